using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;
using Say = Kingsoft.Carbon.Factors.PlausibilityMessages;

namespace Kingsoft.Carbon.Factors;

/// <summary>Magnitudes that betray a wrong unit: what a kind of factor may weigh in CO2e, in the unit that people compare it in.</summary>
/// <remarks>
/// The limits are wide: they are to catch g for kg, kWh for MWh and mile for kilometre times ten, not an unusual plant. Gases are weighed
/// with AR6.
/// </remarks>
internal static class FactorPlausibility
{
    private static readonly ImmutableArray<Band> Bands =
    [
        // The dirtiest grids on record stay below 1.5 kg/kWh, and the built-in factors are 0.107 (Yunnan 2022) to 0.884 (North China 2012):
        // each of them in t for kg is below 0.001. Zero is a value of its own.
        new(
            Say.OfGrid,
            factor => factor.Kind is FactorKind.GridAverage or FactorKind.GridResidual or FactorKind.GridMargin,
            "kWh",
            "kWh",
            0.001m,
            2m,
            Say.IsIn("g", "MWh"),
            Say.IsIn("t")),
        // Natural gas has 56,100 kg CO2 per TJ, blast-furnace gas 260,000: the range of IPCC 2006, volume 2, table 1.4, with room for
        // national values.
        new(Say.OfFuel, IsWholeFossilFuel, "TJ(net)", "TJ", 20_000m, 300_000m, Say.IsIn("t", "GJ")),
        new(Say.OfFuel, IsWholeFossilFuel, "TJ(gross)", "TJ", 20_000m, 300_000m, Say.IsIn("t", "GJ")),
        // Pure carbon burns to 44/12 = 3.67 kg CO2; a litre of the heaviest fuel oil to 3.2.
        new(Say.OfFuel, factor => factor.Kind == FactorKind.Combustion, "kg", "kg", null, 4.5m, Say.IsIn("g", "t")),
        new(
            Say.OfFuel,
            factor => factor.Kind == FactorKind.Combustion && !IsInEitherState(factor),
            "L",
            "L",
            null,
            5m,
            Say.IsIn("g", "m3")),
        // Steam at 110 kg/GJ is China's default, the lowest built-in factor is 48.7 (DESNZ 2025), a leaky coal boiler stays below 200; a
        // network of waste heat has a few. In t, or per kWh, all of them are below 1.
        new(
            Say.OfHeat,
            factor => factor.Kind == FactorKind.Heat,
            "GJ",
            "GJ",
            1m,
            400m,
            Say.IsIn("g", "MWh"),
            Say.IsIn("t", "kWh")),
        // SF6 is the strongest of the gases: 25,200 in AR6 WG1 table 7.SM.7 as drafted, 24,300 as printed.
        new(Say.OfEscapingGas, factor => factor.Kind == FactorKind.Fugitive, "kg", "kg", null, 30_000m, Say.IsIn("g")),
        MostPerKwh(Say.OfLosses, FactorKind.TransmissionAndDistributionLoss, 1m),
        MostPerKwh(Say.OfUpstream, FactorKind.Upstream, 1m),
        MostPerKwh(Say.OfLifeCycle, FactorKind.LifeCycle, 2m),
        // A first-class seat with radiative forcing is at 0.8 kg, an articulated lorry at 1.3, freight on a short flight at 4.7.
        new(Say.OfTravel, IsActivity, "pkm", "pkm", null, 3m, Say.IsIn("g", "100 km")),
        new(Say.OfVehicle, IsActivity, "vkm", "vkm", null, 10m, Say.IsIn("g", "100 km")),
        new(Say.OfFreight, IsActivity, "tkm", "tkm", null, 10m, Say.IsIn("g", "kg")),
        new(Say.OfHotel, IsActivity, "room-night", "room-night", null, 1_000m, Say.IsIn("g")),

        // The other end: t for kg puts a value below a thousandth of what is usual. The leanest built-in factors stay above, by a test.
        // Blast furnace gas is at 0.6 kg per kg and 0.9 per m3, lignite at 1.5 per kg, compressed gas at 0.45 per litre.
        Least(Say.OfFuel, IsWholeFossilFuel, "kg", 0.3m),
        Least(Say.OfFuel, factor => IsWholeFossilFuel(factor) && IsLiquid(factor), "L", 0.2m),
        Least(Say.OfFuel, factor => IsWholeFossilFuel(factor) && !IsLiquid(factor) && !IsInEitherState(factor), "m3", 0.1m),
        Least(Say.OfFuel, IsWholeFossilFuel, "Nm3", 0.1m),
        new(Say.OfFuel, IsGas, "m3", "m3", null, 20m, Say.IsIn("g")),
        new(Say.OfFuel, factor => factor.Kind == FactorKind.Combustion, "Nm3", "Nm3", null, 20m, Say.IsIn("g")),
        // Before the tank: wood chips are at 0.03 kg per kg and 2,200 per TJ, natural gas at 0.34 per m3.
        Least(Say.OfFuelBefore, IsFuelBefore, "kg", 0.003m),
        Least(Say.OfFuelBefore, factor => IsFuelBefore(factor) && IsLiquid(factor), "L", 0.02m),
        Least(Say.OfFuelBefore, factor => IsFuelBefore(factor) && !IsLiquid(factor), "m3", 0.02m),
        Least(Say.OfFuelBefore, IsFuelBefore, "TJ(net)", 100m, "TJ"),
        Least(Say.OfFuelBefore, IsFuelBefore, "TJ(gross)", 100m, "TJ"),
        // A twentieth of the leanest grid is lost.
        Least(Say.OfLosses, factor => factor.Kind == FactorKind.TransmissionAndDistributionLoss, "kWh", 0.00005m),
        Least(Say.OfUpstream, factor => factor.Kind == FactorKind.Upstream, "kWh", 0.00005m),
        Least(Say.OfLifeCycle, factor => factor.Kind == FactorKind.LifeCycle, "kWh", 0.001m),
        // A train under the sea is at 0.004 kg and before the plant at 0.001, a seat in an aircraft at 0.1; the largest ships at 0.003 and
        // before the tank at 0.0006, a lorry at 0.06, an aircraft at 0.6. What runs on electricity has as little as its grid: a train of
        // water power 0.0001, a car in Norway 0.0003; a thousandth of a usual one is below 0.00005.
        Least(Say.OfTravel, factor => HasCarbon(factor) && !IsByAir(factor) && !IsElectric(factor), "pkm", 0.0002m),
        Least(Say.OfTravel, factor => HasCarbon(factor) && IsByAir(factor), "pkm", 0.005m),
        Least(Say.OfTravel, factor => HasCarbon(factor) && IsElectric(factor), "pkm", 0.00005m),
        Least(Say.OfVehicle, factor => HasCarbon(factor) && !IsElectric(factor), "vkm", 0.0005m),
        Least(Say.OfVehicle, factor => HasCarbon(factor) && IsElectric(factor), "vkm", 0.00005m),
        Least(Say.OfFreight, factor => HasCarbon(factor) && IsElectric(factor), "tkm", 0.00005m),
        Least(Say.OfFreight, factor => HasCarbon(factor) && !IsByAir(factor) && !IsByRoad(factor) && !IsElectric(factor), "tkm", 0.0001m),
        Least(Say.OfFreight, factor => HasCarbon(factor) && IsByRoad(factor) && !IsElectric(factor), "tkm", 0.001m),
        Least(Say.OfFreight, factor => HasCarbon(factor) && IsByAir(factor), "tkm", 0.01m),
        Least(Say.OfHotel, HasCarbon, "room-night", 0.05m),
        // Supply and treatment are at 0.15 to 0.19 kg/m3 (DESNZ); water from the sea takes some 4 kWh, boiled out of it several times that.
        new(
            Say.OfWater,
            factor => IsActivity(factor) && factor.Activity.IsWithin("water"),
            "m3",
            "m3",
            0.005m,
            20m,
            Say.IsIn("g", "1000 m3"),
            Say.IsIn("t", "L")),
        // From a fan (1.06 kg) to a rack server (1,000 kg); whole machines of a site stay below 100 t, and buildings are no equipment.
        new(Say.OfEquipment, IsEquipment, "unit", "unit", 0.01m, 100_000m, Say.IsIn("g"), Say.IsIn("t")),
    ];

    // Cement, the heaviest industry of the US tables, is at 4 kg per dollar; the limit is for currencies near the dollar's worth.
    private const decimal LargestSpendFactor = 50m;

    // The leanest services of the US tables are at 0.026 kg per dollar; a yuan buys a seventh of that.
    private const decimal LeastSpendFactor = 0.001m;

    public static void Check(EmissionFactor factor, DataIssues issues)
    {
        foreach ((string column, Message message) in Faults(factor))
            issues.Add(factor, column, message);
    }

    /// <summary>The column and what is odd about its value, once for each band that it is outside of.</summary>
    public static IEnumerable<(string Column, Message Message)> Faults(EmissionFactor factor)
    {
        // A gas without a potential cannot be judged.
        if (Saturated(() => factor.SumUnder(GwpTable.Get(GwpSet.Ar6))) is not { } kilograms || kilograms == 0m)
            yield break;

        foreach (Band band in Bands)
        {
            if (!band.Unit.IsConvertibleTo(factor.Unit) || !band.Covers(factor))
                continue;
            if (band.Fault(Per(band.Unit)) is { } fault)
                yield return (Column(factor), fault);
        }

        if (IsInEitherState(factor)
            && LiquefiedFuelBand.Fault(factor, Per(LiquefiedFuelBand.Unit)) is { } either)
            yield return (Column(factor), either);

        if (factor.Kind == FactorKind.Spend && factor.Unit.Currency is "USD" or "EUR" or "GBP" or "CNY" or "HKD")
        {
            decimal perCurrencyUnit = Saturated(() => kilograms / factor.Unit.ToBase.ToDecimal())!.Value;
            if (perCurrencyUnit > LargestSpendFactor)
                yield return (
                    Column(factor),
                    Say.Above(perCurrencyUnit, factor.Unit.Currency, Say.OfSpend, LargestSpendFactor, Say.IsIn("g", "1000")));
            else if (perCurrencyUnit < LeastSpendFactor)
                yield return (
                    Column(factor), Say.Below(perCurrencyUnit, factor.Unit.Currency, Say.OfSpend, LeastSpendFactor, Say.IsIn("t")));
        }

        decimal Per(Unit unit) => Saturated(() => kilograms / factor.Unit.RatioTo(unit).ToDecimal())!.Value;
    }

    // What is beyond a decimal is beyond every band.
    private static decimal? Saturated(Func<decimal?> value)
    {
        try
        {
            return value();
        }
        catch (OverflowException)
        {
            return decimal.MaxValue;
        }
    }

    // Biomass counts its CO2 apart, and hydrogen has none: what is left may be a few kilograms per TJ. Of a total alone only the substance
    // says whether its carbon is in it.
    private static bool IsWholeFossilFuel(EmissionFactor factor) =>
        factor.Kind == FactorKind.Combustion && factor.BiogenicCo2Kilograms is null
            && (factor.Matter is { } matter && Substances.IsListed(matter)
                ? !Substances.HasNoFossilCarbon(matter) && (factor.Co2eKilograms is not null || HasCo2(factor))
                : HasCo2(factor));

    // A cubic metre of it may be of the gas or of what is in the tank, and has limits of its own.
    private static bool IsInEitherState(EmissionFactor factor) => IsWholeFossilFuel(factor) && LiquefiedFuelBand.Covers(factor);

    private static bool IsFuelBefore(EmissionFactor factor) =>
        factor.Kind == FactorKind.Upstream && factor.Activity.IsWithin("upstream.fuel");

    private static bool IsGas(EmissionFactor factor) => factor.Kind == FactorKind.Combustion && StateOf(factor) == SubstanceState.Gas;

    // A cubic metre of what is not listed, or may be either, is taken for a gas: it weighs the least.
    private static bool IsLiquid(EmissionFactor factor) =>
        StateOf(factor) == SubstanceState.Liquid || (factor.Unit.IsLiquidMeasure && StateOf(factor) != SubstanceState.Gas);

    private static SubstanceState StateOf(EmissionFactor factor) =>
        factor.Matter is { } matter ? Substances.StateOf(matter) : SubstanceState.Unknown;

    // Electricity per kilometre is of a kind of its own.
    private static bool IsActivity(EmissionFactor factor) =>
        factor.Kind is FactorKind.Activity or FactorKind.Upstream or FactorKind.Supplier or FactorKind.GridAverage;

    // The methane and nitrous oxide of a vehicle are published without its CO2 too; what a supplier gives of its own is as low as it is.
    private static bool HasCarbon(EmissionFactor factor) => IsActivity(factor)
        && factor.Kind != FactorKind.Supplier && (factor.Co2eKilograms is not null || HasCo2(factor));

    private static bool IsByAir(EmissionFactor factor) => factor.Kind != FactorKind.Upstream
        && (factor.Activity.IsWithin("travel.air") || factor.Activity.IsWithin("freight.air"));

    private static bool IsElectric(EmissionFactor factor) =>
        factor.Kind == FactorKind.GridAverage || SelectionText.RunsOnElectricity(factor);

    private static bool IsByRoad(EmissionFactor factor) => factor.Activity.IsWithin("freight.road");

    private static bool IsEquipment(EmissionFactor factor) =>
        factor.Kind == FactorKind.Embodied && factor.Activity.IsWithin("it") && !factor.Activity.IsWithin("it.data-centre");

    private static bool HasCo2(EmissionFactor factor) => factor.Gases.Any(gas => gas.Gas == "CO2" && gas.KilogramsPerUnit > 0);

    private static string Column(EmissionFactor factor) => FactorColumns.Columns.Names[
        factor.Co2eKilograms is not null ? FactorColumns.Co2e
            : factor.NonKyotoCo2eKilograms is not null ? FactorColumns.NonKyotoCo2e : HasCo2(factor)
            || factor.Gases.IsEmpty ? FactorColumns.Co2 : FactorColumns.OtherGases];

    private static Band MostPerKwh(Message what, FactorKind kind, decimal high) =>
        new(what, factor => factor.Kind == kind, "kWh", "kWh", null, high, Say.IsIn("g", "MWh"));

    private static Band Least(
        Message what, Predicate<EmissionFactor> covers, string unit, decimal low, string? printedUnit = null) => new(
            what, covers, unit, printedUnit ?? unit, low, null, Say.IsIn("t"));

    private sealed class Band(
        Message what,
        Predicate<EmissionFactor> covers,
        string unit,
        string printedUnit,
        decimal? low,
        decimal? high,
        Message hintAbove,
        Message? hintBelow = null)
    {
        public Predicate<EmissionFactor> Covers => covers;

        public Unit Unit { get; } = Unit.Parse(unit);

        public Message? Fault(decimal value)
        {
            if (value <= (high ?? value) && value >= (low ?? value))
                return null;

            return (low, high) switch
            {
                ({ } least, null) => Say.Below(value, printedUnit, what, least, hintAbove),
                ({ } least, { } most) => Say.Outside(
                    value, printedUnit, what, least, most, (value < least ? hintBelow : null) ?? hintAbove),
                _ => Say.Above(value, printedUnit, what, high!.Value, hintAbove),
            };
        }
    }
}
