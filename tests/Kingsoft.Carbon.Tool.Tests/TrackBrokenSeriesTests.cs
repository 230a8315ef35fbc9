using System.Globalization;
using System.Text.Json;

namespace Kingsoft.Carbon.Tool.Tests;

/// <summary>
/// What <c>carbon track</c> says where a site, a fuel or a figure that is carried over has less of a year than the year before.
/// </summary>
public sealed class TrackBrokenSeriesTests : InWorkingFolder
{
    private const string Whole = "d23,fuel.diesel.stationary,100,GJ(net),2023,CN,x,,|d24,fuel.diesel.stationary,100,GJ(net),2024,CN,x,,|"
        + "e23,electricity.grid,100,MWh,2023,CN,x,,|e24,electricity.grid,100,MWh,2024,CN,x,,";

    private const string Advice = "what lacks in 2024 against another year may be missing or may have come to an end: add the rows; "
        + "where a site closed, state its last day as `closed` in the file of sites (`facilities`); where nothing was used or emitted, a "
        + "row of 0 says so";

    [TestCase("electricity.grid,dc,2023,12|electricity.grid,dc,2024,6", "2",
        "dc: electricity of Scope 2 covers 2024-01-01 to 2024-06-30 (182 of 366 days)")]
    [TestCase("electricity.grid,dc,2023,12", "2", "dc has no row (636.72 t CO2e of Scope 2 in 2023)")]
    [TestCase("fuel.diesel.stationary,dc,2023,12|fuel.diesel.stationary,dc,2024,6", "1",
        "dc: fuel.diesel.stationary of Scope 1 covers 2024-01-01 to 2024-06-30 (182 of 366 days)")]
    public void Track_ASiteThatEnds_IsNoCut(string months, string scope, string part)
    {
        Write([.. Whole.Split('|'), .. Months(months)]);

        JsonElement report = SampleProject.Track();

        AssertNotAssessed(report, part);
        Assert.That(Notes(report), Is.SupersetOf(new[] { NoteOf(part, scope), Advice }));
        Assert.That(PartialScopes(report), Is.EqualTo(new[] { scope }));
    }

    [TestCase("fuel.diesel.stationary,500,GJ(net),2023,CN,dc,,", "fuel.diesel.stationary,250,GJ(net),2024-H1,CN,dc,,", "1",
        "dc: fuel.diesel.stationary of Scope 1 covers 2024-01-01 to 2024-06-30 (182 of 366 days)")]
    [TestCase("emissions.reported,1000,tCO2e,2023,,,1,", "emissions.reported,500,tCO2e,2024-H1,,,1,", "1",
        "what was carried over of Scope 1 covers 2024-01-01 to 2024-06-30 (182 of 366 days)")]
    [TestCase("emissions.reported,1000,tCO2e,2023,,,3,6", "emissions.reported,500,tCO2e,2024-H1,,,3,6", "3",
        "what was carried over of Scope 3, category 6 covers 2024-01-01 to 2024-06-30 (182 of 366 days)")]
    public void Track_AYearAndAHalf_AreNoCut(string before, string after, string scope, string part)
    {
        Write([.. Whole.Split('|'), $"a,{before}", $"b,{after}"]);

        JsonElement report = SampleProject.Track();

        Assert.That(Notes(report), Is.SupersetOf(new[] { NoteOf(part, scope), Advice }));
        Assert.That(PartialScopes(report), Is.EqualTo(new[] { scope }));
    }

    [Test]
    public void Track_ASiteThatIsGone_StaysGoneInLaterYears()
    {
        Write(
        [
            .. Whole.Split('|'), .. Months("electricity.grid,n,2023,12"), "e25,electricity.grid,100,MWh,2025,CN,x,,",
            "d25,fuel.diesel.stationary,100,GJ(net),2025,CN,x,,",
        ]);

        JsonElement target = SampleProject.Track().GetProperty("targets")[0];

        Assert.That(
            (target.GetProperty("status").GetString(), target.GetProperty("notAssessedReason").GetString()),
            Is.EqualTo(("not-assessed", "2025 is no whole year (n has no row (636.72 t CO2e of Scope 2 in 2023))")));
    }

    [Test]
    public void Track_AShareOfAFootprintWithMissingCategories_StandsBesideTheirNames()
    {
        Write([.. Whole.Split('|'), "a,emissions.reported,10,tCO2e,2023,,,3,6", "b,emissions.reported,10,tCO2e,2024,,,3,6"]);

        JsonElement report = SampleProject.Track();

        Assert.That(
            report.GetProperty("targets")[0].GetProperty("coverageOfFootprintPct").ValueKind, Is.EqualTo(JsonValueKind.Number));
        Assert.That(Notes(report), Does.Contain(
            "Scope 3, and Scope 1 + 2 + 3, of 2023, 2024 hold no figure of category 1–5, 7–15: missing, not zero, and neither a sum nor a "
                + "share of the footprint knows them"));
    }

    [TestCase("dc,2024-06-30", "electricity.grid,dc,2023,12|electricity.grid,dc,2024,6")]
    [TestCase("dc,2023-12-31", "electricity.grid,dc,2023,12")]
    [TestCase("dc,2024-01-12", "electricity.grid,dc,2023,12")]
    public void Track_ASiteThatClosed_IsTracked(string site, string months)
    {
        Write([.. Whole.Split('|'), .. Months(months)], more: "\"facilities\": \"facilities.csv\",");
        WorkingFolder.Write("facilities.csv", "facility,closed", site, "x,");

        AssertAssessed(SampleProject.Track());
    }

    [Test]
    public void Track_ARowOfNothing_EndsASeries()
    {
        Write(
        [
            .. Whole.Split('|'), .. Months("electricity.grid,dc,2023,12|electricity.grid,dc,2024,6"),
            "z,electricity.grid,0,MWh,2024-H2,CN,dc,,",
        ]);

        AssertAssessed(SampleProject.Track());
    }

    // Growth, decline, a site that is new, one too small to matter, other rows in place of those that ended, fills of single days.
    [TestCase("electricity.grid,n,2023,12|electricity.grid,n,2024,12")]
    [TestCase("electricity.grid,n,2024,12")]
    [TestCase("electricity.grid,n,2023,6-12|electricity.grid,n,2024,12")]
    [TestCase("electricity.grid,,2023,12|electricity.grid,a,2024,12|electricity.grid,b,2024,12")]
    [TestCase("fuel.diesel.stationary,n,2023,12|fuel.diesel.stationary,n,2024,6|fuel.petrol.stationary,n,2024,7-12")]
    [TestCase("fuel.diesel.stationary,x,2024,6")]
    public void Track_WholeYears_AreAssessed(string months)
    {
        Write([.. Whole.Split('|'), .. Months(months)]);

        AssertAssessed(SampleProject.Track());
    }

    [TestCase("a,electricity.grid,0.1,MWh,2023,CN,s,,|b,electricity.grid,0.1,MWh,2024-H1,CN,s,,")]
    [TestCase("a,fuel.diesel.stationary,50,GJ(net),2023-03-04,CN,n,,|b,fuel.diesel.stationary,50,GJ(net),2023-10-04,CN,n,,|"
        + "c,fuel.diesel.stationary,50,GJ(net),2024-03-04,CN,n,,")]
    [TestCase("a,heat.district,50,GJ,2023-01-01/2023-04-30,CN,x,,|b,heat.district,50,GJ,2023-10-01/2023-12-31,CN,x,,|"
        + "c,heat.district,50,GJ,2024-01-01/2024-03-31,CN,x,,|d,heat.district,50,GJ,2024-11-01/2024-12-31,CN,x,,")]
    [TestCase("a,emissions.reported,50,tCO2e,2023,,y,2,|b,electricity.grid,50,MWh,2024,CN,y,,")]
    [TestCase("a,electricity.grid,50,MWh,2023-Q1,CN,q,,|b,electricity.grid,50,MWh,2023-04-01/2023-12-31,CN,q,,|"
        + "c,electricity.grid,50,MWh,2024-H1,CN,q,,|d,electricity.grid,50,MWh,2024-H2,CN,q,,")]
    public void Track_WhatComesAndGoes_IsAssessed(string rows)
    {
        Write([.. Whole.Split('|'), .. rows.Split('|')]);

        AssertAssessed(SampleProject.Track());
    }

    [TestCase("electricity.grid,n,2023,12", "site-gone",
        "a site of an earlier year has no row any more: add what is missing, or state its last day as `closed` in the file of sites: "
            + "n has no row (636.72 t CO2e of Scope 2 in 2023)", 636.72)]
    [TestCase("fuel.diesel.stationary,n,2023,12|fuel.diesel.stationary,n,2024,6", "series-broken",
        "the rows of another year go on for longer: add what is missing, state the last day of a site that closed as `closed` in the file "
            + "of sites, or a row of 0 for the time in which nothing was used or emitted: "
            + "n: fuel.diesel.stationary of Scope 1 covers 2024-01-01 to 2024-06-30 (182 of 366 days)", 44.73)]
    public void Inventory_OfSeveralYears_HasItAsAFinding(string months, string code, string message, decimal tonnes)
    {
        Write([.. Whole.Split('|'), .. Months(months)]);

        using var report = JsonDocument.Parse(WorkingFolder.Run("inventory", "ledger.csv", "--format", "json").Output);

        JsonElement finding = report.RootElement.GetProperty("inventories")[1].GetProperty("findings").EnumerateArray()
            .Single(one => one.GetProperty("code").GetString() == code);
        Assert.That(finding.GetProperty("severity").GetString(), Is.EqualTo("warning"));
        Assert.That(finding.GetProperty("message").GetString(), Is.EqualTo(message));
        Assert.That(Math.Round(finding.GetProperty("tonnes").GetDecimal(), 2), Is.EqualTo(Math.Round(tonnes, 2)));
    }

    private static void AssertNotAssessed(JsonElement report, string part)
    {
        JsonElement target = report.GetProperty("targets")[0];
        Assert.That(
            (target.GetProperty("status").GetString(), target.GetProperty("notAssessedReason").GetString()),
            Is.EqualTo(("not-assessed", $"2024 is no whole year ({part})")));
        foreach (string verdict in new[] { "gap", "gapHalfWidth", "achievedPct", "requiredAnnualReductionPct", "pace", "projectedYear" })
            Assert.That(target.GetProperty(verdict).ValueKind, Is.EqualTo(JsonValueKind.Null), verdict);
    }

    private static void AssertAssessed(JsonElement report)
    {
        Assert.That(report.GetProperty("targets")[0].GetProperty("status").GetString(), Is.Not.EqualTo("not-assessed"));
        Assert.That(Notes(report), Has.None.Contains("no whole year").And.None.Contains("what lacks"));
        IEnumerable<string?> codes = report.GetProperty("years").EnumerateArray()
            .SelectMany(year => year.GetProperty("findings").EnumerateArray()).Select(finding => finding.GetProperty("code").GetString());
        Assert.That(codes, Has.None.EqualTo("site-gone").And.None.EqualTo("series-broken"));
    }

    private static string NoteOf(string part, string scope) =>
        $"2024 is no whole year ({part}): figures with Scope {scope} stand as they are, but what changed from them and to them has no "
            + $"percentage and no causes, no target that covers Scope {scope} is assessed by them, and no forecast rests on them";

    private static IEnumerable<string?> PartialScopes(JsonElement report) =>
        report.GetProperty("years")[1].GetProperty("covers").GetProperty("partialScopes").EnumerateArray()
            .Select(scope => scope.GetString());

    private static IEnumerable<string> Notes(JsonElement report) =>
        report.GetProperty("notes").EnumerateArray().Select(note => note.GetString()!);

    // "activity,site,year,last month", or "first-last".
    private static IEnumerable<string> Months(string series)
    {
        foreach (string[] one in series.Split('|').Select(text => text.Split(',')))
        {
            int[] months = [.. one[3].Split('-').Select(month => int.Parse(month, CultureInfo.InvariantCulture))];
            string amount = one[0] == "electricity.grid" ? "100,MWh" : "100,GJ(net)";
            for (int month = months.Length == 1 ? 1 : months[0]; month <= months[^1]; month++)
                yield return string.Create(
                    CultureInfo.InvariantCulture,
                    $"{one[0]}{one[1]}{one[2]}{month},{one[0]},{amount},{one[2]}-{month:00},CN,{one[1]},,");
        }
    }

    private static void Write(IEnumerable<string> rows, string more = "")
    {
        WorkingFolder.Write("ledger.csv", ["id,activity,amount,unit,period,region,facility,scope,scope3_category", .. rows]);
        WorkingFolder.Write(
            "project.json",
            $$"""
            { "organization": "Example", "gwpSet": "AR6", "ledgers": ["ledger.csv"], "baseYear": 2023, "baseYearSource": "example", {{more}}
              "targets": [ { "name": "t", "kind": "gross-reduction", "scopes": [1, 2], "scope2": "location", "year": 2030,
                "grossReductionPct": 50, "pathway": "linear", "pathwaySource": "example" } ] }
            """);
    }
}
