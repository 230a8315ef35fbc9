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

    // The faults of ledgers that the project names, and of the project itself, wherever in it "language" stands.
    [TestCase("track", "project.json")]
    [TestCase("inventory", "project.json")]
    [TestCase("report", "project.json")]
    [TestCase("chart", "project.json", "--figure", "scopes")]
    [TestCase("explain", "project.json", "--figure", "total")]
    public void Faults_ProjectInChinese_AreThoseOfTheOption(params string[] verb)
    {
        SampleProject.Copy(InChinese, ("\"operational-control\"", "\"operational\""));
        File.AppendAllText("2025.csv", "x1,electricity.grid,1.2.3,MWh,2025,,,,,,,\n");
        ToolResult chinese = WorkingFolder.Run(verb), english = WorkingFolder.Run([.. verb, "--language", "en"]);

        Assert.That((chinese.Status, english.Status), Is.EqualTo((1, 1)));
        Assert.That(chinese.Error, Is.EqualTo(WorkingFolder.Run([.. verb, "--language", "zh"]).Error));
        Assert.That(english.Error, Does.Contain("'1.2.3' is not a number").And.Contain("'operational' is not"));
        Assert.That(chinese.Error, Does.Contain("'1.2.3'不是数字").And.Contain("'operational'不").And.Not.Contain(" is not"));
    }

    [TestCase("{ \"language\": \"zh\", oops", "不是JSON")]
    [TestCase("{ oops, \"language\": \"zh\" }", "this is not JSON")]
    public void Faults_ProjectThatIsNoJson_AreInTheLanguageItStatesBefore(string text, string part)
    {
        File.WriteAllText("project.json", text);

        Assert.That(WorkingFolder.Run("track", "project.json").Error, Does.Contain(part));
    }

    [TestCase("explain project.json --id bj-heta", "没有编号为'bj-heta'的记录；可填行的编号，或文件:行号")]
    [TestCase("explain project.json --year 2031 --id x", "没有属于2031年的记录；请改用其他 --year")]
    [TestCase("inventory 2025.csv nowhere.csv --language zh", "nowhere.csv:1: file: 文件不存在；可填文件的路径")]
    public void Faults_OfTheToolItself_AreInChinese(string line, string fault)
    {
        SampleProject.Copy(InChinese);

        Assert.That(WorkingFolder.Run(line.Split(' ')).Error, Does.Contain(fault));
    }

    // Where a row of a table stands, each number in it.
    private static string[] CellsOf(string markdown) =>
    [
        .. markdown.Split('\n').Where(line => line.StartsWith('|')).SelectMany(line => line.Split('|'))
            .Select(cell => cell.Trim(' ', '*')).Where(cell => cell.Length > 0 && cell.All(letter => "0123456789.,-–".Contains(letter))),
    ];
}
