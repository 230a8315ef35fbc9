using System.Text.Json;

namespace Kingsoft.Carbon.Tool.Tests;

/// <summary><c>inventory --by</c> and <c>--no-lines</c>.</summary>
public sealed class GroupTests : InWorkingFolder
{
    private const string Figures = "scope1_t,scope2_location_based_t,scope2_market_based_t,scope3_t,scope3_cat1_t,scope3_cat2_t,"
        + "scope3_cat3_t,scope3_cat4_t,scope3_cat5_t,scope3_cat6_t,scope3_cat7_t,scope3_cat8_t,scope3_cat9_t,scope3_cat10_t,scope3_cat11_t,"
        + "scope3_cat12_t,scope3_cat13_t,scope3_cat14_t,scope3_cat15_t,outside_t,biogenic_co2_t,total_location_based_t,"
        + "total_market_based_t,energy_mwh";

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
    [TestCase(
        "--by month --format csv",
        "--by: a CSV has lines or totals; with --no-lines it has totals by a key, --format table, md or json shows them too")]
    public void Inventory_KeysThatCannotBeServed_AreRefused(string options, string message)
    {
        ToolResult result = WorkingFolder.Run(["inventory", "ledger.csv", .. options.Split(' ')]);

        Assert.That((result.Status, result.Output), Is.EqualTo((2, "")));
        Assert.That(result.Error, Does.Contain(message));
    }

    // The GWP set of the inventory is not that of what others calculated.
    [TestCase("AR5,,AR4,unstated,AR5", "AR4, AR5, not stated", "[\"AR4\",\"AR5\",null]")]
    [TestCase("unstated", "not stated", "[null]")]
    [TestCase("mixed", "mixed", "[\"mixed\"]")]
    public void Inventory_CarriedOver_NamesTheGwpSetsThatRowsState(string sets, string text, string json)
    {
        WorkingFolder.Write(
            "reported.csv",
            ["activity,amount,unit,period,scope,gwp_set", .. sets.Split(',').Select(set => $"emissions.reported,2,tCO2e,2025,1,{set}")]);

        ToolResult table = WorkingFolder.Run("inventory", "ledger.csv", "reported.csv");
        ToolResult data = WorkingFolder.Run("inventory", "ledger.csv", "reported.csv", "--format", "json", "--no-lines");

        Assert.That(table.Output, Does.Contain($"\ncarried-over figures are as stated by their source (GWP set: {text})\n"));
        JsonElement inventory = JsonDocument.Parse(data.Output).RootElement.GetProperty("inventories")[0];
        Assert.That(JsonSerializer.Serialize(inventory.GetProperty("carriedOverGwpSets")), Is.EqualTo(json));
    }

    [Test]
    public void Inventory_NothingCarriedOver_NamesNoOtherGwpSet()
    {
        Assert.That(WorkingFolder.Run("inventory", "ledger.csv").Output, Does.Not.Contain("carried-over"));
        Assert.That(InventoryOf("--no-lines").GetProperty("carriedOverGwpSets").GetArrayLength(), Is.Zero);
    }

    // 51 MWh of dc1 in January are 27.0606 t; without Scope 1 and 3 there is no total of all.
    [Test]
    public void Csv_ByFacilityAndMonthWithoutLines_HasTheTotals()
    {
        ToolResult result = WorkingFolder.Run(
            "inventory", "ledger.csv", "--by", "facility", "--by", "month", "--no-lines", "--format", "csv");

        Assert.That((result.Status, result.Error), Is.EqualTo((0, "")));
        Assert.That(result.Output, Is.EqualTo(
            $"year,period_start,period_end,facility,month,line_count,{Figures}\n"
            + "2025,2025-01-01,2025-12-31,dc1,2025-01,2,,27.0606,,,,,,,,,,,,,,,,,,,,,,51\n"
            + "2025,2025-01-01,2025-12-31,dc1,2025-02,1,,14.8568,,,,,,,,,,,,,,,,,,,,,,28\n"
            + "2025,2025-01-01,2025-12-31,dc1,2025-03,1,,16.4486,,,,,,,,,,,,,,,,,,,,,,31\n"
            + "2025,2025-01-01,2025-12-31,dc2,2025-01,1,,5.306,,,,,,,,,,,,,,,,,,,,,,10\n"));
    }

    // 120 MWh × 0.5306 kg/kWh = 63.672 t; 2 + 3 t carried over.
    [Test]
    public void Csv_WithoutLinesAndKeys_HasTheTotalsOfYears()
    {
        WorkingFolder.Write(
            "reported.csv", "activity,amount,unit,period,scope,scope3_category",
            "emissions.reported,2,tCO2e,2025,1,", "emissions.reported,3,tCO2e,2025,3,6", "emissions.reported,4,tCO2e,2024,1,");

        ToolResult result = WorkingFolder.Run("inventory", "ledger.csv", "reported.csv", "--no-lines", "--format", "csv");

        Assert.That(result.Output, Is.EqualTo(
            $"year,period_start,period_end,line_count,{Figures}\n"
            + "2024,2024-01-01,2024-12-31,1,4,,,,,,,,,,,,,,,,,,,,,,,\n"
            + "2025,2025-01-01,2025-12-31,5,2,63.672,,3,,,,,,3,,,,,,,,,,,,68.672,,120\n"));
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
