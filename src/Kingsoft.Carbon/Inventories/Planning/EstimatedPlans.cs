using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>
/// Makes the plans of rows that estimation factors serve: what the row becomes is its first leg, and what it also causes are legs beside
/// it.
/// </summary>
/// <remarks>
/// Source: GHG Protocol Corporate Value Chain (Scope 3) Standard (2011), table 5.4: category 3 is of what Scope 1 and 2 count, so that it
/// is added to nothing else.
/// </remarks>
/// <param name="index">The estimation factors.</param>
/// <param name="makeOf">Makes the plan of what is no further estimated, by the way of its amount.</param>
internal sealed class EstimatedPlans(EstimateIndex index, Func<PlanNeed, AmountWay, Plan> makeOf)
{
    public Plan Make(PlanNeed need) => Make(need, AmountWay.Own);

    private Plan Make(PlanNeed need, AmountWay start)
    {
        AmountWay way = start;
        var nodes = new List<(PlanNeed Need, AmountWay Way, EstimateChoice Choice)>();
        for (EstimateChoice choice = index.Choose(need); ; choice = index.Choose(need))
        {
            if (choice.Fault is { } fault)
                return Faulty(way, fault);
            nodes.Add((need, way, choice));
            if (choice.Replace is not { } replace)
                break;
            if (IsOnTheWay(way, replace))
                return Plan.Faulty("activity", Circle(way, replace));
            if (NeedsRegion(replace, need) is { } missing)
                return Plan.Faulty("region", missing);
            way = way.Then(new EstimateStep(replace, need.Unit));
            need = Replaced(need, replace);
        }

        Plan own = makeOf(need, way);
        if (own.Fault is { } ownFault)
            return Explained(nodes[^1].Need, nodes[^1].Choice, way, ownFault);
        if (own.Legs.IsEmpty)
            return own;
        if (LossAmounts.Fault(way, own.Legs[0]) is { } loss)
            return Faulty(way, new DataFault("activity", loss));

        ImmutableArray<PlanLeg>.Builder legs = ImmutableArray.CreateBuilder<PlanLeg>();
        legs.AddRange(own.Legs);
        foreach ((PlanNeed node, AmountWay nodeWay, EstimateChoice choice) in nodes)
        {
            foreach (EstimationFactor add in choice.Adds)
            {
                if (IsOfCategory3(add) && !IsOfScope1Or2(own.Legs[0]))
                    continue;
                if (IsOnTheWay(nodeWay, add))
                    return Plan.Faulty("activity", Circle(nodeWay, add));
                if (NeedsRegion(add, node) is { } missing)
                    return Plan.Faulty("region", missing);

                Plan added = Make(Added(node, add), nodeWay.Then(new EstimateStep(add, node.Unit) { Cause = own.Legs[0] }));
                if (added.Fault is not null)
                    return added;
                if (added.Legs is [var first, ..] && IsOfCategory3(first) && !IsOfScope1Or2(own.Legs[0]))
                    continue;
                legs.AddRange(added.Legs);
            }
        }

        return Plan.Of(legs.ToImmutable());
    }

    // What the row says of its factor, its supplier and its scope is about what it becomes.
    private static PlanNeed Replaced(PlanNeed need, EstimationFactor estimate) => need with
    {
        Activity = estimate.ToActivity,
        Unit = estimate.ToUnit,
        Scope = estimate.StatedScope ?? need.Scope,
        Scope3Category = estimate.StatedScope is null ? need.Scope3Category : estimate.Scope3Category,
    };

    private static PlanNeed Added(PlanNeed need, EstimationFactor estimate) => need with
    {
        Activity = estimate.ToActivity,
        Unit = estimate.ToUnit,
        Scope = estimate.StatedScope,
        Scope3Category = estimate.Scope3Category,
        FactorId = null,
        Supplier = null,
    };

    private static bool IsOfCategory3(EstimationFactor estimate) =>
        estimate.Scope3Category == Scope3Category.FuelAndEnergyRelatedActivities;

    private static bool IsOfCategory3(PlanLeg leg) => leg.Scope3Category == Scope3Category.FuelAndEnergyRelatedActivities;

    private static bool IsOfScope1Or2(PlanLeg leg) => leg is { Scope: Scope.Scope1 or Scope.Scope2, IsMemo: false };

    private static bool IsOnTheWay(AmountWay way, EstimationFactor estimate) => way.Steps.Any(step => step.Estimate == estimate);

    private static Message Circle(AmountWay way, EstimationFactor estimate) =>
        EstimateMessages.Circle(way.Steps.Select(step => step.Estimate).SkipWhile(step => step != estimate));

    private static Message? NeedsRegion(EstimationFactor estimate, PlanNeed need) =>
        estimate.ToActivity.NeedsRegion && need.Region.IsGlobal ? EstimateMessages.NeedsRegion(estimate) : null;

    private Plan Explained(PlanNeed need, EstimateChoice choice, AmountWay way, DataFault fault)
    {
        if (way.Steps.IsEmpty && fault.Column == "activity")
        {
            if (choice is { Replace: null, Adds: [var add, ..] })
                return Plan.Faulty("activity", EstimateMessages.OnlyAdds(need.Activity, add));
            if (index.Serves(need.Activity))
                return Plan.Faulty("activity", NoneHolds(need));
        }

        return Faulty(way, fault);
    }

    private Message NoneHolds(PlanNeed need) =>
        EstimateMessages.NoneHolds(need.Activity, need.Region, need.CalendarYear, index.Of(need.Activity));

    private static Plan Faulty(AmountWay way, DataFault fault) => way.Steps.IsEmpty
        ? Plan.Faulty(fault)
        : Plan.Faulty(fault.Column, EstimateMessages.Within(
            way.Steps.Select(step => step.Estimate), fault.Column, fault.Message));
}
