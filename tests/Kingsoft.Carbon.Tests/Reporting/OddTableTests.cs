using Kingsoft.Carbon.Reporting;

namespace Kingsoft.Carbon.Tests.Reporting;

/// <summary>Tables, explanations and issues that somebody makes of nothing.</summary>
public sealed class OddTableTests
{
    private static readonly ReportTable Table = new() { Title = "t", Columns = ["a"], Rows = [new ReportRow(ReportCell.Create("b"))] };

    [Test]
    public void Markdown_OfNothing_IsATableOfNothing() =>
        Assert.That(new ReportTable { Title = null!, Columns = default, Rows = default }.ToMarkdown(), Does.StartWith("## \n"));

    [Test]
    public void Markdown_OfARowThatIsNone_NamesIt() => Assert.That(
        () => (Table with { Rows = [Table.Rows[0], null!] }).ToMarkdown(),
        Throws.ArgumentException.With.Message.StartsWith("Rows[1] is null"));

    [Test]
    public void Markdown_OfARowWithOtherCells_NamesIt() => Assert.That(
        () => (Table with { Columns = ["a", "b"] }).ToMarkdown(),
        Throws.ArgumentException.With.Message.EqualTo(
            "Rows[0] has 1 cells, and the table 2 columns; a cell for each column is accepted."));

    [Test]
    public void Explanation_OfLinesThatAreNone_NamesThem()
    {
        Assert.That(() => LineExplanation.ToJson(default), Throws.ArgumentNullException.With.Property("ParamName").EqualTo("lines"));
        Assert.That(() => LineExplanation.ToJson([default]), Throws.ArgumentException.With.Message.StartsWith("lines[0] is null"));
    }

    [Test]
    public void Issue_OfNothing_NamesTheArgument()
    {
        Assert.That(() => new DataIssue(default, null!, "m"), Throws.ArgumentNullException.With.Property("ParamName").EqualTo("column"));
        Assert.That(() => new DataIssue(default, "c", null!), Throws.ArgumentNullException.With.Property("ParamName").EqualTo("message"));
        Assert.That(
            () => new DataIssues().AddMissingFactors(default, null!),
            Throws.ArgumentNullException.With.Property("ParamName").EqualTo("message"));
    }

    [Test]
    public void PrintedFigure_WithFewerDecimalsThanPrinted_SaysHowMany()
    {
        Assert.That(PrintedFigure.TryParse("1.5", out PrintedFigure? printed), Is.True);
        Assert.That(
            () => printed!.WithDecimals(-1),
            Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.StartsWith(
                "'1.5' has digits other than 0 behind that decimal; 1 or more are accepted."));
    }
}
