using System.Collections.Frozen;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Factors;

/// <summary>Which of the messages of a choice of factor fits a case.</summary>
internal static class SelectionText
{
    private static readonly FrozenSet<string> ElectricWords = FrozenSet.Create(
        StringComparer.Ordinal, "battery-electric", "plug-in-hybrid", "electricity", "electricity-losses", "light-rail-and-tram",
        "london-underground", "transit");

    /// <summary>Whether a figure is the product of one network's losses or fuels, and says nothing of another's.</summary>
    public static bool BelongsToItsGrid(EmissionFactor factor) => factor.Kind == FactorKind.TransmissionAndDistributionLoss
        || factor.Activity.IsWithin("upstream.electricity")
        || factor.Activity.IsWithin("upstream.losses");

    /// <summary>Whether a figure is mostly of the power plants of its place: another region's says little.</summary>
    public static bool RestsOnAGrid(EmissionFactor factor) => BelongsToItsGrid(factor) || RunsOnElectricity(factor);

    /// <summary>Whether what it is of draws its power from the grid of the place, which another country's factor has inside.</summary>
    public static bool RunsOnElectricity(EmissionFactor factor)
    {
        // Passenger trains run on electricity for the most part, freight trains on diesel.
        string[] words = [.. factor.Activity.Value.Split('.').SkipWhile(word => word == "upstream")];
        return words is ["travel", "rail", _, ..] || words.Any(ElectricWords.Contains)
            || words is ["work", "home", "office-equipment" or "office-equipment-and-heating", ..];
    }

    /// <summary>The sets of the row's region that have a factor for it.</summary>
    public static string[] SetsThatHaveOne(FactorQuery query, IEnumerable<EmissionFactor> candidates) =>
    [
        .. candidates.Where(factor => factor.Set is not null && query.Region.IsWithin(factor.Region) && factor.Covers(query.Year))
            .Select(factor => factor.Set!).Distinct().Order(StringComparer.Ordinal),
    ];

    /// <summary>Why an amount has no way to the unit of any of the factors, and which units have one.</summary>
    public static Message UnitMessage(FactorLibrary library, FactorQuery query, IReadOnlyList<EmissionFactor> factors, Message? fault)
    {
        if (fault is not null)
            return fault;

        Unit unit = query.Unit!;
        EmissionFactor factor = LiquefiedGas.Askable(unit, factors);
        if (unit.Currency is not null && factor.Unit.Currency is not null)
            return FactorUnitMessages.OtherMoney(unit, factor);
        if (unit.Currency is not null)
            return MoneyTwins.Find(unit) is { } twin && FactorSelector.Try(library, query with { Unit = twin }).IsFound
                ? FactorUnitMessages.MoneyOrUnit(unit, factor, twin)
                : FactorUnitMessages.MoneyForAmount(unit, factor);

        FactorQuery ofNormalVolume = query with { Unit = Unit.NormalCubicMetre };
        if (unit.Dimension == UnitDimension.Volume && library.FindConversion(ofNormalVolume, factor, out _) is not null)
            return MissingProperty.OfNormalVolume(library, query, factor);
        return MissingProperty.Of(library, query, factor)?.WithGasActivity(library, query, factor)
            ?? WithMethaneInGas(FactorUnitMessages.NotConvertible(unit, factor, DistanceHints(unit, factors)), unit, factor);
    }

    // A volume is metered of natural gas; what escapes counts by the mass of the methane in it.
    private static Message WithMethaneInGas(Message message, Unit unit, EmissionFactor factor) =>
        factor.Activity.IsWithin("refrigerant.methane.fossil") && (unit.Dimension is UnitDimension.Volume or UnitDimension.NormalVolume)
            ? SelectionMessages.And(message, SearchAnswerMessages.Of("natural-gas-leak"))
            : message;

    // A distance alone does not say whose: the vehicle's, every passenger's, or every tonne's.
    private static List<Message> DistanceHints(Unit unit, IReadOnlyList<EmissionFactor> factors)
    {
        if (unit.Dimension != UnitDimension.Distance)
            return [];

        string length = unit.Symbol == "mi" ? "mi" : "km";
        IEnumerable<UnitDimension> dimensions = factors.Select(factor => factor.Unit.Dimension).Distinct().Order();
        IEnumerable<Message?> hints = dimensions.Select(dimension => dimension switch
        {
            UnitDimension.VehicleDistance => FactorUnitMessages.VehicleHint(length),
            UnitDimension.PassengerDistance => FactorUnitMessages.PassengerHint(length),
            UnitDimension.FreightDistance => FactorUnitMessages.FreightHint(length),
            _ => null,
        });
        return [.. hints.OfType<Message>()];
    }
}
