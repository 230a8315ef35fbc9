using System.Text.Json;

namespace Kingsoft.Carbon.Tool.Tests;

/// <summary>
/// Printed figures are tracked as printed, with their rounding; a Scope 2 that is not printed is worked out from its sum.
/// </summary>
public sealed class TrackPrintedFiguresTests : InWorkingFolder
{
    private const string Target =
        """
        "targets": [ { "name": "t", "kind": "gross-reduction", "scopes": [1, 2], "scope2": "market", "baseYear": 2023, "year": 2025,
          "grossReductionPct": 50, "pathway": "linear", "pathwaySource": "board" } ]
        """;

    [Test]
    public void Track_AYearWithMarketBasedScope2Alone_IsAYear()
    {
        Write("ghg.scope2.market,2023,20,tCO2e", "ghg.scope2.market,2024,15,tCO2e");

        JsonElement report = SampleProject.Track();

        Assert.That(
            report.GetProperty("years").EnumerateArray().Select(year => year.GetProperty("scope2MarketBased").GetDecimal()),
            Is.EqualTo(new[] { 20m, 15m }));
    }

    // 30 less 10 of 2023; a note says so of each year.
    [Test]
    public void Track_ASumWithoutItsScope2_GivesIt()
    {
        Write(
            "ghg.scope1,2023,10,tCO2e", "ghg.scope12.market,2023,30,tCO2e", "ghg.scope12,2023,31,tCO2e", "ghg.scope1,2024,9,tCO2e",
            "ghg.scope2.market,2024,15,tCO2e");

        JsonElement report = SampleProject.Track();

        JsonElement year = report.GetProperty("years")[0];
        Assert.That(
            (year.GetProperty("scope2MarketBased").GetDecimal(), year.GetProperty("scope12MarketBased").GetDecimal(),
                year.GetProperty("scope2LocationBased").GetDecimal()),
            Is.EqualTo((20m, 30m, 21m)));
        Assert.That(Notes(report), Is.SupersetOf(new[]
        {
            "Scope 2, market-based, of 2023 is not printed: it is printed ghg.scope12.market less printed ghg.scope1",
            "Scope 2, location-based, of 2023 is not printed: it is printed ghg.scope12 less printed ghg.scope1",
        }));
        Assert.That(Notes(report), Has.None.StartsWith("Scope 2, market-based, of 2024"));
    }

    [TestCase("30", false)]
    [TestCase("31", false)]
    [TestCase("32", true)]
    public void Track_AMarketBasedSumThatIsNotThatOfItsParts_IsNamed(string printed, bool isNamed)
    {
        Write("ghg.scope1,2023,10,tCO2e", "ghg.scope2.market,2023,20,tCO2e", $"ghg.scope12.market,2023,{printed},tCO2e");

        Assert.That(Notes(SampleProject.Track()).Where(note => note.StartsWith("printed ", StringComparison.Ordinal)), isNamed
            ? Is.EqualTo(
                new[] { "printed ghg.scope12.market of 2023 is 32 tCO2e, its printed parts add up to 30: the parts are tracked" })
            : Is.Empty);
    }

    // 30 t to 15 t in 2025: 22.5 t in 2024, where 22 t are printed. The rounding of the four printed figures leaves it open.
    [Test]
    public void Track_AMarketBasedTarget_KnowsTheRoundingOfThePrint()
    {
        Write(
            Target, "ghg.scope1,2023,10,tCO2e", "ghg.scope2.market,2023,20,tCO2e", "ghg.scope1,2024,9,tCO2e",
            "ghg.scope2.market,2024,13,tCO2e");

        JsonElement target = SampleProject.Track().GetProperty("targets")[0];

        Assert.That(target.GetProperty("status").GetString(), Is.EqualTo("undecided"));
    }

    // A half of 2024 is printed of Scope 3: it is there, and no figure of the year. 2023 is printed by its days.
    [Test]
    public void Track_FiguresPrintedForAPartOfAYear_AreSaidToBe()
    {
        Write(
            "ghg.scope1,2023-01-01/2023-12-31,10,tCO2e", "ghg.scope2,2023-01-01/2023-12-31,20,tCO2e", "ghg.scope1,2024,9,tCO2e",
            "ghg.scope2,2024,15,tCO2e", "ghg.scope3,2024-H1,15,tCO2e");

        JsonElement report = SampleProject.Track();

        Assert.That(
            report.GetProperty("years").EnumerateArray().Select(year => year.GetProperty("scope12LocationBased").GetDecimal()),
            Is.EqualTo(new[] { 30m, 24m }));
        Assert.That(Notes(report), Does.Contain(
            "printed for other days than a reporting year, which they cover in part, and not tracked: ghg.scope3 (2024-H1)"));
        Assert.That(
            Notes(report).Where(note => note.StartsWith("no printed figure of ", StringComparison.Ordinal)),
            Is.EqualTo(new[]
            {
                "no printed figure of 2023 for Scope 2, market-based; Scope 3; category 1–15 of Scope 3: nothing stands for them in what "
                    + "is tracked",
                "no printed figure of 2024 for Scope 2, market-based; category 1–15 of Scope 3: nothing stands for them in what is tracked",
            }));
    }

    // 57.15 + 0.70 = 57.85 kt: 58 kt is that, rounded; 59 kt is not. The unit is one of mass, as reports print it.
    [TestCase("58", "kt", false)]
    [TestCase("58", "ktCO2e", false)]
    [TestCase("59", "kt", true)]
    public void Track_APrintedScope3BesideItsCategories_IsNamedBeyondRounding(string printed, string unit, bool isNamed)
    {
        MadeProject.Write([(2024, 1, 10m)], "\"basis\": \"reported\"", "\"reported\": \"reported.csv\"");
        WorkingFolder.Write(
            "reported.csv", "indicator,period,value,unit", "ghg.scope1,2024,10,t", $"ghg.scope3,2024,{printed},{unit}",
            $"ghg.scope3.cat1,2024,57.15,{unit}", $"ghg.scope3.cat6,2024,0.70,{unit}");

        IEnumerable<string?> notes = SampleProject.Track().GetProperty("notes").EnumerateArray().Select(text => text.GetString());

        Assert.That(notes.Where(note => note!.StartsWith("printed ghg.scope3", StringComparison.Ordinal)), isNamed
            ? Is.EqualTo(new[]
            {
                "printed ghg.scope3 of 2024 is 59000 t CO2e, its printed categories add up to 57850: the printed sum is tracked, and the "
                    + "rest of it is of no category",
            })
            : Is.Empty);
    }

    private static void Write(params string[] figures)
    {
        bool hasTarget = figures[0] == Target;
        MadeProject.Write(
            [(2023, 1, 10m)],
            ["\"basis\": \"reported\"", "\"reported\": \"reported.csv\"", .. hasTarget ? [Target] : Array.Empty<string>()]);
        WorkingFolder.Write("reported.csv", ["indicator,period,value,unit", .. figures.Skip(hasTarget ? 1 : 0)]);
    }

    private static IEnumerable<string> Notes(JsonElement report) =>
        report.GetProperty("notes").EnumerateArray().Select(note => note.GetString()!);
}
