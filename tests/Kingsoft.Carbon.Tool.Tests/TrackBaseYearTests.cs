using System.Text.Json;

namespace Kingsoft.Carbon.Tool.Tests;

/// <summary>What <c>carbon track</c> makes of a project's base-year policy.</summary>
public sealed class TrackBaseYearTests : InWorkingFolder
{
    // 10,000 t in 2024 and 12,000 t in 2025, bought on 1 July 2025: 184 days of 365.
    private const string Acquisition = """
        { "description": "bought Beta", "cause": "structural-change", "scope": 1, "effects": { "2024": 10000, "2025": 12000 },
        """ + """
         "effectiveFrom": "2025-07-01", "inFigures": false }
        """;

    private const string LeaseOfCategory8 = """
        { "description": "lease", "cause": "structural-change", "scope": 3, "category": 8, "effects": { "2024": -6000, "2025": -6000 },
        """ + """
         "effectiveFrom": "2025-01-01", "inFigures": true, "staysWithinReportedScopes": true },
        { "description": "lease", "cause": "structural-change", "scope": 1, "effects": { "2024": 6000, "2025": 6000 },
        """ + """
         "effectiveFrom": "2025-01-01", "inFigures": true, "staysWithinReportedScopes": true }
        """;

    // All of both years, or 184/365 of them: 40,000 + 5,041.096 and 50,000 + 6,049.315.
    [TestCase("all-year", "false", "50000.000", "62000.000")]
    [TestCase("pro-rata", "false", "45041.096", "56049.315")]
    // The stated 50,000 t hold the company since July: all-year lacks 181/365 of its 12,000 t, 5,950.685; pro-rata lacks nothing.
    [TestCase("all-year", "true", "50000.000", "55950.685")]
    [TestCase("pro-rata", "true", "45041.096", "50000.000")]
    public void Track_AnAcquisition_IsRestatedByTheTiming(string timing, string inFigures, decimal baseYear, decimal current)
    {
        MadeProject.Write(
            MadeProject.TwoYears,
            MadeProject.Policy(
                timing, Acquisition.Replace("\"inFigures\": false", $"\"inFigures\": {inFigures}", StringComparison.Ordinal)),
            MadeProject.Target("1"));

        JsonElement report = SampleProject.Track();
        JsonElement change = SampleProject.Change(report, "scope1");

        Assert.That(
            (SampleProject.Round(change.GetProperty("likeForLike"), "fromValue", 3),
                SampleProject.Round(change.GetProperty("likeForLike"), "toValue", 3)),
            Is.EqualTo((baseYear, current)));
        Assert.That(
            (change.GetProperty("fromValue").GetDecimal(), change.GetProperty("toValue").GetDecimal()), Is.EqualTo((40000m, 50000m)));
        Assert.That(
            (SampleProject.Round(report.GetProperty("targets")[0], "baseValue", 3),
                SampleProject.Round(report.GetProperty("targets")[0], "actual", 3)),
            Is.EqualTo((baseYear, current)));
    }

    [Test]
    public void Track_ARestatement_KeepsBothFiguresWithTheCause()
    {
        MadeProject.Write(MadeProject.TwoYears, MadeProject.Policy("all-year", Acquisition));

        JsonElement restatement = MadeProject.Restatement(SampleProject.Track(), "scope1", 2024);

        Assert.That(
            (restatement.GetProperty("previous").GetDecimal(), restatement.GetProperty("restated").GetDecimal(),
                restatement.GetProperty("difference").GetDecimal()),
            Is.EqualTo((40000m, 50000m, 10000m)));
        Assert.That(
            restatement.GetProperty("causes")[0].ToString(),
            Does.Contain("\"cause\": \"structural-change\"").And.Contain("\"description\": \"bought Beta\"")
                .And.Contain("\"amount\": 10000"));
    }

    // Stated +10,000 = like for like +12,000 (50,000 → 62,000) − 2,000, by which the purchase moved the two years apart.
    [Test]
    public void Track_ARestatement_IsACauseOfTheStatedChange()
    {
        MadeProject.Write(MadeProject.TwoYears, MadeProject.Policy("all-year", Acquisition));

        JsonElement change = SampleProject.Change(SampleProject.Track(), "scope1");

        Assert.That(
            SampleProject.Effects(change, "like for like + restated causes", 10),
            Is.EqualTo(new[] { ("like-for-like", 12000m), ("structural-change: bought Beta", -2000m) }));
        Assert.That(change.GetProperty("attribution")[1].GetProperty("cdpReason").GetString(), Is.EqualTo("Change in boundary"));
    }

    // 2,000 t are 5 % of 40,000: at the threshold, not above it.
    [TestCase("2000", false)]
    [TestCase("2000.01", true)]
    public void Track_AChange_IsRestatedAboveTheThresholdOnly(string effect, bool restated)
    {
        MadeProject.Write(MadeProject.TwoYears, MadeProject.Policy(
            "all-year", $"{{ \"description\": \"meter\", \"cause\": \"error\", \"scope\": 1, \"effects\": {{ \"2024\": {effect} }} }}"));

        JsonElement report = SampleProject.Track();

        Assert.That(report.GetProperty("baseYear").GetProperty("restated").GetBoolean(), Is.EqualTo(restated));
        Assert.That(report.GetProperty("baseYear").GetProperty("restatements").GetArrayLength() > 0, Is.EqualTo(restated));
        Assert.That(
            SampleProject.Change(report, "scope1").GetProperty("likeForLike").GetProperty("fromValue").GetDecimal(),
            Is.EqualTo(restated ? 42000.01m : 40000m));
    }

    [Test]
    public void Track_APolicyWithoutAnyChange_ChangesNothing()
    {
        MadeProject.Write(MadeProject.TwoYears, "\"baseYear\": 2024", MadeProject.Target("1"));
        JsonElement without = SampleProject.Track();
        MadeProject.Write(MadeProject.TwoYears, MadeProject.Policy("all-year"), MadeProject.Target("1"));

        JsonElement with = SampleProject.Track();

        Assert.That(with.GetProperty("changes").ToString(), Is.EqualTo(without.GetProperty("changes").ToString()));
        Assert.That(with.GetProperty("targets").ToString(), Is.EqualTo(without.GetProperty("targets").ToString()));
        Assert.That(
            with.GetProperty("notes").EnumerateArray().Select(note => note.GetString()),
            Does.Contain("the base year is not restated: no change counts"));
    }

    // A move from category 8 to Scope 1 leaves the footprint as it is, but not a target that covers Scope 1 alone.
    [TestCase("1", true)]
    [TestCase("1, 3", false)]
    public void Track_AMoveBetweenScopes_CountsWhereATargetCoversOneOfThem(string scopes, bool restated)
    {
        MadeProject.Write(
            [.. MadeProject.TwoYears, (2024, 3, 20000m), (2025, 3, 14000m)], MadeProject.Policy("all-year", LeaseOfCategory8),
            MadeProject.Target(scopes));

        JsonElement report = SampleProject.Track();

        Assert.That(report.GetProperty("baseYear").GetProperty("restated").GetBoolean(), Is.EqualTo(restated));
        Assert.That(report.GetProperty("targets")[0].GetProperty("baseValue").GetDecimal(), Is.EqualTo(restated ? 46000m : 60000m));
        Assert.That(LikeForLike("scope1") + LikeForLike("scope3"), Is.EqualTo(4000m));

        decimal LikeForLike(string metric) =>
            SampleProject.Change(report, metric).GetProperty("likeForLike").GetProperty("absolute").GetDecimal();
    }

    // 50,000 t ÷ (1,000 + 100) and 62,000 t ÷ (1,100 + 110), where the purchase says what its revenue was.
    [Test]
    public void Track_AnIntensity_IsLikeForLikeInItsDenominatorToo()
    {
        string withRevenue = Acquisition.Replace(
            "\"effectiveFrom\"", "\"metrics\": { \"revenue\": { \"2024\": 100, \"2025\": 110 } }, \"effectiveFrom\"",
            StringComparison.Ordinal);
        MadeProject.Write(
            MadeProject.TwoYears, MadeProject.Policy("all-year", withRevenue), MadeProject.Target("1", ", \"intensity\": \"revenue\""));

        JsonElement report = SampleProject.Track();
        JsonElement likeForLike = SampleProject.Change(report, "scope1/revenue").GetProperty("likeForLike");

        Assert.That(
            (SampleProject.Round(likeForLike, "fromValue", 9), SampleProject.Round(likeForLike, "toValue", 9)),
            Is.EqualTo((45.454545455m, 51.239669421m)));
        Assert.That(SampleProject.Round(report.GetProperty("targets")[0], "baseValue", 9), Is.EqualTo(45.454545455m));
    }

    [Test]
    public void Track_AnIntensityWithoutThePurchasesRevenue_IsNotLikeForLike()
    {
        MadeProject.Write(MadeProject.TwoYears, MadeProject.Policy("all-year", Acquisition));

        JsonElement report = SampleProject.Track();

        Assert.That(SampleProject.Change(report, "scope1/revenue").GetProperty("likeForLike").ValueKind, Is.EqualTo(JsonValueKind.Null));
        Assert.That(
            report.GetProperty("notes").EnumerateArray().Select(note => note.GetString()),
            Does.Contain("revenue is not like for like: 'bought Beta' does not say what it is worth in it"));
    }

    [TestCase(
        "\"timing\": \"all-year\"", "\"timing\": \"monthly\"",
        "project.json:6: timing: 'monthly' is not accepted; all-year or pro-rata is")]
    [TestCase(
        "\"thresholdPct\": 5", "\"thresholdPct\": 105",
        "project.json:6: thresholdPct: '105' is out of range; a number from 0 to 100 is accepted")]
    [TestCase(
        "\"baseYear\": 2024, ", "",
        "project.json:6: baseYearPolicy: the project has a base-year policy and no base year; name it in 'baseYear'")]
    [TestCase(
        "\"baseYear\": 2024, ", "\"baseYear\": 2023, ",
        "project.json:6: baseYearPolicy: the base year 2023 is not among the years 2024 to 2025; one of them is accepted")]
    [TestCase(
        "structural-change", "merger",
        "project.json:7: cause: 'merger' is not accepted; structural-change or method-change or error or organic-change is")]
    [TestCase(
        "\"scope\": 1", "\"scope\": 2",
        "project.json:7: scope2: the change concerns Scope 2 and does not say which figure; location or market is accepted")]
    [TestCase(
        "\"scope\": 1", "\"scope\": 3",
        "project.json:7: category: the change concerns Scope 3 and does not say which category; 1 to 15 is accepted")]
    [TestCase("\"scope\": 1", "\"scope\": 3, \"category\": 8", "project.json:6: baseYearPolicy: "
        + "the base year has no figure of the scope that 'bought Beta' concerns (Scope3); state it, zero where it is zero")]
    [TestCase(
        "\"effectiveFrom\": \"2025-07-01\", ", "",
        "project.json:7: effectiveFrom: a structural change needs the day on which it took place; such as 2025-07-01 is accepted")]
    [TestCase(", \"inFigures\": false", "", "project.json:7: inFigures: the value is missing; "
        + "true where the stated figures hold the change from its day on, false where they do not")]
    [TestCase(
        ", \"2025\": 12000", "",
        "project.json:7: effects: 2025 is missing; the tonnes of that full year are needed, 0 where there were none")]
    [TestCase(
        "\"2025\": 12000", "\"2025\": 12000, \"2026\": 1",
        "project.json:7: effects: 2026 is outside the base year 2024 and the last year 2025; a year between them is accepted")]
    [TestCase(
        "\"inFigures\"", "\"metrics\": { \"headcount\": { \"2024\": 1, \"2025\": 1 } }, \"inFigures\"",
        "project.json:7: metrics: there is no metric 'headcount' of the whole organization; known are revenue")]
    [TestCase("\"inFigures\"", "\"metrics\": { \"revenue\": { \"2024\": 1 } }, \"inFigures\"", "project.json:7: metrics: "
        + "revenue has no 2025, for which effects has tonnes; the figure of that full year is needed, 0 where there was none")]
    public void Track_WrongPolicy_SaysWhatIsWrong(string from, string to, string message)
    {
        MadeProject.Write(MadeProject.TwoYears, MadeProject.Policy("all-year", Acquisition));
        SampleProject.Edit("project.json", from, to);

        Assert.That(WorkingFolder.Run("track", "project.json"), Is.EqualTo(new ToolResult(1, "", message + "\n")));
    }

    [Test]
    public void Track_AnIntensityTargetWithoutThePurchasesRevenue_IsRefused()
    {
        MadeProject.Write(
            MadeProject.TwoYears, MadeProject.Policy("all-year", Acquisition), MadeProject.Target("1", ", \"intensity\": \"revenue\""));

        Assert.That(WorkingFolder.Run("track", "project.json"), Is.EqualTo(new ToolResult(
            1, "",
            "project.json:9: targets: target 'zero': 'bought Beta' is restated and does not say what it is worth in revenue; "
                + "state it in the change's metrics, 0 where it is nothing\n")));
    }
}
