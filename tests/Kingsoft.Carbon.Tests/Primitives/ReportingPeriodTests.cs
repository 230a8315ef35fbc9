using System.Globalization;

namespace Kingsoft.Carbon.Tests.Primitives;

public sealed class ReportingPeriodTests
{
    private const string Accepted = "2025, 2025-03, 2025-Q1, 2025-H1, 2025-03-14 or 2025-01-01/2025-03-31 is accepted";

    private const string Workbook = "in the workbook that it comes from";
    private const string YearFirst = "2025-03 for a month or 2025-03-14 for a day";

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
    [TestCase("2025/3", "2025-03-01", "2025-03-31", 31)]
    [TestCase("2025/03", "2025-03-01", "2025-03-31", 31)]
    [TestCase("2024/2", "2024-02-01", "2024-02-29", 29)]
    [TestCase("2025/12", "2025-12-01", "2025-12-31", 31)]
    [TestCase("2025/3/1", "2025-03-01", "2025-03-01", 1)]
    [TestCase("2025/03/14", "2025-03-14", "2025-03-14", 1)]
    [TestCase("2025年3月", "2025-03-01", "2025-03-31", 31)]
    [TestCase("2025年03月", "2025-03-01", "2025-03-31", 31)]
    [TestCase("2025年3月14日", "2025-03-14", "2025-03-14", 1)]
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
    [TestCase("2025-3-14", $"'2025-3-14' is not a period; {Accepted}")]
    [TestCase("2025-01/2025-03", $"'2025-01/2025-03' is not an interval of two days; {Accepted}")]
    [TestCase("2025-01-01/2025-01-31/2025-02-01", $"'2025-01-01/2025-01-31/2025-02-01' is not an interval of two days; {Accepted}")]
    public void Parse_NoPeriod_SaysWhatIsAccepted(string text, string message)
    {
        Assert.That(() => ReportingPeriod.Parse(text), Throws.TypeOf<FormatException>().With.Message.EqualTo(message));
    }

    // What spreadsheets make of a period, and what people write: what is left open, and what is accepted.
    [TestCase("Jan-24", "names a month by a word, as Excel shows what it took for a date; " + Workbook
        + " (not in the CSV) give the column the format yyyy-mm, or yyyy-mm-dd for days, and save again: 2025-03 or 2025-03-14 is accepted",
        "Jan-2024", "Mar 2025", "14-Mar-25", "March 2025", "2025-Mar", "March 14, 2025")]
    [TestCase("24-Jan", "names no year; Excel shows a day of the year in which it was typed like this, so type the period again, "
        + "in cells that are formatted as text: 2025-03 or 2025-03-14 is accepted", "1-Mar", "3月14日", "3月")]
    [TestCase("45292", "is how Excel keeps a day as a number; " + Workbook
        + " give the column the format yyyy-mm-dd, or yyyy-mm for months, and save again: 2025-03 or 2025-03-14 is accepted", "45658.5")]
    [TestCase("202503", "has no '-' between year, month and day; " + YearFirst + " is accepted", "20250314")]
    [TestCase("2024Q1", "is not how a quarter or a half-year is written; 2025-Q1 or 2025-H1 is accepted",
        "Q1 2024", "2024/Q1", "1Q24", "H1 2025", "2025年第一季度", "2025年上半年", "2024 q3")]
    [TestCase("FY2024", "does not say on which days the year begins and ends; both days, such as 2024-04-01/2025-03-31, "
        + "or the calendar year, such as 2025, is accepted", "FY24", "FY 2024/25", "2024/25", "2024-25", "2024/2025", "2024财年")]
    [TestCase("3/14/2025", "has its year last, so that day and month may be taken for each other; " + YearFirst
        + ", year first, is accepted", "14/3/2025", "1/2/2025", "31.12.2025", "03-14-2025", "3/2025", "1/2/25")]
    [TestCase("2025/3/1 0:00", "holds a time of day; the day alone, such as 2025-03-14, is accepted",
        "2025-03-14T00:00:00", "2025-03-14 12:30:00")]
    [TestCase("2025/2/30", "the day", "2025年2月30日")]
    public void Parse_FormOfASpreadsheet_SaysWhatToWrite(string text, string message, params string[] others)
    {
        foreach (string each in others.Prepend(text))
        {
            string expected = message == "the day" ? $"the day '{each}' does not exist; {Accepted}" : $"'{each}' {message}";

            Assert.That(() => ReportingPeriod.Parse(each), Throws.TypeOf<FormatException>().With.Message.EqualTo(expected));
        }
    }

    [TestCase("2025/13", "'2025/13' has no month 13; 01 to 12 are accepted")]
    [TestCase("2025年0月", "'2025年0月' has no month 0; 01 to 12 are accepted")]
    [TestCase("2025/3/0", $"the day '2025/3/0' does not exist; {Accepted}")]
    [TestCase("2025/3/1-2025/3/31", $"'2025/3/1-2025/3/31' is not an interval of two days; {Accepted}")]
    [TestCase("2025-01-01~2025-03-31", $"'2025-01-01~2025-03-31' is not an interval of two days; {Accepted}")]
    [TestCase("2025-01-01 to 2025-03-31", $"'2025-01-01 to 2025-03-31' is not an interval of two days; {Accepted}")]
    [TestCase("2025/3/", $"'2025/3/' is not an interval of two days; {Accepted}")]
    [TestCase("2025.3", $"'2025.3' is not a period; {Accepted}")]
    [TestCase("25/3", $"'25/3' is not an interval of two days; {Accepted}")]
    [TestCase("2025-03\u00A0", $"'2025-03\u00A0' is not a period: it holds a space or mark that is not seen (U+00A0); {Accepted}")]
    [TestCase("２０２５", $"'２０２５' is not a period: it holds the full-width character '２' (U+FF12); {Accepted}")]
    [TestCase("2025\u201303", $"'2025\u201303' is not a period: it holds a character that looks like a minus sign (U+2013) "
        + $"instead of '-'; {Accepted}")]
    [TestCase("2025\u221203", $"'2025\u221203' is not a period: it holds a character that looks like a minus sign (U+2212) "
        + $"instead of '-'; {Accepted}")]
    [TestCase("2025\u201303\u201314", $"'2025\u201303\u201314' is not a period: it holds a character that looks like a minus sign (U+2013) "
        + $"instead of '-'; {Accepted}")]
    [TestCase("2025-01-01/2025\u201303-31", $"'2025-01-01/2025\u201303-31' is not a period: it holds a character that looks like a minus "
        + $"sign (U+2013) instead of '-'; {Accepted}")]
    // A dash between two months, days or years: a plain '-' in its place would be refused too.
    [TestCase("2024-01\u20132024-03", $"'2024-01\u20132024-03' is not an interval of two days; {Accepted}")]
    [TestCase("2024-01\u22122024-03", $"'2024-01\u22122024-03' is not an interval of two days; {Accepted}")]
    [TestCase("2024-01-01\u20132024-01-31", $"'2024-01-01\u20132024-01-31' is not an interval of two days; {Accepted}")]
    [TestCase("2024-01-01 \u2014 2024-01-31", $"'2024-01-01 \u2014 2024-01-31' is not an interval of two days; {Accepted}")]
    [TestCase("2020\u20132024", $"'2020\u20132024' is not an interval of two days; {Accepted}")]
    [TestCase("2023\u20132024", "'2023\u20132024' does not say on which days the year begins and ends; both days, such as "
        + "2024-04-01/2025-03-31, or the calendar year, such as 2025, is accepted")]
    [TestCase("2023\u201324", "'2023\u201324' does not say on which days the year begins and ends; both days, such as "
        + "2024-04-01/2025-03-31, or the calendar year, such as 2025, is accepted")]
    [TestCase("31\u201312\u20132025", $"'31\u201312\u20132025' has its year last, so that day and month may be taken for each other; "
        + YearFirst + ", year first, is accepted")]
    public void Parse_NearlyAPeriod_SaysWhatIsAccepted(string text, string message)
    {
        Assert.That(() => ReportingPeriod.Parse(text), Throws.TypeOf<FormatException>().With.Message.EqualTo(message));
    }

    // Reporting years named after the year they end in need a year before and one after.
    [TestCase("0001")]
    [TestCase("1899-12")]
    [TestCase("2201-Q1")]
    [TestCase("9999")]
    [TestCase("9999-12-31")]
    [TestCase("1899/12")]
    [TestCase("2201年")]
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

    [TestCase(0)]
    [TestCase(1899)]
    [TestCase(2201)]
    [TestCase(12000)]
    public void FromYear_BeyondTheYears_NamesTheYear(int year) => Assert.That(
        () => ReportingPeriod.FromYear(year), Throws.TypeOf<ArgumentOutOfRangeException>().With.Property("ParamName").EqualTo("year"));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
