using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>What is said of units that are none, or not those of an activity or an amount.</summary>
internal static class UnitMessages
{
    public static Message Unknown(string symbol, Message? near) =>
        near is null ? new("unit-unknown", symbol) : new("unit-unknown-near", symbol, near);

    public static Message NotAQuantity(string text) => new("quantity-malformed", text);

    public static Message NotCo2e(string text) => new("co2e-malformed", text);

    public static Message WithOddCharacter(string symbol, Message odd, Unit? meant) =>
        WordMessages.WithOddCharacter(new("kind.unit"), symbol, odd, meant?.Symbol);

    public static Message OfSeveral(string symbol, IEnumerable<Message> units) => new("unit-of-several", symbol, Choices(units));

    public static Message Times(string symbol, int times, Unit unit) => new("unit-times", symbol, times, unit);

    public static Message TimesOneOf(string symbol, int times, IEnumerable<Message> units) =>
        new("unit-times-one-of", symbol, times, Choices(units));

    public static Message Spelled(string symbol, Message size) => new("unit-spelled", symbol, size);

    public static Message Size(Unit unit, Quantity size) => new("unit.size", unit, size.Amount, size.Unit);

    public static Message SizeOf(Unit unit, string name, Quantity size) => new("unit.size-named", unit, name, size.Amount, size.Unit);

    public static Message Rate(string symbol, Unit unit) => new("unit-rate", symbol, unit);

    public static Message Quotient(string symbol, Unit unit) => new("unit-quotient", symbol, unit);

    public static Message StandardFeet(string symbol) => new("unit-standard-feet", symbol);

    public static Message StandardMetres(string symbol) => new("unit-standard-metres", symbol);

    public static Message Barrel(string symbol) => new("unit-barrel", symbol);

    public static Message Calorie(string symbol) => new("unit-calorie", symbol);

    public static Message Catty(string symbol) => new("unit-catty", symbol);

    public static Message TonKilometres(string symbol) => new("unit-ton-kilometres", symbol);

    public static Message LitresOrLongTons(string symbol) => new("unit-litres-or-long-tons", symbol);

    public static Message ApparentPower(string symbol) => new("unit-apparent-power", symbol);

    public static Message Bits(string symbol) => new("unit-bits", symbol);

    public static Message Currency(string symbol) => new("unit-currency", symbol);

    public static Message MoneyOrUnit(string symbol, Unit money, Unit unit) => new("unit-money-or-unit", symbol, unit, money);

    public static Message PowerIsNoEnergy(Unit unit, bool isFuel) =>
        isFuel ? new("unit-power-of-fuel", unit) : new("unit-power", unit);

    public static Message BasisMissing(Unit unit, bool hasBases) =>
        hasBases ? new("unit-basis-missing", unit) : new("unit-basis-missing-of-others", unit);

    public static Message BasisStray(Unit unit, string accepted) => new("unit-basis-stray", unit, accepted);

    public static Message Mismatch(Unit? from, Unit? to) => new("unit-mismatch", from, to, Kind(from), Kind(to));

    private static Message Choices(IEnumerable<Message> units) => WordMessages.AnyOf([.. units.Select(unit => unit.ToString())]);

    private static Message Kind(Unit? unit) =>
        unit?.Dimension == UnitDimension.Money ? new("unit.money", unit.Currency)
        : unit?.Dimension == UnitDimension.Product ? new("text", unit)
        : new("text", unit?.Dimension);
}
