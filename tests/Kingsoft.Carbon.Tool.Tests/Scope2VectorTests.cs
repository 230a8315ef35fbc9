using System.Text.Json;

namespace Kingsoft.Carbon.Tool.Tests;

/// <summary>
/// Electricity by both methods, whole runs on published factors: China's average of 2023 is 0.5306 kg/kWh, without what the market traded
/// of non-fossil power 0.6096.
/// </summary>
public sealed class Scope2VectorTests : InWorkingFolder
{
    private const string Ledger = "id,activity,amount,unit,period,region,facility,supplier";

    private const string Instruments = "id,type,region,amount,unit,co2e_kg_per_unit,vintage,retired_on,cancel_reason,registry,source";

    private const string Certificate = "gec,certificate,CN,400,MWh,0,2025,2026-01-20,used,GEC,registry";

    [SetUp]
    public void WriteFactor() => WorkingFolder.Write(
        "wind.csv", "id,activity,kind,region,unit,co2e_kg,gwp_set,scope,published,publisher,source",
        "own/wind,electricity.direct-line.wind,supplier,CN,kWh,0,AR6,2,2025,Windco,contract");

    // 1,000 MWh and 400 certificates: by the grid average, by the fraction that stands in for a residual mix, by fossil power (0.8273).
    [TestCase("", 318.36)]
    [TestCase("--residual-mix cn-mee-2023/electricity.grid/CN/excl-market-non-fossil", 365.76)]
    [TestCase("--market-fallback fossil-only", 496.38)]
    public void Inventory_OfCertificates_LeavesTheRestToThePolicy(string options, decimal market)
    {
        JsonElement inventory = Run("electricity.grid,1000", options, Certificate);

        Assert.That(Figures(inventory), Is.EqualTo((530.6m, market)));
        Assert.That(inventory.GetProperty("market").GetProperty("uncoveredMWh").GetDecimal(), Is.EqualTo(600m));
    }

    [Test]
    public void Inventory_OfCertificatesThatAreNotRetired_HoldsThem()
    {
        JsonElement inventory = Run("electricity.grid,1000", "", Certificate.Replace(",2026-01-20,used,", ",,,", StringComparison.Ordinal));

        Assert.That(Figures(inventory), Is.EqualTo((530.6m, 530.6m)));
        Assert.That(Codes(inventory), Does.Contain("instrument-held"));
    }

    // Own panels and a line from somebody else's plant, with and without their certificates; as energy both count.
    [TestCase("electricity.self-generated.solar,380", 0, 0, 380, 380)]
    [TestCase("electricity.self-generated.attributes-sold,380", 201.628, 201.628, 380, 0)]
    [TestCase("electricity.direct-line.wind,1000", 0, 0, 1000, 1000)]
    [TestCase("electricity.direct-line.attributes-sold,1000", 530.6, 530.6, 1000, 0)]
    public void Inventory_OfAPlantsPower_IsByWhoHasItsCertificates(
        string row, decimal location, decimal market, decimal energy, decimal renewable)
    {
        JsonElement inventory = Run(row, "--factors wind.csv");

        Assert.That(Figures(inventory), Is.EqualTo((location, market)));
        Assert.That(inventory.GetProperty("totals").GetProperty("energyMWh").GetDecimal(), Is.EqualTo(energy));
        Assert.That(Renewable(inventory), Is.EqualTo(renewable));
    }

    // What was sold is claimed elsewhere: a residual mix and one's own certificates serve it as any power of the grid.
    [TestCase("electricity.self-generated.attributes-sold,1000")]
    [TestCase("electricity.direct-line.attributes-sold,1000")]
    public void Inventory_OfSoldAttributes_TakesCertificatesAndTheResidualMix(string row) => Assert.That(
        Figures(Run(row, "--residual-mix cn-mee-2023/electricity.grid/CN/excl-market-non-fossil", Certificate)),
        Is.EqualTo((530.6m, 365.76m)));

    // 0.5777 kg/kWh of 2024 less 0.5306 of 2023, or less Tianjin's 0.6796: below zero, and of another place where somebody makes it 0.
    [TestCase("CN", "0.0471", "CN", "table: {0} is of 2024 and cn-mee-2023/electricity.grid/CN of 2023, this row")]
    [TestCase("CN-TJ", "-0.1019", "CN-TJ", "co2e_kg: '-0.1019' is negative")]
    [TestCase("CN-TJ", "0", "CN-TJ", "table: {0} is of CN and cn-mee-2023/electricity.grid/CN-TJ of CN-TJ, this row of CN-TJ")]
    public void Inventory_OfAnUpstreamOfTwoYearsOrPlaces_IsRefused(string region, string kg, string average, string fault)
    {
        const string lifeCycle = "cn-mee-footprint-2024/electricity.life-cycle/CN";
        WorkingFolder.Write("ledger.csv", Ledger, $"a,electricity.grid,1,GWh,2024,{region},s,");
        WorkingFolder.Write(
            "up.csv", "id,activity,kind,region,unit,co2e_kg,gwp_set,scope,scope3_category,data_year,published,publisher,source,table",
            $"own/up,upstream.electricity,upstream,{region},kWh,{kg},unstated,3,3,2024,2026,Own,Own,"
                + $"{lifeCycle} less cn-mee-2023/electricity.grid/{average}");

        ToolResult result = WorkingFolder.Run("inventory", "ledger.csv", "--factors", "up.csv", "--estimates", "cn-electricity");

        Assert.That((result.Status, result.Output), Is.EqualTo((1, "")));
        Assert.That(result.Error, Does.Contain("up.csv:2: " + fault.Replace("{0}", lifeCycle, StringComparison.Ordinal)));
    }

    private static JsonElement Run(string row, string options, params string[] instruments)
    {
        string[] parts = row.Split(',');
        WorkingFolder.Write("ledger.csv", Ledger, $"a,{parts[0]},{parts[1]},MWh,2025,CN,s,{(parts[0].EndsWith("wind") ? "Windco" : "")}");
        WorkingFolder.Write("i.csv", [Instruments, .. instruments]);
        ToolResult result = WorkingFolder.Run(
            ["inventory", "ledger.csv", "--instruments", "i.csv", "--format", "json", .. options.Split(' ').Where(word => word != "")]);
        Assert.That((result.Status, result.Error), Is.EqualTo((0, "")));
        return JsonDocument.Parse(result.Output).RootElement.GetProperty("inventories").EnumerateArray().Single();
    }

    private static (decimal Location, decimal Market) Figures(JsonElement inventory)
    {
        JsonElement totals = inventory.GetProperty("totals");
        return (totals.GetProperty("scope2LocationBased").GetDecimal(), totals.GetProperty("scope2MarketBased").GetDecimal());
    }

    private static IEnumerable<string?> Codes(JsonElement inventory) =>
        inventory.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("code").GetString());

    private static decimal Renewable(JsonElement inventory) => inventory.GetProperty("market").GetProperty("renewable").EnumerateArray()
        .Single(share => share.GetProperty("metric").GetString() == "bought-and-matched").GetProperty("mwh").GetDecimal();
}
