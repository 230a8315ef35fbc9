using System.Collections.Immutable;

namespace Kingsoft.Carbon.Factors;

/// <summary>
/// Tells whether kind and unit of a factor are those of its activity: electricity of a grid is not burnt, and is no litres. What is not
/// listed here may be of any.
/// </summary>
internal static class FactorFit
{
    // By the bottle, the hour of a generator or the money paid is rough, but is done.
    private static readonly ImmutableArray<UnitDimension> Fuel =
    [
        UnitDimension.Mass, UnitDimension.Volume, UnitDimension.NormalVolume, UnitDimension.NetEnergy, UnitDimension.GrossEnergy,
        UnitDimension.Energy, UnitDimension.Count, UnitDimension.Time, UnitDimension.Money,
    ];

    private static readonly ImmutableArray<FactorKind> Sold =
    [
        FactorKind.GridAverage, FactorKind.GridMargin, FactorKind.GridResidual, FactorKind.LifeCycle, FactorKind.Supplier,
        FactorKind.Upstream, FactorKind.TransmissionAndDistributionLoss, FactorKind.Activity,
    ];

    private static readonly ImmutableArray<FactorKind> Burnt =
        [FactorKind.Combustion, FactorKind.Process, FactorKind.Fugitive, FactorKind.Supplier, FactorKind.Upstream, FactorKind.LifeCycle];

    private static readonly ImmutableArray<Fit> All =
    [
        new("electricity.grid", Sold, [UnitDimension.Energy]),
        new("electricity.life-cycle", Sold, [UnitDimension.Energy]),
        new("losses.electricity", Sold, [UnitDimension.Energy]),
        new("upstream.electricity", Sold, [UnitDimension.Energy]),
        new(
            "heat.district", [FactorKind.Heat, FactorKind.LifeCycle, FactorKind.Supplier, FactorKind.Upstream, FactorKind.Activity], []),
        new(
            "refrigerant", [FactorKind.Fugitive, FactorKind.Supplier, FactorKind.LifeCycle, FactorKind.Embodied],
            [UnitDimension.Mass, UnitDimension.Volume, UnitDimension.Count, UnitDimension.Money]),
        new("spend", [FactorKind.Spend, FactorKind.Supplier, FactorKind.Activity], [UnitDimension.Money]),
        new("fuel", [.. Burnt, FactorKind.Activity, FactorKind.Spend], Fuel),
    ];

    /// <summary>The kinds that a factor of an activity may have; null where its own is one of them.</summary>
    public static ImmutableArray<FactorKind>? KindsFor(EmissionFactor factor) =>
        Of(factor) is { } fit && !fit.Kinds.Contains(factor.Kind) ? fit.Kinds : null;

    /// <summary>Whether the unit measures what the activity is an amount of.</summary>
    public static bool HasUnitOfActivity(EmissionFactor factor) =>
        Of(factor) is not { } fit || fit.Dimensions.IsEmpty || fit.Dimensions.Contains(factor.Unit.Dimension);

    private static Fit? Of(EmissionFactor factor) => All.FirstOrDefault(fit => factor.Activity.IsWithin(fit.Activity));

    private sealed record Fit(string Activity, ImmutableArray<FactorKind> Kinds, ImmutableArray<UnitDimension> Dimensions);
}
