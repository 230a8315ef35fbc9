namespace Kingsoft.Carbon.Tool.Tests;

/// <summary><c>carbon report</c>: a project as one page.</summary>
public sealed class ReportTests : InWorkingFolder
{
    [TestCase(null, "<html lang=\"en\">", "Greenhouse-gas report 2024 to 2025")]
    [TestCase("en", "<html lang=\"en\">", "Greenhouse-gas report 2024 to 2025")]
    [TestCase("zh", "<html lang=\"zh-Hans\">", "温室气体排放报告 2024年至2025年")]
    public void Report_WritesThePage(string? language, string start, string title)
    {
        SampleProject.Copy();

        ToolResult result = WorkingFolder.Run(
            ["report", "project.json", "-o", "report.html", .. language is null ? [] : new[] { "--language", language }]);

        Assert.That((result.Status, result.Output, result.Error), Is.EqualTo((0, "", "")));
        Assert.That(WorkingFolder.Read("report.html"), Does.StartWith($"<!DOCTYPE html>\n{start}\n").And.Contain(title));
    }

    [Test]
    public void Report_WithoutAFile_GoesToStandardOutput()
    {
        SampleProject.Copy();
        WorkingFolder.Run("report", "project.json", "-o", "report.html");

        Assert.That(WorkingFolder.Run("report", "project.json").Output, Is.EqualTo(WorkingFolder.Read("report.html")));
    }

    [Test]
    public void Report_InTheLanguageOfTheProject_UnlessAnotherIsAskedFor()
    {
        SampleProject.Copy(("\"basis\": \"calculated\"", "\"basis\": \"calculated\", \"language\": \"zh\""));

        Assert.That(WorkingFolder.Run("report", "project.json").Output, Does.Contain("<html lang=\"zh-Hans\">"));
        Assert.That(WorkingFolder.Run("report", "project.json", "--language", "en").Output, Does.Contain("<html lang=\"en\">"));
    }

    // From wherever it is called, and however its path is typed: the same bytes.
    [Test]
    public void Report_ByAnotherPath_IsTheSamePage()
    {
        SampleProject.Copy();

        string here = WorkingFolder.Run("report", "project.json").Output;

        Assert.That(WorkingFolder.Run("report", Path.GetFullPath("project.json")).Output, Is.EqualTo(here));
        Assert.That(here, Does.Not.Contain(Environment.CurrentDirectory));
    }

    [Test]
    public void Report_OfPrintedTotals_SaysSo()
    {
        SampleProject.Copy(SampleProject.ReportedBasis);

        Assert.That(
            WorkingFolder.Run("report", "project.json").Output,
            Does.Contain("totals as printed by the organization; global warming potentials").And.Contain(">56,711.51<"));
    }

    [TestCase("report.md", "a report as .md does not work yet; a name that ends in .html is accepted")]
    [TestCase("report.json", "a report as .json does not work yet; a name that ends in .html is accepted")]
    [TestCase("report.XLSX", "a report as .XLSX does not work yet; a name that ends in .html is accepted")]
    public void Report_InAFormOfLater_IsRefused(string file, string message)
    {
        SampleProject.Copy();

        ToolResult result = WorkingFolder.Run("report", "project.json", "-o", file);

        Assert.That((result.Status, File.Exists(file)), Is.EqualTo((2, false)));
        Assert.That(result.Error, Does.Contain($"--output: '{file}': {message}"));
    }

    [Test]
    public void Report_UnderAnotherName_IsRefused()
    {
        ToolResult result = WorkingFolder.Run("report", "project.json", "-o", "report.pdf");

        Assert.That(result.Status, Is.EqualTo(2));
        Assert.That(
            result.Error,
            Does.Contain("--output: 'report.pdf' does not end in .html; the name of a page, such as report.html, is accepted"));
    }

    [Test]
    public void Report_InAnUnknownLanguage_IsRefused()
    {
        ToolResult result = WorkingFolder.Run("report", "project.json", "--language", "fr");

        Assert.That((result.Status, result.Output), Is.EqualTo((2, "")));
    }

    [TestCase("{ \"fr\": \"Bonjour\" }", "'fr' is not known here; en, zh are accepted")]
    [TestCase("\"Hello\"", "this is not an object; { en, zh } is accepted")]
    public void Statement_ThatIsNone_IsRefused(string statement, string message)
    {
        MadeProject.Write(MadeProject.TwoYears, $"\"statement\": {statement}");

        ToolResult result = WorkingFolder.Run("report", "project.json");

        Assert.That((result.Status, result.Output), Is.EqualTo((1, "")));
        Assert.That(result.Error, Does.Contain(message));
    }
}
