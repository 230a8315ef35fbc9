using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>
/// Names the user's own factors that are for the place and the year of a row, which took a published one all the same: a slip in the kind,
/// the scope, the supplier or the unit. A file may hold many factors of other places, years and activities: those are none.
/// </summary>
internal static class UnusedFactors
{
    private const string Code = "unused-factor";

    public static ImmutableArray<Finding> Find(FactorLibrary library, InventoryOptions options, TakenLegs all)
    {
        if (!library.OwnFactors.Any())
            return [];

        PlanLeg[] legs = [.. all.Legs.Where(leg => leg.Factor is not null)];
        HashSet<string> taken = [.. legs.Select(leg => leg.Factor!.Id), .. all.MarketFactorIds];
        Dictionary<(ActivityCode, Region), PlanLeg[]> legsOfPlaces = legs
            .Where(leg => leg.Need.FactorId is null && !leg.Factor!.IsUserSupplied)
            .SelectMany(leg => leg.Need.Region.Lineage().Select(
                region => (Place: (ActivityAliases.Meaning(leg.Need.Activity), region), Leg: leg)))
            .GroupBy(pair => pair.Place, pair => pair.Leg)
            .ToDictionary(place => place.Key, FirstOfYears);
        ImmutableArray<Said> unused =
        [
            .. from factor in library.OwnFactors
               where !taken.Contains(factor.Id) && (factor.Set is not { } set || options.Sets.Contains(set))
               let place = (ActivityAliases.Meaning(factor.Activity), factor.Region)
               let leg = legsOfPlaces.GetValueOrDefault(place)?.FirstOrDefault(leg => factor.Covers(leg.Need.CalendarYear))
               where leg is not null
               orderby factor.Id
               select (Said)InventoryMessages.UnusedFactor(factor, WhyNot(factor, leg)),
        ];
        if (unused.IsEmpty)
            return [];

        var group = new FindingGroup();
        foreach (Said subject in unused)
            group.AddTo(subject, 0, 0);
        return [group.ToFinding(
            Code, FindingSeverity.Info, InventoryMessages.Finding(Code), ShareCounter.Of([]), hasTonnes: false)];
    }

    private static PlanLeg[] FirstOfYears(IEnumerable<PlanLeg> legs) =>
        [.. legs.OrderBy(OrderOf, StringComparer.Ordinal).DistinctBy(leg => leg.Need.CalendarYear)];

    // What a row says besides its year may be why another factor was taken: whichever row is told of, it is the same in any order.
    private static string OrderOf(PlanLeg leg)
    {
        PlanNeed need = leg.Need;
        return $"{need.Unit} {need.Supplier} {need.Scope} {need.Scope3Category} {need.Scope2Method} "
            + $"{need.Region} {need.Activity} {need.GwpBasis} {leg.Scope} {leg.Factor!.Id}";
    }

    private static Said WhyNot(EmissionFactor factor, PlanLeg leg) =>
        leg.Selection!.PassedOver.FirstOrDefault(other => other.Factor == factor)?.Reason ?? "";
}
