using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>Which of the messages of a choice of factor fits a case.</summary>
internal static class SelectionText
{
    /// <summary>Whether a figure is the product of one network's losses or fuels, and says nothing of another's.</summary>
    public static bool BelongsToItsGrid(EmissionFactor factor) => factor.Kind == FactorKind.TransmissionAndDistributionLoss
        || factor.Activity.IsWithin("upstream.electricity")
        || factor.Activity.IsWithin("upstream.losses");

    /// <summary>
    /// Whether a vehicle or train draws its electricity from the region's grid, so that its factor says nothing of another's.
    /// </summary>
    public static bool RunsOnItsGrid(EmissionFactor factor)
    {
        string[] words = [.. factor.Activity.Value.Split('.').SkipWhile(word => word == "upstream")];
        bool isTrain = words.Length > 2 && words[0] is "travel" or "freight" && words[1] == "rail";
        return isTrain || (words[0] is "travel" or "vehicle" or "managed" or "freight"
            && words.Any(word => word is "battery-electric" or "plug-in-hybrid"));
    }

    /// <summary>
    /// The codes below a fuel's that have a factor for the row; and the sets of the region that have one for the code itself.
    /// </summary>
    public static Message? MoreParticular(FactorLibrary library, FactorQuery query, IEnumerable<EmissionFactor> candidates)
    {
        if (!query.Activity.IsFuel)
            return null;

        ActivityCode[] parts = [.. library.Activities.Where(code => code != query.Activity && code.IsWithin(query.Activity.Value))
            .Where(code => library.Select(query with { Activity = code, Proxies = [] }).IsFound)];
        string[] sets = [.. candidates.Where(factor => factor.Set is not null && query.Region.IsWithin(factor.Region)
                && factor.Covers(query.Year))
            .Select(factor => factor.Set!).Distinct().Order(StringComparer.Ordinal)];
        return parts.Length == 0 ? null : SelectionMessages.MoreParticular(query, parts, sets);
    }

    /// <summary>Why an amount has no way to the unit of any of the factors, and which units have one.</summary>
    public static Message UnitMessage(FactorLibrary library, FactorQuery query, IReadOnlyList<EmissionFactor> factors, Message? fault)
    {
        if (fault is not null)
            return fault;

        Unit unit = query.Unit!;
        EmissionFactor factor = factors[0];
        FactorQuery ofNormalVolume = query with { Unit = Unit.NormalCubicMetre };
        if (unit.Dimension == UnitDimension.Volume && library.FindConversion(ofNormalVolume, factor, out _) is not null)
            return MissingProperty.OfNormalVolume(library, query, factor);
        return MissingProperty.Of(library, query, factor)
            ?? FactorUnitMessages.NotConvertible(unit, factor, DistanceHints(unit, factors));
    }

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
