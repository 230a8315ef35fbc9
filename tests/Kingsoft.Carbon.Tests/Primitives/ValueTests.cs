using System.Globalization;

namespace Kingsoft.Carbon.Tests.Primitives;

public sealed class ValueTests
{
    [TestCase("2025", "2025-12-31")]
    [TestCase("2024-02", "2024-02-29")]
    [TestCase("2025-12", "2025-12-31")]
    [TestCase("2025-12-20", "2025-12-20")]
    public void PublicationDate_YearOrMonth_CountsAsItsLastDay(string text, string lastDay)
    {
        PublicationDate date = PublicationDate.Parse(text);

        Assert.That(date.LastDay.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Is.EqualTo(lastDay));
        Assert.That(date.ToString(), Is.EqualTo(text));
    }

    [TestCase("2025-02-29")]
    [TestCase("2025-13")]
    [TestCase("25")]
    [TestCase("2025-Q1")]
    [TestCase("31/12/2025")]
    [TestCase("")]
    public void PublicationDate_AnythingElse_Throws(string text)
    {
        Assert.That(
            () => PublicationDate.Parse(text),
            Throws.TypeOf<FormatException>().With.Message.EqualTo($"'{text}' is not a date; 2025, 2025-12 or 2025-12-31 is accepted"));
    }

    [TestCase("9999")]
    [TestCase("9999-12")]
    [TestCase("9999-12-31")]
    public void PublicationDate_EndOfTime_DoesNotOverflow(string text)
    {
        Assert.That(PublicationDate.TryParse(text, out PublicationDate date), Is.True);
        Assert.That(date.LastDay, Is.EqualTo(DateOnly.MaxValue));
    }

    [TestCase("57,695.89", "57695.89", 2)]
    [TestCase("5.90", "5.90", 2)]
    [TestCase("1,234,567", "1234567", 0)]
    [TestCase("-57.15", "-57.15", 2)]
    [TestCase("89", "89", 0)]
    [TestCase("1234.5", "1234.5", 1)]
    public void PrintedFigure_AsPrinted_KeepsItsDecimals(string text, string value, int decimals)
    {
        bool parsed = PrintedFigure.TryParse(text, out PrintedFigure? figure);

        Assert.That(parsed, Is.True);
        Assert.That(figure!.Value, Is.EqualTo(decimal.Parse(value, CultureInfo.InvariantCulture)));
        Assert.That(figure.Decimals, Is.EqualTo(decimals));
        Assert.That(figure.ToString(), Is.EqualTo(text));
    }

    [TestCase("57,69.89")]
    [TestCase("5769,589")]
    [TestCase(",589")]
    [TestCase("1,234,")]
    [TestCase("1,,234")]
    [TestCase("1.234,5")]
    [TestCase("1.5e3")]
    [TestCase("n/a")]
    [TestCase("1,234,.5")]
    [TestCase("0.123,456")]
    [TestCase("")]
    public void PrintedFigure_CommaOutOfPlace_IsNoFigure(string text)
    {
        Assert.That(PrintedFigure.TryParse(text, out _), Is.False);
    }

    [TestCase("5.90", "5.905", "5.90")]
    [TestCase("5.90", "5.915", "5.92")]
    [TestCase("89", "88.5", "88")]
    public void PrintedFigure_RoundLike_RoundsHalfToEven(string printed, string value, string expected)
    {
        _ = PrintedFigure.TryParse(printed, out PrintedFigure? figure);

        decimal rounded = figure!.RoundLike(decimal.Parse(value, CultureInfo.InvariantCulture));

        Assert.That(rounded, Is.EqualTo(decimal.Parse(expected, CultureInfo.InvariantCulture)));
    }

    [Test]
    public void Co2e_TonnesAndKilograms_AreTheSameMass()
    {
        Assert.That(Co2e.FromTonnes(1.5m), Is.EqualTo(Co2e.FromKilograms(1500m)));
        Assert.That(Co2e.FromTonnes(56622.95247m).ToString(), Is.EqualTo("56622.95247 tCO2e"));
        Assert.That(default(Co2e), Is.EqualTo(Co2e.Zero));
    }

    [Test]
    public void Co2e_Arithmetic_IsExact()
    {
        Co2e sum = Co2e.FromTonnes(0.1m) + Co2e.FromTonnes(0.2m) - Co2e.FromTonnes(0.3m);

        Assert.That(sum, Is.EqualTo(Co2e.Zero));
        Assert.That(-Co2e.FromTonnes(1m) < Co2e.Zero, Is.True);
    }

    [TestCase("de-DE")]
    [TestCase("zh-CN")]
    public void Co2e_OtherCulture_PrintsAPoint(string culture)
    {
        using var scope = new CultureScope(culture);

        Assert.That(Co2e.FromTonnes(-1234.5m).ToString(), Is.EqualTo("-1234.5 tCO2e"));
    }

    [Test]
    public void DataIssue_MessageWithLineBreaks_IsOneLine()
    {
        var issue = new DataIssue(new SourceLocation("ledger.csv", 14), "amount", "'1\n5' is not a number");

        Assert.That(issue.ToString(), Is.EqualTo("ledger.csv:14: amount: '1 5' is not a number"));
    }

    [Test]
    public void DataIssues_SeveralFiles_AreOrderedByFileThenLine()
    {
        var issues = new DataIssues();
        issues.Add(new SourceLocation("b.csv", 9), "amount", "1");
        issues.Add(new SourceLocation("a.csv", 5), "amount", "2");
        issues.Add(new SourceLocation("b.csv", 3), "amount", "3");
        issues.Add(new SourceLocation("b.csv", 3), "unit", "4");

        string order = string.Concat(issues.InOrder().Select(issue => issue.Message));

        Assert.That(order, Is.EqualTo("3412"));
    }

    [Test]
    public void CarbonDataException_ManyIssues_ShowsTwentyAndCounts()
    {
        var issues = new DataIssues();
        for (int i = 1; i <= 10_005; i++)
            issues.Add(new SourceLocation("f.csv", i), "unit", $"bad {i}");

        CarbonDataException exception = Assert.Throws<CarbonDataException>(issues.ThrowIfAny)!;

        Assert.That(exception.Count, Is.EqualTo(10_005));
        Assert.That(exception.Issues, Has.Length.EqualTo(10_000));
        Assert.That(exception.Message, Does.StartWith("f.csv:1: unit: bad 1\n").And.EndsWith("f.csv:20: unit: bad 20\n… and 9985 more"));
    }

    // GHG Protocol Scope 3 Standard (2011), table 5.3.
    [TestCase(Scope3Category.PurchasedGoodsAndServices, "Purchased goods and services")]
    [TestCase(Scope3Category.BusinessTravel, "Business travel")]
    [TestCase(Scope3Category.UpstreamLeasedAssets, "Upstream leased assets")]
    [TestCase(Scope3Category.Investments, "Investments")]
    public void Scope3Category_DisplayName_IsTheStandards(Scope3Category category, string name)
    {
        Assert.That(category.DisplayName(), Is.EqualTo(name));
    }

    [Test]
    public void UncertaintyRange_NegativeBound_Throws()
    {
        Assert.That(() => new UncertaintyRange(-1m, 5m), Throws.TypeOf<ArgumentOutOfRangeException>());
    }
}
