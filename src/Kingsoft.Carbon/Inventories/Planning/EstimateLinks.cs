namespace Kingsoft.Carbon;

/// <summary>Finds estimation factors that lead to an activity which nothing serves, whatever rows there are.</summary>
internal static class EstimateLinks
{
    public static void Check(EstimationFactors estimates, FactorLibrary library, DataIssues issues)
    {
        var index = new EstimateIndex(estimates);
        var ends = new List<ActivityCode>();
        foreach (EstimationFactor estimate in estimates)
        {
            ActivityCode to = estimate.ToActivity;
            if (!index.Serves(to) && !to.TakesNoFactor && library.OfActivity(to.OfFactors).IsEmpty
                && !issues.UnsoundFactors.MayHold(to.Value))
            {
                issues.Add(estimate, new Fault("to_activity", EstimateMessages.DeadEnd(estimate)));
                ends.Add(to);
            }
        }

        // What rows miss by it is no fault of theirs.
        foreach (ActivityCode end in ends)
            issues.UnsoundFactors.Add(null, end.Value);
    }
}
