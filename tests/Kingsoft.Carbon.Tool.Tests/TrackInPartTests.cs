namespace Kingsoft.Carbon.Tool.Tests;

/// <summary>What <c>carbon track</c> says where a target stops because some rows of Scope 2 lack the figure that it counts.</summary>
public sealed class TrackInPartTests : InWorkingFolder
{
    private const string Advice = "; add the row by the other method beside each, or where a row of one site holds all of the company "
        + "leave its facility out";

    [TestCase("location", "market", 1, "location-based Scope 2", "location-based-in-part", "b0")]
    [TestCase("market", "location", 5, "market-based Scope 2", "market-based-in-part", "b0, b1, b2 and 2 more")]
    public void Track_TargetWhoseScope2LacksSomeRows_NamesTheFindingTheRowsAndWhatToDo(
        string counted, string stated, int sites, string figure, string code, string lines)
    {
        WorkingFolder.Write(
            "ledger.csv",
            [
                "id,activity,amount,unit,period,facility,scope,scope2_method", "f,emissions.reported,7,tCO2e,2023,,1,",
                "a,emissions.reported,50,tCO2e,2023,s1,2,both",
                .. Enumerable.Range(0, sites).Select(site => $"b{site},emissions.reported,3{site},tCO2e,2023,t{site},2,{stated}"),
            ]);
        WorkingFolder.Write(
            "project.json",
            $$"""
            { "organization": "Example", "gwpSet": "AR6", "ledgers": ["ledger.csv"], "baseYear": 2023, "baseYearSource": "example",
              "targets": [ { "name": "t", "kind": "gross-reduction", "scopes": [1, 2], "scope2": "{{counted}}", "year": 2030,
                "grossReductionPct": 50, "pathway": "linear", "pathwaySource": "example" } ] }
            """);

        ToolResult result = WorkingFolder.Run("track", "project.json");

        Assert.That(string.Join(' ', result.Error.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), Does.Contain(
            $"target 't': 2023 has no {figure}, because rows of Scope 2 have no such figure beside others that have one (finding {code}): "
            + $"{lines}{Advice}"));
    }
}
