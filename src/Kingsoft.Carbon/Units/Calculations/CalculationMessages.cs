using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>What is said of calculations that are none, or whose units do not meet.</summary>
internal static class CalculationMessages
{
    public static Message Dash(string text, string rest) => new("calculation-dash", text, rest);

    public static Message Empty => new("calculation-empty");

    public static Message TooLong(int length, int most) => new("calculation-too-long", length, most);

    public static Message Ends(string text) => new("calculation-ends", text);

    public static Message NoQuantity(string text, string rest) => new("calculation-without-quantity", text, rest);

    public static Message NoOperator(string text, string rest) => new("calculation-without-operator", text, rest);

    public static Message UnitAlone(string text, string rest) => new("calculation-unit-alone", text, rest);

    public static Message Percent(string text, string rest) => new("calculation-percent", text, rest);

    public static Message Sign(string text, string rest) => new("calculation-sign", text, rest);

    public static Message BracketNotOpened(string text) => new("calculation-bracket-not-opened", text);

    public static Message BracketNotClosed(string text) => new("calculation-bracket-not-closed", text);

    public static Message UnitUnclear(string unit) => new("unit-in-two-ways", unit);

    public static Message DividesByZero(string text, string zero) => new("calculation-zero", text, zero);

    public static Message NotAddable(string text, CalculationValue left, CalculationValue right) =>
        new("calculation-not-addable", text, left, right);

    public static Message Currencies(string text, string unit, UnitPowers powers) => powers.Exchange is var (above, below)
        ? new("calculation-currencies", text, unit, above, below)
        : new("calculation-currencies-several", text, unit, powers.Currencies[0], powers.Currencies[1]);

    /// <summary>A result such as kWh by m2, of which no row has an amount.</summary>
    public static Message NoAmount(string text, string unit) => new("calculation-no-amount", text, unit);

    public static Message OtherUnit(string text, string unit, Unit stated) => new("calculation-other-unit", text, unit, stated);

    public static Message TooLarge(string text) => new("calculation-too-large", text);
}
