using System.Text.Json;

namespace Kingsoft.Carbon.Tool.Tests;

/// <summary><c>explain</c>: one record, from its evidence to its tonnes.</summary>
public sealed class ExplainTests : InWorkingFolder
{
    [SetUp]
    public void WriteLedgers()
    {
        WorkingFolder.Write("electricity.csv", Ledgers.Electricity);
        WorkingFolder.Write("diesel.csv", Ledgers.Diesel);
        WorkingFolder.Write("density.csv", Ledgers.Density);
    }

    // The figures are worked out at InventoryOptionTests: 36.12 GJ; 2,676.492 kg CO2; 0.3612 kg CH4 × 27; 0.021672 kg N2O × 273.
    [TestCase("  1 L = 0.84 kg (diesel density 0.84 kg/L; Fuel company, fuel card, published 2025)\n")]
    [TestCase("× 74100 kg CO2/TJ(net) × 1 (GWP of CO2, AR6) ÷ 1000 kg/t = 2.676492 t CO2e")]
    [TestCase("× 10 kg CH4/TJ(net) × 27 (GWP of CH4, AR6) ÷ 1000 kg/t = 0.0097524 t CO2e")]
    [TestCase("× 0.6 kg N2O/TJ(net) × 273 (GWP of N2O, AR6) ÷ 1000 kg/t = 0.005916456 t CO2e")]
    [TestCase("sum = 2.692160856 t CO2e")]
    [TestCase("from: diesel.csv:2")]
    [TestCase("cn-guideline-ndrc-2013/fuel.diesel.stationary.commercial/CN")]
    public void Explain_Fuel_ShowsStepsAndFormulas(string part)
    {
        ToolResult result = WorkingFolder.Run("explain", "diesel.csv", "--properties", "density.csv", "--id", "d1");

        Assert.That((result.Status, result.Error), Is.EqualTo((0, "")));
        Assert.That(result.Output, Does.Contain(part));
    }

    [TestCase("", "everything known today")]
    [TestCase("--as-of 2024=2025-04-30", "known by 2025-04-30")]
    public void Explain_AsOf_SaysWhatWasKnown(string options, string known)
    {
        ToolResult result = WorkingFolder.Run(
            ["explain", "electricity.csv", "--id", "e24", .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);

        Assert.That(result.Output, Does.Contain($", {known}\n"));
    }

    [Test]
    public void Explain_FactorPublishedLater_SaysWhyItWasNotTaken()
    {
        ToolResult result = WorkingFolder.Run("explain", "electricity.csv", "--id", "e24", "--as-of", "2024=2025-04-30");

        Assert.That(
            result.Output,
            Does.Contain("  cn-mee-2023/electricity.grid/CN (0.5306 kg CO2 per kWh): published 2025-12-31, after 2025-04-30\n"));
    }

    [TestCase("e25")]
    [TestCase("electricity.csv:3")]
    public void Explain_Row_IsFoundByIdAndByPlace(string id)
    {
        ToolResult result = WorkingFolder.Run("explain", "electricity.csv", "--id", id);

        Assert.That(result.Output, Does.StartWith("e25: electricity.grid, 1000 MWh, CN, 2025\n"));
    }

    [Test]
    public void Explain_SplitRow_ExplainsEachPart()
    {
        ToolResult result = WorkingFolder.Run("explain", "electricity.csv", "--id", "e25", "--year-start", "7");

        Assert.That(result.Output, Does.StartWith("e25#1: ").And.Contain("\ne25#2: "));
        Assert.That(result.Output, Does.Contain("  split: 1000 MWh of 2025 (365 days), of which 181 days here\n"));
    }

    [TestCase("e2", "did you mean 'e24'?")]
    [TestCase("x", "the id of a row, or file:line, is accepted")]
    public void Explain_UnknownId_IsAnError(string id, string accepted)
    {
        ToolResult result = WorkingFolder.Run("explain", "electricity.csv", "--id", id);

        Assert.That(result, Is.EqualTo(new ToolResult(1, "", $"electricity.csv:1: id: no record has the id '{id}'; {accepted}\n")));
    }

    [Test]
    public void Explain_AsJson_HasLineChoiceStepsAndFormula()
    {
        ToolResult result = WorkingFolder.Run("explain", "electricity.csv", "--id", "e25", "--format", "json");

        JsonElement explanation = JsonDocument.Parse(result.Output).RootElement.GetProperty("explanations").EnumerateArray().Single();
        Assert.That(
            explanation.EnumerateObject().Select(property => property.Name),
            Is.EqualTo(new[]
            {
                "year", "gwpSet", "gwpTable", "asOf", "library", "line", "factor", "flags", "passedOver", "conversion", "formula"
            }));
        Assert.That(explanation.GetProperty("factor").GetProperty("co2_kg").GetRawText(), Is.EqualTo("0.5306"));
        Assert.That(
            explanation.GetProperty("formula")[0].GetString(),
            Is.EqualTo("1000 MWh × 1000 kWh/MWh × 0.5306 kg CO2/kWh × 1 (GWP of CO2, AR6) ÷ 1000 kg/t = 530.6 t CO2e"));
    }

    // 100.5 tCO2e carried over; no factor, nothing passed over.
    [Test]
    public void Explain_CarriedOver_SaysThatThereIsNoFactor()
    {
        WorkingFolder.Write("s3.csv", "id,activity,amount,unit,period,scope,scope3_category", "s3,emissions.reported,100.5,tCO2e,2025,3,6");

        ToolResult result = WorkingFolder.Run("explain", "s3.csv", "--id", "s3");

        Assert.That(result.Output, Is.EqualTo(
            "s3: emissions.reported, 100.5 tCO2e, global, 2025\n"
            + "  from: s3.csv:2\n"
            + "  scope: Scope 3, category 6 (Business travel), as the row says\n"
            + "\nNo factor: the emissions were calculated by somebody else and carried over.\n"
            + "\nCalculation (IPCC AR6 WG1 Table 7.15)\n"
            + "  100.5 tCO2e = 100.5 t CO2e\n"));
    }
}
