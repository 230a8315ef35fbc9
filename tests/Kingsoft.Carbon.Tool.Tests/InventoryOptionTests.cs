using System.Text.Json;

namespace Kingsoft.Carbon.Tool.Tests;

/// <summary>Each option of <c>inventory</c> does what it says, seen in the JSON.</summary>
public sealed class InventoryOptionTests : InWorkingFolder
{
    [SetUp]
    public void WriteLedgers()
    {
        WorkingFolder.Write("electricity.csv", Ledgers.Electricity);
        WorkingFolder.Write("diesel.csv", Ledgers.Diesel);
        WorkingFolder.Write("density.csv", Ledgers.Density);
    }

    // 1,000 MWh × 0.5306 kg/kWh (2023, known since 2025-12-31) or × 0.5366 (2022, known since 2024-12-20).
    [TestCase("", 530.6)]
    [TestCase("--as-of 2024=2025-04-30", 536.6)]
    [TestCase("--as-of=2024=2025-12-31", 530.6)]
    [TestCase("--as-of 2025=2025-04-30", 530.6)]
    public void Inventory_AsOf_DecidesWhichFactorIsKnown(string options, decimal tonnes)
    {
        JsonElement inventory = InventoryOf(2024, $"electricity.csv {options}");

        Assert.That(Scope2(inventory), Is.EqualTo(tonnes));
    }

    [Test]
    public void Inventory_AsOf_LeavesOutRowsRecordedLater()
    {
        WorkingFolder.Write(
            "ledger.csv", "id,activity,amount,unit,period,region,recorded_on", "early,electricity.grid,1000,MWh,2024,CN,2025-01-31",
            "late,electricity.grid,1000,MWh,2024,CN,2025-06-30");

        JsonElement inventory = InventoryOf(2024, "ledger.csv --as-of 2024=2025-04-30");

        Assert.That(Scope2(inventory), Is.EqualTo(536.6m));
        Assert.That(
            Finding(inventory, "recorded-later"),
            Is.EqualTo("1 record left out: recorded after 2025-04-30, the day as of which 2024 is calculated"));
    }

    [Test]
    public void Inventory_Year_GivesThatYearAlone()
    {
        JsonElement root = Json("electricity.csv --year 2025");

        Assert.That(
            root.GetProperty("inventories").EnumerateArray().Select(inventory => inventory.GetProperty("year").GetInt32()),
            Is.EqualTo(new[] { 2025 }));
    }

    // 366 MWh over the 366 days of 2024 and 365 over 2025 are 1 MWh a day: the year that ends in March 2025 has 275 days of 2024 and 90 of
    // 2025.
    [TestCase(2024, 91, "2023-04-01", "2024-03-31", new[] { "e24#1" })]
    [TestCase(2025, 365, "2024-04-01", "2025-03-31", new[] { "e24#2", "e25#1" })]
    [TestCase(2026, 275, "2025-04-01", "2026-03-31", new[] { "e25#2" })]
    public void Inventory_YearStart_SplitsRowsByDaysAndNamesYearsByTheirEnd(
        int year, int megawattHours, string start, string end, string[] ids)
    {
        WorkingFolder.Write(
            "ledger.csv", Ledgers.Electricity[0], "e24,electricity.grid,366,MWh,2024,CN", "e25,electricity.grid,365,MWh,2025,CN");

        JsonElement inventory = InventoryOf(year, "ledger.csv --year-start 4");

        Assert.That(inventory.GetProperty("totals").GetProperty("energyMWh").GetDecimal(), Is.EqualTo(megawattHours));
        Assert.That(
            (inventory.GetProperty("periodStart").GetString(), inventory.GetProperty("periodEnd").GetString()), Is.EqualTo((start, end)));
        Assert.That(Lines(inventory).Select(line => line.GetProperty("id").GetString()), Is.EqualTo(ids));
    }

    // 1,000 L × 0.84 kg/L × 43.0 GJ/t = 36.12 GJ; × 74,100, 10 and 0.6 kg/TJ (IPCC 2006, Tables 1.2 and 2.4): 2,676.492 kg CO2, 0.3612 kg
    // CH4, 0.021672 kg N2O. AR5: + 28 × 0.3612 + 265 × 0.021672 = 2,692.34868; AR6: + 27.0 × 0.3612 + 273 × 0.021672 = 2,692.160856.
    [TestCase("--gwp AR5", "AR5", "2.69234868")]
    [TestCase("--gwp=AR6", "AR6", "2.692160856")]
    [TestCase("", "AR6", "2.692160856")]
    public void Inventory_Gwp_WeighsTheGases(string options, string set, string tonnes)
    {
        JsonElement root = Json($"diesel.csv --properties density.csv {options}");

        Assert.That(root.GetProperty("gwpSet").GetString(), Is.EqualTo(set));
        Assert.That(Scope1(root).GetRawText(), Is.EqualTo(tonnes));
    }

    // 1,000 L × 0.84 kg/L × 42.652 GJ/t × 72,585.333333333333 kg/TJ (20.2 tC/TJ × 98 % × 44/12) = 2,600.564095359999988… kg, CO2 only; a
    // line is rounded to 10⁻¹² t.
    [Test]
    public void Inventory_Set_TakesTheAlternativeFactorAndHeatingValue()
    {
        JsonElement root = Json("diesel.csv --properties density.csv --set cn-guideline");

        Assert.That(Scope1(root).GetRawText(), Is.EqualTo("2.60056409536"));
    }

    // 1,000 MWh × 0.5 kg/kWh of the user's own factor = 500 t.
    [TestCase("--factors own.csv")]
    [TestCase("--factors own.csv --only-factors")]
    public void Inventory_Factors_GoFirst(string options)
    {
        WorkingFolder.Write("own.csv", Ledgers.FactorHeader, "my/grid,electricity.grid,grid-average,CN,kWh,0.5,2,2024,me,mine");

        JsonElement inventory = InventoryOf(2025, $"electricity.csv {options}");

        Assert.That(Scope2(inventory), Is.EqualTo(500m));
        Assert.That(Flags(inventory), Is.EqualTo(new[] { "co2-only", "user-factor" }));
    }

    [Test]
    public void Inventory_OnlyFactors_KnowsNoOther()
    {
        WorkingFolder.Write("own.csv", Ledgers.FactorHeader, "my/grid,electricity.grid,grid-average,CN,kWh,0.5,2,2024,me,mine");

        ToolResult result = WorkingFolder.Run("inventory", "electricity.csv", "diesel.csv", "--factors", "own.csv", "--only-factors");

        Assert.That(result, Is.EqualTo(new ToolResult(
            1, "",
            "diesel.csv:2: activity: 'fuel.diesel.stationary.commercial' is not an activity that a factor serves; "
                + "look for 'fuel diesel stationary commercial' with 'carbon factors search WORDS', or add your own with "
                + "--factors (id 'd1')\n")));
    }

    // 1,000 pkm × 0.15 kg/pkm = 150 kg = 0.15 t.
    [Test]
    public void Inventory_Proxy_StandsInOnlyWhenAsked()
    {
        WorkingFolder.Write("ledger.csv", "id,activity,amount,unit,period,region", "fly,travel.air.long-haul,1000,pkm,2025,CN");
        WorkingFolder.Write(
            "own.csv", Ledgers.FactorHeader + ",scope3_category",
            "my/air,travel.air.long-haul,activity,GB,pkm,0.15,3,2025,UK,conversion factors,6");

        ToolResult without = WorkingFolder.Run("inventory", "ledger.csv", "--factors", "own.csv");
        JsonElement with = InventoryOf(2025, "ledger.csv --factors own.csv --proxy travel.air:CN=GB");

        Assert.That(without, Is.EqualTo(new ToolResult(
            1, "",
            "ledger.csv:2: activity: no factor for travel.air.long-haul, CN, 2025; the nearest is my/air (GB, any year, per pkm, "
                + "own.csv:2): another region stands in only when asked, with --proxy travel.air.long-haul:CN=GB (id 'fly')\n")));
        Assert.That(with.GetProperty("totals").GetProperty("scope3ByCategory").GetProperty("6").GetDecimal(), Is.EqualTo(0.15m));
        Assert.That(Flags(with), Does.Contain("proxy"));
        Assert.That(Finding(with, "proxy"), Is.EqualTo("another region's factor stands in: my/air for CN"));
    }

    [Test]
    public void Inventory_StrictGwp_RefusesWhatIsOtherwiseFlagged()
    {
        WorkingFolder.Write(
            "own.csv", "id,activity,kind,region,unit,co2e_kg,gwp_set,scope,published,publisher,source",
            "my/grid,electricity.grid,grid-average,CN,kWh,0.6,AR5,2,2024,me,mine");

        JsonElement lenient = InventoryOf(2025, "electricity.csv --factors own.csv");
        ToolResult strict = WorkingFolder.Run("inventory", "electricity.csv", "--factors", "own.csv", "--strict-gwp", "--year", "2025");

        Assert.That(Flags(lenient), Does.Contain("gwp-mixed"));
        Assert.That(strict, Is.EqualTo(new ToolResult(
            1, "",
            "electricity.csv:3: activity: my/grid is in CO2e under AR5, the inventory under AR6; --strict-gwp refuses it, "
                + "a factor with gases is accepted (id 'e25')\n")));
    }

    [Test]
    public void Inventory_AllowLaterFactors_TakesAFactorOfALaterYear()
    {
        WorkingFolder.Write(
            "own.csv", Ledgers.FactorHeader + ",valid_from", "my/cem,electricity.grid,grid-average,MO,kWh,0.38,2,2027,CEM,mine,2026");
        WorkingFolder.Write("ledger.csv", Ledgers.Electricity[0], "mo,electricity.grid,1000,MWh,2025,MO");

        ToolResult without = WorkingFolder.Run("inventory", "ledger.csv", "--factors", "own.csv");
        JsonElement with = InventoryOf(2025, "ledger.csv --factors own.csv --allow-later-factors");

        Assert.That(without, Is.EqualTo(new ToolResult(
            1, "",
            "ledger.csv:2: activity: no factor for electricity.grid, MO, 2025; the nearest is my/cem (MO, from 2026, per kWh, own.csv:2): "
                + "later years need --allow-later-factors, or add one of 2025 with --factors (id 'mo')\n")));
        Assert.That(Flags(with), Does.Contain("later-year"));
    }

    private static JsonElement Json(string options)
    {
        ToolResult result = WorkingFolder.Run(
            ["inventory", .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--format", "json"]);
        Assert.That((result.Status, result.Error), Is.EqualTo((0, "")));
        return JsonDocument.Parse(result.Output).RootElement;
    }

    private static JsonElement InventoryOf(int year, string options) =>
        Json(options).GetProperty("inventories").EnumerateArray().Single(inventory => inventory.GetProperty("year").GetInt32() == year);

    private static JsonElement Scope1(JsonElement root) => root.GetProperty("inventories")[0].GetProperty("totals").GetProperty("scope1");

    private static decimal Scope2(JsonElement inventory) => inventory.GetProperty("totals").GetProperty("scope2LocationBased").GetDecimal();

    private static JsonElement.ArrayEnumerator Lines(JsonElement inventory) => inventory.GetProperty("lines").EnumerateArray();

    private static IEnumerable<string?> Flags(JsonElement inventory) =>
        Lines(inventory).Single().GetProperty("flags").EnumerateArray().Select(flag => flag.GetString());

    private static string? Finding(JsonElement inventory, string code) =>
        inventory.GetProperty("findings").EnumerateArray()
            .Single(finding => finding.GetProperty("code").GetString() == code)
            .GetProperty("message").GetString();
}
