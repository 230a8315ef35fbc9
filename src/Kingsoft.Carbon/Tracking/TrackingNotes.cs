using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Tracking;

/// <summary>What a reader must know beside tracked figures: what is assumed, restated, left out or missing.</summary>
internal sealed class TrackingNotes(TrackingOptions options, TrackingReport report)
{
    // SBTi Corporate Net-Zero Standard 1.3 (2025): 90 % or more by 2050, what is left neutralized by removals.
    private const decimal LeastOfNetZeroPct = 90m;

    private const int LatestNetZero = 2050;

    public ImmutableArray<string> All() =>
        [.. OfMetrics(), .. OfIntensities(), .. OfBaseYear(), .. OfTargets(), .. OfCoverage(), .. OfChanges(), .. OfForecasts()];

    private IEnumerable<string> OfMetrics()
    {
        foreach (Metric metric in options.Metrics.Where(
            metric => metric.Stated is { } stated && stated.Unit.Currency != metric.Value.Unit.Currency))
            yield return $"{metric.Name} of {metric.Year}: {metric.Stated} are {metric.Value} by the stated rate; {metric.Value.Unit}, "
                + $"the unit of its first row, is what {metric.Name} is tracked in";
        foreach (string metric in options.Metrics.Names)
        {
            int[] missing = [.. report.Years.Select(year => year.Year).Where(year => options.Metrics.Find(year, metric) is null)];
            if (missing.Length > 0)
                yield return $"the metrics give no {metric} for {string.Join(", ", missing)}: intensities with it are missing there";
        }

        foreach (string name in YearIntensities.Denominators.Where(
            name => name != "it-energy" && !options.Metrics.Names.Contains(name) && options.Metrics.Any(metric => metric.Name == name)))
            yield return $"the metrics give {name} of entities or sites and not of the whole organization: nothing is divided by it";
        foreach (Metric metric in options.Metrics.Where(
            metric => metric.Value.Amount == 0m
                && YearIntensities.Denominators.Contains(metric.Name)
                && report.Years.Any(year => year.Year == metric.Year)))
            yield return $"{metric.Name} of {metric.Year} is 0: nothing is divided by it";
    }

    private IEnumerable<string> OfIntensities()
    {
        foreach ((int year, ImmutableArray<IntensityRatio> ratios) in report.Intensities)
        {
            foreach (IntensityRatio ratio in ratios.Where(ratio => ratio.Effectiveness == Figure.Pue && ratio.Value < 1m))
                yield return $"{ratio.Name} of {year} is below 1: the energy of a facility holds that of its IT; one of the two is wrong";
        }
    }

    private IEnumerable<string> OfBaseYear()
    {
        if (report.BaseYearReview is not { } review)
            yield break;

        yield return review.IsRestated
            ? "the base year is restated, and so is every year after it: changes like for like, "
                + "targets and forecasts of emissions rest on the restated figures, everything else on the stated ones"
            : review.Assessment.Counted.IsEmpty
            ? "the base year is not restated: no change counts"
            : $"the base year is not restated: no change is above {Numbers.Format(review.Policy.ThresholdPct)} % of it";
        foreach (string reason in review.PassedOver)
            yield return $"not counted: {reason}";
        IEnumerable<BaseYearChange> ofLaterYears = review.Assessment.Counted.Where(
            change => change.Effects.GetValueOrDefault(review.BaseYear) == 0m && change.Effects.Values.Any(effect => effect != 0m));
        foreach (BaseYearChange change in review.IsRestated ? [] : ofLaterYears)
            yield return $"'{change.Description}' changes years after the base year only, which is no reason to restate it: "
                + "those years stay as stated";
        IEnumerable<IGrouping<string, BaseYearChange>> structural = review.Assessment.Counted
            .Where(change => change.Cause == RestatementCause.StructuralChange)
            .GroupBy(change => change.Description);
        foreach (IGrouping<string, BaseYearChange> cause in review.IsRestated ? structural : [])
        {
            Scope[] silent = [.. new[] { Scope.Scope1, Scope.Scope2 }.Except(cause.Select(change => change.Scope))];
            if (silent.Length > 0 && !cause.First().StaysWithinReportedScopes)
                yield return $"'{cause.Key}' says nothing of Scope {string.Join(" and ", silent.Select(scope => (int)scope))}, "
                    + "which is taken to be like for like as it stands";
        }

        foreach (string metric in options.Metrics.Names)
        {
            if (review.FirstSilentOn(metric) is { } silent)
                yield return $"{metric} is not like for like: '{silent.Description}' does not say what it is worth in it";
        }
    }

    private IEnumerable<string> OfTargets()
    {
        foreach (EmissionTarget target in options.Targets.Where(target => target.PathwaySource == EmissionTarget.Assumed))
            yield return $"the path of '{target.Name}' is assumed: what is ahead or behind of it is no verdict on the organization";
        foreach (EmissionTarget target in options.Targets.Where(
            target => !target.Scopes.Contains(Scope.Scope2) && target.Scope2Method != Scope2Method.None))
            yield return $"'{target.Name}' does not cover Scope 2: the method that it names for it has no effect";
        foreach (EmissionTarget target in options.Targets.Where(target => target.Pathway == PathwayKind.SbtiAbsoluteContraction))
            yield return $"the contraction of '{target.Name}' is a path to compare with, and no statement that the target meets the "
                + "criteria of the Science Based Targets initiative";
        foreach (EmissionTarget target in options.Targets.Where(target => target.Pathway == PathwayKind.SectoralConvergence))
            yield return $"the path of '{target.Name}' follows the company's activity as it is stated; where that turns out otherwise, "
                + "the path moves with it";
        foreach (EmissionTarget target in options.Targets.Where(
            target => target.Kind == TargetKind.NetZero && (target.GrossReductionPct < LeastOfNetZeroPct || target.Year > LatestNetZero)))
            yield return $"'{target.Name}' is called net zero; standards ask for a gross reduction of "
                + $"{Numbers.Format(LeastOfNetZeroPct)} % or more by {LatestNetZero} at the latest";
        foreach (TargetProgress progress in report.Targets.Where(progress => !progress.Target.Gases.IsEmpty))
        {
            EmissionTarget target = progress.Target;
            yield return $"'{target.Name}' covers {string.Join(", ", target.Gases)}: other gases are left out of its figures "
                + $"({Tonnes(progress.GasesLeftOut)} in {progress.Year}), CO2e that is not split by gas is counted "
                + $"({Tonnes(progress.BaseGasesNotSplit)} in {target.BaseYear}, {Tonnes(progress.GasesNotSplit)} in {progress.Year})";
        }
    }

    private IEnumerable<string> OfCoverage()
    {
        if (report.Targets.Any(
            progress => progress.Target.IntensityMetric is null && (progress.CoveragePct is null || progress.BaseCoveragePct is null)))
            yield return "the share of the footprint that a target covers is not known where Scope 1, 2 and 3 are not all reported";
        foreach ((TrackedYear from, TrackedYear to) in report.Years.Zip(report.Years.Skip(1)))
        {
            Scope3Category[] moved = [.. from.Scope3ByCategory.Keys.Except(to.Scope3ByCategory.Keys)
                .Concat(to.Scope3ByCategory.Keys.Except(from.Scope3ByCategory.Keys)).Order()];
            if (moved.Length > 0 && from.Scope3 is not null && to.Scope3 is not null)
                yield return $"Scope 3 of {from.Year} and {to.Year} do not cover the same: category "
                    + $"{string.Join(", ", moved.Select(category => (int)category))} is reported in one of them only";
        }
    }

    private IEnumerable<string> OfChanges()
    {
        foreach (TrackedChange change in report.Changes.Where(
            change => change.Metric == Figure.Scope12LocationBased.Name
                && change.Attributions.All(pair => pair.Form == ChangeAttribution.ByRestatement)))
            yield return $"{change.Metric} {change.From} to {change.To} has no causes named: "
                + "no tonne of Scope 1 and 2 stands beside an energy";
        IEnumerable<IGrouping<(int From, int To, string? Reason), TrackedChange>> withoutPercentage = report.Changes
            .Where(change => change.Change.NoPercentReason is not null)
            .GroupBy(change => (change.From, change.To, change.Change.NoPercentReason));
        foreach (IGrouping<(int From, int To, string? Reason), TrackedChange> changes in withoutPercentage)
            yield return $"{string.Join(", ", changes.Select(change => change.Metric))} {changes.Key.From} to {changes.Key.To}: "
                + $"no percentage, because {changes.Key.Reason}";
        if (report.Years.Length > 1 && report.Changes.All(change => change.Metric != Figure.Scope12LocationBased.Name))
            yield return "no causes are named: they are those of Scope 1 and location-based Scope 2 together, and no two years have both";
    }

    private IEnumerable<string> OfForecasts()
    {
        IEnumerable<string> refusals =
            from forecast in report.Forecasts
            from result in forecast.Results
            where result.Refusal is not null
            select $"no forecast of {forecast.Metric}: {result.Refusal}";
        foreach (string refusal in refusals.Distinct())
            yield return refusal;
        foreach (TrackedForecast forecast in report.Forecasts.Where(
            forecast => forecast.Results.Any(result => result.Values.Any(value => value.Value < 0m))))
            yield return $"the forecast of {forecast.Metric} falls below zero: a straight line can, and that is no forecast of removals";
    }

    private static string Tonnes(decimal value) => $"{Numbers.Format(Math.Round(value, 2, MidpointRounding.ToEven))} t CO2e";
}
