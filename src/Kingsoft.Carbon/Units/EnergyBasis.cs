using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>The rule that energy of a fuel states its heating-value basis, and energy of electricity and heat has none.</summary>
internal static class EnergyBasis
{
    /// <summary>What is wrong with a unit for an activity, or null.</summary>
    public static Message? Fault(ActivityCode? activity, Unit unit)
    {
        if (activity is null)
            return null;
        if (activity.IsFuel && unit.Dimension == UnitDimension.Energy)
            return UnitMessages.BasisMissing(unit, hasBases: Unit.TryParse($"{unit.Symbol}(net)", out _));
        if (activity.NeedsRegion && unit.Dimension is UnitDimension.NetEnergy or UnitDimension.GrossEnergy)
            return UnitMessages.BasisStray(unit, unit.Symbol[..unit.Symbol.IndexOf('(', StringComparison.Ordinal)]);
        if (unit.Dimension == UnitDimension.Power && (activity.IsFuel || activity.NeedsRegion))
            return UnitMessages.PowerIsNoEnergy(unit, activity.IsFuel);
        return null;
    }
}
