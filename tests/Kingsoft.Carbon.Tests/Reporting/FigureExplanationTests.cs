using System.Collections.Immutable;
using System.Text.Json;
using Kingsoft.Carbon.Reporting;
using static Kingsoft.Carbon.Tests.Inventories.Sample;

namespace Kingsoft.Carbon.Tests.Reporting;

public sealed class FigureExplanationTests
{
    private const string Ledger = """
        id,activity,amount,unit,period,region,scope,scope3_category,scope2_method
        a,electricity.grid,1000,MWh,2025,CN-BJ,,,
        b,electricity.grid,500,MWh,2025,CN-GD,,,
        c,fuel.diesel.stationary,3,t,2025,CN,,,
        d,emissions.reported,12.5,tCO2e,2025,,3,6,
        e,emissions.reported,40,tCO2e,2025,,3,1,
        f,refrigerant.hcfc-22,10,kg,2025,CN,,,
        """;

    private static readonly Inventory Calculated = Inventory.Calculate(
        ActivityLedger.ReadCsv(new StringReader(Ledger), "a.csv"), FactorLibrary.BuiltIn, Ar6 with { Year = 2025 });

    private static IEnumerable<string> Names => FigureExplanation.Names;

    [TestCaseSource(nameof(Names))]
    public void Parts_OfEveryFigure_AddUpToIt(string name)
    {
        JsonElement figure = JsonDocument.Parse(FigureExplanation.ToJson([Calculated], name)).RootElement.GetProperty("figures")[0];
        JsonElement[] parts = [.. figure.GetProperty("parts").EnumerateArray()];

        if (figure.GetProperty("value").ValueKind == JsonValueKind.Null)
            Assert.That(parts.Select(part => part.GetProperty("share").ValueKind), Has.All.EqualTo(JsonValueKind.Null));
        else
            Assert.That(parts.Sum(part => part.GetProperty("value").GetDecimal()), Is.EqualTo(figure.GetProperty("value").GetDecimal()));
    }

    [Test]
    public void Scope12_IsOfThreeFactors_TheLargestFirst()
    {
        ReportTable table = FigureExplanation.ToTable(Calculated, FigureNames.Scope12LocationBased);

        Assert.That(table.Title, Is.EqualTo("Scope 1 + 2, location-based of 2025, t CO2e"));
        Assert.That(
            table.Rows.Select(row => row.Cells[1].Text),
            Is.EqualTo(new[] { "electricity.grid", "electricity.grid", "fuel.diesel.stationary", "" }));
        Assert.That(
            table.Rows[^1].Cells[4].Number,
            Is.EqualTo((Calculated.Totals.Scope1 + Calculated.Totals.Scope2LocationBased)!.Value.Tonnes));
    }

    [Test]
    public void Total_HasCarriedOverAndCalculatedParts_ButNoneOutsideTheScopes()
    {
        ReportTable table = FigureExplanation.ToTable(Calculated, IndicatorNames.Total);

        Assert.That(table.Rows.Select(row => row.Cells[2].Text), Has.Exactly(2).EqualTo("carried over"));
        Assert.That(table.Rows.Select(row => row.Cells[1].Text), Has.None.StartsWith("refrigerant"));
        Assert.That(table.Notes, Has.Some.Contains("without categories"));
    }

    [Test]
    public void Figure_ThatIsMissing_SaysSo()
    {
        ReportTable table = FigureExplanation.ToTable(Calculated, FigureNames.Scope2MarketBased);

        Assert.That(table.Rows.Single().Cells[4].Number, Is.Null);
        Assert.That(table.Notes[0], Does.StartWith("Scope 2, market-based is missing"));
    }

    [TestCase("scope9")]
    [TestCase("comprehensiveEnergy")]
    [TestCase("")]
    public void Figure_OfNoInventory_IsRefusedWithAllThatAre(string name)
    {
        Assert.That(FigureExplanation.IsKnown(name), Is.False);
        Assert.That(() => FigureExplanation.ToTable(Calculated, name), Throws.ArgumentException.With.Message.Contains("scope3.cat15"));
        Assert.That(() => FigureExplanation.ToJson(ImmutableArray<Inventory>.Empty, name), Throws.ArgumentException);
    }

    [Test]
    public void Inventory_ReadFromJson_HasNoParts()
    {
        Inventory read = InventoryJson.Parse(Calculated.ToJson()).Inventories.Single();

        Assert.That(() => FigureExplanation.ToTable(read, FigureNames.Scope1), Throws.InvalidOperationException);
    }
}
