using System.Globalization;
using System.Text.Json;

namespace Kingsoft.Carbon.Tool.Tests;

/// <summary>
/// What <c>carbon track</c> says where a living site has no row of a fuel any more, a meter of several has no bill, or a category of
/// Scope 3 is gone; and what may end without a word.
/// </summary>
public sealed class TrackEndedSeriesTests : InWorkingFolder
{
    private const string Header = "id,activity,amount,unit,period,region,facility,scope,scope3_category,evidence,entity";

    private const string Advice = "what lacks in 2024 against another year may be missing or may have come to an end: add the rows; "
        + "where a site closed, state its last day as `closed` in the file of sites (`facilities`); where nothing was used or emitted, a "
        + "row of 0 says so";

    private const string Broken = "the rows of another year go on for longer: add what is missing, state the last day of a site that "
        + "closed as `closed` in the file of sites, or a row of 0 for the time in which nothing was used or emitted: ";

    [TestCase("fuel.diesel.stationary,g,2023,1-12", "1", "g: fuel.diesel.stationary of Scope 1 covers no day")]
    [TestCase("heat.district,g,2023,1-3|heat.district,g,2023,11-12", "2", "g: heat of Scope 2 covers no day")]
    [TestCase("fuel.natural-gas.stationary,g,2023,1-12", "1", "g: natural gas of Scope 1 covers no day")]
    public void Track_AStreamThatEndsAtALivingSite_IsNoCut(string months, string scope, string part)
    {
        Write([.. Living(), .. Months(months)]);

        JsonElement report = SampleProject.Track();

        AssertNotAssessed(report, part, scope);
        Assert.That(Notes(report), Does.Contain(Advice));
        Assert.That(FindingOf(report, "series-broken"), Is.EqualTo(Broken + part));
    }

    // Fills of single days in each month: no row tells days, and none is left.
    [Test]
    public void Track_FillsThatEnd_AreNoCut()
    {
        Write([.. Living(), .. Enumerable.Range(1, 12).Select(month => $"t{month},fuel.diesel.road,900,L,2023-{month:00}-07,CN,g,,,,")]);

        AssertNotAssessed(SampleProject.Track(), "g: fuel.diesel.road of Scope 1 covers no day", "1");
    }

    // A row of nothing, another fuel, more of another fuel, gas in place of heat from a network, a file of sites without the stream.
    [TestCase("heat.district,g,2023,1-3|heat.district,g,2023,11-12", "z,heat.district,0,GJ,2024-01,CN,g,,,,", "")]
    [TestCase("fuel.diesel.stationary,g,2023,1-12", "z,fuel.diesel.stationary,0,GJ(net),2024,CN,g,,,,", "")]
    [TestCase("fuel.diesel.stationary,g,2023,1-12|fuel.petrol.stationary,g,2024,1-12", "", "")]
    [TestCase("fuel.diesel.stationary,g,2023,1-12|fuel.petrol.stationary,g,2023,1-12|fuel.petrol.stationary,g,2024,1-12",
        "z,fuel.petrol.stationary,1000,GJ(net),2024,CN,g,,,,", "")]
    [TestCase("heat.district,g,2023,1-3|heat.district,g,2023,11-12|fuel.natural-gas.stationary,g,2024,1-12", "", "")]
    [TestCase("fuel.diesel.stationary,g,2023,1-12", "", "g,,electricity.grid")]
    [TestCase("fuel.diesel.stationary,g,2023,1-12", "", "g,2023-12-31,")]
    public void Track_AStreamOfWhichItIsSaidThatItEnded_IsTracked(string months, string row, string site)
    {
        Write([.. Living(), .. Months(months), .. row.Split('|', StringSplitOptions.RemoveEmptyEntries)], site);

        AssertAssessed(SampleProject.Track());
    }

    // Refills, purchases of a month or two, the fuel of an emergency generator (0.1 of 75 t).
    [TestCase("a,refrigerant.r-410a,9,kg,2023,CN,g,,,,")]
    [TestCase("a,fuel.diesel.stationary,900,GJ(net),2023-03,CN,g,,,,|b,fuel.diesel.stationary,900,GJ(net),2023-09,CN,g,,,,")]
    [TestCase("a,fuel.petrol.stationary,2,GJ(net),2023,CN,g,,,,")]
    [TestCase("a,emissions.reported,5,tCO2e,2023,,,3,6,,E|e23,emissions.reported,900,tCO2e,2023,,,3,1,,E|"
        + "e24,emissions.reported,900,tCO2e,2024,,,3,1,,E|e25,emissions.reported,1,tCO2e,2024,,,3,6,,F")]
    public void Track_WhatHappensNowAndThen_MayEnd(string rows)
    {
        Write([.. Living(), .. rows.Split('|')]);

        AssertAssessed(SampleProject.Track());
    }

    [TestCase(4, "f, meter 2: electricity of Scope 2 covers 2024-01-01 to 2024-04-30 (121 of 366 days)")]
    [TestCase(0, "f, meter 2: electricity of Scope 2 covers no day")]
    public void Track_AMeterThatStops_IsNoCut(int last, string part)
    {
        Write([.. Living(), .. Meter("1", 2023, 12), .. Meter("1", 2024, 12), .. Meter("2", 2023, 12), .. Meter("2", 2024, last)]);

        JsonElement report = SampleProject.Track();

        AssertNotAssessed(report, part, "2");
        Assert.That(Notes(report), Does.Contain(Advice));
    }

    // A successor; a meter of which a row of nothing says that it was taken out.
    [TestCase("3", 100)]
    [TestCase("2", 0)]
    public void Track_AMeterThatIsReplaced_IsTracked(string meter, int amount)
    {
        Write(
        [
            .. Living(), .. Meter("1", 2023, 12), .. Meter("1", 2024, 12), .. Meter("2", 2023, 12), .. Meter("2", 2024, 4),
            .. Meter(meter, 2024, 12, amount, from: 5),
        ]);

        AssertAssessed(SampleProject.Track());
    }

    [Test]
    public void Track_ACategoryThatIsGone_IsNoCut()
    {
        Write([.. Living(), .. Categories], scopes: "1, 2, 3");

        JsonElement report = SampleProject.Track();

        const string part = "category 8 of Scope 3 has no row (800.00 t CO2e in 2023)";
        AssertNotAssessed(report, part, "3");
        foreach (string metric in new[] { "scope3", "total" })
            Assert.That(SampleProject.Change(report, metric).GetProperty("percent").ValueKind, Is.EqualTo(JsonValueKind.Null), metric);
        Assert.That(SampleProject.Change(report, "scope3.cat1").GetProperty("percent").GetDecimal(), Is.EqualTo(20m), "another's");
        Assert.That(Notes(report), Does.Contain(
            "a category of Scope 3 without a row in 2024 that an earlier year has is missing, not zero: add the rows; where it is not "
                + "relevant, give the reason in `notRelevant`; where nothing was emitted, a row of 0 says so").And.No.Member(Advice));
        Assert.That(FindingOf(report, "category-gone"), Is.EqualTo(
            "a category of Scope 3 that an earlier year has has no row: add what is missing, the reason why it is not relevant "
                + $"(`notRelevant`), or a row of 0 where nothing was emitted: {part}"));
    }

    [TestCase("", "\"notRelevant\": { \"8\": \"no leases since 2024\" },")]
    [TestCase("", "\"exclusions\": [ { \"source\": \"Category 8, leased offices\", \"scope\": 3, \"reason\": \"no data\" } ],")]
    [TestCase("z,emissions.reported,0,tCO2e,2024,,,3,8,,", "")]
    public void Track_ACategoryOfWhichItIsSaidThatItEnded_IsTracked(string row, string more)
    {
        Write([.. Living(), .. Categories, .. row.Split('|', StringSplitOptions.RemoveEmptyEntries)], scopes: "1, 2, 3", more: more);

        AssertAssessed(SampleProject.Track());
    }

    // 40 of 940 t.
    [Test]
    public void Track_ASmallCategoryThatIsGone_IsTracked()
    {
        Write(
            [.. Living(), .. Categories, "c,emissions.reported,700,tCO2e,2024,,,3,8,,", "d,emissions.reported,40,tCO2e,2023,,,3,6,,"],
            scopes: "1, 2, 3");

        AssertAssessed(SampleProject.Track());
    }

    // The rows of an entity that names no site are no site: its flights ended, it did not.
    [Test]
    public void Track_AnEntityWhoseTripsEnd_IsNoSiteThatIsGone()
    {
        Write([.. Living(), "a,emissions.reported,5,tCO2e,2023,,,3,6,,E", .. Meter("1", 2023, 12, entity: "E"),
            .. Meter("1", 2024, 12, entity: "E")]);

        AssertAssessed(SampleProject.Track());
    }

    [Test]
    public void Track_ASiteInAnotherSpelling_IsTheSame()
    {
        Write([.. Living(), .. Months("electricity.grid,H 1,2023,1-12|electricity.grid,H 1,2024,1-6|electricity.grid,h 1,2024,7-12")]);

        AssertAssessed(SampleProject.Track());
    }

    // A refill of a year and one of a month: neither tells of the days before it.
    [Test]
    public void Track_ARefillOfAYearBesideOneOfAMonth_IsTracked()
    {
        Write(
            [.. Living(), "r,refrigerant.r-410a,900,kg,2023,CN,g,,,,", "s,refrigerant.r-410a,900,kg,2024-07,CN,g,,,,"]);

        AssertAssessed(SampleProject.Track());
    }

    private static string[] Categories =>
    [
        "c1,emissions.reported,100,tCO2e,2023,,,3,1,,", "c2,emissions.reported,120,tCO2e,2024,,,3,1,,",
        "c8,emissions.reported,800,tCO2e,2023,,,3,8,,",
    ];

    private static IEnumerable<string> Living() =>
    [
        "d23,fuel.diesel.stationary,1000,GJ(net),2023,CN,f,,,,", "d24,fuel.diesel.stationary,1000,GJ(net),2024,CN,f,,,,",
        .. Months("electricity.grid,g,2023,1-12|electricity.grid,g,2024,1-12"),
    ];

    private static IEnumerable<string> Meter(
        string meter, int year, int last, int amount = 100, int from = 1, string entity = "") =>
        Enumerable.Range(from, last - from + 1).Select(
            month => $"m{meter}-{year}-{month},electricity.grid,{amount},MWh,{year}-{month:00},CN,f,,,meter {meter},{entity}");

    // "activity,site,year,first month-last month".
    private static IEnumerable<string> Months(string series)
    {
        foreach (string[] one in series.Split('|').Select(text => text.Split(',')))
        {
            int[] months = [.. one[3].Split('-').Select(month => int.Parse(month, CultureInfo.InvariantCulture))];
            string amount = one[0] switch { "electricity.grid" => "100,MWh", "heat.district" => "100,GJ", _ => "100,GJ(net)" };
            for (int month = months[0]; month <= months[1]; month++)
                yield return $"{one[0]}{one[1]}{one[2]}{month},{one[0]},{amount},{one[2]}-{month:00},CN,{one[1]},,,,";
        }
    }

    private static void AssertNotAssessed(JsonElement report, string part, string scope)
    {
        JsonElement target = report.GetProperty("targets")[0];
        Assert.That(
            (target.GetProperty("status").GetString(), target.GetProperty("notAssessedReason").GetString()),
            Is.EqualTo(("not-assessed", $"2024 is no whole year ({part})")));
        Assert.That(target.GetProperty("achievedPct").ValueKind, Is.EqualTo(JsonValueKind.Null));
        Assert.That(
            report.GetProperty("years")[1].GetProperty("covers").GetProperty("partialScopes").EnumerateArray()
                .Select(partial => partial.GetString()),
            Is.EqualTo(new[] { scope }));
    }

    private static void AssertAssessed(JsonElement report)
    {
        Assert.That(report.GetProperty("targets")[0].GetProperty("status").GetString(), Is.Not.EqualTo("not-assessed"));
        Assert.That(Notes(report), Has.None.Contains("no whole year").And.None.Contains("what lacks").And.None.Contains("not zero: add"));
        IEnumerable<string?> codes = report.GetProperty("years").EnumerateArray()
            .SelectMany(year => year.GetProperty("findings").EnumerateArray()).Select(finding => finding.GetProperty("code").GetString());
        Assert.That(codes, Has.None.AnyOf("site-gone", "series-broken", "category-gone"));
    }

    private static string? FindingOf(JsonElement report, string code) => report.GetProperty("years")[1].GetProperty("findings")
        .EnumerateArray().Single(finding => finding.GetProperty("code").GetString() == code).GetProperty("message").GetString();

    private static IEnumerable<string> Notes(JsonElement report) =>
        report.GetProperty("notes").EnumerateArray().Select(note => note.GetString()!);

    private static void Write(IEnumerable<string> rows, string site = "", string scopes = "1, 2", string more = "")
    {
        WorkingFolder.Write("ledger.csv", [Header, .. rows]);
        if (site.Length > 0)
            WorkingFolder.Write("facilities.csv", "facility,closed,streams", site, "f,,");
        WorkingFolder.Write(
            "project.json",
            $$"""
            { "organization": "Example", "gwpSet": "AR6", "ledgers": ["ledger.csv"], "baseYear": 2023, "baseYearSource": "example", {{more}}
              {{(site.Length > 0 ? "\"facilities\": \"facilities.csv\"," : "")}}
              "targets": [ { "name": "t", "kind": "gross-reduction", "scopes": [{{scopes}}], "scope2": "location", "year": 2030,
                "grossReductionPct": 50, "pathway": "linear", "pathwaySource": "example" } ] }
            """);
    }
}
