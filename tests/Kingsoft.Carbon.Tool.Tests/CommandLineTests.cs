namespace Kingsoft.Carbon.Tool.Tests;

/// <summary>A command line that is wrong: status 2, a line that says what is accepted, nothing on standard output.</summary>
public sealed class CommandLineTests : InWorkingFolder
{
    private const string RegionsAccepted =
        "ISO 3166 codes such as CN, CN-BJ, HK, GB or US-CA, names such as 北京 or Germany, grid codes such as CN-GRID-NORTH, and codes of "
        + "your own such as JP-X-TEPCO are accepted";

    [SetUp]
    public void WriteLedgers()
    {
        WorkingFolder.Write("ledger.csv", Ledgers.Electricity);
        WorkingFolder.Write("f.csv", "id,type,unit,co2e_kg_per_unit,source");
    }

    [TestCase("--residual-mix cn-mee-2023/electricity.grid/CN/excl-market-non-fossil", "--residual-mix")]
    [TestCase("--market-fallback fossil-only", "--market-fallback")]
    public void Run_MarketOptionWithoutInstruments_IsRefused(string options, string name) => AssertRefused(
        "inventory", $"ledger.csv {options}",
        $"{name}: it serves the market-based figure, which needs --instruments FILE; a file with a header only says that none were bought");

    [TestCase("--instruments f.csv --market-fallback grid", "--market-fallback: 'grid' is not accepted; grid-average or fossil-only is")]
    [TestCase("--estimates", "Required argument missing for option: '--estimates'.")]
    [TestCase("--instruments", "Required argument missing for option: '--instruments'.")]
    [TestCase("--as-of 2024", "--as-of: '2024' is not of the form 2024=2025-04-30")]
    [TestCase("--as-of 2024=2025-02-30", "--as-of: '2024=2025-02-30' is not of the form 2024=2025-04-30")]
    [TestCase("--as-of 24=2025-02-28", "--as-of: '24=2025-02-28' is not of the form 2024=2025-04-30")]
    [TestCase("--as-of 2024=2025-04-30 --as-of 2024=2025-05-01", "--as-of: 2024 is named twice; one day a year is accepted")]
    [TestCase("--as-of 2024=2025-04-30 --as-of", "--as-of: a value is missing; --as-of YEAR=DATE is accepted")]
    [TestCase("--as-of", "Required argument missing for option: '--as-of'.")]
    [TestCase("--factors", "Required argument missing for option: '--factors'.")]
    [TestCase("--properties", "Required argument missing for option: '--properties'.")]
    [TestCase("--set", "Required argument missing for option: '--set'.")]
    [TestCase("--proxy", "Required argument missing for option: '--proxy'.")]
    [TestCase("--reported", "Required argument missing for option: '--reported'.")]
    [TestCase("--format", "Required argument missing for option: '--format'.")]
    [TestCase("--format yaml", "--format: 'yaml' is not accepted; table, json, csv or md is")]
    [TestCase("--gwp AR7", "--gwp: 'AR7' is not accepted; SAR, AR4, AR5 or AR6 is")]
    [TestCase("--gwp=ar5", "--gwp: 'ar5' is not accepted; SAR, AR4, AR5 or AR6 is")]
    [TestCase("--year abc", "--year: 'abc' is not a year; four digits such as 2025 are accepted")]
    [TestCase("--year 25", "--year: '25' is not a year; four digits such as 2025 are accepted")]
    [TestCase("--year 2024 --year 2025", "Option '--year' expects a single argument but 2 were provided.")]
    [TestCase("--year-start 0", "--year-start: '0' is not a month; 1 to 12 is accepted")]
    [TestCase("--threads 0", "--threads: '0' is not a number of threads; 1 to 256 is accepted")]
    [TestCase("--threads 99999", "--threads: '99999' is not a number of threads; 1 to 256 is accepted")]
    [TestCase("--year-start 13", "--year-start: '13' is not a month; 1 to 12 is accepted")]
    [TestCase("--year-start April", "--year-start: 'April' is not a month; 1 to 12 is accepted")]
    [TestCase("--proxy travel.air", "--proxy: 'travel.air' is not of the form travel.air:CN=GB")]
    [TestCase("--proxy travel.air:CN=", "--proxy: 'travel.air:CN=' is not of the form travel.air:CN=GB")]
    [TestCase("--proxy travel.air:CN=ZQ", $"--proxy: 'ZQ' is not a region; {RegionsAccepted}")]
    [TestCase("--proxy electricity.grid:HK=CN", "--proxy: electricity.grid is of Scope 2, for which no other region stands in")]
    [TestCase("--nope", "'--nope' is not an option of this verb, and the name of a ledger may not begin with '-'")]
    [TestCase("--nope=1", "'--nope=1' is not an option of this verb, and the name of a ledger may not begin with '-'")]
    [TestCase("-x", "'-x' is not an option of this verb, and the name of a ledger may not begin with '-'")]
    [TestCase("--id e24", "'--id' is not an option of this verb, and the name of a ledger may not begin with '-'")]
    [TestCase("project.json", "'project.json': a project names its ledgers itself; one project, or ledgers, are accepted")]
    [TestCase("-o ledger.csv", "--output: 'ledger.csv' is read too and would be lost; another name is accepted")]
    [TestCase("--reported f.csv -o ./f.csv", "--output: './f.csv' is read too and would be lost; another name is accepted")]
    [TestCase("--factors f.csv -o f.csv", "--output: 'f.csv' is read too and would be lost; another name is accepted")]
    [TestCase("--properties f.csv -o f.csv", "--output: 'f.csv' is read too and would be lost; another name is accepted")]
    [TestCase("-o .", "--output: '.' is a folder; the path of a file is accepted")]
    [TestCase("-o no-such-folder/out.json", "--output: the folder of 'no-such-folder/out.json' does not exist; create it first")]
    public void Run_InventoryWithAWrongOption_IsRefused(string options, string message) =>
        AssertRefused("inventory", $"ledger.csv {options}", message);

    [TestCase("inventory", "", "Required argument 'LEDGER' missing for command: 'inventory'.")]
    [TestCase("inventory", "--nope", "'--nope' is not an option of this verb, and the name of a ledger may not begin with '-'")]
    [TestCase("explain", "ledger.csv", "--id: the id of a record is needed, or --figure with the name of a figure")]
    [TestCase(
        "explain", "ledger.csv --id a --figure scope1",
        "--figure: not together with --id; the one explains a figure, the other a record")]
    [TestCase("explain", "ledger.csv --figure scope1 --all", "--all: only a record has other factors; --id is accepted with it")]
    [TestCase("explain", "ledger.csv --id e24 --format csv", "--format: 'csv' is not accepted; table or json is")]
    [TestCase("factors list", "--nope", "Unrecognized command or argument '--nope'.")]
    [TestCase("factors show", "", "Required argument 'ID' missing for command: 'show'.")]
    [TestCase("factors show", "--nope", "'--nope' is not an option of this verb, and the id of a factor may not begin with '-'")]
    [TestCase("factors validate", "--nope", "'--nope' is not an option of this verb, and the name of a factor file may not begin with '-'")]
    [TestCase("factors select", "--activity electricity.grid", "Option '--year' is required.")]
    [TestCase(
        "factors select", "--activity electricity.grid --year 20x", "--year: '20x' is not a year; four digits such as 2025 are accepted")]
    [TestCase("factors select", "--activity electricity.grid --year 2025 --scope 4", "--scope: '4' is not accepted; 1, 2, 3 or outside is")]
    [TestCase(
        "factors select", "--activity electricity.grid --year 2025 --scope3-category 16",
        "--scope3-category: '16' is not a category; 1 to 15 is accepted")]
    public void Run_WrongCommandLine_IsRefused(string verb, string options, string message) => AssertRefused(verb, options, message);

    [TestCase(
        "inventory ledger.csv --estimates uk",
        "--estimates: there is no collection 'uk'; cn-electricity, uk-electricity, uk-fuels, uk-heat are accepted, and the path of a file, "
            + "which has a dot or a slash (./uk)")]
    [TestCase("inventory ledger.csv --set nope", "--set: no factor is of the set 'nope'; known are cn-enterprise-reporting, cn-guideline, "
        + "cn-industry, desnz-miles, desnz-refrigerants, gbt-2589-2008, gbt-2589-2020, in-cea-with-imports, "
        + "tr-etkb-distribution, tr-etkb-transmission, za-dffe-with-imports")]
    [TestCase("factors select --activity A --year 2025", "--activity: 'A' is not an activity code")]
    [TestCase("factors select --activity electricity.grid --year 2025 --region ZQ", $"--region: 'ZQ' is not a region; {RegionsAccepted}")]
    [TestCase("factors select --activity electricity.grid --year 2025 --unit kwhs", "--unit: 'kwhs' is not a unit; did you mean 'kWh'?")]
    [TestCase("factors list --region ZQ", $"--region: 'ZQ' is not a region; {RegionsAccepted}")]
    public void Run_ValueThatTheDataDoNotKnow_IsRefused(string line, string message)
    {
        ToolResult result = WorkingFolder.Run(line.Split(' '));

        Assert.That(result, Is.EqualTo(new ToolResult(2, "", $"carbon: {message}\n")));
    }

    [Test]
    public void Run_SeveralWrongOptions_NamesEach()
    {
        ToolResult result = WorkingFolder.Run("inventory", "ledger.csv", "--year", "x", "--gwp", "AR7");

        Assert.That(result.Status, Is.EqualTo(2));
        Assert.That(result.Error.Split('\n'), Is.SupersetOf(new[]
        {
            "carbon: --year: 'x' is not a year; four digits such as 2025 are accepted",
            "carbon: --gwp: 'AR7' is not accepted; SAR, AR4, AR5 or AR6 is",
        }));
    }

    [Test]
    public void Run_UnknownVerb_IsRefused()
    {
        ToolResult result = WorkingFolder.Run("inventroy", "ledger.csv");

        Assert.That((result.Status, result.Output), Is.EqualTo((2, "")));
        Assert.That(result.Error, Does.Contain("carbon: Unrecognized command or argument 'inventroy'.\n").And.EndsWith(
            "carbon: 'carbon --help' shows what is accepted\n"));
    }

    [Test]
    public void Run_NameWithAnAtSign_IsALedger()
    {
        File.Copy("ledger.csv", "@ledger.csv");

        ToolResult result = WorkingFolder.Run("inventory", "@ledger.csv", "--format", "csv");

        Assert.That((result.Status, result.Error), Is.EqualTo((0, "")));
        Assert.That(result.Output.Split('\n'), Has.Length.EqualTo(4));
    }

    [Test]
    public void Run_NameWithAnAtSignThatIsMissing_SaysSo()
    {
        ToolResult result = WorkingFolder.Run("inventory", "@nope.csv");

        Assert.That(
            result, Is.EqualTo(new ToolResult(1, "", "@nope.csv:1: file: the file does not exist; the path of a file is accepted\n")));
    }

    private void AssertRefused(string verb, string options, string message)
    {
        string[] before = [.. Folder.Names];

        ToolResult result = WorkingFolder.Run([.. verb.Split(' '), .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);

        Assert.That(
            result, Is.EqualTo(new ToolResult(2, "", $"carbon: {message}\ncarbon: 'carbon {verb} --help' shows what is accepted\n")));
        Assert.That(Folder.Names, Is.EqualTo(before));
    }
}
