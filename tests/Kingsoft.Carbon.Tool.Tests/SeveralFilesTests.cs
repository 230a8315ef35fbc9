namespace Kingsoft.Carbon.Tool.Tests;

/// <summary>Faults in several kinds of files at once: all in one report, and none keeps another from being seen.</summary>
public sealed class SeveralFilesTests : InWorkingFolder
{
    private const string NoSuggestion = "look for 'made down' with 'carbon factors search WORDS', or add your own with --factors";

    [Test]
    public void Inventory_FaultsInEveryFile_AreReportedTogether()
    {
        WorkingFolder.Write(
            "factors.csv", Ledgers.FactorHeader + ",co2e_kg,gwp_set",
            "my/both,electricity.grid,grid-average,CN,kWh,0.5,2,2025,me,mine,0.6,AR5");
        WorkingFolder.Write("properties.csv", Ledgers.Density[0], "diesel,density,0,kg/L,me,mine,2025");
        WorkingFolder.Write(
            "2024.csv", "activity,amount,unit,period,region", "electricity.grid,x,kWh,2024,CN", "electricity.grid,1,kwhs,13,CN");
        WorkingFolder.Write(
            "2025.csv", "activity,amount,unit,period,region", "electricity.grid,1,kWh,2025,", "electricity.gird,1,kWh,2025,CN");
        WorkingFolder.Write("reported.csv", "indicator,period,value,unit", "ghg.scope1,2025,\"1.234,5\",tCO2e");

        ToolResult result = WorkingFolder.Run(
            "inventory", "2024.csv", "2025.csv", "--reported", "reported.csv", "--properties", "properties.csv", "--factors", "factors.csv",
            "-o", "out.txt");

        string[] expected =
        [
            "factors.csv:2: co2e_kg: the row gives gases and a total in CO2e; "
                + "give one of them (a publisher's own total beside its gases goes to published_co2e_kg)",
            "properties.csv:2: value: '0' is not a possible value; a number above 0 is accepted",
            "2024.csv:2: amount: 'x' is not a number; a decimal number such as 1234.5 or 1e6 is accepted",
            "2024.csv:3: unit: 'kwhs' is not a unit; did you mean 'kWh'?",
            "2024.csv:3: period: '13' is not a period; 2025, 2025-03, 2025-Q1, 2025-H1, 2025-03-14 or 2025-01-01/2025-03-31 is accepted",
            "2025.csv:2: region: the value is missing; electricity.grid needs the region where it was used, such as CN, "
                + "CN-BJ or HK-GRID-CLP",
            "2025.csv:3: activity: 'electricity.gird' is not an activity that a factor serves; did you mean 'electricity.grid'?",
            "reported.csv:2: value: '1.234,5' is not a printed number; digits with '.' as the decimal point, "
                + "with or without ',' between thousands, are accepted",
        ];
        Assert.That(result.Error.TrimEnd('\n').Split('\n'), Is.EqualTo(expected));
        Assert.That((result.Status, result.Output, File.Exists("out.txt")), Is.EqualTo((1, "", false)));
    }

    // What follows from a row that could not be read is not said of each row of the ledger; what does not follow is.
    [TestCase(
        "my/a,made.up,activity,,unit,x,1,2025,me,mine",
        "factors.csv:2: co2_kg: 'x' is not a number; a decimal number such as 1234.5 or 1e6 is accepted")]
    [TestCase(
        "my/a,made.up,activity,GB,unit,x,1,2025,me,mine\nmy/b,made.up,activity,HK,unit,1,1,2025,me,mine",
        "factors.csv:2: co2_kg: 'x' is not a number; a decimal number such as 1234.5 or 1e6 is accepted")]
    [TestCase(
        "my/a,made.up,activity,,unit,1,4,2025,me,mine",
        "factors.csv:2: scope: '4' is not a scope of a factor; 1 to 3 is accepted")]
    public void Inventory_FaultInAFactor_IsNotRepeatedForItsRows(string rows, string fault)
    {
        WorkingFolder.Write("factors.csv", Ledgers.FactorHeader, rows);
        WorkingFolder.Write(
            "ledger.csv",
            "activity,amount,unit,period,region,factor_id",
            "made.up,1,unit,2025,CN,",
            "made.up,2,unit,2025,CN,my/a",
            "made.up,x,unit,2025,CN,",
            "made.down,1,unit,2025,CN,");

        ToolResult result = WorkingFolder.Run("inventory", "ledger.csv", "--factors", "factors.csv");

        Assert.That(result.Error.TrimEnd('\n').Split('\n'), Is.EqualTo(new[]
        {
            fault,
            "ledger.csv:4: amount: 'x' is not a number; a decimal number such as 1234.5 or 1e6 is accepted",
            "ledger.csv:5: activity: 'made.down' is not an activity that a factor serves; " + NoSuggestion,
        }));
    }

    [Test]
    public void Inventory_FaultInTheHeaderOfFactors_IsNotRepeatedForTheRowsOfTheLedger()
    {
        WorkingFolder.Write("factors.csv", Ledgers.FactorHeader + ",colour", "my/a,made.up,activity,,unit,1,1,2025,me,mine,red");
        WorkingFolder.Write("ledger.csv", "activity,amount,unit,period", "made.up,1,unit,2025", "made.up,2,unit,2025");

        ToolResult result = WorkingFolder.Run("inventory", "ledger.csv", "--factors", "factors.csv");

        Assert.That(result.Error, Does.StartWith("factors.csv:1: header: 'colour' is not a column; accepted are id, "));
        Assert.That(result.Error.TrimEnd('\n').Split('\n'), Has.Length.EqualTo(1));
    }

    [Test]
    [Platform(Exclude = "Win")]
    public void Inventory_FactorsWithoutAnEnd_AreAMessage()
    {
        WorkingFolder.Write("ledger.csv", Ledgers.Electricity);
        File.CreateSymbolicLink("factors.csv", "/dev/zero");

        ToolResult result = WorkingFolder.Run("inventory", "ledger.csv", "--factors", "factors.csv");

        Assert.That(result, Is.EqualTo(new ToolResult(1, "", "factors.csv:1: file: the file is UTF-16 or UTF-32; "
            + "save it as UTF-8 (in Excel the format 'CSV UTF-8 (Comma delimited) (*.csv)')\n")));
    }

    [Test]
    public void Inventory_SeveralFilesMissing_NamesEach()
    {
        WorkingFolder.Write("ledger.csv", Ledgers.Electricity);

        ToolResult result = WorkingFolder.Run(
            "inventory", "ledger.csv", "l.csv", "--reported", "r.csv", "--properties", "p.csv", "--factors", "f.csv");

        const string Missing = ":1: file: the file does not exist; the path of a file is accepted\n";
        Assert.That(result, Is.EqualTo(new ToolResult(1, "", $"f.csv{Missing}p.csv{Missing}l.csv{Missing}r.csv{Missing}")));
    }

    [TestCase("inventory ledger.csv --factors f.csv --factors f.csv", "f.csv")]
    [TestCase("inventory ledger.csv --factors f.csv --factors ./f.csv", "./f.csv")]
    [TestCase("inventory ledger.csv --properties p.csv --properties p.csv", "p.csv")]
    [TestCase("inventory ledger.csv ledger.csv", "ledger.csv")]
    [TestCase("factors validate f.csv f.csv", "f.csv")]
    public void Run_FileNamedTwice_SaysSoOnce(string line, string file)
    {
        WorkingFolder.Write("ledger.csv", Ledgers.Electricity);
        WorkingFolder.Write(
            "f.csv", Ledgers.FactorHeader, "my/a,electricity.grid,grid-average,CN,kWh,0.5,2,2025,me,mine",
            "my/b,electricity.grid,grid-average,GB,kWh,0.6,2,2025,me,mine");
        WorkingFolder.Write("p.csv", "substance,property,value,unit,source", "diesel,density,0.84,kg/L,card");

        ToolResult result = WorkingFolder.Run(line.Split(' '));

        Assert.That(result, Is.EqualTo(new ToolResult(1, "", $"{file}:1: file: the file is given twice; name each file once\n")));
    }

    [Test]
    public void Inventory_TwoEqualFactors_NamesBoth()
    {
        WorkingFolder.Write("ledger.csv", Ledgers.Electricity[0], Ledgers.Electricity[2]);
        WorkingFolder.Write(
            "factors.csv", Ledgers.FactorHeader, "my/a,electricity.grid,grid-average,CN,kWh,0.5,2,2025,me,mine",
            "my/b,electricity.grid,grid-average,CN,kWh,0.6,2,2025,me,mine");

        ToolResult result = WorkingFolder.Run("inventory", "ledger.csv", "--factors", "factors.csv");

        Assert.That(result, Is.EqualTo(new ToolResult(
            1,
            "",
            "ledger.csv:2: activity: two factors serve electricity.grid, CN, 2025 equally well: my/a (CN, any year, per kWh, "
                + "factors.csv:2) and my/b (CN, any year, per kWh, factors.csv:3); "
                + "pin one with factor_id, or tell them apart by region, years or set (id 'e25')\n")));
    }

    [Test]
    public void Inventory_HongKongWithFactorsOfBothUtilities_StillNeedsOneNamed()
    {
        WorkingFolder.Write("ledger.csv", Ledgers.Electricity[0], "hk,electricity.grid,1000,kWh,2025,HK");
        WorkingFolder.Write(
            "factors.csv", Ledgers.FactorHeader, "my/clp,electricity.grid,grid-average,HK-GRID-CLP,kWh,0.38,2,2025,CLP,mine",
            "my/hke,electricity.grid,grid-average,HK-GRID-HKE,kWh,0.66,2,2025,HKE,mine");

        ToolResult result = WorkingFolder.Run("inventory", "ledger.csv", "--factors", "factors.csv");

        Assert.That(result, Is.EqualTo(new ToolResult(
            1,
            "",
            "ledger.csv:2: region: no factor for electricity.grid, HK, 2025; HK has 2 grids, name one: HK-GRID-CLP (Hong Kong, "
                + "supplied by CLP Power) or HK-GRID-HKE (Hong Kong, supplied by HK Electric) (id 'hk')\n")));
    }
}
