namespace Kingsoft.Carbon.Tool.Tests;

/// <summary><c>--language</c>, and <c>"language"</c> of a project: words change, and no figure does.</summary>
public sealed class LanguageTests : InWorkingFolder
{
    private static readonly (string, string) InChinese = ("\"consolidation\"", "\"language\": \"zh\", \"consolidation\"");

    [Test]
    public void Track_InChinese_HasTheFiguresOfEnglish()
    {
        SampleProject.Copy();
        string english = WorkingFolder.Run("track", "project.json", "--format", "md").Output;
        string chinese = WorkingFolder.Run("track", "project.json", "--format", "md", "--language", "zh").Output;

        Assert.That(chinese, Does.Contain("## 各年度\n").And.Contain(
            "| **范围1 + 2（以地域为基准）（吨二氧化碳当量）** | **57,696.50** | **56,712.12** | **-1.71** |\n"));
        Assert.That(CellsOf(chinese), Is.EqualTo(CellsOf(english)));
    }

    [Test]
    public void Inventory_InChinese_HasTheFiguresOfEnglish()
    {
        SampleProject.Copy();
        string english = WorkingFolder.Run("inventory", "project.json", "--format", "md").Output;
        string chinese = WorkingFolder.Run("inventory", "project.json", "--format", "md", "--language", "zh").Output;

        Assert.That(chinese, Does.StartWith("## 2024年温室气体清单（2024-01-01至2024-12-31）\n"));
        Assert.That(CellsOf(chinese), Is.EqualTo(CellsOf(english)));
    }

    [Test]
    public void Track_ProjectInChinese_IsAsWithTheOption()
    {
        SampleProject.Copy();
        string asked = WorkingFolder.Run("track", "project.json", "--language", "zh").Output;
        string english = WorkingFolder.Run("track", "project.json").Output;
        (string from, string to) = InChinese;
        SampleProject.Edit("project.json", from, to);

        Assert.That(WorkingFolder.Run("track", "project.json").Output, Is.EqualTo(asked));
        Assert.That(WorkingFolder.Run("track", "project.json", "--language", "en").Output, Is.EqualTo(english));
    }

    [TestCase("track", "json")]
    [TestCase("track", "csv")]
    [TestCase("inventory", "csv")]
    public void Data_InChinese_AreTheSame(string verb, string format)
    {
        SampleProject.Copy();
        ToolResult english = WorkingFolder.Run(verb, "project.json", "--format", format);

        Assert.That(WorkingFolder.Run(verb, "project.json", "--format", format, "--language", "zh"), Is.EqualTo(english));
    }

    // Where a row of a table stands, each number in it.
    private static string[] CellsOf(string markdown) =>
    [
        .. markdown.Split('\n').Where(line => line.StartsWith('|')).SelectMany(line => line.Split('|'))
            .Select(cell => cell.Trim(' ', '*')).Where(cell => cell.Length > 0 && cell.All(letter => "0123456789.,-–".Contains(letter))),
    ];
}
