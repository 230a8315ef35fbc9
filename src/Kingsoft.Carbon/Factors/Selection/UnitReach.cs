using System.Collections.Immutable;

namespace Kingsoft.Carbon.Factors;

/// <summary>Which of several factors is nearest to the unit of an amount.</summary>
internal static class UnitReach
{
    /// <summary>
    /// Those that the fewest properties reach; of equals per energy, then per mass: a fuel's carbon hangs on its energy more closely than
    /// on its volume.
    /// </summary>
    public static ImmutableArray<EmissionFactor> Nearest(FactorLibrary library, FactorQuery query, ImmutableArray<EmissionFactor> factors)
    {
        if (factors.Length < 2 || query.Unit is not { } unit || LiquefiedGas.IsDirect(unit, factors[0].Unit, factors[0].Matter))
            return factors;

        (int, int) nearest = factors.Min(Distance);
        return [.. factors.Where(factor => Distance(factor) == nearest)];

        (int, int) Distance(EmissionFactor factor) => (
            library.FindConversion(query, factor, out _)?.Steps.Count(step => step.Property is not null) ?? int.MaxValue,
            factor.Unit.Dimension switch
            {
                UnitDimension.NetEnergy => 0,
                UnitDimension.GrossEnergy => 1,
                UnitDimension.Mass => 2,
                _ => 3,
            });
    }
}
