using System.Globalization;
using System.Text.Json;

namespace Kingsoft.Carbon.Tool.Tests;

/// <summary>What <c>carbon track</c> says of years that are not whole, and of what was found in their inventories.</summary>
public sealed class TrackCoverageTests : InWorkingFolder
{
    private const string Header = "id,activity,amount,unit,period,region,scope,scope3_category";

    private const string Covers = "electricity of Scope 2 covers 2023-01-01 to 2023-06-30 (181 of 365 days)";

    [Test]
    public void Track_HalfAYearOfElectricity_IsNoCut()
    {
        WriteHalfAYear();

        JsonElement report = SampleProject.Track();

        JsonElement target = report.GetProperty("targets")[0];
        Assert.That(target.GetProperty("status").GetString(), Is.EqualTo("not-assessed"));
        Assert.That(target.GetProperty("notAssessedReason").GetString(), Is.EqualTo($"2023 is no whole year ({Covers})"));
        foreach (string verdict in new[]
        {
            "achievedPct", "requiredAnnualReductionPct", "requiredCompoundReductionPct", "pace", "requiredOverPace", "projectedYear",
            "cumulativeOverrun", "remainingBudget",
        })
            Assert.That(target.GetProperty(verdict).ValueKind, Is.EqualTo(JsonValueKind.Null), verdict);
        Assert.That(Notes(report), Does.Contain(
            $"2023 is no whole year ({Covers}): figures with Scope 2 stand as they are, but what changed from them and to them has no "
                + "percentage and no causes, no target that covers Scope 2 is assessed by them, and no forecast rests on them"));
    }

    // Scope 1 was carried over for both years: its change is one of whole years.
    [TestCase("scope1", "0")]
    [TestCase("scope2LocationBased", null)]
    [TestCase("scope12LocationBased", null)]
    [TestCase("energy", null)]
    public void Track_HalfAYearOfElectricity_LeavesNoPercentageOfIt(string metric, string? percent)
    {
        WriteHalfAYear();

        JsonElement change = SampleProject.Change(SampleProject.Track(), metric);

        Assert.That(change.GetProperty("percent").ToString(), Is.EqualTo(percent ?? ""));
        Assert.That(
            change.GetProperty("noPercentReason").GetString(), Is.EqualTo(percent is null ? $"2023 is no whole year ({Covers})" : null));
        Assert.That(change.GetProperty("attribution").GetArrayLength(), Is.Zero);
    }

    [Test]
    public void Track_HalfAYearOfElectricity_SaysWhatIsCovered()
    {
        WriteHalfAYear();

        JsonElement year = SampleProject.Track().GetProperty("years")[1];

        Assert.That(JsonSerializer.Serialize(year.GetProperty("covers")), Is.EqualTo(
            "{\"from\":\"2023-01-01\",\"to\":\"2023-12-31\",\"days\":365,\"ofDays\":365,\"stretches\":[\"2023\"],"
                + "\"partialScopes\":[\"2\"],"
                + "\"parts\":[{\"of\":\"electricity of Scope 2\",\"facility\":null,"
                + "\"from\":\"2023-01-01\",\"to\":\"2023-06-30\",\"days\":181,"
                + "\"stretches\":[\"2023-H1\"],\"decisive\":true,\"looksNew\":false}]}"));
    }

    [Test]
    public void Track_WholeYears_HaveNothingToSay()
    {
        WriteHalfAYear(months: 12);

        JsonElement report = SampleProject.Track();

        Assert.That(report.GetProperty("targets")[0].GetProperty("status").GetString(), Is.EqualTo("ahead"));
        Assert.That(Notes(report), Has.None.Contains("no whole year").And.None.Contains("days are missing"));
        Assert.That(report.GetProperty("years")[1].GetProperty("covers").GetProperty("parts").GetArrayLength(), Is.Zero);
    }

    [Test]
    public void Track_ADayOrTwoMissing_IsSaidAndCompared()
    {
        WriteHalfAYear(months: 12);
        File.AppendAllText(
            "ledger.csv", "c,electricity.grid,10000,MWh,2024-01-01/2024-12-19,CN,,\nz24,emissions.reported,10,tCO2e,2024,,1,\n");

        JsonElement report = SampleProject.Track();

        Assert.That(report.GetProperty("targets")[0].GetProperty("status").GetString(), Is.EqualTo("ahead"));
        Assert.That(
            Notes(report),
            Does.Contain(
                "days are missing in 2024: electricity of Scope 2 covers 2024-01-01 to 2024-12-19 (354 of 366 days), and it is compared as "
                    + "it stands"));
    }

    [TestCase("json", "\"code\": \"recorded-later\"")]
    [TestCase("table", "recorded-later: 1 record left out: recorded after 2025-05-01, the day as of which 2024 is calculated")]
    [TestCase("md", "| 2024 | warning | recorded-later: 1 record left out: recorded after 2025-05-01, the day as of which 2024 is")]
    [TestCase("csv", "finding: warning,,2024,recorded-later,,\"1 record left out: recorded after 2025-05-01, the day as of which 2024")]
    public void Track_FindingsOfTheInventories_AreCarried(string format, string expected)
    {
        WorkingFolder.Write(
            "l.csv", "id,activity,amount,unit,period,region,recorded_on", "A,electricity.grid,100,MWh,2023,CN,",
            "B,electricity.grid,10,MWh,2024,CN,", "C,electricity.grid,90,MWh,2024,CN,2025-06-01");
        WorkingFolder.Write(
            "project.json",
            """{ "organization": "o", "gwpSet": "AR6", "ledgers": ["l.csv"], "asOf": { "2024": "2025-05-01" } }""");

        ToolResult result = WorkingFolder.Run("track", "project.json", "--format", format);

        Assert.That((result.Status, result.Error), Is.EqualTo((0, "")));
        Assert.That(result.Output, Does.Contain(expected));
    }

    [Test]
    public void Track_InformationOfTheInventories_StaysThere()
    {
        WriteHalfAYear(months: 12);

        JsonElement findings = SampleProject.Track().GetProperty("years")[1].GetProperty("findings");

        Assert.That(
            findings.EnumerateArray().Select(finding => finding.GetProperty("severity").GetString()), Is.All.Not.EqualTo("info"));
        Assert.That(
            findings.EnumerateArray().Select(finding => finding.GetProperty("code").GetString()), Does.Not.Contain("carried-over"));
    }

    [Test]
    public void Track_AWholeLedgerWithDaysMissing_IsSaid()
    {
        WorkingFolder.Write(
            "ledger.csv", "id,activity,amount,unit,period,region", "a,electricity.grid,9,MWh,2024,CN",
            "b,electricity.grid,9,MWh,2025-01-09/2025-12-31,CN");
        WorkingFolder.Write("project.json", "{ \"organization\": \"x\", \"gwpSet\": \"AR6\", \"ledgers\": [\"ledger.csv\"] }");

        Assert.That(Notes(SampleProject.Track()), Does.Contain(
            "days are missing in 2025: the ledger covers 2025-01-09 to 2025-12-31 (357 of 365 days), and it is compared as it stands"));
    }

    // 100 t in 2020, on a line to 50 t in 2030: 75 t in 2025, where 70 t were emitted; 30 t of 50 t are done, 4 t a year are needed.
    [Test]
    public void Track_ABaseYearWithoutTheYearsBetween_HasNoPaceAndNoBudget()
    {
        MadeProject.Write([(2020, 1, 100m), (2024, 1, 80m), (2025, 1, 70m)], "\"baseYear\": 2020", Target2030);

        JsonElement report = SampleProject.Track();

        JsonElement target = report.GetProperty("targets")[0];
        Assert.That(
            (target.GetProperty("status").GetString(), SampleProject.Round(target, "gap", 6)), Is.EqualTo(("ahead", -5m)));
        Assert.That(
            (SampleProject.Round(target, "achievedPct", 6), SampleProject.Round(target, "requiredAnnualReduction", 6)),
            Is.EqualTo((60m, 4m)));
        foreach (string unknown in new[] { "pace", "requiredOverPace", "projectedYear", "budget", "remainingBudget", "cumulativeOverrun" })
            Assert.That(target.GetProperty(unknown).ValueKind, Is.EqualTo(JsonValueKind.Null), unknown);
        foreach (string reason in new[] { "noPaceReason", "noBudgetReason" })
            Assert.That(target.GetProperty(reason).GetString(), Is.EqualTo("the years between 2020 and 2024 are not given"), reason);
        Assert.That(Notes(report), Does.Contain(
            "the years between 2020 and 2024 are not given: what changed is that of all of them, and targets that count from 2020 have no "
                + "pace, no budget and no year of arrival"));
    }

    [Test]
    public void Track_ABaseYearWithoutTheYearsBetween_IsNamedInTheTables()
    {
        MadeProject.Write([(2020, 1, 100m), (2024, 1, 80m), (2025, 1, 70m)], "\"baseYear\": 2020", Target2030);

        string output = WorkingFolder.Run("track", "project.json").Output;

        Assert.That(output, Does.Contain("2020→2024").And.Contain("2024→2025"));
        Assert.That(output, Does.Contain("not known: the years between 2020 and 2024 are not given"));
    }

    [Test]
    public void Track_ABaseYearWithoutTheYearsBetween_TakesAPolicy()
    {
        MadeProject.Write(
            [(2020, 1, 100m), (2024, 1, 80m), (2025, 1, 70m)],
            """
            "baseYear": 2020, "baseYearPolicy": { "thresholdPct": 5, "timing": "all-year", "eachScope": false, "changes": [
              { "description": "bought Wuxi", "cause": "structural-change", "scope": 1, "effectiveFrom": "2024-07-01", "inFigures": true,
                "effects": { "2020": 20, "2024": 20, "2025": 20 } } ] }
            """,
            Target2030);

        JsonElement report = SampleProject.Track();

        Assert.That(report.GetProperty("targets")[0].GetProperty("baseValue").GetDecimal(), Is.EqualTo(120m));
    }

    // 7,785.2 and 9,558.6 million; the second as if it were in thousands.
    [Test]
    public void Track_AMetricAThousandfold_IsAskedFor()
    {
        MadeProject.Write(MadeProject.TwoYears);
        WorkingFolder.Write("metrics.csv", "year,metric,value,unit", "2024,revenue,8000,kCNY", "2025,revenue,8000000,kCNY");

        Assert.That(Notes(SampleProject.Track()), Does.Contain(
            "revenue of 2025 is 8000000 kCNY (metrics.csv:3), 1000 times that of 2024, 8000 kCNY (metrics.csv:2): check the unit of both"));
    }

    [TestCase(
        "2024,revenue,8000000,kCNY",
        "2025,revenue,8000,kCNY",
        "revenue of 2025 is 8000 kCNY (metrics.csv:3), 1/1000 of that of 2024, 8000000 kCNY (metrics.csv:2): check the unit of both")]
    [TestCase("2024,revenue,8,MCNY", "2025,revenue,8100,kCNY", null)]
    [TestCase("2024,revenue,100,MCNY", "2025,revenue,9000,MCNY", null)]
    [TestCase("2024,revenue,100,MCNY", "2025,revenue,9700,MCNY",
        "revenue of 2025 is 9700 MCNY (metrics.csv:3), 97 times that of 2024, 100 MCNY (metrics.csv:2): check the unit of both")]
    [TestCase("2024,headcount,0,person", "2025,headcount,900,person", null)]
    public void Track_AMetric_IsAskedForWhereItSlips(string first, string second, string? note)
    {
        MadeProject.Write(MadeProject.TwoYears);
        WorkingFolder.Write("metrics.csv", "year,metric,value,unit", first, second);

        Assert.That(Notes(SampleProject.Track()).Where(text => text.EndsWith("check the unit of both", StringComparison.Ordinal)),
            Is.EqualTo(note is null ? [] : new[] { note }));
    }

    [Test]
    public void Track_CategoriesThatAreMissing_AreNamedBesideTheSum()
    {
        MadeProject.Write(
            [(2024, 1, 10m), (2024, 2, 10m), (2024, 3, 10m), (2025, 1, 10m), (2025, 2, 10m), (2025, 3, 10m)],
            "\"notRelevant\": { \"14\": \"no franchises\" }");

        Assert.That(Notes(SampleProject.Track()), Does.Contain(
            "Scope 3, and Scope 1 + 2 + 3, of 2024, 2025 hold no figure of category 1–7, 9–13, 15: missing, not zero, and neither a "
                + "sum nor a share of the footprint knows them"));
    }

    [Test]
    public void Track_PrintedFigures_SayWhatIsNotPrinted()
    {
        MadeProject.Write(
            [(2023, 1, 10m), (2024, 1, 10m), (2024, 3, 77m), (2025, 1, 9m)], "\"basis\": \"reported\"", "\"reported\": \"reported.csv\"");
        WorkingFolder.Write(
            "reported.csv", "indicator,period,value,unit", "ghg.scope1,2024,10,tCO2e", "ghg.scope2,2024,5,tCO2e",
            "ghg.scope3,2024,100,tCO2e", "ghg.scope3.cat1,2024,30,tCO2e", "ghg.scope1,2025,9,tCO2e");

        IEnumerable<string> notes = Notes(SampleProject.Track());

        Assert.That(notes, Is.SupersetOf(new[]
        {
            "no printed figure of 2024 for Scope 2, market-based; category 2–15 of Scope 3: nothing stands for them in what is tracked",
            "no printed figure of 2025 for Scope 2, location-based; Scope 2, market-based; Scope 3; category 1–15 of Scope 3: nothing "
                + "stands for them in what is tracked",
            "printed ghg.scope3 of 2024 is 100 t CO2e, its printed categories add up to 30: the printed sum is tracked, and the rest of it "
                + "is of no category",
            "the ledgers have figures of 2024 that are not printed, and that are left out: Scope 3, category 8 (77 t CO2e)",
            "2023: the ledgers have rows, and neither Scope 1 nor Scope 2 is printed; left out",
        }));
    }

    [TestCase(null, "without their signs, as the policy does not say otherwise", true)]
    [TestCase("absolute", "without their signs, as the policy says", true)]
    [TestCase("net", "by their net effect, as the policy says", false)]
    public void Track_TheSumOfChanges_IsTheOneThatThePolicyFollows(string? sum, string said, bool restated)
    {
        MadeProject.Write(
            MadeProject.TwoYears,
            $$"""
            "baseYear": 2024, "baseYearPolicy": { "thresholdPct": 5, "timing": "all-year", "eachScope": false,
              {{(sum is null ? "" : $"\"sum\": \"{sum}\",")}} "changes": [
              { "description": "a", "cause": "error", "scope": 1, "effects": { "2024": 1200 } },
              { "description": "b", "cause": "error", "scope": 1, "effects": { "2024": -1200 } } ] }
            """);

        Assert.That(SampleProject.Track().GetProperty("baseYear").GetProperty("restated").GetBoolean(), Is.EqualTo(restated));
        Assert.That(WorkingFolder.Run("track", "project.json").Output, Does.Contain($"all changes together count {said}"));
    }

    private static string Target2030 =>
        """
        "targets": [ { "name": "half", "kind": "gross-reduction", "scopes": [1], "year": 2030, "grossReductionPct": 50,
          "pathway": "linear", "pathwaySource": "board" } ]
        """;

    private static void WriteHalfAYear(int months = 6)
    {
        IEnumerable<string> Months(string id, int year, int last, int amount) => Enumerable.Range(1, last).Select(month => string.Create(
            CultureInfo.InvariantCulture, $"{id}{month},electricity.grid,{amount},MWh,{year}-{month:00},CN,,"));

        WorkingFolder.Write(
            "ledger.csv",
            [
                Header, "z22,emissions.reported,10,tCO2e,2022,,1,", "z23,emissions.reported,10,tCO2e,2023,,1,",
                .. Months("a", 2022, 12, 1000), .. Months("b", 2023, months, 900),
            ]);
        WorkingFolder.Write(
            "project.json",
            """
            { "organization": "Example", "gwpSet": "AR6", "ledgers": ["ledger.csv"], "baseYear": 2022, "baseYearSource": "example",
              "targets": [ { "name": "t", "kind": "gross-reduction", "scopes": [1, 2], "scope2": "location", "year": 2030,
                "grossReductionPct": 50, "pathway": "linear", "pathwaySource": "example" } ] }
            """);
    }

    private static IEnumerable<string> Notes(JsonElement report) =>
        report.GetProperty("notes").EnumerateArray().Select(note => note.GetString()!);
}
