using System.Collections.Frozen;
using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>
/// What a unit is made of: basic dimensions with their exponents. Tonne-kilometres are mass times distance, power is energy by time; a
/// count has no dimension, and neither has a vehicle: vehicle-kilometres are a distance.
/// </summary>
internal sealed class UnitPowers : IEquatable<UnitPowers>
{
    // Nobody has an amount of more; and symbols stay short.
    private const int MostOfAProduct = 4;

    private static readonly FrozenDictionary<UnitDimension, UnitPowers> OfDimensions =
        Enum.GetValues<UnitDimension>().ToFrozenDictionary(dimension => dimension, dimension => Make(dimension, null));

    private readonly ImmutableArray<(UnitDimension Dimension, string? Currency, int Power)> _parts;

    private UnitPowers(IEnumerable<(UnitDimension Dimension, string? Currency, int Power)> parts) => _parts =
    [
        .. parts.GroupBy(part => (part.Dimension, part.Currency))
            .Select(same => (same.Key.Dimension, same.Key.Currency, same.Sum(part => part.Power)))
            .Where(part => part.Item3 != 0)
            .OrderBy(part => part.Dimension)
            .ThenBy(part => part.Currency, StringComparer.Ordinal),
    ];

    /// <summary>Of counts and bare numbers.</summary>
    public static UnitPowers One { get; } = new([]);

    public static UnitPowers PersonTimesTime { get; } = Of((UnitDimension.People, 1), (UnitDimension.Time, 1));

    public bool IsOne => _parts.IsEmpty;

    /// <summary>Whether each dimension is there once and none divides: units of amounts are such products.</summary>
    public bool IsProduct => _parts.Length is > 0 and <= MostOfAProduct && _parts.All(part => part.Power == 1);

    /// <summary>The basic dimensions, one by one.</summary>
    public IEnumerable<UnitPowers> Parts => _parts.Select(part => new UnitPowers([(part.Dimension, part.Currency, 1)]));

    /// <summary>The currencies, in the order of the alphabet.</summary>
    public ImmutableArray<string> Currencies => [.. _parts.Where(part => part.Currency is not null).Select(part => part.Currency!)];

    /// <summary>The two currencies of money by other money, that which is divided first; null for anything else.</summary>
    public (string Above, string Below)? Exchange => _parts.Where(part => part.Currency is not null).ToArray() switch
    {
        [{ Power: 1 } above, { Power: -1 } below] => (above.Currency!, below.Currency!),
        [{ Power: -1 } below, { Power: 1 } above] => (above.Currency!, below.Currency!),
        _ => null,
    };

    /// <summary>What a unit of the table is made of.</summary>
    public static UnitPowers Of(UnitDimension dimension, string? currency) =>
        currency is null ? OfDimensions[dimension] : Make(dimension, currency);

    /// <summary>How many basic units the base unit of a dimension is: a tonne times a metre, a joule in a second.</summary>
    public static Ratio BaseOf(UnitDimension dimension) => dimension switch
    {
        UnitDimension.FreightDistance => new Ratio(1_000_000, 1),
        UnitDimension.Power => new Ratio(3_600, 1),
        _ => Ratio.One,
    };

    /// <summary>The dimension that these powers are; null where no unit of the table has them.</summary>
    public UnitDimension? Dimension =>
        IsOne ? UnitDimension.Count
        : _parts is [{ Power: 1 } single] ? single.Dimension
        : Equals(Of(UnitDimension.PassengerDistance, null)) ? UnitDimension.PassengerDistance
        : Equals(Of(UnitDimension.FreightDistance, null)) ? UnitDimension.FreightDistance
        : Equals(Of(UnitDimension.Power, null)) ? UnitDimension.Power
        : null;

    public UnitPowers Times(UnitPowers other, int power) =>
        new(_parts.Concat(other._parts.Select(part => (part.Dimension, part.Currency, part.Power * power))));

    public bool Equals(UnitPowers? other) => other is not null && _parts.SequenceEqual(other._parts);

    public override bool Equals(object? obj) => Equals(obj as UnitPowers);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach ((UnitDimension dimension, string? currency, int power) in _parts)
            hash.Add((dimension, currency, power));
        return hash.ToHashCode();
    }

    private static UnitPowers Make(UnitDimension dimension, string? currency) => dimension switch
    {
        UnitDimension.Count => new UnitPowers([]),
        UnitDimension.PassengerDistance => Of((UnitDimension.People, 1), (UnitDimension.Distance, 1)),
        UnitDimension.FreightDistance => Of((UnitDimension.Mass, 1), (UnitDimension.Distance, 1)),
        UnitDimension.VehicleDistance => Of((UnitDimension.Distance, 1)),
        UnitDimension.Power => Of((UnitDimension.Energy, 1), (UnitDimension.Time, -1)),
        _ => new UnitPowers([(dimension, currency, 1)]),
    };

    private static UnitPowers Of(params ReadOnlySpan<(UnitDimension Dimension, int Power)> parts)
    {
        var all = new List<(UnitDimension, string?, int)>();
        foreach ((UnitDimension dimension, int power) in parts)
            all.Add((dimension, null, power));
        return new UnitPowers(all);
    }
}
