using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Tracking;

/// <summary>Applies a base-year policy to years; what is missing, stray or impossible is noted.</summary>
internal sealed class BaseYearReviewer(
    ImmutableArray<TrackedYear> years, TrackingOptions options, ImmutableArray<TrackingFault>.Builder faults)
{
    private int LastYear => years[^1].Year;

    /// <summary>The review; null where there is no policy, or none that could be applied.</summary>
    public BaseYearReview? Review()
    {
        if (options.BaseYearPolicy is not { } policy)
        {
            if (options.BaseYearChanges.Count > 0)
                Fault(BaseYearMessages.NoPolicy);
            return null;
        }

        if (options.BaseYear is not { } baseYear)
        {
            Fault(BaseYearMessages.NoBaseYear);
            return null;
        }

        if (years.FirstOrDefault(year => year.Year == baseYear) is not { } figures)
        {
            Fault(BaseYearMessages.NotAmongYears(baseYear, years[0].Year, LastYear));
            return null;
        }

        int before = faults.Count;
        new BaseYearChangeChecks(years, options, baseYear, faults).Check();
        return faults.Count > before ? null : Review(policy, figures);
    }

    private BaseYearReview? Review(BaseYearPolicy policy, TrackedYear baseYear)
    {
        ImmutableArray<BaseYearChange> changes = [.. options.BaseYearChanges.Select(WithTargets)];
        ImmutableArray<BaseYearChange> inSight = [.. changes.Where(change => WhyOutOfSight(policy, baseYear.Year, change) is null)];
        int before = faults.Count;
        BaseYearAssessment? location =
            Assess(policy, baseYear, Scope2Method.LocationBased, inSight.Where(change => change.Scope2Method != Scope2Method.MarketBased));
        bool hasMarket = baseYear.Scope2MarketBased is not null || inSight.Any(change => change.Scope2Method == Scope2Method.MarketBased);
        BaseYearAssessment? market = location is not null && hasMarket
            ? Assess(policy, baseYear, Scope2Method.MarketBased, inSight.Where(change => change.Scope2Method != Scope2Method.LocationBased))
            : null;
        if (location is null || faults.Count > before)
            return null;

        var review = new BaseYearReview(baseYear.Year, LastYear, policy, location, market);
        review = review with
        {
            SaidPassedOver = [.. changes.Except(inSight)
                .Select(change => (Said)BaseYearMessages.PassedOver(change, WhyOutOfSight(policy, baseYear.Year, change)!))
                .Concat(location.SaidPassedOver).Concat(market?.SaidPassedOver ?? []).Distinct()],
            Restatements = [.. years.SelectMany(Restatements)],
            LikeForLikeYears = [.. years.Select(review.Restate)],
            LikeForLikeMetrics = options.Metrics.Changed(review.Restate),
        };
        CheckResult(review, changes);
        return faults.Count > before ? null : review;

        IEnumerable<Restatement> Restatements(TrackedYear year) => YearIntensities.Figures(year)
            .Where(figure => figure is { Unit: Figure.Tonnes, Value: not null })
            .Select(figure => review.Restate(figure.Name, year.Year, Co2e.FromTonnes(figure.Value!.Value)))
            .Where(restatement => !restatement.Steps.IsEmpty);
    }

    private BaseYearAssessment? Assess(
        BaseYearPolicy policy, TrackedYear baseYear, Scope2Method method, IEnumerable<BaseYearChange> changes)
    {
        Dictionary<Scope, Co2e> figures = Figures(baseYear, method);
        if (policy.FaultOf(figures, changes) is not { } fault)
            return policy.Assess(baseYear.Year, figures, changes);
        Fault(fault);
        return null;
    }

    private void CheckResult(BaseYearReview review, ImmutableArray<BaseYearChange> changes)
    {
        foreach ((BaseYearChange change, int year) in review.Incomplete())
            faults.Add(new TrackingFault(
                TrackingPart.BaseYearChange,
                changes.IndexOf(change),
                nameof(BaseYearChange.Effects),
                BaseYearMessages.YearMissing(year)));
        foreach (Restatement restatement in review.Restatements.Where(
            restatement => restatement.Restated < Co2e.Zero && restatement.Previous >= Co2e.Zero))
            Fault(BaseYearMessages.RestatedBelowZero(restatement));
        foreach (Metric metric in review.LikeForLikeMetrics.Where(
            metric => metric.Value.Amount <= 0m && options.Metrics.Find(metric.Year, metric.Name)?.Value.Amount > 0m))
            Fault(BaseYearMessages.MetricRestatedToZero(metric));
        foreach (EmissionTarget target in options.Targets.Where(target => review.IsRestated && target.BaseYear < review.BaseYear))
            Fault(BaseYearMessages.TargetBeforeBaseYear(target, review.BaseYear));
    }

    // What happened before the base year is in every figure, what happened after the last year in none.
    private Message? WhyOutOfSight(BaseYearPolicy policy, int baseYear, BaseYearChange change)
    {
        if (change.EffectiveFrom is not { } from)
            return null;
        (int year, int days, int daysFrom) = policy.YearOf(from);
        return year > LastYear ? BaseYearMessages.AfterLastYear(LastYear) :
            change.IsInFigures && (year < baseYear || (year == baseYear && daysFrom == days))
                ? BaseYearMessages.InEveryFigure(baseYear)
                : null;
    }

    // A move between scopes leaves a footprint as it is, but not the figure of a target that covers only one of the scopes.
    private BaseYearChange WithTargets(BaseYearChange change)
    {
        if (!change.StaysWithinReportedScopes)
            return change;
        Scope[] moved = [.. options.BaseYearChanges.Where(other => other.Description == change.Description).Select(other => other.Scope)
            .Distinct()];
        return options.Targets.Any(target => moved.Any(target.Scopes.Contains) && !moved.All(target.Scopes.Contains))
            ? change with { StaysWithinReportedScopes = false }
            : change;
    }

    private static Dictionary<Scope, Co2e> Figures(TrackedYear year, Scope2Method method) =>
        new[] { Scope.Scope1, Scope.Scope2, Scope.Scope3 }
            .Select(scope => (scope, Value: year.Figure(scope, method)))
            .Where(pair => pair.Value is not null)
            .ToDictionary(pair => pair.scope, pair => pair.Value!.Value);

    private void Fault(Message message) => faults.Add(new TrackingFault(TrackingPart.BaseYear, 0, null, message));
}
