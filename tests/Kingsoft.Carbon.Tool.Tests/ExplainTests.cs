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

    [Test]
    public void Explain_Figure_ShowsOfWhatItIsTheSum()
    {
        ToolResult result = WorkingFolder.Run("explain", "electricity.csv", "--year", "2025", "--figure", "scope2LocationBased");
        ToolResult json = WorkingFolder.Run(
            "explain", "electricity.csv", "--year", "2025", "--figure", "ghg.scope2", "--format", "json");

        Assert.That((result.Status, result.Error), Is.EqualTo((0, "")));
        Assert.That(result.Output, Does.Contain("Scope 2, location-based of 2025, t CO2e").And.Contain("electricity.grid"));
        JsonElement figure = JsonDocument.Parse(json.Output).RootElement.GetProperty("figures").EnumerateArray().Single();
        Assert.That(figure.GetProperty("figure").GetString(), Is.EqualTo("scope2LocationBased"));
        Assert.That(
            figure.GetProperty("parts").EnumerateArray().Sum(part => part.GetProperty("value").GetDecimal()),
            Is.EqualTo(figure.GetProperty("value").GetDecimal()));
    }

    [Test]
    public void Explain_UnknownFigure_NamesThoseThatThereAre()
    {
        ToolResult result = WorkingFolder.Run("explain", "electricity.csv", "--figure", "scope9");

        Assert.That(result.Status, Is.EqualTo(2));
        Assert.That(result.Error, Does.StartWith("carbon: --figure: 'scope9' is not a figure; scope1, scope2LocationBased, "));
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
                "year", "gwpSet", "gwpTable", "asOf", "library", "line", "factor", "flags", "passedOver",
                "factorOrigin", "prices", "conversion", "properties", "priceSources", "formula", "marketBased",
            }));
        Assert.That(explanation.GetProperty("factor").GetProperty("co2_kg").GetRawText(), Is.EqualTo("0.5306"));
        Assert.That(
            explanation.GetProperty("formula")[0].GetString(),
            Is.EqualTo("1000 MWh × 1000 kWh/MWh × 0.5306 kg CO2/kWh × 1 (GWP of CO2, AR6) ÷ 1000 kg/t = 530.6 t CO2e"));
    }

    // 100.5 tCO2e carried over; no factor, nothing passed over, and no GWP set but the one that the row states.
    [TestCase("", "not stated")]
    [TestCase("unstated", "not stated")]
    [TestCase("AR5", "AR5, as stated")]
    [TestCase("mixed", "mixed, as stated")]
    public void Explain_CarriedOver_ShowsWhatTheRowStates(string set, string shown)
    {
        WorkingFolder.Write(
            "s3.csv",
            "id,activity,amount,unit,period,scope,scope3_category,gwp_set,supplier,uncertainty_pct,quality,recorded_on,evidence,note,x_po",
            $"s3,emissions.reported,100.5,tCO2e,2025,3,6,{set},CDN Co,12.50,calculated,2026-01-31,statement 7,by road only,PO-1");

        ToolResult result = WorkingFolder.Run("explain", "s3.csv", "--id", "s3");

        Assert.That(result.Output, Is.EqualTo(
            "s3: emissions.reported, 100.5 tCO2e, global, 2025\n"
            + "  from: s3.csv:2\n"
            + "  supplier: CDN Co\n"
            + "  evidence: statement 7\n"
            + "  quality: calculated\n"
            + "  uncertainty: ± 12.5 % (95 % interval)\n"
            + "  recorded on: 2026-01-31\n"
            + "  note: by road only\n"
            + "  x_po: PO-1\n"
            + "  scope: Scope 3, category 6 (Business travel), as the row says\n"
            + $"  GWP set: {shown}\n"
            + "\nNo factor: the emissions were calculated by somebody else and carried over as stated\n"
            + "\nCalculation\n"
            + "  100.5 tCO2e = 100.5 t CO2e\n"));
    }

    [TestCase("", "not stated, taken as location", "10 tCO2e = 10 t CO2e")]
    [TestCase("both", "both, as stated", "10 tCO2e = 10 t CO2e")]
    [TestCase("market", "market, as stated", "10 tCO2e = 10 t CO2e (market-based)")]
    public void Explain_CarriedOverScope2_ShowsItsMethod(string method, string shown, string formula)
    {
        WorkingFolder.Write(
            "s2.csv", "id,activity,amount,unit,period,scope,scope2_method", $"s2,emissions.reported,10,tCO2e,2025,2,{method}");

        ToolResult result = WorkingFolder.Run("explain", "s2.csv", "--id", "s2");

        Assert.That(result.Output, Does.Contain($"  Scope 2 method: {shown}\n").And.EndsWith($"\nCalculation\n  {formula}\n"));
    }

    [Test]
    public void Explain_CarriedOverAsJson_NamesNoGwpSetButItsOwn()
    {
        WorkingFolder.Write(
            "s3.csv", "id,activity,amount,unit,period,scope,scope3_category,gwp_set,supplier",
            "s3,emissions.reported,1,tCO2e,2025,3,6,AR5,S");

        ToolResult result = WorkingFolder.Run("explain", "s3.csv", "--id", "s3", "--format", "json");

        JsonElement explanation = JsonDocument.Parse(result.Output).RootElement.GetProperty("explanations")[0];
        Assert.That(explanation.GetProperty("gwpSet").GetString(), Is.EqualTo("AR5"));
        Assert.That(explanation.GetProperty("gwpTable").ValueKind, Is.EqualTo(JsonValueKind.Null));
        Assert.That(explanation.GetProperty("line").GetProperty("supplier").GetString(), Is.EqualTo("S"));
        Assert.That(result.Output, Does.Not.Contain("AR6"));
    }

    [TestCase(null)]
    [TestCase(100)]
    public void Explain_KilowattHourOfBeijing_FitsAPage(int? columns)
    {
        WorkingFolder.Write("bj.csv", Ledgers.Electricity[0], "bj,electricity.grid,1000,MWh,2024,CN-BJ");

        string[] lines = WorkingFolder.RunIn(columns, "explain", "bj.csv", "--id", "bj").Output.TrimEnd('\n').Split('\n');

        Assert.That(lines, Has.Length.LessThanOrEqualTo(columns is null ? 42 : 60));
        Assert.That(string.Join(' ', lines), Does.Contain("  cn-mee-2023/electricity.grid/CN (0.5306 kg CO2 per kWh): for CN; CN-BJ is ")
            .And.Contain("cn-mee-2022/electricity.grid/CN-BJ").And.Contain("cn-mee-2023/electricity.grid/CN-GRID-NORTH")
            .And.Not.Contain("CN-AH"));
        Assert.That(string.Join(' ', lines), Does.Match(
            @"  and \d+ more: \d+ of other regions in CN; \d+ of other countries \([A-Z, ]+ and \d+ more\); --all lists them$"));
    }

    [Test]
    public void Explain_All_ListsEveryOtherFactor()
    {
        WorkingFolder.Write("bj.csv", Ledgers.Electricity[0], "bj,electricity.grid,1000,MWh,2024,CN-BJ");

        string output = WorkingFolder.Run("explain", "bj.csv", "--id", "bj", "--all").Output;

        Assert.That(output, Does.Contain("\n  cn-mee-2023/electricity.grid/CN-AH (").And.Not.Contain("--all"));
    }

    [Test]
    public void Explain_AllAsJson_IsRefusedBecauseNothingIsLeftOut()
    {
        ToolResult result = WorkingFolder.Run("explain", "electricity.csv", "--id", "e24", "--all", "--format", "json");

        Assert.That((result.Status, result.Output), Is.EqualTo((2, "")));
        Assert.That(result.Error, Does.StartWith(
            "carbon: --all: the JSON always has every factor; --format table is accepted with it\n"));
    }

    // 1,000 USD × 0.5 kg = 500 kg; a factor in CO2e has no potential of the inventory in it.
    [TestCase("2022,purchaser", "USD of 2022, purchaser prices; the amount is of 2024 and was not deflated")]
    [TestCase("2024,basic", "USD of 2024, basic prices")]
    public void Explain_Spend_ShowsTheMoneyOfTheFactor(string prices, string shown)
    {
        WorkingFolder.Write(
            "own.csv",
            "id,activity,kind,unit,co2e_kg,gwp_set,scope,scope3_category,published,publisher,source,price_year,price_basis,"
            + "uncertainty_low_pct,uncertainty_high_pct,quality,biogenic_co2_kg",
            $"my/hotel,spend.my-hotel,spend,USD,0.5,AR5,3,6,2024,me,mine,{prices},10,20,4,0.01");
        WorkingFolder.Write("ledger.csv", "id,activity,amount,unit,period", "h,spend.my-hotel,1000,USD,2024");

        ToolResult result = WorkingFolder.Run("explain", "ledger.csv", "--id", "h", "--factors", "own.csv");

        Assert.That(result.Error, Is.Empty);
        Assert.That(result.Output, Does.Contain(
            "  origin: your own, own.csv:2\n"
            + "  GWP set: AR5, of its figures in CO2e\n"
            + $"  prices: {shown}\n"
            + "  biogenic CO2: 0.01 kg per USD, reported outside the scopes\n"
            + "  uncertainty of the factor: -10 % to +20 % (95 % interval)\n"
            + "  quality of the factor: 4 (1 is best, 5 is worst)\n"));
        Assert.That(result.Output, Does.Contain(
            "\nCalculation\n"
            + "  1000 USD × 0.5 kg CO2e/USD ÷ 1000 kg/t = 0.5 t CO2e\n"
            + "  1000 USD × 0.01 kg biogenic CO2/USD ÷ 1000 kg/t = 0.01 t CO2, outside the scopes\n"
            + "  what is in CO2e is under AR5, as its publisher gives it\n"));
    }

    [Test]
    public void Explain_Property_ShowsWhoseItIs()
    {
        ToolResult result = WorkingFolder.Run("explain", "diesel.csv", "--properties", "density.csv", "--id", "d1");

        Assert.That(result.Output, Does.Contain("\n    origin: your own, density.csv:2; region: global; address: not given\n"));
        Assert.That(result.Output, Does.Contain("\n    origin: built in; region: "));
    }

    [TestCase(60)]
    [TestCase(80)]
    [TestCase(160)]
    public void Explain_AnyWidth_BreaksLinesButNoCode(int columns)
    {
        string whole = WorkingFolder.RunIn(100_000, "explain", "electricity.csv", "--id", "e25", "--all").Output;

        string wrapped = WorkingFolder.RunIn(columns, "explain", "electricity.csv", "--id", "e25", "--all").Output;

        string[] words = whole.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
        string[] narrow = [.. words.Where(word => word.All(letter => letter < 0x2E80))];
        Assert.That(wrapped.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries), Is.SupersetOf(narrow));
        Assert.That(
            wrapped.Split('\n').Where(line => CellWidth.Of(line) > columns && line.Trim().Contains(' ', StringComparison.Ordinal)),
            Is.Empty);
    }
}
