using System.Text.Json;

namespace Kingsoft.Carbon.Tool.Tests;

/// <summary>What <c>carbon track</c> says of metrics in another unit, and of amounts that are wrong by themselves.</summary>
public sealed class TrackSlipTests : InWorkingFolder
{
    private const string Rates = "\"rates\": { \"USD\": 7.1 }";

    [TestCase("floor-area,12000,m2", "floor-area,12400,ft2", "1/10.42")]
    [TestCase("revenue,5340,MCNY", "revenue,5610,MUSD", "7.459 times")]
    [TestCase("revenue,5340,MCNY", "revenue,56100,MCNY", "10.51 times")]
    [TestCase("headcount,12300,person", "headcount,1240,person", "1/9.919")]
    public void Track_AMetricInAnotherUnit_IsAskedFor(string first, string second, string times) =>
        Assert.That(Slips(first, second), Has.Exactly(1).Contains(times));

    [TestCase("floor-area,12000,m2", "floor-area,130000,ft2")]
    [TestCase("revenue,5340,MCNY", "revenue,790,MUSD")]
    [TestCase("revenue,5340,MCNY", "revenue,7480,MCNY")]
    [TestCase("revenue,5340,MCNY", "revenue,32000,MCNY")]
    [TestCase("headcount,100,person", "headcount,700,person")]
    public void Track_AMetricThatGrew_IsNot(string first, string second) => Assert.That(Slips(first, second), Is.Empty);

    // A month in kWh as MWh, more refrigerant than anybody has, and nothing wrong.
    [TestCase("unusual-amount", "h,electricity.grid,99500,MWh,2024-07,CN,new")]
    [TestCase("implausible-amount", "h,refrigerant.r-410a,12,t,2024,CN,g")]
    [TestCase(null, "h,electricity.grid,99.5,MWh,2024-07,CN,new")]
    public void Track_AWrongAmount_IsNotAssessed(string? code, string row)
    {
        Write([.. Bills("a", 2023, "g", 101.7m), .. Bills("b", 2024, "g", 99.1m), .. Bills("c", 2024, "new", 90m).Where(
            bill => !bill.Contains("2024-07", StringComparison.Ordinal)), row]);

        JsonElement target = SampleProject.Track().GetProperty("targets")[0];

        Assert.That(
            target.GetProperty("notAssessedReason").GetString() ?? "", code is null ? Is.Empty : Does.Contain($"(finding {code})"));
    }

    private static IEnumerable<string> Bills(string id, int year, string site, decimal amount) =>
        Enumerable.Range(1, 12).Select(month => FormattableString.Invariant(
            $"{id}{month},electricity.grid,{amount + (month % 5)},MWh,{year}-{month:00},CN,{site}"));

    private static void Write(IEnumerable<string> rows)
    {
        MadeProject.Write([], "\"baseYear\": 2023", "\"baseYearSource\": \"board\"", """
            "targets": [ { "name": "t", "kind": "gross-reduction", "scopes": [1, 2], "scope2": "location", "year": 2030,
              "grossReductionPct": 42, "pathway": "linear", "pathwaySource": "board" } ]
            """);
        WorkingFolder.Write(
            "ledger.csv",
            ["id,activity,amount,unit,period,region,facility", "d,fuel.diesel.stationary,1000,L,2023,GB,g",
                "e,fuel.diesel.stationary,1010,L,2024,GB,g", .. rows]);
        WorkingFolder.Write("metrics.csv", "year,metric,value,unit", "2023,revenue,1000,MCNY", "2024,revenue,1100,MCNY");
    }

    private static IEnumerable<string> Slips(string first, string second)
    {
        MadeProject.Write(MadeProject.TwoYears, Rates);
        WorkingFolder.Write("metrics.csv", "year,metric,value,unit", $"2024,{first}", $"2025,{second}");
        return SampleProject.Track().GetProperty("notes").EnumerateArray().Select(note => note.GetString()!)
            .Where(note => note.EndsWith("check the unit of both", StringComparison.Ordinal));
    }
}
