using System.Globalization;
using System.Text.Json;

namespace Kingsoft.Carbon.Tool.Tests;

/// <summary>The sample of a company's raw data against figures worked out by hand, and the mistake that its page shows.</summary>
public sealed class OfficeYearTests : InWorkingFolder
{
    private const string Mistakes =
        "ledger.csv:9: amount: '1.890,5' is not a number; use '.' as the decimal point and no thousands separator: 1890.5 (id 'bj-heat')\n"
        + "ledger.csv:14: activity: 'refrigerant.r-134a' is not an activity that a factor serves; did you mean 'refrigerant.hfc-134a'? "
        + "(id 'bj-r410a')\n";

    [SetUp]
    public void CopySample()
    {
        foreach (string file in Directory.GetFiles(Path.Combine(Repository.Folder, "samples", "office-year")))
            File.Copy(file, Path.GetFileName(file));
    }

    // Beijing 331 MWh × 0.5554, Tianjin 1,260.5 × 0.6796, Hong Kong 18,240 kWh × 44 of 61 days × 0.38, heat 1,860 GJ × 0.11.
    [TestCase("bj-power-rest", "183.8374")]
    [TestCase("tj-power", "856.6358")]
    [TestCase("hk-power#2", "4.999554098361")]
    [TestCase("bj-heat", "204.6")]
    // 6,240 L × 0.735 kg/L × 44.80 GJ/t × 67.914 kg/GJ ÷ 10⁶; 22.7 kg × 2,255.5; 6.8 kg × 1,960; 8 kg × 3,600.
    [TestCase("bj-cars", "13.9543384781")]
    [TestCase("bj-r410a", "51.19985")]
    [TestCase("tj-r22", "13.328")]
    [TestCase("tj-fm200", "28.8")]
    // 2,150 L × 830.565 kg/m3 × 43.33 GJ/t × 72.585333 kg/GJ ÷ 10⁹.
    [TestCase("tj-genset", "5.6162916269")]
    public void Inventory_OfTheSample_IsWhatIsWorkedOutByHand(string id, string tonnes)
    {
        ToolResult result = WorkingFolder.Run("inventory", "project.json", "--year", "2025", "--format", "json");

        Assert.That((result.Status, result.Error), Is.EqualTo((0, "")));
        using JsonDocument document = JsonDocument.Parse(result.Output);
        JsonElement line = document.RootElement.GetProperty("inventories")[0].GetProperty("lines").EnumerateArray().Single(
            line => line.GetProperty("id").GetString() == id);
        Assert.That(
            line.GetProperty("co2e").GetDecimal(),
            Is.EqualTo(decimal.Parse(tonnes, CultureInfo.InvariantCulture)).Within(0.0000000001m));
    }

    [Test]
    public void Inventory_OfTheSample_HasFewerThanTwentyFindings()
    {
        ToolResult result = WorkingFolder.Run("inventory", "project.json", "--format", "json");

        using JsonDocument document = JsonDocument.Parse(result.Output);
        string[] findings = [.. document.RootElement.GetProperty("inventories").EnumerateArray()
            .SelectMany(inventory => inventory.GetProperty("findings").EnumerateArray())
            .Select(finding => $"{finding.GetProperty("code")}: {finding.GetProperty("message")}")];
        Assert.That(findings, Has.Length.InRange(1, 19), string.Join('\n', findings));
    }

    [Test]
    public void Inventory_WithTheMistakesOfThePage_SaysThem()
    {
        string ledger = File.ReadAllText("ledger.csv");
        File.WriteAllText(
            "ledger.csv",
            ledger.Replace("heat.district,1860,", "heat.district,\"1.890,5\",", StringComparison.Ordinal).Replace(
                "bj-r410a,refrigerant.r-410a,", "bj-r410a,refrigerant.r-134a,", StringComparison.Ordinal));

        ToolResult result = WorkingFolder.Run("inventory", "project.json");

        Assert.That(result, Is.EqualTo(new ToolResult(1, "", Mistakes)));
        Assert.That(File.ReadAllText("README.md"), Does.Contain(Mistakes));
    }
}
