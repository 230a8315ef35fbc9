using System.Text.Json;

namespace Kingsoft.Carbon.Tool.Tests;

/// <summary>Printed figures beside a part of a year, or beside no inventory at all, are told as what they are.</summary>
public sealed class PrintedInPartTests : InWorkingFolder
{
    private const string Indicators = "indicator,period,value,unit";

    [SetUp]
    public void WriteLedger() => WorkingFolder.Write(
        "l.csv", "id,activity,amount,unit,period,region", "a,electricity.grid,1,MWh,2024-12-01/2024-12-31,CN",
        "b,electricity.grid,12,MWh,2025,CN", "c,fuel.diesel.stationary,1,L,2025,CN");

    // 1 MWh in December of 2024: Scope 1 is not missing, it is not of this part of the year.
    [Test]
    public void Inventory_PrintedFigureOfAYearInPart_IsSaidToBe()
    {
        WorkingFolder.Write("r.csv", Indicators, "ghg.scope1,2024,5,tCO2e", "ghg.scope2,2024,99,tCO2e", "ghg.scope1,2025,5,tCO2e");

        string output = Run("r.csv", "md");

        Assert.That(output, Does.Contain("| **Scope 1** | **–** | **5** | **–** | **the year is covered in part** |"));
        Assert.That(output, Does.Contain("calculated from activity; the year is covered in part"));
        Assert.That(InPart(0), Is.EqualTo(new[] { true, true }));
        Assert.That(InPart(1), Is.EqualTo(new[] { false }));
    }

    [Test]
    public void Inventory_PrintedFigureOfAWholeYear_IsMissingAsBefore()
    {
        WorkingFolder.Write("r.csv", Indicators, "ghg.scope3,2025,5,tCO2e");

        Assert.That(Run("r.csv", "md"), Does.Contain("| **Scope 3** | **–** | **5** | **–** | **missing** |"));
    }

    [Test]
    public void Inventory_PrintedFiguresWithoutAnInventory_AreNamed()
    {
        WorkingFolder.Write(
            "r.csv", Indicators, "ghg.scope1,2023,5,tCO2e", "energy.total,2019-04-01/2020-03-31,7,MWh", "ghg.scope1,2025,5,tCO2e",
            "energy.total,2025-H1,7,MWh", "water.total,2025,7,m3");

        string output = Run("r.csv", "md");
        JsonElement report = Json();

        Assert.That(output, Does.EndWith(
            """
            ## Printed, and not compared: no inventory is of the year or the days

            | indicator | period | printed | unit |
            | --- | --- | ---: | --- |
            | ghg.scope1 | 2023 | 5 | tCO2e |
            | energy.total | 2019-04-01/2020-03-31 | 7 | MWh |

            """.ReplaceLineEndings("\n")));
        Assert.That(Left(report), Is.EqualTo(new[]
        {
            ("ghg.scope1", "2023", "5", "tCO2e", "no-inventory"),
            ("energy.total", "2019-04-01/2020-03-31", "7", "MWh", "no-inventory"),
        }));
        Assert.That(Left(report.GetProperty("inventories")[0]), Is.Empty);
        Assert.That(Left(report.GetProperty("inventories")[1]), Is.EqualTo(new[]
        {
            ("energy.total", "2025-H1", "7", "MWh", "other-days"), ("water.total", "2025", "7", "m3", "no-total"),
        }));
    }

    [Test]
    public void Inventory_OfOneYear_NamesNoFiguresOfOthers()
    {
        WorkingFolder.Write("r.csv", Indicators, "ghg.scope1,2023,5,tCO2e", "ghg.scope1,2025,5,tCO2e");

        Assert.That(Run("r.csv", "md", "--year", "2025"), Does.Not.Contain("no inventory"));
        Assert.That(Left(Json("--year", "2025")), Is.Empty);
    }

    [Test]
    public void Inventory_Json_HoldsTheFilesAsTyped()
    {
        WorkingFolder.Write("r.csv", Indicators, "ghg.scope1,2025,5,tCO2e");
        WorkingFolder.Write("p.json", """{ "organization": "x", "gwpSet": "AR6", "ledgers": ["l.csv"] }""");

        Assert.That(
            new[] { Files("./l.csv"), Files("p.json") },
            Is.EqualTo(new[] { (null, "./l.csv", "r.csv"), ("p.json", "l.csv", "r.csv") }));
    }

    private static (string? Project, string? Ledger, string? Reported) Files(string ledger)
    {
        JsonElement options = JsonDocument.Parse(WorkingFolder.Run("inventory", ledger, "--reported", "r.csv", "--format", "json").Output)
            .RootElement.GetProperty("options");
        return (options.GetProperty("project").GetString(), options.GetProperty("ledgers").EnumerateArray().Single().GetString(),
            options.GetProperty("reported").GetString());
    }

    private static IEnumerable<(string?, string?, string?, string?, string?)> Left(JsonElement json) =>
        json.GetProperty("notCompared").EnumerateArray().Select(figure => (
            figure.GetProperty("indicator").GetString(), figure.GetProperty("period").GetString(),
            figure.GetProperty("printed").GetString(), figure.GetProperty("unit").GetString(), figure.GetProperty("reason").GetString()));

    private static IEnumerable<bool> InPart(int inventory) =>
        Json().GetProperty("inventories")[inventory].GetProperty("reported").EnumerateArray()
            .Select(figure => figure.GetProperty("yearInPart").GetBoolean());

    private static JsonElement Json(params string[] more) => JsonDocument.Parse(Run("r.csv", "json", more)).RootElement;

    private static string Run(string reported, string format, params string[] more)
    {
        ToolResult result = WorkingFolder.Run(["inventory", "l.csv", "--reported", reported, "--format", format, .. more]);

        Assert.That((result.Status, result.Error), Is.EqualTo((0, "")));
        return result.Output;
    }
}
