using System.Globalization;

namespace Kingsoft.Carbon.Tests.Primitives;

public sealed class ReportingPeriodTests
{
    private const string Accepted = "2025, 2025-03, 2025-Q1, 2025-H1, 2025-03-14 or 2025-01-01/2025-03-31 is accepted";

    [TestCase("2025", "2025-01-01", "2025-12-31", 365)]
    [TestCase("2024", "2024-01-01", "2024-12-31", 366)]
    [TestCase("2025-03", "2025-03-01", "2025-03-31", 31)]
    [TestCase("2024-02", "2024-02-01", "2024-02-29", 29)]
    [TestCase("2025-02", "2025-02-01", "2025-02-28", 28)]
    [TestCase("2025-Q1", "2025-01-01", "2025-03-31", 90)]
    [TestCase("2025-Q2", "2025-04-01", "2025-06-30", 91)]
    [TestCase("2025-Q3", "2025-07-01", "2025-09-30", 92)]
    [TestCase("2025-Q4", "2025-10-01", "2025-12-31", 92)]
    [TestCase("2025-H1", "2025-01-01", "2025-06-30", 181)]
    [TestCase("2025-H2", "2025-07-01", "2025-12-31", 184)]
    [TestCase("2025-03-14", "2025-03-14", "2025-03-14", 1)]
    [TestCase("2024-02-29", "2024-02-29", "2024-02-29", 1)]
    [TestCase("2024-12-16/2025-01-15", "2024-12-16", "2025-01-15", 31)]
    [TestCase("2025-01-01/2025-01-01", "2025-01-01", "2025-01-01", 1)]
    public void Parse_EachForm_IncludesBothDays(string text, string start, string end, int days)
    {
        ReportingPeriod period = ReportingPeriod.Parse(text);

        Assert.That(period.Start, Is.EqualTo(Day(start)));
        Assert.That(period.End, Is.EqualTo(Day(end)));
        Assert.That(period.Days, Is.EqualTo(days));
    }

    [TestCase("2025-02-29", $"the day '2025-02-29' does not exist; {Accepted}")]
    [TestCase("2025-13-01", $"the day '2025-13-01' does not exist; {Accepted}")]
    [TestCase("2025-01-01/2025-06-31", $"the day '2025-06-31' does not exist; {Accepted}")]
    [TestCase("2025-00", "'2025-00' has no month 00; 01 to 12 are accepted")]
    [TestCase("2025-13", "'2025-13' has no month 13; 01 to 12 are accepted")]
    [TestCase("2025-03-31/2025-01-01", "'2025-03-31/2025-01-01' ends before it starts; the first day goes first")]
    [TestCase("", $"'' is not a period; {Accepted}")]
    [TestCase("25", $"'25' is not a period; {Accepted}")]
    [TestCase("0000", $"'0000' is not a period; {Accepted}")]
    [TestCase("2025-Q5", $"'2025-Q5' is not a period; {Accepted}")]
    [TestCase("2025-H3", $"'2025-H3' is not a period; {Accepted}")]
    [TestCase("2025-q1", $"'2025-q1' is not a period; {Accepted}")]
    [TestCase("2025/03", $"'2025/03' is not an interval of two days; {Accepted}")]
    [TestCase("31.12.2025", $"'31.12.2025' is not a period; {Accepted}")]
    [TestCase("2025-3-14", $"'2025-3-14' is not a period; {Accepted}")]
    [TestCase("2025-01/2025-03", $"'2025-01/2025-03' is not an interval of two days; {Accepted}")]
    [TestCase("2025年", $"'2025年' is not a period; {Accepted}")]
    [TestCase("2025-01-01/2025-01-31/2025-02-01", $"'2025-01-01/2025-01-31/2025-02-01' is not an interval of two days; {Accepted}")]
    public void Parse_NoPeriod_SaysWhatIsAccepted(string text, string message)
    {
        Assert.That(() => ReportingPeriod.Parse(text), Throws.TypeOf<FormatException>().With.Message.EqualTo(message));
    }

    // Reporting years named after the year they end in need a year before and one after.
    [TestCase("0001")]
    [TestCase("1899-12")]
    [TestCase("2201-Q1")]
    [TestCase("9999")]
    [TestCase("9999-12-31")]
    [TestCase("1899-12-31/1900-01-01")]
    public void Parse_YearBeyondAnyInventory_IsRefused(string text)
    {
        Assert.That(
            () => ReportingPeriod.Parse(text),
            Throws.TypeOf<FormatException>().With.Message.EqualTo($"'{text}' is not within the years 1900 to 2200, which are accepted"));
    }

    [TestCase("1900")]
    [TestCase("2200-12-31")]
    public void Parse_FirstAndLastYear_IsAccepted(string text)
    {
        Assert.That(ReportingPeriod.Parse(text).ToString(), Is.EqualTo(text));
    }

    [TestCase("2025")]
    [TestCase("2025-01")]
    [TestCase("2025-12")]
    [TestCase("2024-02")]
    [TestCase("2025-Q1")]
    [TestCase("2025-Q2")]
    [TestCase("2025-Q3")]
    [TestCase("2025-Q4")]
    [TestCase("2025-H1")]
    [TestCase("2025-H2")]
    [TestCase("2025-03-14")]
    [TestCase("2024-04-01/2025-03-31")]
    [TestCase("2025-02-01/2025-04-30")]
    [TestCase("2025-04-01/2025-09-30")]
    [TestCase("2024-01-01/2025-12-31")]
    [TestCase("2025-01-02/2025-01-31")]
    public void ToString_ShortestForm_RoundTrips(string text)
    {
        Assert.That(ReportingPeriod.Parse(text).ToString(), Is.EqualTo(text));
    }

    [TestCase("2025-01-01/2025-12-31", "2025")]
    [TestCase("2025-07-01/2025-12-31", "2025-H2")]
    [TestCase("2025-04-01/2025-06-30", "2025-Q2")]
    [TestCase("2025-02-01/2025-02-28", "2025-02")]
    [TestCase("2025-02-01/2025-02-01", "2025-02-01")]
    public void ToString_IntervalWithAShorterName_TakesIt(string text, string expected)
    {
        Assert.That(ReportingPeriod.Parse(text).ToString(), Is.EqualTo(expected));
    }

    [Test]
    public void ToString_RandomPeriods_RoundTrip()
    {
        var random = new Random(5);
        for (int i = 0; i < 5_000; i++)
        {
            DateOnly start = new DateOnly(2020, 1, 1).AddDays(random.Next(2_000));
            var period = new ReportingPeriod(start, start.AddDays(random.Next(800)));

            Assert.That(ReportingPeriod.Parse(period.ToString()), Is.EqualTo(period));
        }
    }

    [TestCase("de-DE")]
    [TestCase("zh-CN")]
    public void ToString_OtherCulture_StaysIso(string culture)
    {
        using var scope = new CultureScope(culture);

        Assert.That(ReportingPeriod.Parse("2025-01-02/2025-01-31").ToString(), Is.EqualTo("2025-01-02/2025-01-31"));
    }

    [Test]
    public void Constructor_EndBeforeStart_Throws()
    {
        Assert.That(() => new ReportingPeriod(Day("2025-02-01"), Day("2025-01-31")), Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
