namespace Kingsoft.Carbon.Tool.Tests;

/// <summary>What <c>carbon track</c> says where there is a pace and where there is none.</summary>
public sealed class TrackPaceTests : InWorkingFolder
{
    // 2024 to 2025 nothing fell: that is known, whatever part of 2023 there is.
    [Test]
    public void Track_AFigureThatDoesNotFall_IsNotCalledUnknown()
    {
        WorkingFolder.Write(
            "ledger.csv", "id,activity,amount,unit,period,region", "a,electricity.grid,90,MWh,2022,CN",
            "b,electricity.grid,40,MWh,2023-H1,CN", "c,electricity.grid,80,MWh,2024,CN", "d,electricity.grid,85,MWh,2025,CN");
        WorkingFolder.Write(
            "project.json",
            """
            { "organization": "x", "gwpSet": "AR6", "ledgers": ["ledger.csv"], "baseYear": 2022, "targets": [ { "name": "t",
              "kind": "gross-reduction", "scopes": [2], "scope2": "location", "year": 2030, "grossReductionPct": 50,
              "pathway": "linear" } ] }
            """);

        string output = WorkingFolder.Run("track", "project.json").Output;

        Assert.That(output, Does.Contain("never: the figure does not fall"));
        Assert.That(output, Does.Contain("sums over the years are not known: 2023 is no whole year"));
    }
}
