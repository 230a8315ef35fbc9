namespace Kingsoft.Carbon.Tool.Tests;

/// <summary>A publisher's download on its whole way: imported, checked, and calculated with.</summary>
public sealed class ImportTests
{
    private const string Climatiq =
        "activity_id,activity_unit,kgCO2e-AR5,scope,lca_activity,source,year_released,region\n"
        + "metals-type_steel,kg,2.00,3,cradle_to_gate,S,2024,FR\nmetals-type_zinc,ingot,3,3,cradle_to_gate,S,2024,FR\n";
    private const string Ledger =
        "id,activity,amount,unit,period,region,scope3_category\na,climatiq.metals-type-steel,5,t,2025,FR,1\n";

    [Test]
    public void FactorsImport_ThenValidateAndInventory_CarriesTheFactorThrough()
    {
        using var folder = new WorkingFolder();
        File.WriteAllText("open.csv", Climatiq);
        File.WriteAllText("ledger.csv", Ledger);

        ToolResult imported = WorkingFolder.Run("factors", "import", "open.csv", "-o", "own.csv");
        ToolResult validated = WorkingFolder.Run("factors", "validate", "own.csv");
        ToolResult inventory = WorkingFolder.Run("inventory", "ledger.csv", "--factors", "own.csv", "--format", "json");

        Assert.That((imported.Status, imported.Output), Is.EqualTo((0, "")));
        Assert.That(imported.Error, Is.EqualTo(
            "read as climatiq (Open Emission Factors Database (Climatiq)): 1 factors, 1 row left out\n"
            + "  1: the unit 'ingot' has none here that is surely the same (first in line 3)\n  --all lists every row\n"));
        Assert.That(validated.Status, Is.EqualTo(0));
        Assert.That(inventory.Output, Does.Match("\"scope3\":\\s*10[.,0]*\\b"));
    }

    [Test]
    public void FactorsImport_All_ListsEveryRow()
    {
        using var folder = new WorkingFolder();
        File.WriteAllText("open.csv", Climatiq);

        ToolResult imported = WorkingFolder.Run("factors", "import", "climatiq", "open.csv", "--all");

        Assert.That(imported.Output, Does.StartWith("id,activity,"));
        Assert.That(imported.Error, Does.EndWith(
            "1 row left out\n  line 3: metals-type_zinc FR: the unit 'ingot' has none here that is surely the same\n"));
    }

    [Test]
    public void PricesImport_ThenInventory_DeflatesAndConverts()
    {
        const string Indices = "Country Name,Country Code,Indicator Name,Indicator Code,2022,2025\n"
            + "China,CHN,Consumer prices,FP.CPI.TOTL,100,125\n";
        const string Rates = "Country Name,Country Code,Indicator Name,Indicator Code,2022,2025\n"
            + "China,CHN,Official rate,PA.NUS.FCRF,6.4,7\n";
        const string Spend = "id,activity,amount,unit,period,region\na,spend.naics-721110.with-margins,8000,CNY,2025,CN\n";
        using var folder = new WorkingFolder();
        File.WriteAllText("cpi.csv", Indices);
        File.WriteAllText("fx.csv", Rates);
        File.WriteAllText("spend.csv", Spend);

        WorkingFolder.Run("prices", "import", "cpi.csv", "-o", "index.csv");
        WorkingFolder.Run("prices", "import", "world-bank", "fx.csv", "-o", "rates.csv");
        string[] options = ["--proxy", "spend:CN=US", "--prices", "index.csv", "--prices", "rates.csv"];
        ToolResult explained = WorkingFolder.Run(["explain", "spend.csv", "--id", "a", .. options]);

        // 8000 ÷ 1.25 ÷ 6.4 = 1000 dollars of 2022.
        Assert.That(explained.Error, Is.EqualTo(""));
        Assert.That(explained.Output, Does.Contain("1 CNY of 2025 = 0.8 CNY of 2022"));
        Assert.That(explained.Output, Does.Contain("1 CNY of 2022 = 0.15625 USD of 2022"));
        Assert.That(explained.Output, Does.Contain("8000 CNY × 0.8 CNY of 2022/CNY of 2025 × 0.15625 USD of 2022/CNY of 2022"));
        Assert.That(WorkingFolder.Run("factors", "validate", "index.csv", "rates.csv").Output, Does.StartWith("4 own prices and "));
    }

    [TestCase(
        "nope",
        "carbon: 'nope' is not a kind of download; climatiq, ademe, desnz, egrid, epa-supply-chain, epa-ghg-hub, nga-scope-1, nga-scope-3, "
            + "nga-electricity are accepted\n")]
    public void FactorsImport_UnknownKind_SaysWhichAreKnown(string kind, string message)
    {
        using var folder = new WorkingFolder();
        File.WriteAllText("open.csv", Climatiq);

        ToolResult result = WorkingFolder.Run("factors", "import", kind, "open.csv");

        Assert.That(result.Status, Is.EqualTo(2));
        Assert.That(result.Error, Does.StartWith(message));
    }

    [Test]
    public void FactorsImport_NoDate_NamesTheOption()
    {
        using var folder = new WorkingFolder();
        File.WriteAllText("srl.csv", "YEAR,SUBRGN,SRCO2RTA,SRCH4RTA,SRN2ORTA,SRC2ERTA\n2023,CAMX,430,0.02,0.003,431.355\n");

        ToolResult undated = WorkingFolder.Run("factors", "import", "srl.csv");

        Assert.That(undated.Error, Does.EndWith("give the day, month or year with --published\n"));
        Assert.That(WorkingFolder.Run("factors", "import", "srl.csv", "--published", "2025-06").Status, Is.EqualTo(0));
    }
}
