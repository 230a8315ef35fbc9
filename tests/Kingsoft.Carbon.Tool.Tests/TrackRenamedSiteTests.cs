using System.Text.Json;

namespace Kingsoft.Carbon.Tool.Tests;

/// <summary>A site under another name is told, and withholds no verdict; one that is gone does.</summary>
public sealed class TrackRenamedSiteTests : InWorkingFolder
{
    private static readonly string[] Others =
    [
        "a,electricity.grid,100,MWh,2023,CN,hq", "b,electricity.grid,98,MWh,2024,CN,hq", "c,fuel.diesel.stationary,100,L,2023,CN,hq",
        "d,fuel.diesel.stationary,100,L,2024,CN,hq",
    ];

    [TestCase("e,electricity.grid,50,MWh,2023,CN,north", "f,electricity.grid,45,MWh,2024,CN,dc-n")]
    [TestCase("e,electricity.grid,50,MWh,2023,CN,north", "f,electricity.grid,40,MWh,2024,CN,dc-n")]
    public void Track_ASiteUnderAnotherName_IsToldAndAssessed(params string[] rows)
    {
        Write([.. Others, .. rows]);

        Assert.That(Status(), Is.EqualTo("ahead"));
        Assert.That(Gone(), Is.EqualTo(new[]
        {
            ("info", "a site of an earlier year has no row any more: add what is missing, or state its last day as `closed` in the file of "
                + "sites: north has no row (26.53 t CO2e of Scope 2 in 2023), unless it is now called 'dc-n'"),
        }));
    }

    [Test]
    public void Track_ASiteRenamedWithinTheYear_IsAssessed()
    {
        Write(
            [.. Others, "e,electricity.grid,50,MWh,2023,CN,north", "f,electricity.grid,24,MWh,2024-H1,CN,north",
            "g,electricity.grid,24,MWh,2024-H2,CN,dc-n"]);

        Assert.That(Status(), Is.EqualTo("ahead"));
    }

    // Less than three quarters; another place; another stream; in March; a site that was there before.
    [TestCase("f,electricity.grid,36,MWh,2024,CN,dc-n")]
    [TestCase("f,electricity.grid,50,MWh,2024,CN-BJ,dc-n")]
    [TestCase("f,fuel.diesel.stationary,1000,L,2024,CN,dc-n")]
    [TestCase("f,electricity.grid,45,MWh,2024-03-01/2024-12-31,CN,dc-n")]
    [TestCase("f,electricity.grid,49,MWh,2024,CN,dc-n", "g,electricity.grid,49,MWh,2023,CN,dc-n")]
    public void Track_ASiteThatIsGone_IsNotAssessedBesideAnotherOne(params string[] rows)
    {
        Write([.. Others, "e,electricity.grid,50,MWh,2023,CN,north", .. rows]);

        Assert.That(Status(), Is.EqualTo("not-assessed"));
        Assert.That(Gone().Select(finding => finding.Severity), Is.EqualTo(new[] { "warning" }));
        Assert.That(Gone().Single().Message, Does.Not.Contain("unless"));
    }

    // One that closed in June is not the one that opens in January.
    [Test]
    public void Track_ASiteThatEndedLongBefore_IsNotAssessed()
    {
        Write([.. Others, "e,electricity.grid,50,MWh,2023-H1,CN,north", "f,electricity.grid,95,MWh,2024,CN,dc-n"]);

        Assert.That(Gone().Single().Message, Does.Not.Contain("unless"));
        Assert.That(Status(), Is.EqualTo("not-assessed"));
    }

    [Test]
    public void Track_OneNewSiteForTwo_IsTheNewNameOfOne()
    {
        Write(
            [.. Others, "e,electricity.grid,50,MWh,2023,CN,north", "f,electricity.grid,50,MWh,2023,CN,south",
            "g,electricity.grid,50,MWh,2024,CN,dc-n"]);

        Assert.That(Status(), Is.EqualTo("not-assessed"));
        Assert.That(Gone().Single().Message, Does.Contain("'dc-n'").And.Contain("south has no row (26.53 t CO2e of Scope 2 in 2023)"));
    }

    private static string? Status() => SampleProject.Track().GetProperty("targets")[0].GetProperty("status").GetString();

    private static IEnumerable<(string? Severity, string Message)> Gone() =>
        JsonDocument.Parse(WorkingFolder.Run("inventory", "project.json", "--format", "json").Output).RootElement
            .GetProperty("inventories")[1].GetProperty("findings").EnumerateArray()
            .Where(finding => finding.GetProperty("code").GetString() == "site-gone")
            .Select(finding => (finding.GetProperty("severity").GetString(), finding.GetProperty("message").GetString()!));

    private static void Write(string[] rows)
    {
        WorkingFolder.Write("ledger.csv", ["id,activity,amount,unit,period,region,facility", .. rows]);
        WorkingFolder.Write(
            "project.json",
            """
            { "organization": "x", "gwpSet": "AR6", "ledgers": ["ledger.csv"], "baseYear": 2023, "targets": [ { "name": "t",
              "kind": "gross-reduction", "scopes": [1, 2], "scope2": "location", "year": 2050, "grossReductionPct": 27,
              "pathway": "linear", "pathwaySource": "board" } ] }
            """);
    }
}
