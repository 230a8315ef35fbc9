namespace Kingsoft.Carbon.Tool.Tests;

/// <summary><c>carbon chart</c>: one picture by itself.</summary>
public sealed class ChartTests : InWorkingFolder
{
    [Test]
    public void Chart_ToAFile_IsThatOfTheOutput()
    {
        SampleProject.Copy();

        ToolResult printed = WorkingFolder.Run("chart", "project.json", "--figure", "scopes");
        ToolResult written = WorkingFolder.Run("chart", "project.json", "--figure", "scopes", "-o", "scopes.svg");

        Assert.That((printed.Status, printed.Error), Is.EqualTo((0, "")));
        Assert.That((written.Status, written.Output), Is.EqualTo((0, "")));
        Assert.That(File.ReadAllText("scopes.svg"), Is.EqualTo(printed.Output).And.StartsWith("<svg xmlns="));
    }

    [Test]
    public void Chart_OfNothing_SaysWhatItNeeds()
    {
        SampleProject.Copy();

        ToolResult result = WorkingFolder.Run("chart", "project.json", "--figure", "sites");

        Assert.That((result.Status, result.Output), Is.EqualTo((2, "")));
        Assert.That(result.Error, Is.EqualTo(
            "carbon: --figure sites: the project has nothing to draw; it needs rows of Scope 1 or 2 that name sites\n"));
    }

    [Test]
    public void Chart_OfNothingInChinese_SaysWhatItNeeds()
    {
        SampleProject.Copy(("\"consolidation\"", "\"language\": \"zh\", \"consolidation\""));

        Assert.That(WorkingFolder.Run("chart", "project.json", "--figure", "sites").Error, Is.EqualTo(
            "carbon: --figure sites：项目没有可绘制的内容；需要写明设施的范围1或范围2的行\n"));
    }
}
