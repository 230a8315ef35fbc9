using System.Globalization;
using static Kingsoft.Carbon.Tests.Inventories.MeterText;

namespace Kingsoft.Carbon.Tests.Inventories;

/// <summary>Bills of a meter in another unit than its other bills, and equal rows that words tell apart.</summary>
public sealed class SlipWithinYearTests
{
    private static readonly decimal[] Shape = [108.3m, 99.7m, 94.1m, 88.6m, 91.2m, 101.9m, 117.4m, 121.8m, 104.5m, 92.3m, 90.8m, 103.6m];

    [TestCase(10, 5, 5, "about 10 times, as where MWh are written as 万千瓦时")]
    [TestCase(10, 7, 12, "about 10 times, as where MWh are written as 万千瓦时")]
    [TestCase(0.1, 4, 6, "about a tenth, as where 万千瓦时 are written as MWh")]
    [TestCase(3.6, 5, 7, "about 3.6 times, as where GJ are written as MWh")]
    public void Findings_BillsInAnotherUnit_AreNamed(decimal times, int from, int to, string factor)
    {
        Finding finding = One(Months(month => month >= from && month <= to ? times : 1m), "slip-within-year");

        decimal odd = Shape[(from - 1)..to].Sum() * 0.5306m;
        Assert.That(finding.LineCount, Is.EqualTo(to - from + 1));
        Assert.That(finding.Subjects.Single().Subject, Does.StartWith("F, electricity.grid: ").And.EndWith($" in the others ({factor})"));
        Assert.That(finding.Tonnes, Is.EqualTo(times > 1m ? odd * times : odd * (1m - times)).Within(20).Percent);
    }

    [Test]
    public void Findings_MonthsThatMayDiffer_AreNone()
    {
        Assert.That(Found(Months(month => month < 7 ? 1m : 4.6m)), Is.Empty, "a new hall in July");
        Assert.That(Found(Months(month => month)), Is.Empty, "a hall that fills up");
        Assert.That(Found(Months(month => month == 5 ? 2.1m : 1m)), Is.Empty, "a bill of two months");
        Assert.That(Found(Months(month => month < 3 ? 0.1m : 1m)), Is.Empty, "two months before it opened");
        Assert.That(
            Found([.. Months(_ => 1m), .. Enumerable.Range(1, 4).Select(
                quarter => $"q{quarter},electricity.grid,31,MWh,2024-Q{quarter},CN,F,")]),
            Is.Empty,
            "quarters of another meter");
        Assert.That(Found(Months(month => month is 1 or 2 or 12 ? 10m : 1m, "heat.district", "GJ")), Is.Empty, "heat of winter");
    }

    [TestCase("bill 05.pdf", "scan0117.pdf", 1)]
    [TestCase("bill 05.pdf", "meter 7 scan0117.pdf", 0)]
    [TestCase("bill 5", "bill 9", 0)]
    public void Findings_BillAsTwoDocuments_IsNamedWhereOtherMonthsHaveOne(string one, string other, int expected)
    {
        string[] rows = [.. Months(_ => 1m).Select((row, i) => $"{row}{(i == 4 ? one : $"bill {i + 1}.pdf")}"),
            $"x,electricity.grid,91.2,MWh,2024-05,CN,F,{other}"];

        Assert.That(Found(rows.Select(row => row.Replace(",91.2,", ",91.27,", StringComparison.Ordinal))).Count(
            finding => finding.Code == "same-row"), Is.EqualTo(expected));
    }

    [TestCase("meter 1", "meter 2", 0)]
    [TestCase("", "", 1)]
    [TestCase("flat rate", "flat rate", 1)]
    public void Findings_EqualRows_AreToldApartByNotesThatNameMeters(string one, string other, int expected) => Assert.That(
        Found(
            [$"a,electricity.grid,512.7,kWh,2024-03,CN,F,,{one}", $"b,electricity.grid,512.7,kWh,2024-03,CN,F,,{other}"],
            "id,activity,amount,unit,period,region,facility,evidence,note").Count(finding => finding.Code == "same-row"),
        Is.EqualTo(expected));

    [TestCase("37.4", "2024", 1)]
    [TestCase("10", "2024", 0)]
    [TestCase("37.4", "2024-06", 0)]
    public void Findings_RefrigerantOfAYearTwice_IsNamedByItsDigits(string kilograms, string period, int expected) => Assert.That(
        Found([$"a,refrigerant.r-410a,{kilograms},kg,{period},CN,F,", $"b,refrigerant.r-410a,{kilograms},kg,{period},CN,F,"])
            .Count(finding => finding.Code == "same-row"),
        Is.EqualTo(expected));

    private static IEnumerable<string> Months(Func<int, decimal> times, string activity = "electricity.grid", string unit = "MWh") =>
        Enumerable.Range(1, 12).Select(month => string.Create(
            CultureInfo.InvariantCulture,
            $"m{month},{activity},{Shape[month - 1] * times(month)},{unit},2024-{month:00},CN,F,"));
}
