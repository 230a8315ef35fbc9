using System.Text.Json;

namespace Kingsoft.Carbon.Tool.Tests;

/// <summary>A year that only the rest of a bill reaches is left out of tracking, with a note, and no reason to refuse it all.</summary>
public sealed class TrackRestOfYearTests : InWorkingFolder
{
    private static readonly string[] WholeYears =
    [
        "a,electricity.grid,100,MWh,2024,CN,dc1", "b,electricity.grid,90,MWh,2025,CN,dc1",
        "c,fuel.diesel.stationary,100,L,2024,CN,dc1", "d,fuel.diesel.stationary,90,L,2025,CN,dc1",
    ];

    [TestCase(
        "e,electricity.grid,0.31,MWh,2025-12-15/2026-01-14,CN,dc1",
        "2026 is not tracked: only parts of rows from across its ends reach it (2026-01-01 to 2026-01-14, 14 of 365 days); to have it "
            + "tracked, add the rows of its other days, or state the month in which the reporting year begins (`yearStart`)")]
    [TestCase(
        "e,electricity.grid,3.1,MWh,2023-12-15/2024-01-14,CN,dc1",
        "2023 is not tracked: only parts of rows from across its ends reach it (2023-12-15 to 2023-12-31, 17 of 365 days); to have it "
            + "tracked, add the rows of its other days, or state the month in which the reporting year begins (`yearStart`)")]
    [TestCase(
        "e,electricity.grid,3.65,MWh,2025-07-01/2026-06-30,CN,dc1",
        "2026 is not tracked: only parts of rows from across its ends reach it (2026-01-01 to 2026-06-30, 181 of 365 days); to have it "
            + "tracked, add the rows of its other days, or state the month in which the reporting year begins (`yearStart`)")]
    public void Track_AYearOfTheRestOfABill_IsLeftOutWithANote(string row, string note)
    {
        Write("2024", [.. WholeYears, row]);

        JsonElement report = SampleProject.Track();

        Assert.That(Years(report), Is.EqualTo(new[] { 2024, 2025 }));
        Assert.That(Notes(report).Where(text => text.Contains("is not tracked", StringComparison.Ordinal)), Is.EqualTo(new[] { note }));
        Assert.That(report.GetProperty("targets")[0].GetProperty("status").GetString(), Is.EqualTo("ahead"));
    }

    // Both of them, and the one after a year without rows.
    [Test]
    public void Track_YearsOfRestsAtBothEnds_AreLeftOut()
    {
        Write(
            "2024", [.. WholeYears, "e,electricity.grid,31,MWh,2025-12-15/2026-01-14,CN,dc2",
            "f,electricity.grid,31,MWh,2023-12-15/2024-01-14,CN,dc2"]);

        JsonElement report = SampleProject.Track();

        Assert.That(Years(report), Is.EqualTo(new[] { 2024, 2025 }));
        Assert.That(
            Notes(report).Where(text => text.Contains("is not tracked", StringComparison.Ordinal)).Select(text => text[..19]),
            Is.EqualTo(new[] { "2023 is not tracked", "2026 is not tracked" }));
    }

    // A year from April to March: the bill of March and April has a fortnight in the next one. That of December and January does not
    // leave its year.
    [Test]
    public void Track_TheRestOfABillInAFiscalYear_IsLeftOut()
    {
        Write(
            "2024",
            [
                "a,electricity.grid,100,MWh,2023-04-01/2024-03-31,CN,dc1", "b,electricity.grid,90,MWh,2024-04-01/2025-03-31,CN,dc1",
                "c,fuel.diesel.stationary,100,L,2023-04-01/2024-03-31,CN,dc1", "d,fuel.diesel.stationary,90,L,2024-04-01/2025-03-31,CN,dc1",
                "e,electricity.grid,31,MWh,2025-03-15/2025-04-14,CN,dc2",
            ],
            "\"yearStart\": 4,");

        JsonElement report = SampleProject.Track();

        Assert.That(Years(report), Is.EqualTo(new[] { 2024, 2025 }));
        Assert.That(Notes(report), Does.Contain(
            "2026 is not tracked: only parts of rows from across its ends reach it (2025-04-01 to 2025-04-14, 14 of 365 days); to have it "
                + "tracked, add the rows of its other days, or state the month in which the reporting year begins (`yearStart`)"));
    }

    // A row within the year is meant for it, and so is a year that two years' rows fill.
    [TestCase("e,electricity.grid,7,MWh,2026-01,CN,dc1", "f,fuel.diesel.stationary,7,L,2026-01,CN,dc1")]
    [TestCase("e,electricity.grid,200,MWh,2026-01-01/2027-12-31,CN,dc1", "f,fuel.diesel.stationary,200,L,2026-01-01/2027-12-31,CN,dc1")]
    public void Track_AYearThatRowsAreMeantFor_IsTracked(params string[] rows)
    {
        Write("2024", [.. WholeYears, .. rows]);

        JsonElement report = SampleProject.Track();

        Assert.That(Years(report), Does.Contain(2026));
        Assert.That(Notes(report).Where(text => text.Contains("is not tracked", StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public void Track_ABaseYearOfARest_IsTrackedAndNotAssessed()
    {
        Write(
            "2023", [.. WholeYears, "e,electricity.grid,31,MWh,2023-12-15/2024-01-14,CN,dc2",
            "f,fuel.diesel.stationary,31,L,2023-12-15/2024-01-14,CN,dc2"]);

        JsonElement report = SampleProject.Track();

        Assert.That(Years(report), Is.EqualTo(new[] { 2023, 2024, 2025 }));
        Assert.That(report.GetProperty("targets")[0].GetProperty("status").GetString(), Is.EqualTo("not-assessed"));
    }

    [Test]
    public void Track_NothingButRests_IsTracked()
    {
        WorkingFolder.Write(
            "ledger.csv", "id,activity,amount,unit,period,region", "e,electricity.grid,31,MWh,2023-12-15/2024-01-14,CN");
        WorkingFolder.Write("project.json", """{ "organization": "x", "gwpSet": "AR6", "ledgers": ["ledger.csv"] }""");

        Assert.That(Years(SampleProject.Track()), Is.EqualTo(new[] { 2023, 2024 }));
    }

    // What the rest of a bill does not reach is not gone.
    [Test]
    public void Inventory_TheRestOfABill_LetsNoSiteBeGone()
    {
        Write("2024", [.. WholeYears, "e,electricity.grid,31,MWh,2025-12-15/2026-01-14,CN,dc2"]);

        string output = WorkingFolder.Run("inventory", "ledger.csv", "--year", "2026").Output;

        Assert.That(output, Does.Not.Contain("site-gone"));
        Assert.That(output, Does.Not.Contain("series-broken"));
    }

    private static IEnumerable<int> Years(JsonElement report) =>
        report.GetProperty("years").EnumerateArray().Select(year => year.GetProperty("year").GetInt32());

    private static IEnumerable<string> Notes(JsonElement report) =>
        report.GetProperty("notes").EnumerateArray().Select(note => note.GetString()!);

    private static void Write(string baseYear, string[] rows, string more = "")
    {
        WorkingFolder.Write("ledger.csv", ["id,activity,amount,unit,period,region,facility", .. rows]);
        WorkingFolder.Write(
            "project.json",
            $$"""
            { "organization": "x", "gwpSet": "AR6", "ledgers": ["ledger.csv"], {{more}} "baseYear": {{baseYear}}, "targets": [ {
              "name": "t", "kind": "gross-reduction", "scopes": [1, 2], "scope2": "location", "year": 2050, "grossReductionPct": 50,
              "pathway": "linear", "pathwaySource": "board" } ] }
            """);
    }
}
