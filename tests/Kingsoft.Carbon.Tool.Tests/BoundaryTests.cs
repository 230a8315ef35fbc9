using System.Text.Json;

namespace Kingsoft.Carbon.Tool.Tests;

/// <summary>What stands beside the totals of a run: the boundary that was stated, what was left out and why.</summary>
public sealed class BoundaryTests : InWorkingFolder
{
    [SetUp]
    public void WriteLedger() => WorkingFolder.Write(
        "ledger.csv", "activity,amount,unit,period,scope,scope3_category", "emissions.reported,1,tCO2e,2025,1,",
        "emissions.reported,2,tCO2e,2025,2,", "emissions.reported,4,tCO2e,2025,3,6");

    [TestCase("table", "; boundary: not stated\n")]
    [TestCase("md", "; boundary: not stated\n")]
    [TestCase("json", "\"consolidation\": null,\n")]
    public void Inventory_OfALedger_StatesNoBoundary(string format, string expected) =>
        Assert.That(WorkingFolder.Run("inventory", "ledger.csv", "--format", format).Output, Does.Contain(expected));

    [Test]
    public void Inventory_OfAProjectThatStatesNone_StatesNone()
    {
        WriteProject();

        Assert.That(
            Parsed("inventory", "project.json", "--format", "json").GetProperty("consolidation").ValueKind, Is.EqualTo(JsonValueKind.Null));
    }

    [Test]
    public void Inventory_OfAProject_SaysItsBoundaryReasonsAndExclusions()
    {
        WriteProject(
            "\"consolidation\": \"financial-control\"", "\"notRelevant\": { \"14\": \"no franchises\", \"15\": \"no investments\" }",
            "\"exclusions\": [{ \"source\": \"refrigerants\", \"scope\": 1, \"reason\": \"no records\" }]");

        string[] lines = WorkingFolder.Run("inventory", "project.json").Output.Split('\n');

        Assert.That(lines, Has.One.EqualTo("GWP-100: AR6 (IPCC AR6 WG1 Table 7.15); boundary: financial-control"));
        Assert.That(lines, Has.One.EqualTo("excluded: refrigerants (Scope 1): no records"));
        Assert.That(lines, Has.One.Matches("^    14\\. Franchises +– +not relevant: no franchises$"));
        Assert.That(lines, Has.One.Matches("^    15\\. Investments +– +not relevant: no investments$"));
        Assert.That(lines, Has.One.Matches("^    missing: 1–5, 7–13 +– +missing$"));
        Assert.That(lines, Has.One.Matches("^  Scope 3 +4\\.00 +carried over; without categories 1–5, 7–13, which are missing$"));
    }

    // 1 + 2 + 4 t; without a market-based figure of Scope 2 there is no sum with it.
    [Test]
    public void Json_OfTotals_HasTheSumOfAllScopes()
    {
        JsonElement totals = Parsed("inventory", "ledger.csv", "--format", "json", "--by", "scope").GetProperty("totals");

        Assert.That(totals.GetProperty("totalLocationBased").GetRawText(), Is.EqualTo("7"));
        Assert.That(totals.GetProperty("totalMarketBased").GetRawText(), Is.EqualTo("null"));
    }

    private static JsonElement Parsed(params string[] args) =>
        JsonDocument.Parse(WorkingFolder.Run(args).Output).RootElement.GetProperty("inventories")[0];

    private static void WriteProject(params string[] members) => WorkingFolder.Write(
        "project.json",
        "{",
        string.Join(
            ",\n", ["\"organization\": \"Made up\"", "\"gwpSet\": \"AR6\"", "\"ledgers\": [\"ledger.csv\"]", .. members]),
        "}");
}
