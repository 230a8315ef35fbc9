using System.Collections.Immutable;
using System.Globalization;
using Kingsoft.Carbon.Internal;
using Kingsoft.Carbon.Tracking;

namespace Kingsoft.Carbon.Reporting;

/// <summary>
/// Where a target stands and what is needed from there; of an assumed path an illustration, without what reads like a verdict.
/// </summary>
internal static class TargetTable
{
    /// <summary>What the figures of an assumed path are.</summary>
    public const string Illustration = "illustration with an assumed path";

    public static ReportTable Of(TrackingReport report, TargetProgress progress)
    {
        EmissionTarget target = progress.Target;
        string unit = progress.Unit.Replace(Figure.Tonnes, "t CO2e", StringComparison.Ordinal);
        string scope2 = !target.Scopes.Contains(Scope.Scope2) ? "" : target.Scope2Method switch
        {
            Scope2Method.MarketBased => $", {Figure.LabelOf([Scope.Scope2])} market-based",
            Scope2Method.LocationBased => $", {Figure.LabelOf([Scope.Scope2])} location-based",
            _ => "",
        };
        string gases = target.Gases.IsEmpty ? "" : $", {string.Join(" ", target.Gases)}";
        string illustration = progress.IsIllustration ? $"{Illustration}, " : "";
        int decimals = DecimalsOf(report, progress);
        int decimalsOfRest = target.IntensityMetric is null
            ? decimals
            : Math.Max(decimals, TrackingTables.DecimalsFor([progress.Gap, progress.RequiredAnnualReduction]));
        int decimalsOfHalfWidth = Math.Max(decimals, TrackingTables.DecimalsFor([progress.GapHalfWidth]));
        IEnumerable<string> milestones = Milestones(target)
            .Select(year => $"{year}: {ReportCell.Create(Pathway.ValueAt(target, progress.BaseValue, year), decimals)}");
        return new ReportTable
        {
            Title = $"{target.Name}: {illustration}{TrackingWords.Kind.Of(target.Kind)}, {Figure.LabelOf(target.Scopes)}{scope2}{gases}",
            Columns = ["", "value"],
            Rows =
            [
                Row($"base year {target.BaseYear} ({unit})", progress.BaseValue, decimals),
                Row($"{(progress.IsIllustration ? "end of the path" : "target")} {target.Year} ({unit})", progress.TargetValue, decimals),
                Row($"actual {progress.Year} ({unit})", progress.Actual, decimals),
                Row($"on path {progress.Year} ({unit})", progress.OnPath, decimals),
                Row($"gap to path ({unit})", progress.WhyNotAssessed is null ? progress.Gap : null, decimalsOfRest),
                .. progress.GapHalfWidth == 0m || progress.WhyNotAssessed is not null
                    ? Array.Empty<ReportRow>()
                    : [Row($"± of the gap ({unit})", progress.GapHalfWidth, decimalsOfHalfWidth)],
                new ReportRow(ReportCell.Create("status"), ReportCell.Create(TrackingWords.Status.Of(progress.Status))) { IsTotal = true },
                Row($"done of the way from base to {(progress.IsIllustration ? "end" : "target")} (%)", progress.AchievedPct, 2),
                Row($"reduction needed from here ({unit} a year)", progress.RequiredAnnualReduction, decimalsOfRest),
                Row("the same in % of the base a year", progress.RequiredAnnualReductionPct, 2),
                Row("or in % of the year before, every year", progress.RequiredCompoundReductionPct, 2),
                .. progress.IsIllustration ? [] : PaceRows(progress, unit, decimalsOfRest),
                .. target.IntensityMetric is null ? Budget(progress) : [],
                .. progress.ResidualToNeutralize is { } residual
                    ? [Row($"residual to neutralize ({unit})", residual, decimals)]
                    : ImmutableArray<ReportRow>.Empty,
            ],
            Notes =
            [
                $"path: {TrackingWords.Pathway.Of(target.Pathway)}{Rate(target)}, {target.PathwaySource ?? "source not stated"}; "
                    + $"on the path {string.Join(", ", milestones)}",
                .. progress.NotAssessedReason is { } reason ? new[] { $"not assessed: {reason}" } : [],
                .. progress.NoBudgetReason is { } why && why != progress.NotAssessedReason && why != progress.NoPaceReason
                    ? new[] { $"sums over the years are not known: {why}" }
                    : [],
                "gross figures: carbon credits lower none of them; certificates move a market-based figure and never a location-based one",
            ],
        };
    }

    // Figures that the table of years prints too have its digits.
    public static int DecimalsOf(TrackingReport report, TargetProgress progress)
    {
        if (progress.Target.IntensityMetric is not { } metric)
            return 2;

        string? name = report.Intensities.GetValueOrDefault(progress.Year, []).FirstOrDefault(
            ratio => ratio.DenominatorName == metric && ratio.Value == progress.Actual)?.Name;
        IEnumerable<decimal?> ofYears = report.Intensities.Values
            .SelectMany(ratios => ratios)
            .Where(ratio => ratio.Name == name)
            .Select(ratio => (decimal?)ratio.Value);
        return TrackingTables.DecimalsFor(name is null ? [progress.BaseValue, progress.Actual] : ofYears);
    }

    private static ImmutableArray<ReportRow> PaceRows(TargetProgress progress, string unit, int decimals) =>
    [
        Row($"present pace ({unit} a year)", progress.Pace, decimals),
        Row("needed ÷ present pace", progress.RequiredOverPace, 2),
        new ReportRow(ReportCell.Create("target met at the present pace in"), ReportCell.Create(ProjectedYear(progress))),
    ];

    private static ImmutableArray<ReportRow> Budget(TargetProgress progress) =>
    [
        .. progress.IsIllustration
            ? Array.Empty<ReportRow>()
            : [Row("cumulative overrun of the path (t CO2e)", progress.CumulativeOverrun?.Tonnes, 2)],
        Row("budget of the path (t CO2e)", progress.Budget?.Tonnes, 2),
        Row($"left of the budget after {progress.Year} (t CO2e)", progress.RemainingBudget?.Tonnes, 2),
        Row("share of the footprint covered, base year (%)", progress.BaseCoveragePct, 2),
        Row($"share of the footprint covered, {progress.Year} (%)", progress.CoveragePct, 2),
    ];

    private static string ProjectedYear(TargetProgress progress) =>
        progress.ProjectedYear is { } year ? Math.Round(year, 1, MidpointRounding.ToEven).ToString("F1", CultureInfo.InvariantCulture) :
        progress.NotAssessedReason is not null ? "not known: the target is not assessed" :
        progress.Pace is not null ? "never: the figure does not fall" :
        progress.NoPaceReason is { } reason ? $"not known: {reason}" : "not known: one year has no pace";

    private static string Rate(EmissionTarget target)
    {
        if (target.Pathway != PathwayKind.SbtiAbsoluteContraction)
            return "";

        string version = target.Contraction is { } contraction ? $" (version {contraction.Version})" : "";
        return $" of {Numbers.Format(Math.Round(target.ContractionRatePct, 4, MidpointRounding.ToEven))} % of the base a year{version}";
    }

    private static ReportRow Row(string label, decimal? value, int decimals) =>
        new(ReportCell.Create(label), ReportCell.Create(value, decimals));

    private static IEnumerable<int> Milestones(EmissionTarget target) =>
        Enumerable.Range(target.BaseYear + 1, target.Year - target.BaseYear)
            .Where(year => year % 5 == 0 || year == target.Year || target.Milestones.ContainsKey(year));
}
