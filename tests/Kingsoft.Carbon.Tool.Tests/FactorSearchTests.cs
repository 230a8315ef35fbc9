using System.Text.Json;
using System.Text.RegularExpressions;

namespace Kingsoft.Carbon.Tool.Tests;

public sealed partial class FactorSearchTests : InWorkingFolder
{
    // The factor of Jiangsu in the notice of 2025-12-31 for 2023, 0.5827 kg/kWh; there is none for 2024.
    [Test]
    public void Search_GridOfAProvince_AnswersWithTheFactor()
    {
        ToolResult result = WorkingFolder.Run("factors", "search", "grid", "Jiangsu", "2024", "--limit", "1");

        Assert.That(result.Status, Is.Zero);
        Assert.That(Lines(result.Output), Is.EqualTo(new[]
        {
            "6 activities for 'grid Jiangsu 2024': CN-JS, 2024",
            "activity name value factor",
            // wrapped at the width of the table
            "electricity.grid electricity bought from the grid and used / 外购电力 0.5827 kg CO2 per kWh cn-mee-2023/electricity.grid/CN-JS "
                + "(earlier-year,",
            "co2-only)",
            "the best 1 are shown; more words find fewer, --limit shows more",
        }));
    }

    [Test]
    public void Search_Json_HoldsRegionYearAndChoice()
    {
        ToolResult result = WorkingFolder.Run("factors", "search", "江苏电网2024", "--format", "json", "--limit", "1");

        JsonElement root = JsonDocument.Parse(result.Output).RootElement;
        JsonElement hit = root.GetProperty("hits")[0];
        Assert.That(root.GetProperty("region").GetString(), Is.EqualTo("CN-JS"));
        Assert.That(root.GetProperty("year").GetInt32(), Is.EqualTo(2024));
        Assert.That(hit.GetProperty("match").GetString(), Is.EqualTo("exact"));
        Assert.That(hit.GetProperty("reason").ValueKind, Is.EqualTo(JsonValueKind.Null));
        Assert.That(hit.GetProperty("choices")[0].GetProperty("factor").GetProperty("co2_kg").GetRawText(), Is.EqualTo("0.5827"));
        Assert.That(hit.GetProperty("choices")[0].GetProperty("flags")[0].GetString(), Is.EqualTo("earlier-year"));
    }

    [Test]
    public void Search_Nothing_SaysWhyOnTheErrorStream()
    {
        ToolResult result = WorkingFolder.Run("factors", "search", "homeworkng");

        Assert.That(result, Is.EqualTo(
            new ToolResult(1, "", "carbon: no activity has a name, code or synonym with 'homeworkng'; did you mean 'homeworking'?\n")));
    }

    [Test]
    public void Search_WordLeftOut_IsSaidAboveTheTable()
    {
        ToolResult result = WorkingFolder.Run("factors", "search", "taxi", "zzyzx", "--limit", "1");

        Assert.That(
            Lines(result.Output)[0],
            Is.EqualTo("nothing known has 'zzyzx' as well: what follows answers the rest of the question"));
        Assert.That(Lines(result.Output)[1], Does.EndWith(" for 'taxi zzyzx' without 'zzyzx': no region named, the newest year"));
    }

    [Test]
    public void Search_NoActivity_SaysWhatToDoInstead()
    {
        ToolResult result = WorkingFolder.Run("factors", "search", "carbon", "credits");

        Assert.That(result, Is.EqualTo(new ToolResult(
            1, "",
            "carbon: offsets and carbon credits lower no inventory and have no factor: leave the emissions as they are and report the "
                + "credits beside them\n")));
    }

    [TestCase("--limit 0", "--limit: '0' is not a number of activities; 1 or more is accepted")]
    [TestCase("--lmit", "'--lmit' is not an option of this verb, and a word may not begin with '-'")]
    public void Search_WrongOption_IsRefused(string options, string message)
    {
        ToolResult result = WorkingFolder.Run(["factors", "search", "grid", .. options.Split(' ')]);

        Assert.That(
            result,
            Is.EqualTo(new ToolResult(2, "", $"carbon: {message}\ncarbon: 'carbon factors search --help' shows what is accepted\n")));
    }

    [Test]
    public void List_Activities_HasNamesCountsAndRegions()
    {
        ToolResult result = WorkingFolder.Run("factors", "list", "--activities", "--activity", "travel.taxi");

        // DESNZ 2023 to 2025, each per passenger-kilometre and per vehicle-kilometre.
        Assert.That(Lines(result.Output).Skip(1), Is.EqualTo(new[]
        {
            "activity name 中文 factors regions",
            "travel.taxi.black-cab Taxi, black cab 伦敦黑色出租车 6 GB",
            "travel.taxi.regular Taxi, regular 普通出租车 6 GB",
            "'carbon factors search WORDS' finds a code by its names, synonyms and the words of publishers",
        }));
    }

    [Test]
    public void List_ActivitiesAsJson_HasEveryCode()
    {
        ToolResult result = WorkingFolder.Run("factors", "list", "--activities", "--format", "json");

        int count = JsonDocument.Parse(result.Output).RootElement.GetProperty("activities").GetArrayLength();
        Assert.That(count, Is.EqualTo(FactorLibrary.BuiltIn.Activities.Count()));
    }

    [Test]
    public void Template_ToAFile_PassesValidation()
    {
        ToolResult written = WorkingFolder.Run("factors", "template", "-o", "own.csv");
        ToolResult validated = WorkingFolder.Run("factors", "validate", "own.csv");

        Assert.That(written.Status, Is.Zero);
        Assert.That(written.Output, Is.Empty);
        Assert.That(
            written.Error, Does.StartWith("Columns of a file of your own factors (* always needed; leave the others empty, or out):\n"));
        Assert.That((validated.Status, validated.Error), Is.EqualTo((0, "")));
        Assert.That(
            validated.Output, Does.StartWith($"7 own factors and {FactorLibrary.BuiltIn.Count} built-in factors: nothing wrong found\n"));
    }

    [Test]
    public void Template_WithoutAFile_GoesToStandardOutput()
    {
        ToolResult result = WorkingFolder.Run("factors", "template");

        Assert.That(result.Output, Is.EqualTo(Kingsoft.Carbon.Reporting.FactorTemplate.ToCsv()));
    }

    [Test]
    public void Template_OverAFileThatIsThere_LeavesItAlone()
    {
        WorkingFolder.Write("own.csv", "mine");

        ToolResult result = WorkingFolder.Run("factors", "template", "-o", "own.csv");

        Assert.That(result, Is.EqualTo(
            new ToolResult(1, "", "own.csv:1: file: the file exists already and is left alone; the path of a new file is accepted\n")));
        Assert.That(WorkingFolder.Read("own.csv"), Is.EqualTo("mine\n"));
    }

    private static string[] Lines(string table) =>
        [.. table.Split('\n').Select(line => Blanks().Replace(line, " ").Trim()).Where(line => line.Length > 0 && line[0] != '─')];

    [GeneratedRegex(" +")]
    private static partial Regex Blanks();
}
