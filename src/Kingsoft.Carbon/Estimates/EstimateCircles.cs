namespace Kingsoft.Carbon.Estimates;

/// <summary>
/// Finds chains of estimation factors that come back to where they began, whichever row they begin with. What stands in category 3 causes
/// nothing further of category 3, so that a chain through it ends.
/// </summary>
internal sealed class EstimateCircles(EstimationFactor[] estimates)
{
    private readonly ILookup<ActivityCode, EstimationFactor> _from = estimates.ToLookup(
        estimate => ActivityAliases.Meaning(estimate.FromActivity));

    private readonly HashSet<EstimationFactor> _done = new(ReferenceEqualityComparer.Instance);

    public void Check(Action<EstimationFactor, Fault> note)
    {
        foreach (EstimationFactor start in estimates)
            Walk([start], note);
    }

    private void Walk(List<EstimationFactor> path, Action<EstimationFactor, Fault> note)
    {
        EstimationFactor last = path[^1];
        if (_done.Contains(last))
            return;

        foreach (EstimationFactor next in _from[ActivityAliases.Meaning(last.ToActivity)].Where(next => Follows(path, next)))
        {
            int first = path.IndexOf(next);
            if (first < 0)
            {
                path.Add(next);
                Walk(path, note);
                path.RemoveAt(path.Count - 1);
            }
            else if (!path.Skip(first).Any(IsOfCategory3))
            {
                note(path[first], new("to_activity", EstimateMessages.Circle(path.Skip(first))));
            }
        }

        _done.Add(last);
    }

    private static bool IsOfCategory3(EstimationFactor estimate) => estimate is
    {
        Mode: EstimateMode.Add, Scope3Category: Scope3Category.FuelAndEnergyRelatedActivities,
    };

    private static bool Follows(List<EstimationFactor> path, EstimationFactor next) =>
        path.All(each => EstimateRules.AreOfSameYear(each, next) && AreOfSamePlace(each, next))
        && path[^1].ToUnit.IsConvertibleTo(next.FromUnit);

    private static bool AreOfSamePlace(EstimationFactor one, EstimationFactor other) =>
        (one.Facility is null || other.Facility is null || one.Facility == other.Facility)
        && (one.Region.IsWithin(other.Region) || other.Region.IsWithin(one.Region));
}
