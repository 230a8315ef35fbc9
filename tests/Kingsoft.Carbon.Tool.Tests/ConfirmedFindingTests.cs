using System.Text.Json;
using Kingsoft.Carbon.Reporting;

namespace Kingsoft.Carbon.Tool.Tests;

/// <summary>Findings that only ask, and what a project says to them: growth that is real is tracked, and stays named.</summary>
public sealed class ConfirmedFindingTests : InWorkingFolder
{
    private const string Reason = "two new halls since March";

    [Test]
    public void Track_GrowthThatIsConfirmed_HasItsVerdictAgain()
    {
        Write("");
        JsonElement asked = SampleProject.Track();
        Write($$"""{ "2024": { "slip-between-years": "{{Reason}}" } }""");
        JsonElement confirmed = SampleProject.Track();

        Assert.That(Target(asked).GetProperty("status").GetString(), Is.EqualTo("not-assessed"));
        Assert.That(Target(confirmed).GetProperty("status").GetString(), Is.EqualTo("behind"));
        Assert.That(Target(confirmed).GetProperty("notAssessedReason").ValueKind, Is.EqualTo(JsonValueKind.Null));
        Assert.That(Notes(confirmed), Does.Contain(
            $"slip-between-years of 2024 is confirmed ({Reason}): the figures are taken as they stand"));
        Assert.That(
            confirmed.GetProperty("years")[1].GetProperty("findings").EnumerateArray()
                .Single(finding => finding.GetProperty("code").GetString() == "slip-between-years").GetProperty("confirmed").GetString(),
            Is.EqualTo(Reason));
    }

    [Test]
    public void Inventory_AFindingThatIsConfirmed_StaysListedWithItsReason()
    {
        Write($$"""{ "2024": { "slip-between-years": "{{Reason}}" } }""");

        string table = WorkingFolder.Run("inventory", "project.json").Output;
        Inventory read = InventoryJson.Parse(WorkingFolder.Run("inventory", "project.json", "--format", "json").Output).Inventories[1];

        Assert.That(table.ReplaceLineEndings(" "), Does.Contain("slip-between-years").And.Contain("confirmed:"));
        Assert.That(
            read.Findings.Single(finding => finding.Code == "slip-between-years").Confirmed, Is.EqualTo(Reason));
        Assert.That(read.Findings.Where(finding => finding.Code == "unused-confirmation"), Is.Empty);
    }

    // Growth that confirms nothing else: another slip of the same year is still asked for.
    [Test]
    public void Track_AnotherFindingOfTheYear_StillHoldsTheVerdict()
    {
        Write($$"""{ "2024": { "slip-between-years": "{{Reason}}" } }""", "z,refrigerant.r-410a,12,t,2024,CN,g");

        Assert.That(
            Target(SampleProject.Track()).GetProperty("notAssessedReason").GetString(), Does.Contain("(finding implausible-amount)"));
    }

    [TestCase("""{ "2023": { "slip-between-years": "x" } }""", "slip-between-years of 2023")]
    [TestCase("""{ "2024": { "year-copied": "x" } }""", "year-copied of 2024")]
    [TestCase("""{ "2031": { "slip-between-years": "x" } }""", "slip-between-years of 2031")]
    public void Inventory_AConfirmationOfNothing_IsSaid(string confirmed, string subject)
    {
        Write(confirmed);

        using JsonDocument document = JsonDocument.Parse(WorkingFolder.Run("inventory", "project.json", "--format", "json").Output);

        string[] said =
        [
            .. document.RootElement.GetProperty("inventories").EnumerateArray()
                .SelectMany(inventory => inventory.GetProperty("findings").EnumerateArray())
                .Where(finding => finding.GetProperty("code").GetString() == "unused-confirmation")
                .Select(finding => finding.GetProperty("message").GetString()!),
        ];
        Assert.That(said, Is.EqualTo(new[]
        {
            $"confirmations of the project that are of no finding: {subject}; check the code and the year, or leave them out",
        }));
    }

    [TestCase("""{ "2024": { "slip-between-years": " " } }""", "slip-between-years: ")]
    [TestCase("""{ "2024": { "slip-between-yaers": "x" } }""", "'slip-between-yaers' is no finding that can be confirmed; bill-again, ")]
    [TestCase("""{ "2024": { "same-row": "x" } }""", "'same-row' is no finding that can be confirmed; ")]
    [TestCase("""{ "24": { "slip-between-years": "x" } }""", "'24'")]
    [TestCase("""{ "2024": "slip-between-years" }""", "project.json:")]
    public void Project_AConfirmationThatSaysNothing_IsRefused(string confirmed, string fault)
    {
        Write(confirmed);

        ToolResult result = WorkingFolder.Run("track", "project.json");

        Assert.That(result.Status, Is.EqualTo(1));
        Assert.That(result.Error, Does.Contain(fault));
    }

    [Test]
    public void Track_AMetricThatIsConfirmed_HoldsNoVerdict()
    {
        string target = MadeProject.Target("1", """, "intensity": "revenue" """);
        MadeProject.Write(MadeProject.TwoYears, target);
        WorkingFolder.Write("metrics.csv", "year,metric,value,unit", "2024,revenue,100,MCNY", "2025,revenue,1010,MCNY");
        JsonElement asked = SampleProject.Track();
        MadeProject.Write(MadeProject.TwoYears, target, """ "confirmed": { "2025": { "metric-slip": "merger with Beta" } } """);
        WorkingFolder.Write("metrics.csv", "year,metric,value,unit", "2024,revenue,100,MCNY", "2025,revenue,1010,MCNY");
        JsonElement confirmed = SampleProject.Track();

        Assert.That(Target(asked).GetProperty("notAssessedReason").GetString(), Does.EndWith("check the unit of both"));
        Assert.That(Target(confirmed).GetProperty("notAssessedReason").GetString() ?? "", Does.Not.Contain("check the unit"));
        Assert.That(Notes(confirmed), Has.Exactly(1).EndsWith("check the unit of both (confirmed: merger with Beta)"));
    }

    [Test]
    public void Track_AConfirmedMetricThatDidNotSlip_IsSaid()
    {
        MadeProject.Write(MadeProject.TwoYears, """ "confirmed": { "2024": { "metric-slip": "merger" } } """);

        Assert.That(Notes(SampleProject.Track()), Does.Contain(
            "the confirmation metric-slip of 2024 is of no metric that is asked for: check the year, or leave it out"));
    }

    private static JsonElement Target(JsonElement report) => report.GetProperty("targets")[0];

    private static IEnumerable<string> Notes(JsonElement report) =>
        report.GetProperty("notes").EnumerateArray().Select(note => note.GetString()!);

    // 1,000 MWh of 2023 and ten times as much of 2024, month by month.
    private static void Write(string confirmed, params string[] rows)
    {
        string[] members =
        [
            "\"baseYear\": 2023", "\"baseYearSource\": \"board\"",
            """
            "targets": [ { "name": "t", "kind": "gross-reduction", "scopes": [1, 2], "scope2": "location", "year": 2030,
              "grossReductionPct": 42, "pathway": "linear", "pathwaySource": "board" } ]
            """,
        ];
        MadeProject.Write([], confirmed.Length == 0 ? members : [.. members, $"\"confirmed\": {confirmed}"]);
        WorkingFolder.Write("metrics.csv", "year,metric,value,unit", "2023,revenue,1000,MCNY", "2024,revenue,1100,MCNY");
        WorkingFolder.Write(
            "ledger.csv",
            ["id,activity,amount,unit,period,region,facility", "d,fuel.diesel.stationary,1000,L,2023,GB,g",
                "e,fuel.diesel.stationary,1010,L,2024,GB,g", .. Bills("a", 2023, 84m), .. Bills("b", 2024, 838m), .. rows]);
    }

    private static IEnumerable<string> Bills(string id, int year, decimal amount) =>
        Enumerable.Range(1, 12).Select(month => FormattableString.Invariant(
            $"{id}{month},electricity.grid,{amount + (amount * (month % 5) / 100m)},MWh,{year}-{month:00},CN,g"));
}
