using System.Text.Json;

namespace Kingsoft.Carbon.Tool.Tests;

/// <summary><c>factors changes</c>: what one edition gives otherwise than another.</summary>
public sealed class FactorChangesTests : InWorkingFolder
{
    // Conversion factors 2024 and 2025, sheet "UK electricity": 0.20705 and 0.17700 kg CO2e per kWh.
    [TestCase("csv", "moved,electricity.grid,GB,,kWh,kWh,0.20705,0.177,-0.03005,-14.513403,AR5,AR5,")]
    [TestCase("md", "| moved | electricity.grid | GB | kWh | 0.20705 | 0.17700 | -0.03005 | -14.51 | AR5 |")]
    [TestCase("table", "desnz-2024 to desnz-2025: 1 moved, 0 unchanged")]
    public void Changes_InEachForm_HaveBothFigures(string format, string line)
    {
        ToolResult result = WorkingFolder.Run(
            "factors", "changes", "desnz-2024", "desnz-2025", "--activity", "electricity.grid", "--format", format);

        Assert.That(result.Status, Is.Zero);
        Assert.That(result.Output, Does.Contain(line));
    }

    [Test]
    public void Changes_AsJson_CountWhatIsLeftOut()
    {
        ToolResult result = WorkingFolder.Run(
            "factors", "changes", "desnz-2024", "desnz-2025", "--activity", "electricity.grid", "--moved-by", "15%", "--format", "json");

        JsonElement root = JsonDocument.Parse(result.Output).RootElement;
        Assert.That(root.GetProperty("movedLess").GetInt32(), Is.EqualTo(1));
        Assert.That(root.GetProperty("changes").GetArrayLength(), Is.Zero);
    }

    [TestCase(
        "desnz-2022", "desnz-2025", 1,
        "carbon: no edition is named 'desnz-2022'; of its publisher there are desnz-2023, desnz-2024, desnz-2025\n")]
    [TestCase("desnz-2025", "desnz-2025", 1, "carbon: 'desnz-2025' is named twice; two editions are compared\n")]
    public void Changes_OfWhatCannotBeCompared_SayWhy(string before, string after, int code, string said)
    {
        Assert.That(WorkingFolder.Run("factors", "changes", before, after), Is.EqualTo(new ToolResult(code, "", said)));
    }

    [TestCase("x")]
    [TestCase("-5%")]
    public void Changes_MovedByNoShare_IsRefused(string share)
    {
        ToolResult result = WorkingFolder.Run("factors", "changes", "desnz-2024", "desnz-2025", $"--moved-by={share}");

        Assert.That(result.Status, Is.EqualTo(2));
        Assert.That(result.Error, Does.Contain($"--moved-by: '{share}' is not a share in percent; one such as 5% is accepted"));
    }

    // An empty table would say that nothing changed.
    [TestCase("electricity.gird", "; did you mean 'electricity.grid'?")]
    [TestCase("qqqq", "; a code or the beginning of one that they have is accepted")]
    public void Changes_OfAnActivityThatNeitherHas_AreRefused(string activity, string remedy)
    {
        ToolResult result = WorkingFolder.Run("factors", "changes", "desnz-2024", "desnz-2025", "--activity", activity);

        Assert.That(result.Status, Is.EqualTo(1));
        Assert.That(result.Error, Is.EqualTo(
            $"carbon: '{activity}' is no activity of desnz-2024 or desnz-2025, and nothing lies below it there{remedy}\n"));
    }
}
