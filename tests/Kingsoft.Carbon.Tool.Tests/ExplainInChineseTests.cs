using System.Text.RegularExpressions;

namespace Kingsoft.Carbon.Tool.Tests;

/// <summary>Explanations and lists for a Chinese reader: every figure of the English ones, and no sentence left in English.</summary>
public sealed partial class ExplainInChineseTests : InWorkingFolder
{
    // What publications and the user's rows say stays as it is.
    private static readonly string[] Quoted =
        ["  发布机构：", "  文件：", "  表：", "  使用条款：", "  凭证：", "  备注：", "  设施：", "  原公布值：", "  x_", "  1 "];

    [TestCase("hk-power")]
    [TestCase("bj-heat")]
    [TestCase("bj-cars")]
    [TestCase("bj-r410a")]
    [TestCase("servers")]
    [TestCase("water")]
    [TestCase("bj-power-01")]
    public void Explain_RecordInChinese_HasTheFiguresOfEnglishAndItsWordsInChinese(string id)
    {
        CopySample("office-year");
        ToolResult english = WorkingFolder.Run("explain", "project.json", "--id", id, "-o", "en.txt");
        ToolResult chinese = WorkingFolder.Run("explain", "project.json", "--id", id, "--language", "zh", "-o", "zh.txt");

        Assert.That((english.Status, chinese.Status), Is.EqualTo((0, 0)));
        Assert.That(FiguresOf("zh.txt"), Is.EqualTo(FiguresOf("en.txt")));
        Assert.That(EnglishOf("zh.txt"), Is.Empty);
    }

    [TestCase("scope2MarketBased")]
    [TestCase("total")]
    [TestCase("scope3.cat15")]
    [TestCase("renewable.bought-and-matched")]
    [TestCase("renewable.contractual-mix")]
    public void Explain_FigureInChinese_HasTheFiguresOfEnglishAndItsWordsInChinese(string figure)
    {
        CopySample("cloud-company");
        string[] verb = ["explain", "project.json", "--year", "2025", "--figure", figure];
        ToolResult english = WorkingFolder.Run([.. verb, "-o", "en.txt"]);
        ToolResult chinese = WorkingFolder.Run([.. verb, "--language", "zh", "-o", "zh.txt"]);

        Assert.That((english.Status, chinese.Status), Is.EqualTo((0, 0)));
        Assert.That(FiguresOf("zh.txt"), Is.EqualTo(FiguresOf("en.txt")));
        Assert.That(EnglishOf("zh.txt"), Is.Empty);
    }

    [Test]
    public void Explain_ProjectInChinese_IsAsWithTheOption()
    {
        CopySample("office-year");
        string asked = WorkingFolder.Run("explain", "project.json", "--id", "bj-heat", "--language", "zh").Output;
        SampleProject.Edit("project.json", "\"consolidation\"", "\"language\": \"zh\", \"consolidation\"");

        Assert.That(asked, Does.StartWith("bj-heat："));
        Assert.That(WorkingFolder.Run("explain", "project.json", "--id", "bj-heat").Output, Is.EqualTo(asked));
    }

    [Test]
    public void Changes_InChinese_HaveTheFiguresOfEnglish()
    {
        string[] verb = ["factors", "changes", "desnz-2024", "desnz-2025", "--activity", "travel"];
        WorkingFolder.Run([.. verb, "-o", "en.txt"]);
        WorkingFolder.Run([.. verb, "--language", "zh", "-o", "zh.txt"]);

        Assert.That(FiguresOf("zh.txt"), Is.EqualTo(FiguresOf("en.txt")));
        Assert.That(EnglishOf("zh.txt"), Is.Empty);
    }

    [Test]
    public void Check_InChinese_SaysWhatWasCompared()
    {
        string market = Path.Combine(Repository.Folder, "samples", "market-based", "instruments.csv");
        File.Copy(market, "a.csv");
        File.Copy(market, "b.csv");
        ToolResult english = WorkingFolder.Run("instruments", "check", "a.csv", "b.csv", "-o", "en.txt");
        ToolResult chinese = WorkingFolder.Run("instruments", "check", "a.csv", "b.csv", "--language", "zh", "-o", "zh.txt");

        Assert.That(chinese.Status, Is.EqualTo(english.Status).And.EqualTo(1));
        Assert.That(File.ReadAllText("zh.txt"), Does.Contain("重复声明的证书，MWh"));
        Assert.That(FiguresOf("zh.txt"), Is.EqualTo(FiguresOf("en.txt")));
        Assert.That(EnglishOf("zh.txt"), Is.Empty);
    }

    private static void CopySample(string name)
    {
        foreach (string file in Directory.GetFiles(Path.Combine(Repository.Folder, "samples", name)))
            File.Copy(file, Path.GetFileName(file));
    }

    private static string[] FiguresOf(string file) =>
        [.. Figure().Matches(File.ReadAllText(file)).Select(match => match.Value).Order(StringComparer.Ordinal)];

    // Lines with two words of prose in succession; units and names of members have no small words around them.
    private static string[] EnglishOf(string file) =>
    [
        .. File.ReadAllText(file).Replace("\n    ", " ", StringComparison.Ordinal).Split('\n')
            .Where(line => !Quoted.Any(line.StartsWith) && Prose().IsMatch(line)),
    ];

    [GeneratedRegex(@"\d+(,\d{3})*(\.\d+)?", RegexOptions.CultureInvariant)]
    private static partial Regex Figure();

    [GeneratedRegex(@"(?<![A-Za-z])(the|of|is|are|was|by|for|to|in|no|not|and|as|per) |(?<![a-z.-])[a-z]+ [a-z]+ [a-z]+",
        RegexOptions.CultureInvariant)]
    private static partial Regex Prose();
}
