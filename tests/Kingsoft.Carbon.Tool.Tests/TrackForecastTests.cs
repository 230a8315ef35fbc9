using System.Text.Json;

namespace Kingsoft.Carbon.Tool.Tests;

/// <summary>Forecasts and the less common pathways in <c>carbon track</c>.</summary>
public sealed class TrackForecastTests : InWorkingFolder
{
    // Least squares over 2020–2025: slope −1,055.8509, 51,549.019 in 2030, ± 3,407.101 at 95 %; Theil-Sen: slope −1,057.698.
    [Test]
    public void Track_SixYears_AreForecastWithTheirInterval()
    {
        MadeProject.Write(MadeProject.SixYears, "\"forecast\": { \"metrics\": [\"scope2LocationBased\"], \"years\": [2030] }");

        JsonElement[] forecasts = [.. SampleProject.Track().GetProperty("forecasts").EnumerateArray()];
        JsonElement line = forecasts[0].GetProperty("values")[0];

        Assert.That(
            forecasts.Select(forecast => forecast.GetProperty("method").GetString()),
            Is.EqualTo(new[] { "ordinary least squares", "Theil-Sen", "simple exponential smoothing" }));
        Assert.That(
            (SampleProject.Round(forecasts[0], "slope", 4), SampleProject.Round(line, "value", 3)), Is.EqualTo((-1055.8509m, 51549.019m)));
        Assert.That(Math.Round(line.GetProperty("high").GetDecimal() - line.GetProperty("value").GetDecimal(), 3), Is.EqualTo(3407.101m));
        Assert.That(SampleProject.Round(forecasts[1], "slope", 3), Is.EqualTo(-1057.698m));
        Assert.That(forecasts[1].GetProperty("values")[0].GetProperty("low").ValueKind, Is.EqualTo(JsonValueKind.Null));
    }

    [Test]
    public void Track_SixYears_AreForecastInATable()
    {
        MadeProject.Write(MadeProject.SixYears, "\"forecast\": { \"metrics\": [\"scope2LocationBased\"], \"years\": [2030] }");

        string table = WorkingFolder.Run("track", "project.json").Output;

        Assert.That(table, Does.Contain("If the pattern of 6 years went on: Scope 2, location-based (t CO2e)"));
        Assert.That(table, Does.Contain("2030   ordinary least squares         51,549.02   48,141.92   54,956.12"));
    }

    [Test]
    public void Track_AFigureThatNoYearHas_IsRefusedWithTheReason()
    {
        MadeProject.Write(MadeProject.SixYears);

        Assert.That(
            SampleProject.Track().GetProperty("notes").EnumerateArray().Select(note => note.GetString()),
            Does.Contain("no forecast of Scope 1 + 2, location-based: 0 figures cannot bear statistics; 5 or more are needed"));
    }

    [TestCase("\"years\": [2025]", "project.json:6: years: 2025 is not after the last year 2025; a later year is accepted")]
    [TestCase(
        "\"confidencePct\": 100", "project.json:6: confidencePct: '100' is out of range; a number above 0 and at most 99.99 is accepted")]
    [TestCase("\"year\": [2030]", "project.json:6: year: 'year' is not known here; did you mean 'years'?")]
    public void Track_WrongForecast_SaysWhatIsWrong(string member, string message)
    {
        MadeProject.Write(MadeProject.SixYears, $"\"forecast\": {{ {member} }}");

        Assert.That(WorkingFolder.Run("track", "project.json"), Is.EqualTo(new ToolResult(1, "", message + "\n")));
    }

    [Test]
    public void Track_ForecastOfNoFigure_NamesThoseThereAre()
    {
        MadeProject.Write(MadeProject.SixYears, "\"forecast\": { \"metrics\": [\"scope2\"] }");

        Assert.That(
            WorkingFolder.Run("track", "project.json").Error,
            Does.StartWith("project.json:6: metrics: 'scope2' is not a figure; scope1, scope2LocationBased, scope2MarketBased, "));
    }

    // Intensity .60 in a sector of .50 → .30 → .05, activity 100 → 120 beside 10,000 → 11,000: 0.330093 in 2030, times 120.
    [Test]
    public void Track_SectoralConvergence_FollowsTheScenario()
    {
        MadeProject.Write(MadeProject.SixYears.Select(total => total with { Tonnes = 60m }), Converging);

        JsonElement target = SampleProject.Track().GetProperty("targets")[0];
        decimal inTenYears = target.GetProperty("path").EnumerateArray()
            .Single(point => point.GetProperty("year").GetInt32() == 2030).GetProperty("value").GetDecimal();

        Assert.That(Math.Round(inTenYears / 120m, 6), Is.EqualTo(0.330093m));
        Assert.That(
            (target.GetProperty("pathway").GetString(), target.GetProperty("baseValue").GetDecimal()),
            Is.EqualTo(("sectoral-convergence", 60m)));
    }

    [TestCase("\"intensity\": { \"2020\"", "\"intensity\": { \"2022\"", "project.json:6: sector: the sector's intensity is given from 2022 "
        + "to 2050; every year from the base year 2020 to the target year 2050 is needed, or years around them")]
    [TestCase("\"2020\": 10000", "\"2020\": 0", "project.json:6: 2020: '0' is not above 0; a number above 0 is accepted")]
    [TestCase("\"pathway\"", "\"grossReductionPct\": 90, \"pathway\"", "project.json:6: grossReductionPct: "
        + "the end of a sectoral convergence is decided by the sector's scenario; leave the percentage out")]
    [TestCase("sectoral-convergence", "linear", "project.json:6: grossReductionPct: the value is missing; it may not be left out")]
    public void Track_WrongScenario_SaysWhatIsWrong(string from, string to, string message)
    {
        MadeProject.Write(MadeProject.SixYears, Converging);
        SampleProject.Edit("project.json", from, to);

        Assert.That(WorkingFolder.Run("track", "project.json"), Is.EqualTo(new ToolResult(1, "", message + "\n")));
    }

    private const string Converging = """
        "targets": [ { "name": "converge", "kind": "gross-reduction", "scopes": [2], "scope2": "location", "baseYear": 2020, "year": 2050,
        """ + """
         "pathway": "sectoral-convergence", "sector": { "intensity": { "2020": 0.5, "2030": 0.3, "2050": 0.05 },
        """ + """
         "activity": { "2020": 10000, "2030": 11000, "2050": 11000 }, "companyActivity": { "2020": 100, "2030": 120, "2050": 120 } } } ]
        """;
}
