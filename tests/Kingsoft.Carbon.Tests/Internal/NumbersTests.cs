using System.Globalization;
using System.Text;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Tests.Internal;

public sealed class NumbersTests
{
    [TestCase("0", "0")]
    [TestCase("1.5", "1.5")]
    [TestCase("+1.5", "1.5")]
    [TestCase("-1.5", "-1.5")]
    [TestCase(".5", "0.5")]
    [TestCase("5.", "5")]
    [TestCase("007", "7")]
    [TestCase("1e6", "1000000")]
    [TestCase("1E+6", "1000000")]
    [TestCase("1.5e-3", "0.0015")]
    [TestCase("-2.5e3", "-2500")]
    [TestCase("0e99", "0")]
    [TestCase("0.000", "0.000")]
    [TestCase("57639.350476", "57639.350476")]
    [TestCase("1e28", "10000000000000000000000000000")]
    [TestCase("1e-28", "0.0000000000000000000000000001")]
    [TestCase("1234567890123456789012345678", "1234567890123456789012345678")]
    [TestCase("0.1234567890123456789012345678", "0.1234567890123456789012345678")]
    [TestCase("79228162514264337593543950335", "79228162514264337593543950335")]
    public void TryParseAmount_Number_IsReadExactly(string text, string expected)
    {
        bool parsed = Numbers.TryParseAmount(Encoding.UTF8.GetBytes(text), out decimal value);

        Assert.That(parsed, Is.True);
        Assert.That(value, Is.EqualTo(decimal.Parse(expected, CultureInfo.InvariantCulture)));
    }

    [TestCase("1.50", "1.50")]
    [TestCase("100", "100")]
    [TestCase("-0.10", "-0.10")]
    [TestCase("-0", "0")]
    [TestCase("-0.0", "0.0")]
    [TestCase("-0e5", "0")]
    public void TryParseAmount_TrailingZeros_AreKeptAndTheSignOfZeroIsNot(string text, string expected)
    {
        _ = Numbers.TryParseAmount(Encoding.UTF8.GetBytes(text), out decimal value);

        Assert.That(value.ToString(CultureInfo.InvariantCulture), Is.EqualTo(expected));
        Assert.That(decimal.IsNegative(value), Is.EqualTo(expected[0] == '-'));
    }

    // The zeros say nothing that 28 decimals could not hold, so no digit is lost.
    [TestCase("1.0000000000000000000000000000000000000000", "1")]
    [TestCase("0.0500000000000000000000000000000000", "0.05")]
    [TestCase("0.0000000000000000000000000001000", "0.0000000000000000000000000001")]
    [TestCase("1.0e-28", "0.0000000000000000000000000001")]
    [TestCase("10e-29", "0.0000000000000000000000000001")]
    public void TryParseAmount_ZerosBeyondTheLastDecimal_LoseNothing(string text, string expected)
    {
        bool parsed = Numbers.TryParseAmount(Encoding.UTF8.GetBytes(text), out decimal value);

        Assert.That(parsed, Is.True);
        Assert.That(value, Is.EqualTo(decimal.Parse(expected, CultureInfo.InvariantCulture)));
    }

    [TestCase("1,5", "'1,5' is not a number; use '.' as the decimal point and no thousands separator: 1.5")]
    [TestCase("57,638.74", "'57,638.74' is not a number; use '.' as the decimal point and no thousands separator: 57638.74")]
    [TestCase("1,500", "'1,500' is not a number; use '.' as the decimal point and no thousands separator: 1500, "
        + "or 1.500 where ',' is the decimal point")]
    [TestCase("0,125", "'0,125' is not a number; use '.' as the decimal point and no thousands separator: 0.125")]
    [TestCase("4,215,300", "'4,215,300' is not a number; use '.' as the decimal point and no thousands separator: 4215300")]
    [TestCase("1.234.567,8", "'1.234.567,8' is not a number; use '.' as the decimal point and no thousands separator: 1234567.8")]
    [TestCase("1,2,3", "'1,2,3' is not a number; use '.' as the decimal point and no thousands separator")]
    [TestCase("1 kt", "'1 kt' is not a number; where 'kt' belongs into the unit, write 1 alone")]
    [TestCase("120m3", "'120m3' is not a number; where 'm3' belongs into the unit, write 120 alone")]
    [TestCase("12万", "'12万' is not a number; where '万' belongs into the unit, write 12 alone")]
    [TestCase("-3.5 kWh", "'-3.5 kWh' is not a number; where 'kWh' belongs into the unit, write -3.5 alone")]
    [TestCase("12.5%", "'12.5%' is not a number; write it without '%', in the unit of its column: 12.5 in percent, 0.125 as a share")]
    [TestCase("１２０", "'１２０' is not a number: it holds the full-width character '１' (U+FF11); 120 is accepted")]
    [TestCase("１２x", "'１２x' is not a number: it holds the full-width character '１' (U+FF11); "
        + "a decimal number of the digits 0-9, such as -1234.5, is accepted")]
    [TestCase("NaN", "'NaN' is not a number; a decimal number such as 1234.5 or 1e6 is accepted")]
    [TestCase("Infinity", "'Infinity' is not a number; a decimal number such as 1234.5 or 1e6 is accepted")]
    [TestCase("12 kWh", "'12 kWh' is not a number; where 'kWh' belongs into the unit, write 12 alone")]
    [TestCase("1 000", "'1 000' is not a number; use '.' as the decimal point and no thousands separator: 1000")]
    [TestCase("4'215'300.5", "'4'215'300.5' is not a number; use '.' as the decimal point and no thousands separator: 4215300.5")]
    [TestCase("1\u00A0000", "'1\u00A0000' is not a number: it holds a space or mark that is not seen (U+00A0); "
        + "1000 is accepted")]
    [TestCase("1\u2009000", "'1\u2009000' is not a number: it holds a space or mark that is not seen (U+2009); "
        + "1000 is accepted")]
    [TestCase("\u200B5", "'\u200B5' is not a number: it holds a space or mark that is not seen (U+200B); "
        + "5 is accepted")]
    [TestCase("\u22123.2", "'\u22123.2' is not a number: it holds a character that looks like a minus sign (U+2212) instead of '-'; "
        + "-3.2 is accepted")]
    [TestCase("¥120", "'¥120' is not a number; write it without the currency, which the unit says (such as CNY)")]
    [TestCase("120元", "'120元' is not a number; write it without the currency, which the unit says (such as CNY)")]
    [TestCase("$1,200", "'$1,200' is not a number; write it without the currency, which the unit says (such as CNY)")]
    [TestCase("5 %", "'5 %' is not a number; write it without '%', in the unit of its column: 5 in percent, 0.05 as a share")]
    [TestCase("#N/A", "'#N/A' is the error of a formula of a spreadsheet; "
        + "mend the formula, or leave the row out where there is no figure")]
    [TestCase("#DIV/0!", "'#DIV/0!' is the error of a formula of a spreadsheet; "
        + "mend the formula, or leave the row out where there is no figure")]
    [TestCase("####", "'####' is what Excel shows of a number that is wider than its column; widen the column and save again")]
    [TestCase("n/a", "'n/a' is not a number; 0 is accepted where it was nothing, and where the figure is not known leave the row out")]
    [TestCase("无", "'无' is not a number; 0 is accepted where it was nothing, and where the figure is not known leave the row out")]
    [TestCase("1.2.3", "'1.2.3' is not a number; a decimal number such as 1234.5 or 1e6 is accepted")]
    [TestCase("--1", "'--1' is not a number; a decimal number such as 1234.5 or 1e6 is accepted")]
    [TestCase("+-1", "'+-1' is not a number; a decimal number such as 1234.5 or 1e6 is accepted")]
    [TestCase("-", "'-' is not a number; 0 is accepted where it was nothing, and where the figure is not known leave the row out")]
    [TestCase(".", "'.' is not a number; a decimal number such as 1234.5 or 1e6 is accepted")]
    [TestCase("e5", "'e5' is not a number; a decimal number such as 1234.5 or 1e6 is accepted")]
    [TestCase("1e", "'1e' is not a number; a decimal number such as 1234.5 or 1e6 is accepted")]
    [TestCase("1e1.5", "'1e1.5' is not a number; a decimal number such as 1234.5 or 1e6 is accepted")]
    [TestCase("0x10", "'0x10' is not a number; a decimal number such as 1234.5 or 1e6 is accepted")]
    [TestCase("(5)", "'(5)' is not a number; brackets are not read as a minus sign: a negative number begins with '-'")]
    [TestCase("５", "'５' is not a number: it holds the full-width character '５' (U+FF15); "
        + "5 is accepted")]
    [TestCase("1E-40", "'1E-40' can't be held exactly; at most 28 digits before and 28 after the decimal point are")]
    [TestCase("1e29", "'1e29' can't be held exactly; at most 28 digits before and 28 after the decimal point are")]
    [TestCase("1e99999", "'1e99999' can't be held exactly; at most 28 digits before and 28 after the decimal point are")]
    [TestCase("12345678901234567890123456789012345", "'12345678901234567890123456789012345' has 35 digits; at most 28 are held exactly")]
    [TestCase("1.2345678901234567890123456789012345", "'1.2345678901234567890123456789012345' has 35 digits; at most 28 are held exactly")]
    [TestCase("79228162514264337593543950336", "'79228162514264337593543950336' has 29 digits; at most 28 are held exactly")]
    public void TryParseAmount_NoNumberOrTooLong_SaysWhatIsAccepted(string text, string expected)
    {
        bool parsed = Numbers.TryParseAmount(Encoding.UTF8.GetBytes(text), out decimal value, out Message? fault);

        Assert.That(parsed, Is.False);
        Assert.That(value, Is.Zero);
        Assert.That(fault?.ToString(), Is.EqualTo(expected));
    }

    // decimal.Parse is right wherever it does not round, which it never does for up to 28 digits with at most 28 decimals.
    [Test]
    public void TryParseAmount_RandomNumbers_AgreesWithTheRuntime()
    {
        var random = new Random(20251231);
        for (int i = 0; i < 20_000; i++)
        {
            int digits = random.Next(1, 29);
            int decimals = random.Next(0, digits);
            string whole = Digits(random, digits - decimals);
            string sign = random.Next(3) == 0 ? "-" : "";
            string text = decimals == 0 ? sign + whole : $"{sign}{whole}.{Digits(random, decimals)}";

            bool parsed = Numbers.TryParseAmount(Encoding.UTF8.GetBytes(text), out decimal value);

            Assert.That(parsed, Is.True, text);
            Assert.That(value, Is.EqualTo(decimal.Parse(text, CultureInfo.InvariantCulture)), text);
        }
    }

    [Test]
    public void TryParseAmount_RandomBytes_NeverThrows()
    {
        var random = new Random(7);
        byte[] alphabet = "0123456789.,+-eE xNa"u8.ToArray();
        for (int i = 0; i < 20_000; i++)
        {
            byte[] text = random.GetItems(alphabet, random.Next(0, 40));

            bool parsed = Numbers.TryParseAmount(text, out _, out Message? fault);

            Assert.That(fault is null, Is.EqualTo(parsed), Encoding.UTF8.GetString(text));
        }
    }

    [TestCase("1.50", "1.5")]
    [TestCase("100", "100")]
    [TestCase("100.000", "100")]
    [TestCase("-0.000", "0")]
    [TestCase("0.0000000000000000000000000001", "0.0000000000000000000000000001")]
    [TestCase("79228162514264337593543950335", "79228162514264337593543950335")]
    [TestCase("-7.9228162514264337593543950335", "-7.9228162514264337593543950335")]
    public void Format_AnyNumber_HasAllDigitsAndNoTrailingZeros(string number, string expected)
    {
        string text = Numbers.Format(decimal.Parse(number, CultureInfo.InvariantCulture));

        Assert.That(text, Is.EqualTo(expected));
    }

    [TestCase("de-DE")]
    [TestCase("zh-CN")]
    public void Format_OtherCulture_WritesAPoint(string culture)
    {
        using var scope = new CultureScope(culture);

        string text = Numbers.Format(1234.5m);

        Assert.That(text, Is.EqualTo("1234.5"));
    }

    private static string Digits(Random random, int count) =>
        string.Concat(Enumerable.Range(0, count).Select(_ => (char)('0' + random.Next(10))));
}
