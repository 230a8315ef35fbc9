using System.Text.Json;

namespace Kingsoft.Carbon.Tool.Tests;

/// <summary>Of a base year or a path that the company never set, figures are an illustration and no verdict.</summary>
public sealed class TrackAssumedTests : InWorkingFolder
{
    private static readonly string[] Verdicts = ["present pace", "overrun", "target met", "behind", "ahead", "target 2050"];

    [TestCase("", ", \"pathwaySource\": \"assumed\"", "the path is assumed")]
    [TestCase("", ", \"pathwaySource\": \"Assumed by the analyst\"", "the path is assumed")]
    [TestCase("\"baseYearSource\": \"assumed\"", ", \"pathwaySource\": \"board\"", "the base year 2024 is assumed")]
    [TestCase("\"baseYearSource\": \"assumed here\"", ", \"pathwaySource\": \"assumed\"", "the base year 2024 and the path are assumed")]
    public void Track_Assumed_IsAnIllustrationWithoutAVerdict(string baseYear, string path, string why)
    {
        Write(baseYear, path);

        JsonElement target = SampleProject.Track().GetProperty("targets")[0];
        string[] outputs = [.. new[] { "table", "md" }.Select(Output)];

        Assert.That(
            (target.GetProperty("status").GetString(), target.GetProperty("notAssessedReason").GetString()),
            Is.EqualTo(("not-assessed", why)));
        Assert.That(target.GetProperty("gap").GetDecimal(), Is.GreaterThan(0m));
        Assert.That(target.TryGetProperty("projectedYear", out _), Is.True);
        foreach (string output in outputs)
        {
            Assert.That(output, Does.Contain("zero: illustration with an assumed path, gross-reduction, Scope 1"));
            Assert.That(
                output, Does.Contain($"'zero': {why}, so that its figures are an illustration, and no verdict on the organization"));
            Assert.That(output, Does.Contain($"not assessed: {why}"));
            Assert.That(Verdicts.Where(output.Contains), Is.Empty);
        }
    }

    [TestCase("", ", \"pathwaySource\": \"board\"")]
    [TestCase("\"baseYearSource\": \"sustainability report 2024, assured\"", ", \"pathwaySource\": \"board\"")]
    public void Track_SetByTheCompany_IsAVerdict(string baseYear, string path)
    {
        Write(baseYear, path);

        string output = Output("md");

        Assert.That(SampleProject.Track().GetProperty("targets")[0].GetProperty("status").GetString(), Is.EqualTo("behind"));
        Assert.That(output, Does.Contain("| cumulative overrun of the path (t CO2e) |"));
        Assert.That(output, Does.Not.Contain("illustration"));
    }

    [Test]
    public void Track_PathWithoutASource_IsAVerdictThatSaysSo()
    {
        Write("", "");

        JsonElement report = SampleProject.Track();

        Assert.That(report.GetProperty("targets")[0].GetProperty("status").GetString(), Is.EqualTo("behind"));
        Assert.That(
            report.GetProperty("notes").EnumerateArray().Select(note => note.GetString()),
            Does.Contain("who drew the path of 'zero' is not stated: unless the organization set it, what is ahead or behind of it is no "
                + "verdict"));
    }

    [Test]
    public void Track_OwnBaseYearOfATarget_IsNotAssumedWithThatOfTheProject()
    {
        MadeProject.Write(
            [(2023, 1, 45000m), .. MadeProject.TwoYears], "\"baseYear\": 2023", "\"baseYearSource\": \"assumed\"",
            MadeProject.Target("1", ", \"pathwaySource\": \"board\""));

        Assert.That(SampleProject.Track().GetProperty("targets")[0].GetProperty("status").GetString(), Is.EqualTo("behind"));
    }

    private static void Write(string baseYearSource, string pathwaySource) => MadeProject.Write(
        MadeProject.TwoYears,
        [
            "\"baseYear\": 2024", .. baseYearSource.Length == 0 ? Array.Empty<string>() : [baseYearSource],
            MadeProject.Target("1", pathwaySource),
        ]);

    private static string Output(string format) => WorkingFolder.Run("track", "project.json", "--format", format).Output
        .ReplaceLineEndings(" ");
}
