using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Factors;

/// <summary>What is said of a figure that is too large or too small for what it is of, and what the slip may be.</summary>
internal static class PlausibilityMessages
{
    public static Message OfGrid => new("plausibility.of-grid");

    public static Message OfFuel => new("plausibility.of-fuel");

    public static Message OfFuelBefore => new("plausibility.of-fuel-before");

    public static Message OfHeat => new("plausibility.of-heat");

    public static Message OfEscapingGas => new("plausibility.of-escaping-gas");

    public static Message OfLosses => new("plausibility.of-losses");

    public static Message OfUpstream => new("plausibility.of-upstream");

    public static Message OfLifeCycle => new("plausibility.of-life-cycle");

    public static Message OfTravel => new("plausibility.of-travel");

    public static Message OfVehicle => new("plausibility.of-vehicle");

    public static Message OfFreight => new("plausibility.of-freight");

    public static Message OfHotel => new("plausibility.of-hotel");

    public static Message OfWater => new("plausibility.of-water");

    public static Message OfEquipment => new("plausibility.of-equipment");

    public static Message OfSpend => new("plausibility.of-spend");

    /// <summary>Asks whether the value is in another unit of mass, or per another unit.</summary>
    public static Message IsIn(string mass, string? unit = null) =>
        unit is null ? new("plausibility.hint-mass", mass) : new("plausibility.hint-mass-or-unit", mass, unit);

    public static Message Outside(decimal value, string unit, Message what, decimal low, decimal high, Message hint) =>
        new("plausibility.outside", value, unit, what, low, high, hint);

    /// <summary>Outside what a gas weighs, and outside what is in its tank.</summary>
    public static Message OutsideBoth(
        decimal value, string unit, decimal leastOfGas, decimal mostOfGas, decimal leastInTank, decimal mostInTank, Message hint) =>
        new("plausibility.outside-both", value, unit, leastOfGas, mostOfGas, leastInTank, mostInTank, hint);

    public static Message Below(decimal value, string unit, Message what, decimal low, Message hint) =>
        new("plausibility.below", value, unit, what, low, hint);

    public static Message Above(decimal value, string unit, Message what, decimal high, Message hint) =>
        new("plausibility.above", value, unit, what, high, hint);
}
