using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>
/// Names estimation factors that no row took: a slip in the activity, the place, the years or the mode. Of a collection that comes with
/// the library nobody has rows of all, so that it is named where none of it was taken.
/// </summary>
internal static class UnusedEstimates
{
    private const string Code = "unused-estimate";

    public static ImmutableArray<Finding> Find(InventoryOptions options, ImmutableArray<PlanLeg> legs)
    {
        if (options.Estimates.Count == 0)
            return [];

        HashSet<string> taken = [.. legs.SelectMany(leg => leg.Way.Steps).Select(step => step.Estimate.Id)];
        ImmutableArray<Said> unused =
        [
            .. options.Estimates.GroupBy(CollectionOf).SelectMany(collection =>
                collection.Key is { } name
                    ? collection.Any(estimate => taken.Contains(estimate.Id)) ? Array.Empty<Said>() : [name]
                    : collection.Where(estimate => !taken.Contains(estimate.Id) && (options.Year is not { } year || estimate.Covers(year)))
                        .Select(estimate => (Said)EstimateMessages.Unused(estimate, EstimateMessages.PlaceOf(estimate))))
                .OrderBy(subject => subject.ToString(), StringComparer.Ordinal),
        ];
        if (unused.IsEmpty)
            return [];

        var group = new FindingGroup();
        foreach (Said subject in unused)
            group.AddTo(subject, 0, 0);
        return [group.ToFinding(
            Code, FindingSeverity.Warning, EstimateMessages.FindingUnused, ShareCounter.Of([]), hasTonnes: false)];
    }

    private static string? CollectionOf(EstimationFactor estimate) => BuiltInEstimates.CollectionOf(estimate.Location.File);
}
