using System.Text.Json;
using System.Text.RegularExpressions;

namespace Kingsoft.Carbon.Tool.Tests;

/// <summary>Whole runs with estimation factors: published figures, each refusal, the same figures whatever the order of the rows.</summary>
public sealed partial class EstimateRunTests : InWorkingFolder
{
    private const string Header = "id,activity,amount,unit,period,region,facility";

    private const string Estimates = "id,from_activity,from_unit,to_activity,to_unit,value,mode,source,facility,region,valid_from,valid_to,"
        + "scope,scope3_category,loss_basis";

    private const string Factors =
        "id,activity,kind,region,unit,co2e_kg,gwp_set,scope,scope3_category,published,publisher,source,data_year,losses_included";

    private static readonly string[] Chain =
    [
        Estimates, "rack,hall.rack,unit,hall.load,MWh,40,replace,lessor,,,,,,,",
        "pue-24,hall.load,kWh,electricity.grid,kWh,1.4,replace,lessor,,CN,2024,2024,,,",
        "pue-25,hall.load,kWh,electricity.grid,kWh,1.3,replace,lessor,,CN,2025,2025,,,",
        "loss,electricity.grid,kWh,losses.electricity,kWh,0.045,add,grid,,CN,,,3,3,sent-out",
    ];

    // DESNZ 2025: 0.17700 kg/kWh; losses 0.01853, upstream 0.04590, upstream of losses 0.00397.
    [TestCase("--gwp AR5 --estimates uk-electricity", 177.00, 68.40, TestName = "Uk_ByCollection")]
    [TestCase("--gwp AR5 --estimates {0}/uk-electricity.csv", 177.00, 68.40, TestName = "Uk_ByFile")]
    public void Inventory_OfUkElectricity_HasItsCategory3(string options, decimal scope2, decimal category3) =>
        Expect("p,electricity.grid,1000000,kWh,2025,GB,", options, scope2, category3);

    // 0.6205 less 0.5306 kg/kWh; of 2024 only one of the two is published, so that nothing is made up for it.
    [TestCase("--estimates cn-electricity", TestName = "China_ByCollection")]
    [TestCase("--estimates {0}/cn-electricity.csv", TestName = "China_ByFile")]
    public void Inventory_OfChinesElectricity_HasItsCategory3(string options) =>
        Expect("p,electricity.grid,1,GWh,2023,CN,", options, 530.60m, 89.90m);

    // Technical Guidance for Calculating Scope 3 Emissions, category 3, activity C.
    [TestCase("sent-out", 32.984)]
    [TestCase("delivered", 31.500)]
    public void Inventory_OfGridLosses_HasTheirBasis(string basis, decimal tonnes)
    {
        WorkingFolder.Write("f.csv", Factors, "o/losses,losses.electricity,td-loss,CN,kWh,0.70,unstated,3,3,2025,Own,Own,,");
        WorkingFolder.Write("e.csv", Estimates, $"loss,electricity.grid,kWh,losses.electricity,kWh,0.045,add,grid,,,,,3,3,{basis}");

        Expect("p,electricity.grid,1000,MWh,2025,CN,", "--factors f.csv --estimates e.csv", 530.6m, tonnes);
    }

    // 1,000 MWh × 1.32 × 0.5306 kg, and 1,320 MWh × 0.045 ÷ 0.955 × 0.6205 kg.
    [Test]
    public void Inventory_OfThePagesExample_IsWhatThePageSays()
    {
        string folder = Path.Combine(Repository.Folder, "samples", "estimates"), estimates = Path.Combine(folder, "estimates.csv");
        string page = File.ReadAllText(Path.Combine(Repository.Folder, "README.md"));

        JsonElement totals = Run("inventory", Path.Combine(folder, "ledger.csv"), "--estimates", estimates).Single().GetProperty("totals");

        Assert.That(page, Does.Contain("```csv\n" + File.ReadAllText(estimates) + "```"));
        Assert.That((Tonnes(totals, "scope2LocationBased"), Tonnes(totals, "scope3")), Is.EqualTo((700.392m, 38.59445026178m)));
        Assert.That(page, Does.Contain("(700.39 t in Scope 2), for which 1,320 × 0.045 ÷ 0.955 = 62.20 MWh were lost on the way: 38.59 t"));
    }

    // 56.1 kg/GJ at a boiler of 0.9, and 10 % of what was sent out.
    [Test]
    public void Inventory_OfHeatLosses_AreOfCategory3()
    {
        WorkingFolder.Write(
            "f.csv", Factors, "o/heat,heat.steam,heat,DE,GJ,62.33333333333333,unstated,2,,2025,Own,Own,,",
            "o/loss,losses.heat.steam,td-loss,DE,GJ,62.33333333333333,unstated,3,3,2025,Own,Own,,");
        WorkingFolder.Write("e.csv", Estimates, "loss,heat.steam,GJ,losses.heat.steam,GJ,0.1,add,network,,,,,3,3,sent-out");

        Expect("h,heat.steam,1000,GJ,2025,DE,", "--factors f.csv --estimates e.csv", 62.3333m, 6.9259m);
    }

    [TestCase("\"uk-electricity\"")]
    [TestCase("[\"uk.csv\", \"cn-electricity\"]")]
    public void Project_NamesItsEstimates(string estimates)
    {
        File.Copy(Path.Combine(Collections, "uk-electricity.csv"), "uk.csv");
        WorkingFolder.Write("l.csv", Header, "p,electricity.grid,1000000,kWh,2025,GB,");
        WorkingFolder.Write(
            "p.json", "{ \"organization\": \"Made up\", \"gwpSet\": \"AR5\", \"ledgers\": [\"l.csv\"],", $"\"estimates\": {estimates} }}");

        JsonElement totals = Run("inventory", "p.json").Single().GetProperty("totals");

        Assert.That(Tonnes(totals, "scope2LocationBased"), Is.EqualTo(177.00m));
        Assert.That(Tonnes(totals, "scope3"), Is.EqualTo(68.40m));
    }

    [TestCase(
        "a,hall.load,kWh,x.b,kWh,2,replace,s,,,,,,,|b,x.b,kWh,hall.load,kWh,2,replace,s,,,,,,,",
        "e.csv:2: to_activity: the estimates go in a circle: hall.load → x.b (a) → hall.load (b)")]
    [TestCase(
        "a,hall.load,kWh,x.nowhere,kWh,2,replace,s,,,,,,,",
        "e.csv:2: to_activity: no factor and no further estimate is for 'x.nowhere'")]
    [TestCase(
        "a,hall.load,kWh,electricity.grid,kWh,2,replace,s,,,,,,,|b,hall.load,kWh,electricity.grid,kWh,3,replace,s,,,,,,,",
        "e.csv:3: id: 'a' makes electricity.grid of the same activity, at the same place and in the same years")]
    [TestCase(
        "a,hall.load,kWh,electricity.grid,kWh,2,replace,s,,,2024,2025,,,|b,hall.load,kWh,electricity.grid,kWh,3,replace,s,,,2025,2026,,,",
        "e.csv:3: id: 'a' makes electricity.grid of the same activity, at the same place and in the same years")]
    [TestCase("a,hall.load,kWh,electricity.grid,kWh,0,replace,s,,,,,,,", "e.csv:2: value: 0 makes nothing of an amount")]
    [TestCase("a,hall.load,kWh,electricity.grid,kWh,-1,replace,s,,,,,,,", "e.csv:2: value: -1 makes nothing of an amount")]
    [TestCase("a,hall.load,kWhh,electricity.grid,kWh,1,replace,s,,,,,,,", "e.csv:2: from_unit: 'kWhh' is not a unit")]
    [TestCase("a,hall.load,kWh,electricity.grid,kWh,1,swap,s,,,,,,,", "e.csv:2: mode: 'swap' is not a mode; replace or add is accepted")]
    [TestCase("a,hall.load,kWh,electricity.grid,kWh,1,replace,s,,,,,4,,", "e.csv:2: scope: '4' is not a scope")]
    [TestCase(
        "a,hall.load,kWh,electricity.grid,kWh,1,replace,s,,,2023,2024,,,",
        "l.csv:2: activity: no factor is for 'hall.load', and no estimate holds for it in CN, 2025: a (2023–2024)")]
    [TestCase(
        "a,hall.load,kg,electricity.grid,kWh,1,replace,s,,,,,,,",
        "l.csv:2: unit: kWh of 'hall.load' cannot be taken by the estimate a")]
    public void Inventory_OfWrongEstimates_SaysWhatIsWrongOnce(string rows, string fault)
    {
        WorkingFolder.Write("l.csv", Header, "p,hall.load,10,kWh,2025,CN,");
        WorkingFolder.Write("e.csv", [Estimates, .. rows.Split('|')]);

        ToolResult result = WorkingFolder.Run("inventory", "l.csv", "--estimates", "e.csv");

        Assert.That((result.Status, result.Output), Is.EqualTo((1, "")));
        Assert.That(result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries), Has.Length.EqualTo(1));
        Assert.That(result.Error, Does.StartWith(fault));
    }

    [Test]
    public void Inventory_OfAnUnknownCollection_IsAWrongOption()
    {
        WorkingFolder.Write("l.csv", Header, "p,electricity.grid,10,kWh,2025,CN,");

        ToolResult result = WorkingFolder.Run("inventory", "l.csv", "--estimates", "us-electricity");

        Assert.That((result.Status, result.Output), Is.EqualTo((2, "")));
        Assert.That(result.Error, Does.StartWith("carbon: --estimates: there is no collection 'us-electricity'; cn-electricity, uk-"));
    }

    // 365 MWh over 365 days: 184 of them in 2024 at 1.4, 181 in 2025 at 1.3; 0.7 kg/kWh lost, 0.045 ÷ 0.955 of each.
    [Test]
    public void Inventory_OfARowOverTwoYears_TakesTheEstimateOfEach()
    {
        WriteChain("p,hall.load,365,MWh,2024-07-01/2025-06-30,CN,dc");

        JsonElement[] years = Run("inventory", "l.csv", "--factors", "f.csv", "--only-factors", "--estimates", "e.csv");

        Assert.That(years.SelectMany(Lines), Is.EqualTo(new[]
        {
            "p#1 electricity.grid 257600 128.8 itself", "p#1#loss losses.electricity 12138.219895 8.4968 p",
            "p#2 electricity.grid 235300 117.65 itself", "p#2#loss losses.electricity 11087.434555 7.7612 p",
        }));
    }

    [Test]
    public void Inventory_OfRowsInAnotherOrderOrInSeveralFiles_HasTheSameLines()
    {
        string[] rows =
        [
            .. Enumerable.Range(1, 400).Select(i => $"r{i:000},{(i % 3 == 0 ? "hall.rack" : "hall.load")},{i}.{i % 7}3,"
                + $"{(i % 3 == 0 ? "unit" : "MWh")},{2024 + (i % 2)}-{1 + (i % 12):00},CN,dc{i % 5}"),
        ];
        WriteChain(rows);
        WorkingFolder.Write("back.csv", [Header, .. rows.Reverse()]);
        WorkingFolder.Write("one.csv", [Header, .. rows.Where((_, i) => i % 2 == 0)]);
        WorkingFolder.Write("two.csv", [Header, .. rows.Where((_, i) => i % 2 == 1)]);
        string[] options = ["--factors", "f.csv", "--only-factors", "--estimates", "e.csv"];

        JsonElement[] all = Run(["inventory", "l.csv", .. options]);
        string[] lines = [.. all.SelectMany(Lines).Order(StringComparer.Ordinal)];
        Assert.That(lines, Has.Length.EqualTo(800));
        foreach (string[] ledgers in new string[][] { ["back.csv"], ["two.csv", "one.csv"], ["one.csv", "two.csv", "--threads", "1"] })
        {
            JsonElement[] other = Run(["inventory", .. ledgers, .. options]);
            Assert.That(other.SelectMany(Lines).Order(StringComparer.Ordinal), Is.EqualTo(lines));
            Assert.That(other.Select(Totals), Is.EqualTo(all.Select(Totals)));
        }

        Assert.That(Run(["inventory", "back.csv", "--no-lines", .. options]).Select(Totals), Is.EqualTo(all.Select(Totals)));
    }

    // With CARBON_UPDATE_GOLDEN=1 the file is written anew: review the difference like code.
    [Test]
    public void Explain_OfAChain_PrintsWhatWasReviewed()
    {
        WriteChain("p,hall.rack,10,unit,2025,CN,dc");
        string path = Path.Combine(
            Repository.Folder, "tests", "Kingsoft.Carbon.Tool.Tests", "Golden", "explain-estimates.txt");

        ToolResult result = WorkingFolder.Run(
            "explain", "l.csv", "--factors", "f.csv", "--only-factors", "--estimates", "e.csv", "--id", "p");
        string text = Hash().Replace(result.Output, "SHA-256 …");
        if (Environment.GetEnvironmentVariable("CARBON_UPDATE_GOLDEN") == "1")
            File.WriteAllText(path, text);

        Assert.That((result.Status, result.Error), Is.EqualTo((0, "")));
        Assert.That(text, Is.EqualTo(File.ReadAllText(path)));
    }

    private static string Collections => Path.Combine(Repository.Folder, "emission-factors", "estimates");

    private static void WriteChain(params string[] rows)
    {
        WorkingFolder.Write("l.csv", [Header, .. rows]);
        WorkingFolder.Write("e.csv", Chain);
        WorkingFolder.Write(
            "f.csv", Factors, "o/losses,losses.electricity,td-loss,CN,kWh,0.70,unstated,3,3,2025,Own,Own,2024,",
            "o/grid,electricity.grid,grid-average,CN,kWh,0.50,unstated,2,,2025,Own,Own,2024,no");
    }

    private static void Expect(string row, string options, decimal scope2, decimal category3)
    {
        WorkingFolder.Write("l.csv", Header, row);
        string[] words = [.. options.Split(' ').Select(word => word.Replace("{0}", Collections, StringComparison.Ordinal))];
        foreach (string[] more in new string[][] { [], ["--no-lines"] })
        {
            JsonElement totals = Run(["inventory", "l.csv", .. words, .. more]).Single().GetProperty("totals");
            int decimals = Math.Max(scope2.Scale, category3.Scale);
            Assert.That(Math.Round(Tonnes(totals, "scope2LocationBased"), decimals), Is.EqualTo(scope2));
            Assert.That(Math.Round(totals.GetProperty("scope3ByCategory").GetProperty("3").GetDecimal(), decimals), Is.EqualTo(category3));
            Assert.That(Tonnes(totals, "scope3"), Is.EqualTo(totals.GetProperty("scope3ByCategory").GetProperty("3").GetDecimal()));
        }
    }

    private static JsonElement[] Run(params string[] args)
    {
        ToolResult result = WorkingFolder.Run([.. args, "--format", "json"]);
        Assert.That((result.Status, result.Error), Is.EqualTo((0, "")));
        return [.. JsonDocument.Parse(result.Output).RootElement.GetProperty("inventories").EnumerateArray()];
    }

    private static decimal Tonnes(JsonElement totals, string name) => totals.GetProperty(name).GetDecimal();

    private static string Totals(JsonElement inventory) => inventory.GetProperty("totals").GetRawText();

    private static IEnumerable<string> Lines(JsonElement inventory) => inventory.GetProperty("lines").EnumerateArray().Select(line =>
        $"{line.GetProperty("id").GetString()} {line.GetProperty("activity").GetString()} "
        + FormattableString.Invariant($"{Math.Round(line.GetProperty("amount").GetDecimal(), 6):G29} ")
        + FormattableString.Invariant($"{Math.Round(line.GetProperty("co2e").GetDecimal(), 4):G29} ")
        + (line.GetProperty("derivedFrom").GetString() ?? "itself"));

    [GeneratedRegex("SHA-256 [0-9a-f]{64}")]
    private static partial Regex Hash();
}
