using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>What is said where an amount has no way to the unit of a factor.</summary>
internal static class FactorUnitMessages
{
    public static Message NormalVolumeNeeded(Unit unit, EmissionFactor factor) => factor.Unit.Dimension == UnitDimension.NormalVolume
        ? new("unit-as-metered", unit, factor.Unit, factor.Id)
        : new("unit-as-metered-or-other", unit, factor.Unit, factor.Id);

    public static Message NotConvertible(Unit unit, EmissionFactor factor, IReadOnlyList<Message> hints) => hints.Count == 0
        ? new("unit-not-convertible", unit, factor.Unit, factor.Id)
        : new("unit-not-convertible-distance", unit, factor.Unit, factor.Id, string.Join(", ", hints));

    /// <summary>Rate and prices are a choice that changes the figure: nothing converts money by itself.</summary>
    public static Message OtherMoney(Unit unit, EmissionFactor factor) => factor.PriceYear is { } year
        ? new("unit-other-money-of-year", unit, factor.Unit, factor.Id, year)
        : new("unit-other-money", unit, factor.Unit, factor.Id);

    public static Message VehicleHint(string length) => new("unit-hint-vehicle", length);

    public static Message PassengerHint(string length) => new("unit-hint-passenger", length);

    public static Message FreightHint(string length) => new("unit-hint-freight", length);

    public static Message PropertyMissing(Unit unit, EmissionFactor factor)
    {
        Message missing = Missing(unit.Dimension, factor.Unit.Dimension);
        return new("unit-property-missing", unit, factor.Unit, factor.Id, missing, factor.Substance, Ask.OwnProperties);
    }

    private static Message Missing(UnitDimension from, UnitDimension to) => (IsVolume(from), IsVolume(to)) switch
    {
        (true, _) when to == UnitDimension.Mass => new("property-density"),
        (_, true) when from == UnitDimension.Mass => new("property-density"),
        (true, _) when to is UnitDimension.NetEnergy or UnitDimension.GrossEnergy => new("property-density-or-volume-heat"),
        _ when (from, to) is (UnitDimension.NetEnergy, UnitDimension.GrossEnergy) or (UnitDimension.GrossEnergy, UnitDimension.NetEnergy) =>
            new("property-both-heats"),
        _ => new("property-heat-or-density"),
    };

    private static bool IsVolume(UnitDimension dimension) => dimension is UnitDimension.Volume or UnitDimension.NormalVolume;
}
