using System.Text.Json;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Tests.Units;

/// <summary>Calculations of quantities: what comes out, in which unit, and what is said of texts that are none.</summary>
public sealed class CalculationTests
{
    // 40 × 350 W × 8,760 h × 0.6 = 73,584,000 Wh; 48,000 × 12/340 = 28,800/17 = 1,694.117647058823…
    [TestCase("12.5 t * 340 km", "4250 tkm")]
    [TestCase("40 unit * 350 W/unit * 8760 h * 60 %", "73584 kWh")]
    [TestCase("48000 tCO2e * 12 MCNY / 340 MCNY", "1694.117647058824 tCO2e")]
    [TestCase("3 person * 100 km", "300 pkm")]
    [TestCase("200 m2 * 1 yr", "200 m2*yr")]
    [TestCase("500 TB * 12 month", "6000 TB*month")]
    [TestCase("100 person * 220 d", "22000 person-day")]
    [TestCase("100 person * 8 h", "800 person*h")]
    [TestCase("5 kW", "5 kW")]
    [TestCase("12 unit * 3 kg/unit", "36 kg")]
    [TestCase("3 t + 500 kg", "3.5 t")]
    [TestCase("-5 kWh + 3 kWh", "-2 kWh")]
    [TestCase("-(5 kWh) * 2 + 3 kWh", "-7 kWh")]
    [TestCase("500 kg + 3 t", "3500 kg")]
    [TestCase("10 MWh - 250 kWh", "9.75 MWh")]
    [TestCase("1500 kWh * 200 m2 / (2000 m2 * 75 %)", "200 kWh")]
    [TestCase("12 MCNY / 340 kCNY * 1 t", "35.294117647059 t")]
    [TestCase("100 USD * 7.19 CNY/USD", "719 CNY")]
    [TestCase("(10 km * 5 + 10 km * 4) * 2 * 48", "8640 km")]
    [TestCase("100 person / 3 person/unit * 100 km", "3333.333333333333 km")]
    [TestCase("12000 km * 7.5 L / 100 km", "900 L")]
    [TestCase("12000 km * 7.5 L/100 km", "900 L")]
    [TestCase("200 m2 * 120 kWh/m2/yr * 0.5 yr", "12000 kWh")]
    [TestCase("200 m2 * 120 kWh/(m2*yr) * 0.5 yr", "12000 kWh")]
    [TestCase("8 h/d * 220 d * 2 kW", "3520 kWh")]
    [TestCase("4250 tkm / 340 km", "12.5 t")]
    [TestCase("500 L * 35 MJ(net)/L", "17500 MJ(net)")]
    [TestCase("3 * 4", "12 unit")]
    [TestCase("1e3 kWh × 2 ÷ 4", "500 kWh")]
    [TestCase("2*3kWh", "6 kWh")]
    [TestCase("1 t·km * 5", "5 tkm")]
    [TestCase("5EUR * 2", "10 EUR")]
    [TestCase("12 人 * 3 公里", "36 pkm")]
    [TestCase("-5 t * 3 km", "-15 tkm")]
    [TestCase("120 % * 10 kWh", "12 kWh")]
    [TestCase("16 unit * 730 vCPU-h/unit", "11680 vCPU-h")]
    [TestCase("7 gal(US) * 2", "14 gal(US)")]
    [TestCase("−5 kWh", "-5 kWh")]
    [TestCase("10 MWh − 250 kWh", "9.75 MWh")]
    [TestCase("（3 ＋ 2）＊ 12 kWh ／ 2", "30 kWh")]
    [TestCase("50 kWh * 60％", "30 kWh")]
    [TestCase("１２．５ t * ３４０ km", "4250 tkm")]
    [TestCase("３　ｋＷｈ　＊　２", "6 kWh")]
    [TestCase("20 person * 240 d * 5 kWh/person-day", "24000 kWh")]
    [TestCase("5 kWh/person-day * 240 d * 20 person", "24000 kWh")]
    [TestCase("240 d * 5 kWh/person-day * 20 person * 50 %", "12000 kWh")]
    [TestCase("4800 person-day * 5 kWh/(person*d)", "24000 kWh")]
    [TestCase("4800 person-day * 5 kWh/person/d", "24000 kWh")]
    [TestCase("1200 kWh / (20 person * 240 d) * 100 person-day", "25 kWh")]
    [TestCase("4800 person-day / 240 d", "20 person")]
    [TestCase("20 person * 240 d * 8 h/d", "38400 person*h")]
    [TestCase("20 person * 3 d + 40 person-day", "100 person-day")]
    [TestCase("40 person-day - 20 person * 1 d", "20 person-day")]
    [TestCase("12.5 t * 340 km * 0.1 kg/tkm", "0.425 t")]
    [TestCase("4250 tkm * 0.1 kg/(t*km)", "425 kg")]
    [TestCase("4250 tkm * 0.1 kg/t/km", "425 kg")]
    [TestCase("20 person * 100 km * 0.05 L/pkm", "100 L")]
    [TestCase("2000 pkm * 0.05 L/(person*km)", "100 L")]
    [TestCase("120 unit * 365 room-night/unit * 70 % * 31 kWh/room-night", "950460 kWh")]
    [TestCase("64 unit * 8760 vCPU-h/unit * 2.1 W*h/vCPU-h", "1177.344 kWh")]
    [TestCase("1 t / 3 * 3", "1 t")]
    public void Result_IsTheProductInTheUnitThatIsLeft(string text, string result)
    {
        Calculation calculation = Calculation.Parse(text);

        Assert.That(calculation.Result.ToString(), Is.EqualTo(result));
        Assert.That(Unit.Parse(calculation.Result.Unit.Symbol), Is.EqualTo(calculation.Result.Unit), "a row may state it");
    }

    [TestCase("12 kWh / 0", "'12 kWh / 0' divides by 0, which is zero; a divisor other than zero is accepted")]
    [TestCase("12 kWh / (3 t - 3000 kg)", "'12 kWh / (3 t - 3000 kg)' divides by (3 t - 3000 kg), which is zero; a divisor other than zero "
        + "is accepted")]
    [TestCase("10 – 12 kWh", "'10 – 12 kWh' has a dash at '– 12 kWh', which may be a minus or a range; - between spaces is accepted for a "
        + "minus, and one number in the place of a range")]
    [TestCase("12 kWhh * 3", "'kWhh' is not a unit; units such as kWh, TJ(net), t, L, m3, km, pkm, tkm, CNY and tCO2e are accepted")]
    [TestCase("12 kWh * * 3", "'12 kWh * * 3' has no quantity at '* 3'; a number, or a number and its unit, is accepted there")]
    [TestCase("* 3", "'* 3' has no quantity at '* 3'; a number, or a number and its unit, is accepted there")]
    [TestCase("5 MWh + ", "'5 MWh +' ends where a quantity is expected; a number, or a number and its unit, behind the last sign is "
        + "accepted")]
    [TestCase("5 MWh - ", "'5 MWh -' ends where a quantity is expected; a number, or a number and its unit, behind the last sign is "
        + "accepted")]
    [TestCase("5 MWh+3 MWh", "'5 MWh+3 MWh' has a sign without spaces around it at '+3 MWh'; + and - between spaces are accepted, and a "
        + "minus before the whole calculation")]
    [TestCase("5 MWh+", "'5 MWh+' has a sign without spaces around it at '+'; + and - between spaces are accepted, and a minus before the "
        + "whole calculation")]
    [TestCase("12 CNY * 3 USD", "'12 CNY * 3 USD' comes out in CNY*USD, and money in CNY does not cancel against money in USD; all of it "
        + "in one currency is accepted")]
    [TestCase("20 person * 8 h + 3 person-day", "'20 person * 8 h + 3 person-day' adds 160 person*h and 3 person-day, which are of "
        + "different kinds; quantities of one kind, such as 3 t + 500 kg, are accepted")]
    [TestCase("12 kWh *", "'12 kWh *' ends where a quantity is expected; a number, or a number and its unit, behind the last sign is "
        + "accepted")]
    [TestCase("12 kWh 3", "'12 kWh 3' has no sign between two quantities at '3'; *, ×, / or ÷ there, or + or - between spaces, is "
        + "accepted")]
    [TestCase("12 13 km", "'12 13 km' has no sign between two quantities at '13 km'; *, ×, / or ÷ there, or + or - between spaces, is "
        + "accepted")]
    [TestCase("3 (4 + 5)", "'3 (4 + 5)' has no sign between two quantities at '(4 + 5)'; *, ×, / or ÷ there, or + or - between spaces, is "
        + "accepted")]
    [TestCase("12 kWh -3 kWh", "'12 kWh -3 kWh' has a sign without spaces around it at '-3 kWh'; + and - between spaces are accepted, and "
        + "a minus before the whole calculation")]
    [TestCase("12 t * -3 km", "'12 t * -3 km' has a sign without spaces around it at '-3 km'; + and - between spaces are accepted, and a "
        + "minus before the whole calculation")]
    [TestCase("12 kWh + 3 t", "'12 kWh + 3 t' adds 12 kWh and 3 t, which are of different kinds; quantities of one kind, such as 3 t + "
        + "500 kg, are accepted")]
    [TestCase("12 CNY + 3 USD", "'12 CNY + 3 USD' adds 12 CNY and 3 USD, which are of different kinds; quantities of one kind, such as "
        + "3 t + "
        + "500 kg, are accepted")]
    [TestCase("5 t * 3 CNY / 4 USD", "'5 t * 3 CNY / 4 USD' comes out in t*CNY/USD, and money in CNY does not cancel against money in USD; "
        + "both in one currency is accepted, or one more factor with the unit USD/CNY, which is how many USD one CNY is: '* 7.19 USD/CNY' "
        + "where that is 7.19")]
    [TestCase("12 kWh/m2", "'12 kWh/m2' comes out in kWh/m2, which is not the unit of an amount; a calculation whose units cancel down "
        + "to a "
        + "unit such as kWh, tkm, t or CNY is accepted")]
    [TestCase("12 km * 3 km", "'12 km * 3 km' comes out in km*km, which is not the unit of an amount; a calculation whose units cancel "
        + "down "
        + "to a unit such as kWh, tkm, t or CNY is accepted")]
    [TestCase("12 kWh/m2*yr * 3 m2", "'kWh/m2*yr' may be read in two ways; brackets such as kWh/(m2*yr), or one '/' for each unit below, "
        + "such as kWh/m2/yr, are accepted")]
    [TestCase("(12 kWh * 3", "'(12 kWh * 3' opens a bracket that is not closed; each '(' with its ')' is accepted")]
    [TestCase("12 kWh * 3)", "'12 kWh * 3)' closes a bracket that is not opened; each ')' with its '(' is accepted")]
    [TestCase("kWh * 3", "'kWh * 3' has no number at 'kWh * 3'; a number and its unit, which holds no spaces, such as 350 W/unit, are "
        + "accepted")]
    [TestCase("12 W/ unit * 3 unit", "'12 W/ unit * 3 unit' has no number at 'unit * 3 unit'; a number and its unit, which holds no "
        + "spaces, "
        + "such as 350 W/unit, are accepted")]
    [TestCase("12 kWh % 3", "'12 kWh % 3' has a % at '% 3' that stands behind no bare number; a share such as 60 % or 12.5 % is accepted")]
    [TestCase("1,5 t * 3 km", "'1,5' is not a number; use '.' as the decimal point and no thousands separator: 1.5")]
    [TestCase("9e27 kWh * 100", "'9e27 kWh * 100' comes out beyond the 7.9 × 10²⁸ that an amount may be; a smaller number in a larger "
        + "unit is "
        + "accepted")]
    [TestCase(" ", "the calculation is empty; numbers and quantities such as 12.5 t * 340 km are accepted")]
    public void Parse_NoCalculation_SaysWhatIsAccepted(string text, string message)
    {
        Assert.That(() => Calculation.Parse(text), Throws.TypeOf<FormatException>().With.Message.EqualTo(message));
        Assert.That(Calculation.TryParse(text, out _), Is.False);
    }

    [Test]
    public void Parse_TextWithoutEnd_IsRefused() => Assert.That(
        () => Calculation.Parse(string.Concat(Enumerable.Repeat("9 * ", 300)) + "9 t"),
        Throws.TypeOf<FormatException>().With.Message.EqualTo("the calculation has 1203 characters; at most 1000 are accepted"));

    [Test]
    public void TryRead_BracketsWithinBrackets_EndsInAnAnswer() => Assert.That(
        Calculation.TryParse($"{new string('(', 499)}3 t{new string(')', 498)}", out _), Is.False);

    [Test]
    public void In_AnotherUnitOfTheKind_IsExact()
    {
        Calculation calculation = Calculation.Parse("1 kWh / 3");

        Assert.That(calculation.In(Unit.Parse("MJ")), Is.EqualTo(new Quantity(1.2m, Unit.Parse("MJ"))));
        Assert.That(() => calculation.In(Unit.Tonne), Throws.TypeOf<UnitMismatchException>());
    }

    // A vehicle is counted, and a count has no dimension: what cars drive are vehicle-kilometres where the row says so.
    [Test]
    public void In_VehicleKilometres_TakesADistance() => Assert.That(
        Calculation.Parse("12 unit * 15000 km/unit").In(Unit.VehicleKilometre), Is.EqualTo(new Quantity(180_000m, Unit.VehicleKilometre)));

    // Eight hours of a person are a day of work, and a third of 24 hours.
    [Test]
    public void In_PersonDays_TakesDaysOnly()
    {
        Unit personDay = Unit.Parse("person-day");

        Assert.That(Calculation.Parse("100 person * 220 d").In(personDay).Amount, Is.EqualTo(22_000m));
        Assert.That(() => Calculation.Parse("100 person * 8 h").In(personDay), Throws.TypeOf<UnitMismatchException>());
    }

    [Test]
    public void Result_OfFactorsInAnyOrder_IsTheSame([Range(1, 20)] int seed)
    {
        var random = new Random(seed);
        string[] factors = ["40 unit", "350 W/unit", "8760 h", "60 %", "7", "12 MCNY", "(3 t + 1500 kg)"];
        random.Shuffle(factors);
        Calculation shuffled = Calculation.Parse($"{string.Join(" * ", factors)} / 340 MCNY / 3 t");

        // 40 × 350 W × 8,760 h × 0.6 = 73,584,000 Wh; × 7 × 12/340 × 4.5/3
        Assert.That(Exactly(shuffled, "Wh"), Is.EqualTo(new Ratio(73_584_000, 1) * new Ratio(7 * 12 * 3, 340 * 2)));
    }

    [Test]
    public void Result_OfParts_AddsUpToTheWhole([Range(1, 20)] int seed)
    {
        var random = new Random(seed);
        (int mass, int first, int second, int divisor) = (random.Next(1, 999), random.Next(1, 999), random.Next(1, 999), random.Next(1,
            99));

        Ratio whole = Exactly(Calculation.Parse($"{mass} t * ({first} km + {second} km) / {divisor}"), "tkm");
        Ratio parts = Exactly(Calculation.Parse($"{mass} t * {first} km / {divisor}"), "tkm")
            + Exactly(Calculation.Parse($"{mass} t * {second} km / {divisor}"), "tkm");
        Ratio twice = Exactly(Calculation.Parse($"2 * {mass} t * ({first} km + {second} km) / {divisor}"), "tkm");

        Assert.That(parts, Is.EqualTo(whole));
        Assert.That(twice, Is.EqualTo(whole + whole));
        Assert.That(whole, Is.EqualTo(new Ratio(mass * (first + second), divisor)));
    }

    [Test]
    public void Json_IsTheText_AndComesBack()
    {
        Calculation calculation = Calculation.Parse("12.5 t * 340 km");
        string json = JsonSerializer.Serialize(calculation);

        Assert.That(json, Is.EqualTo("\"12.5 t * 340 km\""));
        Assert.That(JsonSerializer.Deserialize<Calculation>(json), Is.EqualTo(calculation));
        Assert.That(() => JsonSerializer.Deserialize<Calculation>("\"12 t *\""), Throws.TypeOf<JsonException>());
    }

    private static Ratio Exactly(Calculation calculation, string unit) =>
        calculation.TryIn(Unit.Parse(unit), out _, out ExactAmount amount, out _)
            ? amount.Ratio
            : throw new AssertionException(calculation.ToString());

    // 48,000 t × 12 M$ × 7.19 ¥/$ ÷ 340 M¥, and 48,000 t × 12 M¥ ÷ (340 M$ × 7.19 ¥/$): what the message asks for gives them.
    [TestCase("48000 tCO2e * 12 MUSD / 340 MCNY", "7.19 CNY/USD", "12180.705882352941 tCO2e")]
    [TestCase("48000 tCO2e * 12 MCNY / 340 MUSD", "0.14 USD/CNY", "237.176470588235 tCO2e")]
    [TestCase("48000 tCO2e * 12 MEUR / 340 kGBP", "0.86 GBP/EUR", "1456941.176470588235 tCO2e")]
    public void Currencies_AreBroughtTogetherByTheRateThatIsAskedFor(string text, string rate, string result)
    {
        string unit = rate[(rate.IndexOf(' ', StringComparison.Ordinal) + 1)..];

        Assert.That(
            Assert.Throws<FormatException>(() => Calculation.Parse(text))!.Message,
            Does.Contain($"or one more factor with the unit {unit}, which is how many {unit[..3]} one {unit[4..]} is"));
        Assert.That(Calculation.Parse($"{text} * {rate}").Result.ToString(), Is.EqualTo(result));
    }
}
