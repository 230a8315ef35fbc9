using System.Text.Json;

namespace Kingsoft.Carbon.Tool.Tests;

/// <summary>
/// Years that are odd but right: tonnes without energy, fiscal years, market-based figures, parts of a year, rows that state how sure they
/// are.
/// </summary>
public sealed class TrackEdgeTests : InWorkingFolder
{
    private const string Acquisition = """
        { "description": "bought Beta", "cause": "structural-change", "scope": 1, "effects": { "2024": 5000, "2025": 5000 },
        """ + """
         "effectiveFrom": "2024-07-01", "inFigures": true }
        """;

    // A company with refrigerants only prints Scope 1 beside no direct energy.
    [Test]
    public void Track_PrintedTonnesBesideNoEnergy_AreAnEffectOfTheirOwn()
    {
        SampleProject.Copy(SampleProject.ReportedBasis);
        string reported = WorkingFolder.Read("reported.csv");
        File.WriteAllLines("reported.csv", reported.Split('\n').Select(line => line.StartsWith("energy.direct,", StringComparison.Ordinal)
            ? line.Replace("220.95", "0", StringComparison.Ordinal).Replace("351.84", "0", StringComparison.Ordinal)
            : line));

        (string Name, decimal Value)[] effects = SampleProject.Effects(
            SampleProject.Change(SampleProject.Track(), "scope12LocationBased"), "energy × factor", 2);

        Assert.That(effects, Is.EqualTo(new[] { ("electricity", -374.00m), ("grid-factor", -642.40m), ("scope1", 32.02m) }));
    }

    // A correction takes all of the electricity of 2025 back: nothing is left to multiply.
    [Test]
    public void Track_CorrectionsThatLeaveNoEnergy_EndNoRun()
    {
        WorkingFolder.Write(
            "ledger.csv", "id,activity,amount,unit,period,region,corrects", "a,electricity.grid,100,MWh,2024,CN-BJ,",
            "b,electricity.grid,100,MWh,2025,CN-BJ,", "c,electricity.grid,-100,MWh,2025,CN-BJ,b",
            "d,fuel.diesel.stationary,1,MWh(net),2024,CN,", "e,fuel.diesel.stationary,1,MWh(net),2025,CN,");
        WorkingFolder.Write("project.json", "{ \"organization\": \"x\", \"gwpSet\": \"AR6\", \"ledgers\": [\"ledger.csv\"] }");

        JsonElement change = SampleProject.Change(SampleProject.Track(), "scope12LocationBased");

        Assert.That(
            change.GetProperty("attribution").EnumerateArray().Sum(effect => effect.GetProperty("value").GetDecimal()),
            Is.EqualTo(change.GetProperty("absolute").GetDecimal()));
    }

    // 900 rows of 9 × 10¹² t after 10⁻¹² t are a change of 8.1 × 10²⁹ %, beyond what a decimal holds.
    [Test]
    public void Track_APercentageBeyondADecimal_IsNull()
    {
        IEnumerable<string> later = Enumerable.Repeat("emissions.reported,9000000000000,tCO2e,2025,1", 900);
        string[] earlier = ["activity,amount,unit,period,scope", "emissions.reported,0.000000000001,tCO2e,2024,1"];
        WorkingFolder.Write("ledger.csv", [.. earlier, .. later]);
        WorkingFolder.Write("project.json", "{ \"organization\": \"x\", \"gwpSet\": \"AR6\", \"ledgers\": [\"ledger.csv\"] }");

        JsonElement change = SampleProject.Change(SampleProject.Track(), "scope1");

        Assert.That(change.GetProperty("absolute").GetDecimal(), Is.EqualTo(8_099_999_999_999_999.999999999999m));
        Assert.That(change.GetProperty("percent").ValueKind, Is.EqualTo(JsonValueKind.Null));
    }

    // A revenue in a small currency beside grams of a fuel: quotients of a few digits.
    [Test]
    public void Track_AQuotientOfFewDigits_IsAttributed()
    {
        WorkingFolder.Write(
            "ledger.csv", "id,activity,amount,unit,period,region", "a,electricity.grid,100,MWh,2024,CN",
            "b,electricity.grid,90,MWh,2025,CN", "c,fuel.diesel.stationary,0.0000001,MWh(net),2024,CN",
            "d,fuel.diesel.stationary,0.0000002,MWh(net),2025,CN");
        WorkingFolder.Write(
            "metrics.csv", "year,metric,value,unit", "2024,revenue,310000000000000,IDR", "2025,revenue,320000000000000,IDR");
        WorkingFolder.Write(
            "project.json",
            "{ \"organization\": \"x\", \"gwpSet\": \"AR6\", \"ledgers\": [\"ledger.csv\"], \"metrics\": \"metrics.csv\" }");

        JsonElement change = SampleProject.Change(SampleProject.Track(), "scope12LocationBased/revenue");

        Assert.That(
            change.GetProperty("attribution").EnumerateArray().Sum(effect => effect.GetProperty("value").GetDecimal()),
            Is.EqualTo(change.GetProperty("absolute").GetDecimal()).Within(1e-27m));
    }

    // Years that begin in April: 1 July 2024 is in the year 2025, whose figures hold 274 of its 365 days. All-year: all 5,000 t of 2024,
    // 5,000 × 91/365 of 2025.
    [Test]
    public void Track_FiscalYears_AreRestatedByTheirOwnDays()
    {
        WorkingFolder.Write(
            "ledger.csv", "id,activity,amount,unit,period,region,scope", "a,emissions.reported,40000,tCO2e,2023-04-01/2024-03-31,CN,1",
            "b,emissions.reported,50000,tCO2e,2024-04-01/2025-03-31,CN,1");
        WorkingFolder.Write(
            "project.json", "{ \"organization\": \"x\", \"gwpSet\": \"AR6\", \"ledgers\": [\"ledger.csv\"], \"yearStart\": 4,",
            MadeProject.Policy("all-year", Acquisition), "}");

        JsonElement change = SampleProject.Change(SampleProject.Track(), "scope1").GetProperty("likeForLike");

        Assert.That(
            (change.GetProperty("fromValue").GetDecimal(), SampleProject.Round(change, "toValue", 6)), Is.EqualTo((45000m, 51246.575342m)));
    }

    [TestCase("2026-07-01", "not counted: bought Beta: it took place after 2025, the last year")]
    [TestCase("2024-01-01", "not counted: bought Beta: every figure since 2024 holds it")]
    [TestCase("2023-07-01", "not counted: bought Beta: every figure since 2024 holds it")]
    public void Track_AChangeThatIsInAllFiguresOrNone_DoesNotCount(string day, string note)
    {
        MadeProject.Write(
            MadeProject.TwoYears, MadeProject.Policy("all-year", Acquisition.Replace("2024-07-01", day, StringComparison.Ordinal)));

        JsonElement report = SampleProject.Track();

        Assert.That(report.GetProperty("baseYear").GetProperty("restated").GetBoolean(), Is.False);
        Assert.That(
            report.GetProperty("notes").EnumerateArray().Select(text => text.GetString()),
            Does.Contain(note).And.Contain("the base year is not restated: no change counts"));
    }

    // Bought in the middle of the base year itself, which holds it from then on: half of it lacks, 2,500 × 182/366 … of 5,000 t.
    [Test]
    public void Track_AChangeWithinTheBaseYear_IsTestedByWhatTheYearLacks()
    {
        MadeProject.Write(MadeProject.TwoYears, MadeProject.Policy("all-year", Acquisition));

        JsonElement test = SampleProject.Track().GetProperty("baseYear").GetProperty("tests")[0];

        // 1 January to 30 June 2024 are 182 days of 366.
        Assert.That(SampleProject.Round(test, "effect", 6), Is.EqualTo(Math.Round(5000m * 182m / 366m, 6)));
    }

    [TestCase(
        "\"cause\": \"structural-change\"", "\"cause\": \"method-change\"", "[\"structural-change\", \"error\"]",
        "not counted: bought Beta: the policy does not name this cause")]
    [TestCase(
        "\"inFigures\": true", "\"inFigures\": true, \"existedInBaseYear\": false", "[\"structural-change\"]",
        "not counted: bought Beta: the facility did not exist in the base year")]
    public void Track_AChangeThatThePolicyLeavesOut_IsNamed(string from, string to, string triggers, string note)
    {
        MadeProject.Write(
            MadeProject.TwoYears,
            MadeProject.Policy("all-year", Acquisition.Replace(from, to, StringComparison.Ordinal))
                .Replace("\"eachScope\"", $"\"triggers\": {triggers}, \"eachScope\"", StringComparison.Ordinal));

        Assert.That(SampleProject.Track().GetProperty("notes").EnumerateArray().Select(text => text.GetString()), Does.Contain(note));
    }

    // From a year that is never restated to one that is: no like for like.
    [Test]
    public void Track_FromBeforeARestatedBaseYear_NothingIsLikeForLike()
    {
        MadeProject.Write(
            [(2023, 1, 39000m), .. MadeProject.TwoYears],
            MadeProject.Policy("all-year", Acquisition.Replace("2024-07-01", "2025-07-01", StringComparison.Ordinal)));

        JsonElement[] changes = [.. SampleProject.Track().GetProperty("changes").EnumerateArray()
            .Where(change => change.GetProperty("metric").GetString() == "scope1")];

        Assert.That(
            changes.Select(change => (change.GetProperty("from").GetInt32(), change.GetProperty("likeForLike").ValueKind)),
            Is.EqualTo(new[] { (2023, JsonValueKind.Null), (2024, JsonValueKind.Object) }));
    }

    [Test]
    public void Track_AnErrorOfALaterYear_IsNoReasonToRestateTheBaseYear()
    {
        MadeProject.Write(MadeProject.TwoYears, MadeProject.Policy(
            "all-year", "{ \"description\": \"meter\", \"cause\": \"error\", \"scope\": 1, \"effects\": { \"2025\": -20000 } }"));

        Assert.That(
            SampleProject.Track().GetProperty("notes").EnumerateArray().Select(text => text.GetString()),
            Does.Contain("'meter' changes years after the base year only, which is no reason to restate it: those years stay as stated"));
    }

    // Two figures of Scope 2, each with changes of its own: 1,000 + 200 location-based, 400 + 100 market-based.
    [Test]
    public void Track_MarketBasedFigures_AreRestatedByTheirOwnChanges()
    {
        WorkingFolder.Write(
            "ledger.csv",
            "id,activity,amount,unit,period,region,scope,scope2_method,gwp_set",
            "l4,emissions.reported,1000,tCO2e,2024,CN,2,location,AR6", "m4,emissions.reported,400,tCO2e,2024,CN,2,market,AR6",
            "s4,emissions.reported,50,tCO2e,2024,CN,1,,AR6",
            "l5,emissions.reported,1100,tCO2e,2025,CN,2,location,AR6", "m5,emissions.reported,300,tCO2e,2025,CN,2,market,AR6",
            "s5,emissions.reported,50,tCO2e,2025,CN,1,,AR6");
        const string changes = """
            { "description": "bought", "cause": "structural-change", "scope": 2, "scope2": "location", "effects": { "2024": 200 },
            """ + """
             "effectiveFrom": "2025-01-01", "inFigures": true },
            { "description": "bought", "cause": "structural-change", "scope": 2, "scope2": "market", "effects": { "2024": 100 },
            """ + """
             "effectiveFrom": "2025-01-01", "inFigures": true }
            """;
        WorkingFolder.Write(
            "project.json", "{ \"organization\": \"x\", \"gwpSet\": \"AR6\", \"ledgers\": [\"ledger.csv\"],",
            MadeProject.Policy("all-year", changes), ",", MadeProject.Target("1, 2", ", \"scope2\": \"market\""), "}");

        JsonElement report = SampleProject.Track();

        Assert.That(MadeProject.Restatement(report, "scope2LocationBased", 2024).GetProperty("restated").GetDecimal(), Is.EqualTo(1200m));
        Assert.That(MadeProject.Restatement(report, "scope2MarketBased", 2024).GetProperty("restated").GetDecimal(), Is.EqualTo(500m));
        Assert.That(MadeProject.Restatement(report, "scope12MarketBased", 2024).GetProperty("restated").GetDecimal(), Is.EqualTo(550m));
        Assert.That(
            (report.GetProperty("targets")[0].GetProperty("baseValue").GetDecimal(),
                report.GetProperty("targets")[0].GetProperty("actual").GetDecimal()),
            Is.EqualTo((550m, 350m)));
        Assert.That(
            report.GetProperty("baseYear").GetProperty("tests").EnumerateArray()
                .Select(test => test.GetProperty("scope2").GetString()).Distinct(),
            Is.EqualTo(new[] { "location-based", "market-based" }));
    }

    // 60 % of 98 t beside a path at 96.2 leaves nobody the word.
    [TestCase("", "behind")]
    [TestCase("60", "undecided")]
    public void Track_RowsThatStateTheirUncertainty_LeaveATargetUndecided(string uncertainty, string status)
    {
        WorkingFolder.Write(
            "ledger.csv", "id,activity,amount,unit,period,region,scope,uncertainty_pct", "a,emissions.reported,100.00,tCO2e,2024,CN,1,",
            $"b,emissions.reported,98.00,tCO2e,2025,CN,1,{uncertainty}");
        WorkingFolder.Write(
            "project.json", "{ \"organization\": \"x\", \"gwpSet\": \"AR6\", \"ledgers\": [\"ledger.csv\"],", MadeProject.Target("1"), "}");

        Assert.That(SampleProject.Track().GetProperty("targets")[0].GetProperty("status").GetString(), Is.EqualTo(status));
    }

    [Test]
    public void Track_APartOfAYear_IsSaidToBeOne()
    {
        WorkingFolder.Write(
            "ledger.csv", "id,activity,amount,unit,period,region,scope", "a,emissions.reported,100,tCO2e,2024,CN,1",
            "b,emissions.reported,40,tCO2e,2025-H1,CN,1");
        WorkingFolder.Write("project.json", "{ \"organization\": \"x\", \"gwpSet\": \"AR6\", \"ledgers\": [\"ledger.csv\"] }");

        Assert.That(
            SampleProject.Track().GetProperty("notes").EnumerateArray().Select(text => text.GetString()),
            Does.Contain(
                "2025 is no whole year (the ledger covers 2025-01-01 to 2025-06-30 (181 of 365 days)): figures with Scope 1, 2, 3 stand "
                    + "as they are, but what changed from them and to them has no percentage and no causes, no target that covers Scope "
                    + "1, 2, 3 is assessed by them, and no forecast rests on them"));
    }

    [Test]
    public void Track_AMethodOfAScopeThatIsNotCovered_IsSaidToHaveNoEffect()
    {
        MadeProject.Write(MadeProject.TwoYears, MadeProject.Target("1", ", \"scope2\": \"market\""));

        JsonElement report = SampleProject.Track();

        Assert.That(report.GetProperty("targets")[0].GetProperty("actual").GetDecimal(), Is.EqualTo(50000m));
        Assert.That(
            report.GetProperty("notes").EnumerateArray().Select(text => text.GetString()),
            Does.Contain("'zero' does not cover Scope 2: the method that it names for it has no effect"));
    }

    // 57.15 + 57,638.74 = 57,695.89; a printed sum may differ by the rounding of three figures, not by more.
    [TestCase("57,695.90", false)]
    [TestCase("57,699.99", true)]
    public void Track_APrintedSumThatIsNotThatOfItsParts_IsNamed(string printed, bool isNamed)
    {
        SampleProject.Copy(SampleProject.ReportedBasis);
        SampleProject.Edit("reported.csv", "57,695.89", printed);

        IEnumerable<string?> notes = SampleProject.Track().GetProperty("notes").EnumerateArray().Select(text => text.GetString());

        Assert.That(notes.Where(note => note!.StartsWith("printed ghg.scope12", StringComparison.Ordinal)), isNamed
            ? Is.EqualTo(
                new[] { "printed ghg.scope12 of 2024 is 57,699.99 tCO2e, its printed parts add up to 57695.89: the parts are tracked" })
            : Is.Empty);
    }

    [Test]
    public void Track_OneYear_HasNoPace()
    {
        MadeProject.Write(MadeProject.TwoYears.Take(1), MadeProject.Target("1"));

        Assert.That(WorkingFolder.Run("track", "project.json").Output, Does.Contain("not known: one year has no pace"));
    }

    [Test]
    public void Track_CategoriesThatComeAndGo_AreNamed()
    {
        WorkingFolder.Write(
            "ledger.csv", "id,activity,amount,unit,period,region,scope,scope3_category", "a,emissions.reported,100,tCO2e,2024,CN,3,6",
            "b,emissions.reported,100,tCO2e,2025,CN,3,6", "c,emissions.reported,900,tCO2e,2025,CN,3,8");
        WorkingFolder.Write("project.json", "{ \"organization\": \"x\", \"gwpSet\": \"AR6\", \"ledgers\": [\"ledger.csv\"] }");

        Assert.That(
            SampleProject.Track().GetProperty("notes").EnumerateArray().Select(text => text.GetString()),
            Does.Contain("Scope 3 of 2024 and 2025 do not cover the same: category 8 is reported in one of them only"));
    }
}
