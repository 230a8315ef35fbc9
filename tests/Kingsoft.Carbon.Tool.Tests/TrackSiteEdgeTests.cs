using System.Text.Json;

namespace Kingsoft.Carbon.Tool.Tests;

/// <summary>What <c>carbon track</c> says of a site that has no row on its first or last days by the file of sites.</summary>
public sealed class TrackSiteEdgeTests : InWorkingFolder
{
    // The month in which it opened is missing; it is open all along, and January of the first year is missing; it closed a month later.
    [TestCase("g,2023-03-01,", "2023-04 2024-12", 2023, "g: electricity of Scope 2 covers 2023-04-01 to 2023-12-31 (275 of 365 days)")]
    [TestCase("g,2015-01-01,", "2023-02 2024-12", 2023, "g: electricity of Scope 2 covers 2023-02-01 to 2023-12-31 (334 of 365 days)")]
    [TestCase("g,2015-01-01,2024-08-31", "2023-01 2024-07", 2024,
        "g: electricity of Scope 2 covers 2024-01-01 to 2024-07-31 (213 of 366 days)")]
    public void Track_AMonthThatAnOpenSiteLacks_IsAPartOfTheYear(string site, string months, int year, string part)
    {
        Write(site, months, amount: 900);

        JsonElement report = SampleProject.Track();

        Assert.That(report.GetProperty("targets")[0].GetProperty("notAssessedReason").GetString(), Does.Contain(
            $"{year} is no whole year ({part})"));
        Assert.That(SampleProject.Change(report, "scope2LocationBased").GetProperty("percent").ValueKind, Is.EqualTo(JsonValueKind.Null));
    }

    // What lacks is less than 1 % of the scope: the percentages stand, and it is said beside them.
    [Test]
    public void Track_AMonthOfASmallSite_IsSaidBesideThePercentages()
    {
        Write("g,2015-01-01,2024-08-31", "2023-01 2024-07", amount: 10);

        JsonElement report = SampleProject.Track();

        Assert.That(SampleProject.Change(report, "scope2LocationBased").GetProperty("percent").ValueKind, Is.EqualTo(JsonValueKind.Number));
        Assert.That(Notes(report), Has.One.EqualTo(
            "in 2024 sites have no row on days on which they were open: g: electricity of Scope 2 covers 2024-01-01 to 2024-07-31 (213 of "
            + "366 days); add what is missing, or state `opened` and `closed` in the file of sites: until then the figures of 2024, and "
            + "what changed from them and to them, lack those days"));
    }

    [TestCase("g,2023-03-01,", "2023-03 2024-12")]
    [TestCase("g,2023-03-20,", "2023-04 2024-12")]
    [TestCase("g,,", "2023-05 2024-12")]
    [TestCase("g,2015-01-01,2024-08-31", "2023-01 2024-08")]
    [TestCase("g,2015-01-01,2024-08-15", "2023-01 2024-07")]
    public void Track_ASiteWithRowsOnAllDaysOnWhichItWasOpen_IsTracked(string site, string months)
    {
        Write(site, months, amount: 900);

        JsonElement report = SampleProject.Track();

        Assert.That(report.GetProperty("targets")[0].GetProperty("status").GetString(), Is.Not.EqualTo("not-assessed"));
        Assert.That(Notes(report), Has.None.Contains("have no row on days").And.None.Contains("no whole year"));
    }

    private static IEnumerable<string> Notes(JsonElement report) =>
        report.GetProperty("notes").EnumerateArray().Select(note => note.GetString()!);

    private static void Write(string site, string months, int amount)
    {
        DateOnly[] bounds = [.. months.Split(' ').Select(month => DateOnly.Parse($"{month}-01", null))];
        IEnumerable<string> rows = Enumerable.Range(0, 24).Select(index => new DateOnly(2023, 1, 1).AddMonths(index))
            .SelectMany(month => new[]
            {
                $"f{month:yyyyMM},electricity.grid,1000,MWh,{month:yyyy-MM},CN,f",
                month >= bounds[0] && month <= bounds[1] ? $"g{month:yyyyMM},electricity.grid,{amount},MWh,{month:yyyy-MM},CN,g" : "",
            })
            .Where(row => row.Length > 0);
        WorkingFolder.Write(
            "ledger.csv",
            [
                "id,activity,amount,unit,period,region,facility", .. rows, "d23,fuel.diesel.stationary,1000,GJ(net),2023,CN,f",
                "d24,fuel.diesel.stationary,1000,GJ(net),2024,CN,f",
            ]);
        WorkingFolder.Write("facilities.csv", "facility,opened,closed", "f,2010-01-01,", site);
        WorkingFolder.Write(
            "project.json",
            """
            { "organization": "Example", "gwpSet": "AR6", "ledgers": ["ledger.csv"], "facilities": "facilities.csv", "baseYear": 2023,
              "baseYearSource": "example",
              "targets": [ { "name": "t", "kind": "gross-reduction", "scopes": [1, 2], "scope2": "location", "year": 2030,
                "grossReductionPct": 50, "pathway": "linear", "pathwaySource": "example" } ] }
            """);
    }
}
