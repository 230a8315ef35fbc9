using System.Text.Json;

namespace Kingsoft.Carbon.Tool.Tests;

/// <summary>What a cloud company buys: the codes that a question leads to, and servers from their parts.</summary>
public sealed class EquipmentTests
{
    // In kilograms: CPUs 400 × 30.7, memory 3,200 × 105.4, disks 400 × 69.3, network cards 200 × 58.09, chassis 200 × 375,
    // fans 200 × 1.5897, baseboards 20 × 1,312, racks 12 × 500.
    [Test]
    public void Inventory_ServersFromTheirParts_AddUp()
    {
        ToolResult result = WorkingFolder.Run(
            "inventory", Path.Combine(Repository.Folder, "samples", "server-parts", "ledger.csv"), "--format", "json");

        JsonElement totals = JsonDocument.Parse(result.Output).RootElement.GetProperty("inventories")[0].GetProperty("totals");
        Assert.That(totals.GetProperty("scope3ByCategory").GetProperty("2").GetDecimal(), Is.EqualTo(496.45594m));
    }

    // Eight GPUs are a baseboard, whichever of the two is counted.
    [TestCase("h100")]
    [TestCase("b200")]
    public void EightGpus_AreABaseboard(string name)
    {
        decimal gpu = Value($"nvidia-2025/it.gpu.nvidia-{name}/GLOBAL");
        decimal board = Value($"nvidia-2025/it.gpu.nvidia-hgx-{name}/GLOBAL");

        Assert.That(gpu * 8, Is.EqualTo(board));
    }

    [TestCase("服务器", "it.server.commodity-rack")]
    [TestCase("采购 200 台服务器", "it.server.commodity-rack")]
    [TestCase("200 servers bought", "it.server.commodity-rack")]
    [TestCase("GPU server", "it.server.commodity-rack|it.gpu")]
    [TestCase("H100", "it.gpu.nvidia-h100|it.gpu.nvidia-hgx-h100")]
    [TestCase("NVIDIA B200", "it.gpu.nvidia-b200|it.gpu.nvidia-hgx-b200")]
    [TestCase("HGX H100", "it.gpu.nvidia-hgx-h100")]
    [TestCase("switch", "spend.naics-334210.with-margins")]
    [TestCase("交换机", "spend.naics-334210.with-margins")]
    [TestCase("硬盘", "it.hdd")]
    [TestCase("Seagate Mozaic", "it.hdd.seagate-mozaic-30-tb")]
    public void Search_Equipment_FindsTheRightOnesFirst(string words, string expected)
    {
        ToolResult result = WorkingFolder.Run(["factors", "search", .. words.Split(' '), "--format", "json"]);

        string[] first = [.. JsonDocument.Parse(result.Output).RootElement.GetProperty("hits").EnumerateArray()
            .Select(hit => hit.GetProperty("activity").GetString()!).Take(expected.Split('|').Length)];
        Assert.That(string.Join('|', first), Is.EqualTo(expected));
    }

    private static decimal Value(string id) =>
        JsonDocument.Parse(WorkingFolder.Run("factors", "show", id, "--format", "json").Output).RootElement
            .GetProperty("co2e_kg").GetDecimal();
}
