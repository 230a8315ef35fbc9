using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>One estimation factor on the way of an amount.</summary>
/// <param name="Estimate">The estimation factor.</param>
/// <param name="Unit">The unit of the amount that it takes, which its own unit converts to exactly.</param>
internal sealed record EstimateStep(EstimationFactor Estimate, Unit Unit)
{
    /// <summary>How many of the unit that it makes come of one of the unit that it takes.</summary>
    public Ratio Ratio { get; } = Unit.RatioTo(Estimate.FromUnit) * Estimate.Multiplier;

    /// <summary>For what is added, the leg that causes it; null for a row that becomes something else.</summary>
    public PlanLeg? Cause { get; init; }

    /// <summary>Whether it makes losses of a grid or a network.</summary>
    public bool IsOfLosses => Estimate.LossBasis is not null || ActivityAliases.Meaning(Estimate.ToActivity).IsWithin("losses");

    /// <summary>Whether the amount stays what it is: the same kilowatt-hours, looked at for their losses.</summary>
    public bool IsSameAmount => Estimate.ToUnit.IsConvertibleTo(Unit) && Ratio.Equals(Unit.RatioTo(Estimate.ToUnit));
}
