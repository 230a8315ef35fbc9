using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Tests.Primitives;

public sealed class DataIssuesTests
{
    [Test]
    public void InOrder_MoreThanFiveAlike_TellsFiveAndCountsTheOthers()
    {
        var issues = new DataIssues();
        foreach (int line in new[] { 2, 3, 4, 5, 6, 9, 10, 11, 20 })
            issues.Add(At(line), "amount", NumberMessages.NotANumber($"x{line}"));

        string[] told = [.. issues.InOrder().Select(issue => issue.ToString())];

        Assert.That(told, Has.Length.EqualTo(6));
        Assert.That(told[4], Does.StartWith("l.csv:6: amount: 'x6' is not a number"));
        Assert.That(told[5], Is.EqualTo("l.csv:9: amount: 4 more like these, on lines 9-11, 20"));
        Assert.That((issues.Total, issues.Count, issues.Sum(issue => issue.Count)), Is.EqualTo((9, 6, 9)));
    }

    [Test]
    public void InOrder_SixAlike_TellsTheSixthByItsLine()
    {
        var issues = new DataIssues();
        for (int line = 2; line < 8; line++)
            issues.Add(At(line), "unit", "no unit");

        Assert.That(issues.InOrder()[^1].ToString(), Is.EqualTo("l.csv:7: unit: 1 more like these, on line 7"));
    }

    // A code that is renamed or new is seen here before its messages are counted together, or apart.
    [Test]
    public void IsOfOwnValues_TheCodesOfEveryMessage_AreTheseAlone()
    {
        Assert.That(Sentences.English.Codes.Where(DataIssues.IsOfOwnValues), Is.EquivalentTo(new[]
        {
            "amount-beside-calculation", "amount-negative", "amount-not-of-calculation", "amount-not-shareable", "amount-too-large",
            "calculation-bracket-not-closed", "calculation-bracket-not-opened", "calculation-currencies",
            "calculation-currencies-several", "calculation-dash",
            "calculation-empty", "calculation-ends", "calculation-no-amount", "calculation-not-addable", "calculation-other-unit",
            "calculation-percent", "calculation-sign", "calculation-too-large", "calculation-too-long", "calculation-unit-alone",
            "calculation-without-operator", "calculation-without-quantity", "calculation-zero", "column-value-unnamed", "corrects-another",
            "corrects-below-zero", "corrects-circle", "corrects-elsewhere", "corrects-itself", "corrects-unknown",
            "corrects-value-added", "corrects-value-missing", "corrects-value-other",
            "csv-is-gzip", "csv-is-markup", "csv-is-open-document", "csv-is-parquet", "csv-is-pdf",
            "csv-is-workbook", "csv-is-zip", "csv-not-utf8", "csv-quote-open", "csv-quote-over-rows", "csv-quote-stray",
            "csv-text-after-quote", "csv-wide", "date-as-serial-number", "date-malformed", "date-odd-character",
            "date-with-year-last", "id-blank", "id-of-place", "id-of-unsound", "id-twice", "id-unseen", "id-with-hash", "number-calculable",
            "number-error-of-formula", "number-in-brackets", "number-malformed", "number-none", "number-not-exact",
            "number-odd-character", "number-odd-character-meant", "number-outside", "number-too-long", "number-too-wide-to-show",
            "number-with-comma",
            "number-with-comma-meant", "number-with-comma-of-two", "number-with-percent-meant", "number-with-unit",
            "number-with-currency", "number-with-percent", "period-as-serial-number", "period-malformed", "period-not-interval",
            "period-odd-character", "period-of-fiscal-year", "period-of-quarter", "period-outside-years", "period-reversed",
            "period-with-month-name", "period-with-time", "period-with-year-last", "period-without-day", "period-without-month",
            "period-without-separators", "period-without-year", "record-endless-quote", "record-fields-differ", "record-too-long",
            "row-of-totals", "value-missing", "value-negative", "value-unseen",
        }));
    }

    // Each unknown word needs a remedy of its own.
    [Test]
    public void InOrder_DifferentWords_AreToldOneByOne()
    {
        var issues = new DataIssues();
        for (int line = 2; line < 30; line++)
            issues.Add(At(line), "scope", WordMessages.WordUnknown($"s{line}", WordMessages.KindScope, FileWords.Scope.WithOr));

        Assert.That(issues.InOrder(), Has.Length.EqualTo(28));
    }

    [Test]
    public void InOrder_OtherFileOrColumn_IsOfAnotherKind()
    {
        var issues = new DataIssues();
        for (int line = 2; line < 7; line++)
        {
            issues.Add(At(line), "amount", NumberMessages.NotANumber("x"));
            issues.Add(At(line), "value", NumberMessages.NotANumber("x"));
            issues.Add(new SourceLocation("m.csv", line), "amount", NumberMessages.NotANumber("x"));
        }

        Assert.That(issues.InOrder(), Has.Length.EqualTo(15));
    }

    [Test]
    public void InOrder_LinesHereAndThere_AreNamedToAnEnd()
    {
        var issues = new DataIssues();
        for (int line = 1; line < 1_000; line += 2)
            issues.Add(At(line), "amount", NumberMessages.NotANumber("x"));

        Assert.That(
            issues.InOrder()[^1].ToString(),
            Is.EqualTo("l.csv:11: amount: 495 more like these, on lines 11, 13, 15, 17, 19, 21, 23, 25 … 999"));
    }

    [Test]
    public void Add_IssuesOfAnother_CountsTheirsToo()
    {
        (DataIssues one, DataIssues other) = (new DataIssues(), new DataIssues());
        for (int line = 2; line < 12; line++)
            other.Add(At(line), "amount", NumberMessages.NotANumber("x"));

        one.Add(other);
        one.Add(At(12), "amount", NumberMessages.NotANumber("y"));

        Assert.That(one.InOrder()[^1].ToString(), Is.EqualTo("l.csv:7: amount: 6 more like these, on lines 7-12"));
        Assert.That((one.Total, one.InOrder().Sum(issue => issue.Count)), Is.EqualTo((11, 11)));
    }

    [Test]
    public void ToString_WithIdAndHeader_NamesThemBehindTheMessage()
    {
        Message message = NumberMessages.NotANumber("x");

        string[] told =
        [
            new DataIssue(At(2), "amount", message, "inv-7").ToString(),
            new DataIssue(At(2), "amount", message, null, "用量").ToString(),
            new DataIssue(At(2), "id", message, "inv-7").ToString(),
            new DataIssue(At(2), "amount", message, "a\u001B[2J").ToString(),
        ];

        const string Start = "'x' is not a number; a decimal number such as 1234.5 or 1e6 is accepted";
        Assert.That(told, Is.EqualTo(new[]
        {
            $"l.csv:2: amount: {Start} (id 'inv-7')", $"l.csv:2: amount: {Start} (column '用量')", $"l.csv:2: id: {Start}",
            $"l.csv:2: amount: {Start}",
        }));
    }

    private static SourceLocation At(int line) => new("l.csv", line);
}
