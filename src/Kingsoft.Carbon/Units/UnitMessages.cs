using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>What is said of units that are none, or not those of an activity or an amount.</summary>
internal static class UnitMessages
{
    public static Message Unknown(string symbol, Message? near) =>
        near is null ? new("unit-unknown", symbol) : new("unit-unknown-near", symbol, near);

    public static Message OfTwo(string symbol) => new("unit-of-two", symbol);

    public static Message BasisMissing(Unit unit, bool hasBases) =>
        hasBases ? new("unit-basis-missing", unit) : new("unit-basis-missing-of-others", unit);

    public static Message BasisStray(Unit unit, string accepted) => new("unit-basis-stray", unit, accepted);

    public static Message Mismatch(Unit? from, Unit? to) => new("unit-mismatch", from, to, Kind(from), Kind(to));

    private static Message Kind(Unit? unit) =>
        unit?.Dimension == UnitDimension.Money ? new("unit.money", unit.Currency) : new("text", unit?.Dimension);
}
