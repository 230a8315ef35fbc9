using System.Text.Json;

namespace Kingsoft.Carbon.Tool.Tests;

/// <summary>Certificates and contracts through the tool: what covers load, what is held, and what is told of both.</summary>
public sealed class MarketBasedTests : InWorkingFolder
{
    private const string LedgerColumns = "id,activity,amount,unit,period,region,facility";

    private const string Columns = "id,type,facility,region,amount,unit,co2e_kg_per_unit,vintage,retired_on,cancel_reason,registry,serials,"
        + "generator,source";

    // One contract of one site: its part by its rate, the nine others by the residual mix, each kilowatt-hour once.
    [Test]
    public void TenSites_OneContract()
    {
        string[] rows = [.. Enumerable.Range(0, 10).Select(site => $"r{site},electricity.grid,100,MWh,2025-03,CN-BJ,s{site}")];
        WriteLedger(rows);
        WriteInstruments(
            "ppa,contract,s3,CN-BJ,100,MWh,20,2025-03,2026-01-01,used,GEC,,,x", "mix,residual-mix,,CN,,MWh,600,,,,,,,x");

        JsonElement inventory = Inventory();

        Assert.That(Number(inventory, "totals", "scope2MarketBased"), Is.EqualTo((100m * 0.02m) + (900m * 0.6m)));
        Assert.That(Number(inventory, "market", "mwh"), Is.EqualTo(1000m));
        Assert.That(Number(inventory, "market", "uncoveredMWh"), Is.EqualTo(900m));
        Assert.That(Message(inventory, "uncovered-market"), Does.StartWith("900 of 1000 MWh of electricity in Scope 2 are covered by no"));
        Assert.That(LinesOf(inventory), Is.EquivalentTo(
            Enumerable.Range(0, 10).Select(site => ($"r{site}", site == 3 ? 2m : 60m, site == 3 ? "ppa" : ""))));
    }

    // The same rows in another order, and one of them in three: the lines, and the three together, keep their figures.
    [Test]
    public void RowsShuffledAndSplit_KeepEveryLine()
    {
        string[] rows =
        [
            .. Enumerable.Range(0, 30).Select(i =>
                $"r{i},electricity.grid,{7 + (i * i)}.{i},MWh,{(i % 4 == 0 ? "2025" : $"2025-{1 + (i % 12):00}")},"
                + $"CN-{(i % 3 == 0 ? "TJ" : "BJ")},s{i % 5}"),
        ];
        WriteInstruments(
            "a,certificate,,CN-BJ,333.3,MWh,0,2025-03,2026-01-01,,,,,x", "b,certificate,,CN,717,MWh,7.7,2025,2026-01-01,,,,,x",
            "c,contract,s1,CN-BJ,97,MWh,3,2025-06,2026-01-01,,,,,x", "mix,residual-mix,,CN,,MWh,612.345,,,,,,,x");
        WriteLedger(rows);
        JsonElement whole = Inventory();
        (string Id, decimal Tonnes, string By)[] lines = LinesOf(whole);

        WriteLedger([.. rows.Reverse()]);
        JsonElement reversed = Inventory("--threads", "2");
        WriteLedger(
            [.. rows[1..].Reverse(), .. new[] { "2", "3", "2" }.Select((mwh, i) => $"x{i},electricity.grid,{mwh},MWh,2025,CN-TJ,s0")]);
        JsonElement split = Inventory();

        Assert.That(rows[0], Does.Contain(",7.0,MWh,2025,CN-TJ,s0"));
        Assert.That(LinesOf(reversed), Is.EquivalentTo(lines));
        foreach (JsonElement other in new[] { reversed, split })
        {
            Assert.That(other.GetProperty("totals").GetRawText(), Is.EqualTo(whole.GetProperty("totals").GetRawText()));
            Assert.That(other.GetProperty("market").GetRawText(), Is.EqualTo(whole.GetProperty("market").GetRawText()));
        }

        Assert.That(LinesOf(split).Where(line => line.Id.StartsWith('r')), Is.EquivalentTo(lines.Where(line => line.Id != "r0")));
        Assert.That(
            LinesOf(split).Where(line => line.Id.StartsWith('x')).Sum(line => line.Tonnes),
            Is.EqualTo(lines.Single(line => line.Id == "r0").Tonnes));
    }

    [TestCase("CN,60,MWh,0,2024-11,2026-01-01,used,,,", "its vintage 2024-11 is not within 2025-01-01 to 2025-12-31")]
    [TestCase("CN,60,MWh,0,2025,,,,,", "it is not retired (retired_on is empty)")]
    [TestCase("CN,60,MWh,0,2025,2026-01-01,expired,,,", "it was cancelled as 'expired', which is no use")]
    [TestCase("CN,60,MWh,0,2025-01,2027-03-01,used,GEC,,", "it was retired on 2027-03-01, after it had expired on 2027-01-31")]
    [TestCase("CN,60,MWh,0,2025,2026-01-01,used,CCER,,", "it is a carbon credit (CCER), which covers no electricity")]
    public void Held_CoversNothing_AndTheReasonIsTold(string row, string reason)
    {
        WriteLedger("a,electricity.grid,100,MWh,2025,CN,s");
        WriteInstruments("c,certificate,," + row + ",x");

        JsonElement inventory = Inventory();

        Assert.That(Number(inventory, "totals", "scope2MarketBased"), Is.EqualTo(53.06m));
        Assert.That(Message(inventory, "instrument-held"), Does.Contain("c: " + reason));
        Assert.That(WorkingFolder.Run("inventory", "ledger.csv", "--instruments", "i.csv").Output, Does.Contain("held: " + reason));
    }

    // A row of the file with a fault is there all the same: what names it is not said to name nothing, nor is it sent to another one.
    [TestCase("h,certificate,,CN,-4,MWh,0,2025,2026-01-01,used,,,,x", "i.csv:3: amount: '-4' is negative")]
    [TestCase("h,certificate,,CN,4,MWh,0,2025,2026-01-01,used,,G-4..G-7,,x", "i.csv:3: serials: the serial numbers G-4..G-7 stand")]
    [TestCase("g,certificate,,CN,4,MWh,0,2025,2026-01-01,used,,,,x", "i.csv:3: id: 'g' stands already on line 2")]
    public void FaultOfAnInstrument_IsToldAlone(string row, string fault)
    {
        WorkingFolder.Write("ledger.csv", LedgerColumns + ",instrument", $"a,electricity.grid,100,MWh,2025,CN,s,{row[0]}");
        WriteInstruments("g,certificate,,CN,4,MWh,0,2025,2026-01-01,used,,G-1..G-4,,x", row);

        ToolResult result = WorkingFolder.Run("inventory", "ledger.csv", "--instruments", "i.csv");

        Assert.That((result.Status, result.Output), Is.EqualTo((1, "")));
        Assert.That(result.Error.TrimEnd().Split('\n').Single(), Does.StartWith(fault));
    }

    [TestCase("--residual-mix cn-mee-2023/electricity.grid/CN/excl-market-non-fossil")]
    [TestCase("--market-fallback fossil-only")]
    public void FileThatIsMissing_IsToldAlone(string options)
    {
        WorkingFolder.Write("ledger.csv", LedgerColumns + ",instrument", "a,electricity.grid,100,MWh,2025,CN,s,g");

        ToolResult result = WorkingFolder.Run(["inventory", "ledger.csv", "--instruments", "no.csv", .. options.Split(' ')]);

        Assert.That(result.Status, Is.EqualTo(1));
        Assert.That(result.Error.TrimEnd(), Is.EqualTo("no.csv:1: file: the file does not exist; the path of a file is accepted"));
    }

    // Hundreds of sites and certificates: one row an instrument, its largest sites named.
    [Test]
    public void ManySites_AreCountedByInstrument()
    {
        WriteLedger([.. Enumerable.Range(0, 61).Select(site => $"r{site},electricity.grid,{site + 1},MWh,2025,CN,s{site}")]);
        WriteInstruments("c,certificate,,CN,61,MWh,0,2025,2026-01-01,used,,,,x");

        string table = WorkingFolder.Run("inventory", "ledger.csv", "--instruments", "i.csv").Output;

        Assert.That(table, Does.Match(@"s60, s59, s58 and 58 more +CN +region +c +61\.000 +0\.00"));
        Assert.That(table, Does.Contain("122 rows by site and instrument are summed by instrument"));
        Assert.That(Inventory().GetProperty("market").GetProperty("coverage").GetArrayLength(), Is.GreaterThanOrEqualTo(122));
    }

    [TestCase("--residual-mix nonsense", "--residual-mix: 'nonsense' is the id of no factor")]
    [TestCase("--vintage-window 21-months --year 2025", "--vintage-window: a window of 21 months")]
    public void FaultOfAnOption_NamesTheOption(string options, string message)
    {
        WriteLedger("a,electricity.grid,100,MWh,2025,CN,s");
        WriteInstruments();

        string error = WorkingFolder.Run(["inventory", "ledger.csv", "--instruments", "i.csv", .. options.Split(' ')]).Error;

        Assert.That(error, Does.StartWith(message).And.Not.Contain("out (").And.Not.Contain("InventoryOptions"));
    }

    // Mainland, Hong Kong, Macau and Taiwan are four markets.
    [TestCase("CN", "CN")]
    [TestCase("HK", "HK-GRID-CLP")]
    [TestCase("TW", "TW")]
    [TestCase("MO", "MO")]
    public void Market_IsItsOwn(string region, string covered)
    {
        WriteLedger([.. new[] { "CN", "HK-GRID-CLP", "TW", "MO" }.Select(place => $"{place},electricity.grid,10,MWh,2025,{place},s")]);
        WorkingFolder.Write(
            "own.csv", "id,activity,kind,region,unit,co2e_kg,gwp_set,scope,published,publisher,source",
            "own/mo,electricity.grid,grid-average,MO,kWh,0.7,AR6,2,2025,made up,made up");
        WriteInstruments($"c,certificate,,{region},40,MWh,0,2025,2026-01-01,used,,,,x");

        JsonElement inventory = Inventory("--factors", "own.csv");

        Assert.That(LinesOf(inventory).Where(line => line.By == "c").Select(line => line.Id), Is.EqualTo(new[] { covered }));
        Assert.That(Message(inventory, "instrument-left"), Does.Contain("c: 30 of 40 MWh"));
    }

    // What one row or year used is there for no other.
    [Test]
    public void Used_ServesNobodyElse()
    {
        WriteLedger("a,electricity.grid,100,MWh,2024,CN,s", "b,electricity.grid,100,MWh,2025,CN,s");
        WriteInstruments(
            "c,certificate,,CN,4,MWh,0,2025,2026-01-01,used,GEC,G-1..G-4,,x", "d,certificate,,CN,1,MWh,0,2025,2026-01-01,used,GEC,G-4,,x");
        ToolResult twice = WorkingFolder.Run("inventory", "ledger.csv", "--instruments", "i.csv");
        WriteInstruments("c,certificate,,CN,120,MWh,0,2024-10,2026-01-01,used,,,,x");
        ToolResult years = WorkingFolder.Run(
            "inventory", "ledger.csv", "--instruments", "i.csv", "--vintage-window", "21-months", "--format", "json");

        Assert.That(twice.Status, Is.EqualTo(1));
        Assert.That(twice.Error, Does.StartWith("i.csv:3: serials: the serial numbers G-4 stand in 'c' too"));
        Assert.That(
            JsonDocument.Parse(years.Output).RootElement.GetProperty("inventories").EnumerateArray()
                .Select(year => Number(year, "market", "coveredMWh")),
            Is.EqualTo(new[] { 100m, 20m }));
    }

    [Test]
    public void Explain_ShowsWhatCoveredItAndThePathOfTheRest()
    {
        WriteLedger("a,electricity.grid,100,MWh,2025,CN,s");
        WriteInstruments("c,certificate,,CN,40,MWh,0,2025,2026-01-01,used,,,,x", "mix,residual-mix,,CN,,MWh,600,,,,,,,x");

        string covered = WorkingFolder.Run("explain", "ledger.csv", "--instruments", "i.csv", "--id", "a").Output;
        WriteInstruments("c,certificate,,CN,40,MWh,0,2025,2026-01-01,used,,,,x");
        string fossil = WorkingFolder.Run(
            "explain", "ledger.csv", "--instruments", "i.csv", "--market-fallback", "fossil-only", "--id", "a").Output;

        Assert.That(covered, Does.Contain("40 MWh by c (certificate; region; x) × 0 kg/MWh = 0 t CO2e"));
        Assert.That(covered, Does.Contain("60 MWh covered by no instrument: residual-mix mix × 600 kg/MWh = 36 t CO2e"));
        Assert.That(fossil, Does.Contain("60 MWh covered by no instrument: fossil-only cn-mee-2023/electricity.grid.fossil/CN"));
        Assert.That(fossil, Does.Contain("× 827.3 kg/MWh = 49.638 t CO2e").And.Contain("sum of 100 MWh = 49.638 t CO2e"));
    }

    // Every total in both forms, and each target by the one that it names.
    [Test]
    public void Track_HasBothForms_AndTargetsFollowTheOneTheyName()
    {
        WriteLedger(
            "a,electricity.grid,1000,MWh,2024,CN,s", "b,electricity.grid,900,MWh,2025,CN,s",
            "c,emissions.reported,10,tCO2e,2024,CN,", "d,emissions.reported,9,tCO2e,2025,CN,");
        WorkingFolder.Write("ledger.csv", [.. WorkingFolder.Read("ledger.csv").TrimEnd().Split('\n').SelectMany(ByScopes)]);
        WriteInstruments(
            "c4,certificate,,CN,100,MWh,0,2024,2025-01-10,used,,,,x", "c5,certificate,,CN,400,MWh,0,2025,2026-01-10,used,,,,x");
        const string target = "\"kind\": \"gross-reduction\", \"year\": 2030, \"grossReductionPct\": 50, \"pathway\": \"linear\"";
        WorkingFolder.Write(
            "project.json",
            "{ \"organization\": \"Example\", \"gwpSet\": \"AR6\", \"ledgers\": [\"ledger.csv\"], \"instruments\": \"i.csv\",",
            "  \"baseYear\": 2024, \"targets\": [",
            $"  {{ \"name\": \"market\", \"scopes\": [1, 2], \"scope2\": \"market\", {target} }},",
            $"  {{ \"name\": \"location\", \"scopes\": [1, 2], \"scope2\": \"location\", {target} }} ] }}");

        JsonElement report = JsonDocument.Parse(WorkingFolder.Run("track", "project.json", "--format", "json").Output).RootElement;
        string table = WorkingFolder.Run("track", "project.json").Output;

        JsonElement last = report.GetProperty("years").EnumerateArray().Last();
        Assert.That(
            new[] { "scope12LocationBased", "scope12MarketBased", "total", "totalMarketBased" }.Select(name => Number(last, name)),
            Is.EqualTo(new[] { 486.54m, 274.3m, 495.54m, 283.3m }));
        Assert.That(
            report.GetProperty("targets").EnumerateArray().Select(each => (Number(each, "baseValue"), Number(each, "actual"))),
            Is.EqualTo(new[] { (487.54m, 274.3m), (540.6m, 486.54m) }));
        Assert.That(table, Does.Match(@"Scope 1 \+ 2 \+ 3, market-based \(t CO2e\) +497\.54 +283\.30 +-43\.06"));
    }

    // What is carried over stands in Scope 1 and in Scope 3 once.
    private static IEnumerable<string> ByScopes(string row) => row.StartsWith("id,", StringComparison.Ordinal)
        ? [row + ",scope,scope3_category"]
        : row.Contains("reported", StringComparison.Ordinal) ? [row + ",1,", "s3-" + row + ",3,6"] : [row + ",,"];

    private static void WriteLedger(params string[] rows) => WorkingFolder.Write("ledger.csv", [LedgerColumns, .. rows]);

    private static void WriteInstruments(params string[] rows) => WorkingFolder.Write("i.csv", [Columns, .. rows]);

    private static JsonElement Inventory(params string[] options)
    {
        ToolResult result = WorkingFolder.Run(["inventory", "ledger.csv", "--instruments", "i.csv", "--format", "json", .. options]);
        Assert.That((result.Status, result.Error), Is.EqualTo((0, "")));
        return JsonDocument.Parse(result.Output).RootElement.GetProperty("inventories").EnumerateArray().Single();
    }

    private static decimal Number(JsonElement of, params string[] names) =>
        names.Aggregate(of, (element, name) => element.GetProperty(name)).GetDecimal();

    private static string? Message(JsonElement inventory, string code) => inventory.GetProperty("findings").EnumerateArray()
        .Single(finding => finding.GetProperty("code").GetString() == code).GetProperty("message").GetString();

    private static (string Id, decimal Tonnes, string By)[] LinesOf(JsonElement inventory) =>
    [
        .. inventory.GetProperty("lines").EnumerateArray().Select(line => (
            line.GetProperty("id").GetString()!,
            line.GetProperty("co2eMarketBased").GetDecimal(),
            string.Join(';', line.GetProperty("instrumentIds").EnumerateArray().Select(id => id.GetString())))),
    ];
}
