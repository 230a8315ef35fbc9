using System.Collections.Immutable;

namespace Kingsoft.Carbon;

/// <summary>Finds the estimation factors of an activity: of those that hold for the year, the narrowest site and region.</summary>
internal sealed class EstimateIndex(EstimationFactors estimates)
{
    private readonly ILookup<ActivityCode, EstimationFactor> _from = estimates
        .OrderBy(estimate => estimate.Id, StringComparer.Ordinal)
        .ToLookup(estimate => ActivityAliases.Meaning(estimate.FromActivity));

    private readonly HashSet<string> _facilities =
        [.. estimates.Select(estimate => estimate.Facility).OfType<string>()];

    /// <summary>All of an activity, whether they hold or not, in the order of their ids.</summary>
    public IEnumerable<EstimationFactor> Of(ActivityCode activity) => _from[ActivityAliases.Meaning(activity)];

    /// <summary>Whether rows of an activity become another, or cause another.</summary>
    public bool Serves(ActivityCode activity) => _from.Contains(ActivityAliases.Meaning(activity));

    /// <summary>An activity, with all that its rows may become.</summary>
    public IEnumerable<ActivityCode> BecomesOf(ActivityCode activity)
    {
        List<ActivityCode> all = [activity];
        for (int next = 0; next < all.Count; next++)
        {
            foreach (EstimationFactor replace in Of(all[next]).Where(each => each.Mode == EstimateMode.Replace))
            {
                if (!all.Contains(replace.ToActivity))
                    all.Add(replace.ToActivity);
            }
        }

        return all;
    }

    /// <summary>A site where an estimation factor is of it; null for all others, which have one plan.</summary>
    public string? Facility(string? facility) => facility is not null && _facilities.Contains(facility) ? facility : null;

    /// <summary>Those that serve rows which say so.</summary>
    public EstimateChoice Choose(PlanNeed need)
    {
        if (!Serves(need.Activity))
            return EstimateChoice.None;

        EstimationFactor[] holding = [.. Of(need.Activity).Where(estimate => Holds(estimate, need))];
        DataFault? fault = null;
        EstimationFactor? replace = Narrowest([.. holding.Where(each => each.Mode == EstimateMode.Replace)], need, ref fault);
        ImmutableArray<EstimationFactor>.Builder adds = ImmutableArray.CreateBuilder<EstimationFactor>();
        foreach (IGrouping<ActivityCode, EstimationFactor> added in holding.Where(each => each.Mode == EstimateMode.Add)
            .GroupBy(each => ActivityAliases.Meaning(each.ToActivity)).OrderBy(added => added.Key))
        {
            if (Narrowest([.. added], need, ref fault) is { } add)
                adds.Add(add);
        }

        return new EstimateChoice(replace, adds.ToImmutable(), fault);
    }

    private static bool Holds(EstimationFactor estimate, PlanNeed need) => estimate.Covers(need.CalendarYear)
        && estimate.IsFor(need.Facility, need.Region)
        && !(need.AsOf is { } day && estimate.Citation.Published is { } published && published.LastDay > day);

    // The place is decided before the unit, as with factors: a narrower one of another unit is a fault rather than a silent step. Of the
    // same place the one for fewer years is the narrower.
    private static EstimationFactor? Narrowest(EstimationFactor[] holding, PlanNeed need, ref DataFault? fault)
    {
        if (holding.Length == 0)
            return null;

        Region[] lineage = [.. need.Region.Lineage()];
        (bool, int) best = holding.Min(PlaceOf);
        EstimationFactor[] narrowest = [.. holding.Where(estimate => PlaceOf(estimate) == best)];
        EstimationFactor[] reachable = [.. narrowest.Where(estimate => estimate.FromUnit.IsConvertibleTo(need.Unit))];
        reachable = [.. reachable.Where(estimate => estimate.Years == reachable.Min(each => each.Years))];
        if (reachable.Length == 0)
            fault ??= new DataFault("unit", EstimateMessages.UnitUnreachable(need.Unit, narrowest));
        else if (reachable.Length > 1)
            fault ??= new DataFault("activity", EstimateMessages.TwoFit(need.Activity, reachable[0], reachable[1]));
        return reachable.FirstOrDefault();

        (bool IsOfAnySite, int Region) PlaceOf(EstimationFactor estimate) =>
            (estimate.Facility is null, Array.IndexOf(lineage, estimate.Region));
    }
}
