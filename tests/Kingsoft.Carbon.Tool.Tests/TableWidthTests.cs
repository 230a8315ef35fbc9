namespace Kingsoft.Carbon.Tool.Tests;

/// <summary>Tables and texts in the width of a terminal: nothing is broken that somebody would copy.</summary>
public sealed class TableWidthTests : InWorkingFolder
{
    [TestCase(null, null)]
    [TestCase("", null)]
    [TestCase("wide", null)]
    [TestCase("0", null)]
    [TestCase("-80", null)]
    [TestCase("80", 80)]
    public void ColumnsOf_Environment_IsANumberOrNothing(string? text, int? expected)
    {
        Assert.That(ToolConsole.ColumnsOf(text), Is.EqualTo(expected));
    }

    [TestCase("kWh", 3)]
    [TestCase("外购电力", 8)]
    [TestCase("万kWh：１", 9)]
    [TestCase("e\u0301", 1)]
    [TestCase("–…±₂", 4)]
    public void CellWidth_OfText_CountsChineseTwice(string text, int expected)
    {
        Assert.That(CellWidth.Of(text), Is.EqualTo(expected));
    }

    // The width is 20 cells.
    [TestCase("one two", "one two")]
    [TestCase("one two three four five", "one two three four|  five")]
    [TestCase("  in the beginning was a word", "  in the beginning|  was a word")]
    [TestCase("of cn-mee-2023/electricity.grid/CN-BJ in the end", "of|  cn-mee-2023/electricity.grid/CN-BJ|  in the end")]
    [TestCase("关于发布电力二氧化碳排放因子的公告", "关于发布电力二氧化碳|  排放因子的公告")]
    [TestCase("关于发布电力二氧化碳，的公告", "关于发布电力二氧化|  碳，的公告")]
    [TestCase("the row 北京/机房/电/2025/01/02 said", "the row|  北京/机房/电/2025/01/02|  said")]
    public void Lines_OfTwentyCells_BreakWhereNothingIsLost(string text, string expected)
    {
        Assert.That(string.Join('|', WrappedText.Lines(text, 20, 2)), Is.EqualTo(expected));
    }

    [Test]
    public void Lines_WordOfAStranger_IsBrokenSomewhere()
    {
        List<string> lines = WrappedText.Lines(new string('x', 1_000), 50);

        Assert.That(lines, Has.Count.EqualTo(20).And.All.Length.EqualTo(50));
    }

    // 'Two' is as wide as its name in Chinese: the columns stand below each other in cells, not in characters.
    [Test]
    public void Draw_Chinese_AlignsByCells()
    {
        WorkingFolder.Write(
            "l.csv", "activity,amount,unit,period,region,facility", "electricity.grid,1000,MWh,2025,CN,北京一号",
            "electricity.grid,1000,MWh,2025,CN,Tianjin1");

        string[] lines = WorkingFolder.Run("inventory", "l.csv", "--by", "facility").Output.Split('\n');

        string chinese = lines.Single(line => line.Contains("北京一号", StringComparison.Ordinal));
        string latin = lines.Single(line => line.Contains("Tianjin1", StringComparison.Ordinal));
        Assert.That(chinese.Replace("北京一号", "Tianjin1", StringComparison.Ordinal), Is.EqualTo(latin));
    }

    [TestCase(40)]
    [TestCase(80)]
    [TestCase(120)]
    public void Search_InAnyWidth_KeepsIdsWhole(int columns)
    {
        string[] args = ["factors", "search", "long-haul", "economy", "--limit", "5"];
        string[] words = WorkingFolder.RunIn(1_000, args).Output.Split([' ', '\n']);
        string[] ids = [.. words.Where(word => word.Count(letter => letter == '/') >= 2).Distinct()];

        string output = WorkingFolder.RunIn(columns, args).Output;

        Assert.That(ids, Is.Not.Empty);
        Assert.That(output.Split([' ', '\n', ',', '(']), Is.SupersetOf(ids));
        Assert.That(BrokenTooLate(output, columns), Is.Empty);
    }

    [Test]
    public void Search_AtEightyColumns_IsWrittenRowByRow()
    {
        ToolResult result = WorkingFolder.RunIn(80, "factors", "search", "grid", "Jiangsu", "2024", "--limit", "1");

        Assert.That(result.Output, Is.EqualTo(
            "\n6 activities for 'grid Jiangsu 2024': CN-JS, 2024\n\n"
            + "  electricity.grid\n"
            + "    name: electricity bought from the grid and used / 外购电力\n"
            + "    value: 0.5827 kg CO2 per kWh\n"
            + "    factor: cn-mee-2023/electricity.grid/CN-JS (earlier-year, co2-only)\n"
            + "\nthe best 1 are shown; more words find fewer, --limit shows more\n"));
    }

    [TestCase(40)]
    [TestCase(80)]
    [TestCase(100)]
    public void Track_InAnyWidth_StaysWithinIt(int columns)
    {
        string project = Path.Combine(Repository.Folder, "samples", "kingsoft-cloud", "project.json");

        string output = WorkingFolder.RunIn(columns, "track", project).Output;

        Assert.That(BrokenTooLate(output, columns), Is.Empty);
    }

    // An id of fifty characters in a text beside numbers: it reaches into the room below them, and the table stays one.
    [Test]
    public void Inventory_AtEightyColumns_KeepsItsTables()
    {
        string project = Path.Combine(Repository.Folder, "samples", "office-year", "project.json");

        string output = WorkingFolder.RunIn(80, "inventory", project).Output;

        Assert.That(BrokenTooLate(output, 80), Is.Empty);
        Assert.That(output.Split('\n').Where(line => CellWidth.Of(line) > 80), Is.Empty);
        Assert.That(output, Does.Contain("\n  severity   finding ").And.Contain("desnz-2025/travel.air.short-haul.economy.with-rf/GB"));
    }

    // Only what cannot be broken may be longer.
    private static IEnumerable<string> BrokenTooLate(string output, int columns) => output.Split('\n')
        .Where(line => CellWidth.Of(line) > columns && line.Trim().Contains(' ', StringComparison.Ordinal));
}
