using System.Text.Json;

namespace Kingsoft.Carbon.Tool.Tests;

/// <summary>What <c>carbon track</c> says where what came now and then in each of several years came not once in the next.</summary>
public sealed class TrackStoppedStreamTests : InWorkingFolder
{
    private const string Loads = "fuel.diesel.stationary,300,GJ(net),2022-03|fuel.diesel.stationary,300,GJ(net),2022-10-04|"
        + "fuel.diesel.stationary,300,GJ(net),2023-06";

    private const string Refills = "refrigerant.r-410a,9,kg,2022-05-11|refrigerant.r-410a,9,kg,2023-07";

    private const string OfLoads = "g: fuel.diesel.stationary of Scope 1 has no row (33.46 t CO2e a year from 2022 to 2023)";
    private const string OfRefills = "g: refrigerant.r-410a of Scope 1 has no row (20.30 t CO2e a year from 2022 to 2023)";

    private const string InPart = @"""partialScopes"":\s*\[\s*""1""";

    [Test]
    public void Track_FuelThatCameInEachEarlierYear_IsAskedAndWithheld()
    {
        Write([.. Living(), .. OfSite(Loads)]);

        JsonElement report = SampleProject.Track();

        AssertAsked(report, OfLoads);
        Assert.That(report.GetRawText(), Does.Match(InPart));
        Assert.That(report.GetProperty("targets")[0].GetProperty("notAssessedReason").GetString(), Is.EqualTo(
            $"2024 is no whole year ({OfLoads})"));
        Assert.That(Percent(report, "scope1"), Is.EqualTo(JsonValueKind.Null));
        Assert.That(Percent(report, "scope2LocationBased"), Is.EqualTo(JsonValueKind.Number));
    }

    // A year without a refill is usual; a fuel that was little in one of the years may be in the next; what two years lack ended.
    [TestCase(Refills, OfRefills, 2024)]
    [TestCase(Refills, OfRefills, 2025)]
    [TestCase("fuel.diesel.stationary,1,GJ(net),2022-03|fuel.diesel.stationary,899,GJ(net),2023-06", OfLoads, 2024)]
    [TestCase(Loads, OfLoads, 2025)]
    public void Track_WhatMayHaveComeNotAtAll_IsAskedOnceAndCompared(string rows, string part, int last)
    {
        Write([.. Living(last), .. OfSite(rows)]);

        JsonElement report = SampleProject.Track();

        AssertAsked(report, part);
        Assert.That(report.GetProperty("targets")[0].GetProperty("status").GetString(), Is.Not.EqualTo("not-assessed"));
        Assert.That(report.GetRawText(), Does.Not.Match(InPart));
        Assert.That(
            report.GetProperty("changes").EnumerateArray().Where(change => change.GetProperty("metric").GetString() == "scope1")
                .Select(change => change.GetProperty("percent").ValueKind),
            Has.All.EqualTo(JsonValueKind.Number));
    }

    // The first months of a year tell nothing of the one before.
    [Test]
    public void Track_FuelThatAYearInPartHasNoneOfEither_IsWithheld()
    {
        string[] begun = ["e2025,electricity.grid,25,MWh,2025-Q1,CN,g", "f2025,fuel.diesel.stationary,9,GJ(net),2025-Q1,CN,f"];
        Write([.. Living(), .. OfSite(Loads), .. begun]);

        JsonElement report = SampleProject.Track();
        AssertAsked(report, OfLoads);
        Assert.That(report.GetRawText(), Does.Match(InPart));
    }

    // A row of the whole year says what the year had: the next should have one too.
    [Test]
    public void Track_RefrigerantStatedForOneYear_IsAsked()
    {
        Write([.. Living(), .. OfSite("refrigerant.r-410a,9,kg,2023")]);

        AssertAsked(SampleProject.Track(), "g: refrigerant.r-410a of Scope 1 has no row (20.30 t CO2e in 2023)");
    }

    // In a ledger of half a year a load may have come in the other half.
    [TestCase("2024-01-01/2024-06-30")]
    [TestCase("2024-07-01/2024-12-31")]
    public void Track_WhatStoppedInALedgerOfHalfAYear_IsNotAsked(string half)
    {
        string[] rows = [$"f,fuel.diesel.stationary,2000,GJ(net),{half},CN,f", $"e,electricity.grid,50,MWh,{half},CN,g"];
        Write([.. Living(2023), .. OfSite(Loads), .. rows]);

        Assert.That(
            Findings(SampleProject.Track()).Select(one => one.GetProperty("code").GetString()), Has.None.EqualTo("stream-stopped"));
    }

    // A row of 0, one earlier year only, a year without it in between, another fuel, another refrigerant, a site that is no more, a file
    // of sites that names the streams of the site without it.
    [TestCase(Loads + "|fuel.diesel.stationary,0,GJ(net),2024", "")]
    [TestCase(Refills + "|refrigerant.r-410a,0,kg,2024", "")]
    [TestCase("refrigerant.r-410a,9,kg,2023-07", "")]
    [TestCase("refrigerant.r-410a,9,kg,2021-07|refrigerant.r-410a,9,kg,2023-07", "")]
    [TestCase(Loads + "|fuel.petrol.stationary,500,GJ(net),2024-05", "")]
    [TestCase(Refills + "|refrigerant.hfc-32,9,kg,2024-05", "")]
    [TestCase(Loads, "g,,electricity.grid")]
    [TestCase(Loads, "g,2023-12-31,")]
    public void Track_WhatStoppedWithAReason_IsNotAsked(string rows, string site)
    {
        Write([.. Living(), .. OfSite(rows)], site);

        JsonElement report = SampleProject.Track();

        Assert.That(Findings(report).Select(one => one.GetProperty("code").GetString()), Has.None.EqualTo("stream-stopped"));
        Assert.That(report.GetProperty("targets")[0].GetProperty("status").GetString(), Is.Not.EqualTo("not-assessed"));
    }

    // 0.7 of 300 t: said, and compared.
    [Test]
    public void Track_LittleThatStopped_IsANote()
    {
        Write([.. Living(), .. OfSite("refrigerant.r-410a,0.3,kg,2022-05|refrigerant.r-410a,0.3,kg,2023-05")]);

        Assert.That(SampleProject.Track().GetProperty("targets")[0].GetProperty("status").GetString(), Is.Not.EqualTo("not-assessed"));
    }

    private static JsonValueKind Percent(JsonElement report, string metric) => report.GetProperty("changes").EnumerateArray()
        .Last(change => change.GetProperty("metric").GetString() == metric).GetProperty("percent").ValueKind;

    private static IEnumerable<JsonElement> Findings(JsonElement report) => report.GetProperty("years").EnumerateArray()
        .SelectMany(year => year.GetProperty("findings").EnumerateArray());

    private static IEnumerable<string> OfSite(string rows) => rows.Split('|').Select((row, index) => $"r{index},{row},CN,g");

    private static void AssertAsked(JsonElement report, string part)
    {
        JsonElement finding = Findings(report).Single(one => one.GetProperty("code").GetString() == "stream-stopped");
        Assert.That(finding.GetProperty("message").GetString(), Is.EqualTo(
            "what each earlier year has rows of has none: was nothing bought or refilled? add what is missing, or a row of 0 "
            + $"where nothing was: {part}"));
    }

    private static IEnumerable<string> Living(int last = 2024) => Enumerable.Range(2021, last - 2020).SelectMany(year => new[]
    {
        $"f{year},fuel.diesel.stationary,4000,GJ(net),{year},CN,f", $"e{year},electricity.grid,100,MWh,{year},CN,g",
    });

    private static void Write(IEnumerable<string> rows, string site = "")
    {
        WorkingFolder.Write("ledger.csv", ["id,activity,amount,unit,period,region,facility", .. rows]);
        if (site.Length > 0)
            WorkingFolder.Write("facilities.csv", "facility,closed,streams", site, "f,,");
        WorkingFolder.Write(
            "project.json",
            $$"""
            { "organization": "Example", "gwpSet": "AR6", "allowLaterFactors": true, "ledgers": ["ledger.csv"], "baseYear": 2021,
              "baseYearSource": "example", {{(site.Length > 0 ? "\"facilities\": \"facilities.csv\"," : "")}}
              "targets": [ { "name": "t", "kind": "gross-reduction", "scopes": [1, 2], "scope2": "location", "year": 2030,
                "grossReductionPct": 50, "pathway": "linear", "pathwaySource": "example" } ] }
            """);
    }
}
