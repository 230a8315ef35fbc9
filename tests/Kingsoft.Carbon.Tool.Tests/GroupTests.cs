using System.Text.Json;

namespace Kingsoft.Carbon.Tool.Tests;

/// <summary><c>inventory --by</c> and <c>--no-lines</c>.</summary>
public sealed class GroupTests : InWorkingFolder
{
    // 0.5306 kg/kWh: 1 MWh is 0.5306 t; 90 MWh over the 90 days of January to March are 31, 28 and 31 MWh.
    [SetUp]
    public void WriteLedger() => WorkingFolder.Write(
        "ledger.csv",
        "id,activity,amount,unit,period,region,facility,x_project",
        "a,electricity.grid,10,MWh,2025-01,CN,dc2,cloud",
        "b,electricity.grid,20,MWh,2025-01,CN,dc1,",
        "c,electricity.grid,90,MWh,2025-Q1,CN,dc1,cloud");

    [Test]
    public void Json_ByFacilityAndMonth_HasEachCombinationInOrder()
    {
        JsonElement inventory = InventoryOf("--by facility --by month");

        Assert.That(inventory.GetProperty("by").EnumerateArray().Select(group => Words(group, "facility", "month")), Is.EqualTo(new[]
        {
            "dc1 2025-01 2 27.0606", // (20 + 31) × 0.5306
            "dc1 2025-02 1 14.8568", // 28 × 0.5306
            "dc1 2025-03 1 16.4486", // 31 × 0.5306
            "dc2 2025-01 1 5.306",
        }));
        Assert.That(inventory.GetProperty("lines").GetArrayLength(), Is.EqualTo(3));
    }

    [Test]
    public void Json_ByOwnColumnWithoutLines_HasNullForRowsWithoutAValueAndNoLines()
    {
        JsonElement inventory = InventoryOf("--by x_project --no-lines");

        Assert.That(
            inventory.GetProperty("by").EnumerateArray().Select(group => Words(group, "x_project")),
            Is.EqualTo(new[] { " 1 10.612", "cloud 2 53.06" }));
        Assert.That(inventory.GetProperty("lines").ValueKind, Is.EqualTo(JsonValueKind.Null));
    }

    [Test]
    public void Table_ByFacility_EndsWithTheSum()
    {
        ToolResult result = WorkingFolder.Run("inventory", "ledger.csv", "--by", "facility");

        Assert.That(
            result.Output,
            Does.Contain("2025 by facility, t CO2e").And.Match(@"dc1 +– +58\.37 ").And.Match(@"dc2 +– +5\.31 ").And.Match(
                @"all +– +63\.67 "));
    }

    [TestCase("--by site", "--by: 'site' is not a key; facility, entity, region, month, activity, factor, supplier, "
        + "scope and own columns such as x_project are accepted")]
    [TestCase("--by month --by month", "--by: 'month' is given twice; each key once is accepted")]
    [TestCase("--by x_team", "--by: no row has a value in 'x_team'; x_project is accepted")]
    [TestCase("--by month --format csv", "--by: the CSV has lines only; --format table, md or json shows totals by a key")]
    [TestCase("--no-lines --format csv", "--no-lines: the CSV has lines only; --format table, md or json goes without them")]
    public void Inventory_KeysThatCannotBeServed_AreRefused(string options, string message)
    {
        ToolResult result = WorkingFolder.Run(["inventory", "ledger.csv", .. options.Split(' ')]);

        Assert.That((result.Status, result.Output), Is.EqualTo((2, "")));
        Assert.That(result.Error, Does.Contain(message));
    }

    private static JsonElement InventoryOf(string options)
    {
        ToolResult result = WorkingFolder.Run(["inventory", "ledger.csv", "--format", "json", .. options.Split(' ')]);
        Assert.That((result.Status, result.Error), Is.EqualTo((0, "")));
        return JsonDocument.Parse(result.Output).RootElement.GetProperty("inventories")[0];
    }

    private static string Words(JsonElement group, params string[] keys) => string.Join(' ', [
        .. keys.Select(key => group.GetProperty(key).GetString()), group.GetProperty("lineCount").GetInt64(),
        group.GetProperty("totals").GetProperty("scope2LocationBased").GetDecimal()]);
}
