using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Tracking;

/// <summary>The notes beside tracked figures.</summary>
internal static class TrackingNoteMessages
{
    public static Message Restated => new("note.base-year-restated");

    public static Message NoChangeCounts => new("note.base-year-no-change");

    public static Message CoverageUnknown => new("note.coverage-unknown");

    public static Message NoYearsWithCauses => new("note.causes-without-years");

    public static Message PartOfYear(Message part, IEnumerable<Scope> scopes) =>
        new("note.part-of-year", part, MessageList.Of(scopes.Select(scope => (int)scope)));

    public static Message SeriesBroken(int year) => new("note.series-broken", year);

    public static Message CategoryGone(int year) => new("note.category-gone", year);

    public static Message DaysLack(int year, CoveredPart part) => new("note.days-lack", year, CoverageMessages.Covers(part));

    /// <summary>The sites with the most tonnes, and how many more there are.</summary>
    public static Message SitesLack(int year, CoveredPart[] sites)
    {
        const int MostNamed = 3;
        IEnumerable<Message> largest = sites.OrderByDescending(site => site.Tonnes).ThenBy(site => site.ToString(), StringComparer.Ordinal)
            .Take(MostNamed).Select(site => CoverageMessages.Covers(site));
        return sites.Length > MostNamed
            ? new("note.sites-lack", year, MessageList.OfClauses([.. largest, new Message("covers.more", sites.Length - MostNamed)]))
            : new("note.sites-lack", year, MessageList.OfClauses(largest));
    }

    public static Message YearsBetween(int baseYear, int next) => new("note.years-between", baseYear, next);

    /// <summary>The pairs with the most tonnes.</summary>
    public static Message EditionsMoved(int from, int to, (string Before, string After)[] editions)
    {
        const int MostNamed = 3;
        IEnumerable<string> pairs = editions.Take(MostNamed).Select(pair => $"{pair.Before} {pair.After}");
        return new("note.editions-moved", from, to, MessageList.Of(pairs), Ask.EditionChanges);
    }

    public static Message CategoriesMissing(IEnumerable<int> years, string categories) =>
        new("note.categories-missing", MessageList.Of(years), categories);

    public static Message Confirmed(int year, string code, string reason) => new("note.confirmed", code, year, reason);

    public static Message UnusedConfirmation(int year) => new("note.unused-confirmation", FindingConfirmation.OfMetrics, year);

    public static Message MetricSlip(Metric before, Metric after, decimal factor) => after.Value.Amount > before.Value.Amount
        ? new("note.metric-slip-up", NameOf(after), after.Year, PlaceOf(after), factor, before.Year, PlaceOf(before))
        : new("note.metric-slip-down", NameOf(after), after.Year, PlaceOf(after), factor, before.Year, PlaceOf(before));

    private static Said NameOf(Metric metric) => new[] { metric.Facility, metric.Entity }.OfType<string>()
        .Aggregate((Said)metric.Name, (name, place) => new Message("note.metric-of", name, place));

    // As it was written, with its place: there the slip is.
    private static Message PlaceOf(Metric metric) => metric.Location.File is null
        ? new("note.metric-value", metric.Stated ?? metric.Value)
        : new("note.metric-value-at", metric.Stated ?? metric.Value, metric.Location);

    public static Message MetricConverted(Metric metric) =>
        new("note.metric-converted", metric.Name, metric.Year, metric.Stated, metric.Value, metric.Value.Unit);

    public static Message MetricYearsMissing(string metric, IEnumerable<int> years) =>
        new("note.metric-years-missing", metric, MessageList.Of(years));

    public static Message MetricOfPartsOnly(string metric) => new("note.metric-of-parts-only", metric);

    public static Message MetricIsZero(Metric metric) => new("note.metric-zero", metric.Name, metric.Year);

    public static Message PueBelowOne(IntensityRatio ratio, int year) => new("note.pue-below-one", ratio.Name, year);

    public static Message BelowThreshold(BaseYearPolicy policy) => new("note.base-year-below-threshold", policy.ThresholdPct);

    public static Message NotCounted(Said reason) => new("note.change-not-counted", reason);

    public static Message OfLaterYears(BaseYearChange change) => new("note.change-of-later-years", change.Description);

    public static Message SilentOn(string description, Scope[] scopes) => scopes.Length == 1
        ? new("note.change-silent-on-scope", description, (int)scopes[0])
        : new("note.change-silent-on-scopes", description, (int)scopes[0], (int)scopes[1]);

    public static Message MetricUnlike(string metric, BaseYearChange silent) => new("note.metric-unlike", metric, silent.Description);

    public static Message Assumed(EmissionTarget target, Message assumed) => new("note.target-assumed", target.Name, assumed);

    public static Message PathWithoutSource(EmissionTarget target) => new("note.target-path-without-source", target.Name);

    public static Message MethodUnused(EmissionTarget target) => new("note.target-method-unused", target.Name);

    public static Message ContractionOnly(EmissionTarget target) => new("note.target-contraction-only", target.Name);

    public static Message PathMoves(EmissionTarget target) => new("note.target-path-moves", target.Name);

    public static Message NetZero(EmissionTarget target, decimal leastPct, int latest) =>
        new("note.target-net-zero", target.Name, leastPct, latest);

    public static Message Gases(TargetProgress progress)
    {
        EmissionTarget target = progress.Target;
        decimal leftOut = Tonnes(progress.GasesLeftOut.Tonnes);
        decimal notSplitBefore = Tonnes(progress.BaseGasesNotSplit.Tonnes), notSplit = Tonnes(progress.GasesNotSplit.Tonnes);
        MessageList gases = MessageList.Of(target.Gases);
        return new("note.target-gases", target.Name, gases, leftOut, progress.Year, notSplitBefore, target.BaseYear, notSplit);
    }

    public static Message CategoriesUnlike(TrackedYear from, TrackedYear to, IEnumerable<Scope3Category> moved) =>
        new("note.scope-3-unlike", from.Year, to.Year, MessageList.Of(moved.Select(category => (int)category)));

    public static Message NoCauses(TrackedChange change) => new("note.causes-none", Figure.SaidOf(change.Metric), change.From, change.To);

    public static Message NoPercentage(IEnumerable<string> metrics, int from, int to, Message reason) =>
        new("note.percentage-none", MessageList.OfClauses(metrics.Select(Figure.SaidOf)), from, to, reason);

    public static Message NoForecast(string metric, Said refusal) => new("note.forecast-none", Figure.SaidOf(metric), refusal);

    public static Message ForecastBelowZero(string metric) => new("note.forecast-below-zero", Figure.SaidOf(metric));

    private static decimal Tonnes(decimal value) => Math.Round(value, 2, MidpointRounding.ToEven);
}
