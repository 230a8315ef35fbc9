using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Tracking;

/// <summary>What a reader must know beside tracked figures: what is assumed, restated, left out or missing.</summary>
internal sealed class TrackingNotes(TrackingOptions options, TrackingReport report)
{
    // SBTi Corporate Net-Zero Standard 1.3 (2025): 90 % or more by 2050, what is left neutralized by removals.
    private const decimal LeastOfNetZeroPct = 90m;

    private const int LatestNetZero = 2050;

    public IEnumerable<Message> All() =>
    [
        .. OfYears(), .. OfMetrics(), .. options.MetricSlips.All(), .. OfConfirmed(), .. OfIntensities(), .. OfBaseYear(), .. OfTargets(),
        .. OfCoverage(), .. OfChanges(), .. OfForecasts(),
    ];

    private IEnumerable<Message> OfConfirmed()
    {
        foreach ((int year, Finding finding) in report.Years.SelectMany(
            year => year.Findings.Where(finding => finding.Confirmed is not null).Select(finding => (year.Year, finding))))
            yield return TrackingNoteMessages.Confirmed(year, finding.Code, finding.Confirmed!);
        foreach (int year in options.MetricSlips.Unused())
            yield return TrackingNoteMessages.UnusedConfirmation(year);
    }

    private IEnumerable<Message> OfYears()
    {
        foreach (TrackedYear year in report.Years)
        {
            if (year.WhyPart() is { } part)
                yield return TrackingNoteMessages.PartOfYear(part, year.PartialScopes());
            if (year.DecisiveBreaks().Any(one => !one.IsCategory))
                yield return TrackingNoteMessages.SeriesBroken(year.Year);
            if (year.DecisiveBreaks().Any(one => one.IsCategory))
                yield return TrackingNoteMessages.CategoryGone(year.Year);
            foreach (CoveredPart lacking in (year.Coverage?.Parts ?? []).Where(part => part is { IsDecisive: false, IsOfSite: false }))
                yield return TrackingNoteMessages.DaysLack(year.Year, lacking);

            // Where no scope is withheld for it, a site that lacks little still lacks it.
            Scope[] partial = year.PartialScopes();
            CoveredPart[] sites = [.. (year.Coverage?.Parts ?? []).Where(part => part is { IsOfSite: true, LooksNew: false }
                && part.Stream is { } stream && !partial.Contains(stream.Scope))];
            if (sites.Length > 0)
                yield return TrackingNoteMessages.SitesLack(year.Year, sites);
        }

        foreach ((TrackedYear from, TrackedYear to) in report.Years.Zip(report.Years.Skip(1)))
        {
            if (to.Year > from.Year + 1)
                yield return TrackingNoteMessages.YearsBetween(from.Year, to.Year);
            (string Before, string After)[] editions = [.. UsedFactor.EditionsThatMoved(from.Used, to.Used)];
            if (editions.Length > 0)
                yield return TrackingNoteMessages.EditionsMoved(from.Year, to.Year, editions);
        }
    }

    private IEnumerable<Message> OfMetrics()
    {
        foreach (Metric metric in options.Metrics.Where(
            metric => metric.Stated is { } stated && stated.Unit.Currency != metric.Value.Unit.Currency))
            yield return TrackingNoteMessages.MetricConverted(metric);
        foreach (string metric in options.Metrics.Names)
        {
            int[] missing = [.. report.Years.Select(year => year.Year).Where(year => options.Metrics.Find(year, metric) is null)];
            if (missing.Length > 0)
                yield return TrackingNoteMessages.MetricYearsMissing(metric, missing);
        }

        foreach (string name in YearIntensities.Denominators.Where(
            name => name != "it-energy" && !options.Metrics.Names.Contains(name) && options.Metrics.Any(metric => metric.Name == name)))
            yield return TrackingNoteMessages.MetricOfPartsOnly(name);
        foreach (Metric metric in options.Metrics.Where(
            metric => metric.Value.Amount == 0m
                && YearIntensities.Denominators.Contains(metric.Name)
                && report.Years.Any(year => year.Year == metric.Year)))
            yield return TrackingNoteMessages.MetricIsZero(metric);
    }

    private IEnumerable<Message> OfIntensities()
    {
        foreach ((int year, ImmutableArray<IntensityRatio> ratios) in report.Intensities)
        {
            foreach (IntensityRatio ratio in ratios.Where(ratio => ratio.Effectiveness == Figure.Pue && ratio.Value < 1m))
                yield return TrackingNoteMessages.PueBelowOne(ratio, year);
        }
    }

    private IEnumerable<Message> OfBaseYear()
    {
        if (report.BaseYearReview is not { } review)
            yield break;

        yield return review.IsRestated
            ? TrackingNoteMessages.Restated
            : review.Assessment.Counted.IsEmpty
            ? TrackingNoteMessages.NoChangeCounts
            : TrackingNoteMessages.BelowThreshold(review.Policy);
        foreach (Said reason in review.SaidPassedOver)
            yield return TrackingNoteMessages.NotCounted(reason);
        IEnumerable<BaseYearChange> ofLaterYears = review.Assessment.Counted.Where(
            change => change.Effects.GetValueOrDefault(review.BaseYear) == Co2e.Zero
                && change.Effects.Values.Any(effect => effect != Co2e.Zero));
        foreach (BaseYearChange change in review.IsRestated ? [] : ofLaterYears)
            yield return TrackingNoteMessages.OfLaterYears(change);
        IEnumerable<IGrouping<string, BaseYearChange>> structural = review.Assessment.Counted
            .Where(change => change.Cause == RestatementCause.StructuralChange)
            .GroupBy(change => change.Description);
        foreach (IGrouping<string, BaseYearChange> cause in review.IsRestated ? structural : [])
        {
            Scope[] silent = [.. Scopes.Own.Except(cause.Select(change => change.Scope))];
            if (silent.Length > 0 && !cause.First().StaysWithinReportedScopes)
                yield return TrackingNoteMessages.SilentOn(cause.Key, silent);
        }

        foreach (string metric in options.Metrics.Names)
        {
            if (review.FirstSilentOn(metric) is { } silent)
                yield return TrackingNoteMessages.MetricUnlike(metric, silent);
        }
    }

    private IEnumerable<Message> OfTargets()
    {
        foreach (EmissionTarget target in options.Targets)
        {
            if (target.WhyAssumed is { } assumed)
                yield return TrackingNoteMessages.Assumed(target, assumed);
            else if (target.PathwaySource is null)
                yield return TrackingNoteMessages.PathWithoutSource(target);
        }

        foreach (EmissionTarget target in options.Targets.Where(
            target => !target.Scopes.Contains(Scope.Scope2) && target.Scope2Method != Scope2Method.None))
            yield return TrackingNoteMessages.MethodUnused(target);
        foreach (EmissionTarget target in options.Targets.Where(target => target.Pathway == PathwayKind.SbtiAbsoluteContraction))
            yield return TrackingNoteMessages.ContractionOnly(target);
        foreach (EmissionTarget target in options.Targets.Where(target => target.Pathway == PathwayKind.SectoralConvergence))
            yield return TrackingNoteMessages.PathMoves(target);
        foreach (EmissionTarget target in options.Targets.Where(
            target => target.Kind == TargetKind.NetZero && (target.GrossReductionPct < LeastOfNetZeroPct || target.Year > LatestNetZero)))
            yield return TrackingNoteMessages.NetZero(target, LeastOfNetZeroPct, LatestNetZero);
        foreach (TargetProgress progress in report.Targets.Where(progress => !progress.Target.Gases.IsEmpty))
            yield return TrackingNoteMessages.Gases(progress);
    }

    private IEnumerable<Message> OfCoverage()
    {
        if (report.Targets.Any(
            progress => progress.Target.IntensityMetric is null && (progress.CoveragePct is null || progress.BaseCoveragePct is null)))
            yield return TrackingNoteMessages.CoverageUnknown;
        foreach (IGrouping<string, TrackedYear> years in report.Years
            .Where(year => year is { Scope3: not null, MissingCategories.IsEmpty: false })
            .GroupBy(year => CategoryNumbers.Of(year.MissingCategories)))
            yield return TrackingNoteMessages.CategoriesMissing(years.Select(year => year.Year), years.Key);
        foreach ((TrackedYear from, TrackedYear to) in report.Years.Zip(report.Years.Skip(1)))
        {
            Scope3Category[] moved = [.. from.Scope3ByCategory.Keys.Except(to.Scope3ByCategory.Keys)
                .Concat(to.Scope3ByCategory.Keys.Except(from.Scope3ByCategory.Keys)).Order()];
            if (moved.Length > 0 && from.Scope3 is not null && to.Scope3 is not null)
                yield return TrackingNoteMessages.CategoriesUnlike(from, to, moved);
        }
    }

    private IEnumerable<Message> OfChanges()
    {
        foreach (TrackedChange change in report.Changes.Where(
            change => change.Metric == Figure.Scope12LocationBased.Name
                && WhyUnlike(change) is null
                && change.Attributions.All(pair => pair.Form == ChangeAttribution.ByRestatement)))
            yield return TrackingNoteMessages.NoCauses(change);
        IEnumerable<IGrouping<(int From, int To, Message? Reason), TrackedChange>> withoutPercentage = report.Changes
            .Where(change => change.Change.NoPercentReason is not null && WhyUnlike(change) is null)
            .GroupBy(change => (change.From, change.To, change.Change.WhyNoPercent));
        foreach (IGrouping<(int From, int To, Message? Reason), TrackedChange> changes in withoutPercentage)
            yield return TrackingNoteMessages.NoPercentage(
                changes.Select(change => change.Metric), changes.Key.From, changes.Key.To, changes.Key.Reason!);
        if (report.Years.Length > 1 && report.Changes.All(change => change.Metric != Figure.Scope12LocationBased.Name))
            yield return TrackingNoteMessages.NoYearsWithCauses;
    }

    // Of parts of years that is said once, with the years.
    private Message? WhyUnlike(TrackedChange change) => PartialYears.WhyUnlike(
        change.Intensity?.NumeratorName ?? change.Metric,
        report.Years.First(year => year.Year == change.From),
        report.Years.First(year => year.Year == change.To));

    private IEnumerable<Message> OfForecasts()
    {
        IEnumerable<(string Metric, Said Refusal)> refusals =
            from forecast in report.Forecasts
            from result in forecast.Results
            where result.SaidRefusal is not null
            select (forecast.Metric, result.SaidRefusal);
        foreach ((string metric, Said refusal) in refusals.Distinct())
            yield return TrackingNoteMessages.NoForecast(metric, refusal);
        foreach (TrackedForecast forecast in report.Forecasts.Where(
            forecast => forecast.Results.Any(result => result.Values.Any(value => value.Value < 0m))))
            yield return TrackingNoteMessages.ForecastBelowZero(forecast.Metric);
    }
}
