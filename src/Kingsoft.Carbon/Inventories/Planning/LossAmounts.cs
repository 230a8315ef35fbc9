using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>
/// Refuses estimates that weigh losses of a network by a factor of another measure: most factors of losses are per unit used and take
/// each of them, while a factor per unit made takes the units lost.
/// </summary>
/// <remarks>
/// Source: GHG Protocol Technical Guidance for Calculating Scope 3 Emissions (2013), category 3, activity C, whose factor is per unit
/// lost; UK Government GHG Conversion Factors, transmission and distribution, which are per unit used.
/// </remarks>
internal static class LossAmounts
{
    private const string Losses = "losses", UpstreamOfLosses = "upstream.losses", LossesInside = ".with-losses";

    private static readonly Ratio OneHalf = new(1, 2);

    private enum Measure
    {
        Unstated,
        PerUsed,
        PerLost,
    }

    /// <summary>What is wrong with the way of an amount to a factor of losses; null for nothing, and where it leads elsewhere.</summary>
    public static Message? Fault(AmountWay way, PlanLeg leg)
    {
        if (way.Steps.IsEmpty || leg.Factor is not { } factor || !IsOfLosses(factor))
            return null;

        EstimateStep? loss = way.Steps.LastOrDefault(step => step.Estimate.LossBasis is not null);
        EstimationFactor said = (loss ?? way.Steps[^1]).Estimate;
        PlanLeg? cause = way.Steps.LastOrDefault(step => step.Cause is not null)?.Cause;
        bool? isPart = loss is not null ? true : ShareOf(way, leg, cause) is { } share ? IsBelowHalf(share) : null;
        return (MeasureOf(factor), isPart, IsMuchBelow(way, leg, cause)) switch
        {
            (Measure.PerUsed, true, _) => EstimateMessages.LossOfUse(factor.Id, factor.Unit, said, leg.Need.Region),
            (Measure.PerLost, false, _) => EstimateMessages.LossMissing(factor.Id, factor.Unit, said),
            (Measure.Unstated, true, true or null) => EstimateMessages.LossUnclear(factor.Id, factor.Unit, said),
            (Measure.Unstated, false, false) => EstimateMessages.LossMissingOrUnclear(factor.Id, factor.Unit, said),
            _ => null,
        };
    }

    private static bool IsOfLosses(EmissionFactor factor) =>
        factor.Kind == FactorKind.TransmissionAndDistributionLoss
        || ActivityAliases.Meaning(factor.Activity) is var activity
            && (activity.IsWithin(Losses) || activity.IsWithin(UpstreamOfLosses)
                || activity.Value.EndsWith(LossesInside, StringComparison.Ordinal));

    private static Measure MeasureOf(EmissionFactor factor) => (factor.Kind, factor.Basis) switch
    {
        (FactorKind.GridAverage or FactorKind.LifeCycle or FactorKind.Heat, _) => Measure.PerLost,
        (_, "generation") => Measure.PerLost,
        (_, "consumption") or (FactorKind.Upstream, _) => Measure.PerUsed,
        _ => factor.IsUserSupplied ? Measure.Unstated : Measure.PerUsed,
    };

    // How many units of losses stand on each unit that caused them.
    private static Ratio? ShareOf(AmountWay way, PlanLeg leg, PlanLeg? cause) =>
        cause is not null && cause.Need.Unit.IsConvertibleTo(leg.Need.Unit)
            ? way.Ratio / (cause.Way.Ratio * cause.Need.Unit.RatioTo(leg.Need.Unit))
            : null;

    // A kilowatt-hour lost was made as one used was, and no network loses half of what it carries.
    private static bool? IsMuchBelow(AmountWay way, PlanLeg leg, PlanLeg? cause) =>
        cause?.Factor is { Kind: FactorKind.GridAverage or FactorKind.Heat } && Total(cause) is { IsZero: false } own
            && ShareOf(way, leg, cause) is { } share
            ? IsBelowHalf(Total(leg) / (own * share))
            : null;

    private static bool IsBelowHalf(Ratio ratio) => (ratio - OneHalf).Sign < 0;

    private static Ratio Total(PlanLeg leg) => leg.Published?.Co2eTonnesPerAmount.Value
        ?? leg.Terms.Aggregate(new Ratio(0, 1), (sum, term) => sum + term.Co2eTonnesPerAmount.Value);
}
