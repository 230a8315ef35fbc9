using System.Globalization;
using System.Text.Json;

namespace Kingsoft.Carbon.Tool.Tests;

/// <summary>
/// The worked examples of the GHG Protocol's <i>Technical Guidance for Calculating Scope 3 Emissions</i> (version 1.0, 2013) that are
/// products: their quantities as rows that calculate, their factors as a file, and nothing multiplied outside the tool.
/// </summary>
public sealed class TechnicalGuidanceTests
{
    private static readonly Lazy<Dictionary<string, (decimal? Scope2, decimal Scope3)>> Tonnes = new(Run);

    // In tonnes; the guidance prints kilograms where the comment gives no other unit. Three prints have a slip that their result does not:
    // 1.3 multiplies 50,000 t-shirts of 12,000, 4.2 heads its factors by TEU-km, 4.4 gives its sums in kilograms by dollar.
    [TestCase("1.1", "145", TestName = "{m}(materials by their suppliers' factors)")]
    [TestCase("1.3", "70.25", TestName = "{m}(t-shirts, the producer's own and the rest)")]
    [TestCase("1.4", "54.1", TestName = "{m}(components by mass, materials by money)")]
    [TestCase("3.1", "1146.675", TestName = "{m}(upstream and losses of electricity and heat)")]
    [TestCase("4.1", "760", TestName = "{m}(freight by fuel and refrigerant)")]
    [TestCase("4.2", "5.000", TestName = "{m}(freight by distance)")]
    [TestCase("4.4", "7.3", TestName = "{m}(freight by money)")]
    [TestCase("4.5", "5.1875", TestName = "{m}(a warehouse by the volume of goods)")]
    [TestCase("4.6", "0.240", TestName = "{m}(storage by volume and days)")]
    [TestCase("5.1", "132.5", TestName = "{m}(waste by type and treatment)")]
    [TestCase("5.2", "3.320", TestName = "{m}(waste by its treatment)")]
    [TestCase("6.1 air", "8300", TestName = "{m}(flights)")]
    [TestCase("7.1", "3.072", TestName = "{m}(commuting by a survey)")]
    [TestCase("7.2", "6697.5", TestName = "{m}(commuting by statistics)")]
    [TestCase("9.1", "1.600", TestName = "{m}(downstream freight)")]
    [TestCase("10.1", "1.725", TestName = "{m}(plastic made into handles)")]
    [TestCase("10.2", "1.500", TestName = "{m}(sugar made into candy)")]
    [TestCase("11.1", "13042.5", TestName = "{m}(use of sold appliances)")]
    [TestCase("11.2", "760", TestName = "{m}(use of sold soap)")]
    [TestCase("11.3", "36", TestName = "{m}(sold engines by the weight of the airplane)")]
    [TestCase("12.1", "3.700", TestName = "{m}(end of life)")]
    [TestCase("13.1", "3.000", TestName = "{m}(a leased factory by floor space)")]
    [TestCase("14.1", "355", TestName = "{m}(franchises, reported)")]
    [TestCase("14.2", "23500", TestName = "{m}(franchises by area and year)")]
    [TestCase("15.1", "493000", TestName = "{m}(shares of equity)")]
    [TestCase("15.4", "7519", TestName = "{m}(shares of project costs, by sector)")]
    [TestCase("15.5 30 years", "31500000", TestName = "{m}(thirty years of a power plant)")]
    [TestCase("15.5 60 years", "63000000", TestName = "{m}(sixty years of a power plant)")]
    [TestCase("B.1", "162", TestName = "{m}(electric fans by their watts)")]
    public void Inventory_OfAnExample_IsWhatIsPrinted(string example, string tonnes) =>
        Assert.That(Tonnes.Value[example].Scope3, Is.EqualTo(decimal.Parse(tonnes, CultureInfo.InvariantCulture)));

    // Of 100 MWh that a generator sends out, with 1 t burned and 0.05 t mined for each, the network loses ten and its customer gets ninety:
    // 10 t, 0.5 t upstream and 94.5 t sold; 90 t, 4.5 t upstream and 10.5 t lost on the way (Table 3.2, tonnes). What is upstream and what
    // is lost come from estimates.
    [TestCase("Table 3.2 C", 10, 95)]
    [TestCase("Table 3.2 D", 90, 15)]
    public void Inventory_OfTheElectricityValueChain_IsWhatIsPrinted(string company, decimal scope2, decimal scope3) =>
        Assert.That(Tonnes.Value[company], Is.EqualTo((scope2, scope3)));

    // 31.5 kg of CO2 of one round trip, shared by the tonne-kilometres driven or by those of the shortest way, printed in kilograms.
    [TestCase("4.3 driven", 1, 11.8, 7.4, 12.3)]
    [TestCase("4.3 shortest", 2, 15.43, 9.64, 6.43)]
    public void Inventory_OfSharedFreight_IsWhatIsPrintedToItsDigits(
        string example, int decimals, decimal first, decimal second, decimal third) =>
        Assert.That(
            new[] { 1, 2, 3 }.Select(shipment => Math.Round(Tonnes.Value[$"{example} {shipment}"].Scope3 * 1000, decimals)),
            Is.EqualTo(new[] { first, second, third }));

    // The four-wheel drives drive 100/3 × 100 km, a fraction; printed to two decimals, 17,583.33 kg.
    [Test]
    public void Inventory_OfRoadTravel_IsWhatIsPrintedToItsDigits() =>
        Assert.That(Tonnes.Value["6.1 road"].Scope3, Is.EqualTo(17.583333333333m));

    // Printed 26,833 t, with 11.11 % for 10/90.
    [Test]
    public void Inventory_OfProjectFinance_IsWhatIsPrintedToItsDigits() =>
        Assert.That(Tonnes.Value["15.3"].Scope3, Is.EqualTo(26_833.333333333333m));

    // Printed 72,800 kg: the transport of its materials is printed as 20,500 where (5,000 × 1,000 × 0.01) + (2,500 × 2,500 × 0.02) +
    // (500 × 800 × 0.05) + (500 × 200 × 0.1) = 205,000, of which the first alone are 50,000.
    [Test]
    public void Inventory_OfTShirts_HasTheTransportThatIsMultipliedOut() => Assert.That(Tonnes.Value["1.2"].Scope3, Is.EqualTo(257.3m));

    // Printed 1,325 kg, with 0.67 kg of refrigerant for 2/3 kg: (200 × 0.2) + (400 × 0.7) + (2/3 × 1,500) = 1,320.
    [Test]
    public void Inventory_OfALeasedFloor_IsNotRoundedOnTheWay() => Assert.That(Tonnes.Value["8.1"].Scope3, Is.EqualTo(1.320m));

    // Printed 2,242,500 tonnes. Dollars times kilograms by dollar are kilograms, and (5,500,000 × 0.6 × 2 + 5,500,000 × 0.4 × 1.5) × 0.1 is
    // 990,000 where 900,000 is printed: 90,000 + 562,500 + 690,000 + 990,000 = 2,332,500 kg.
    [Test]
    public void Inventory_OfEquityBySector_IsTheSumInKilograms() => Assert.That(Tonnes.Value["15.2"].Scope3, Is.EqualTo(2_332.5m));

    private static Dictionary<string, (decimal? Scope2, decimal Scope3)> Run()
    {
        string folder = Path.Combine(Repository.Folder, "tests", "Kingsoft.Carbon.Tool.Tests", "TechnicalGuidance");
        ToolResult result = WorkingFolder.Run(
            "inventory", Path.Combine(folder, "ledger.csv"), "--factors", Path.Combine(folder, "factors.csv"), "--only-factors",
            "--estimates", Path.Combine(folder, "estimates.csv"), "--by", "x_example", "--format", "json");
        Assert.That((result.Status, result.Error), Is.EqualTo((0, "")));
        using JsonDocument document = JsonDocument.Parse(result.Output);
        return document.RootElement.GetProperty("inventories")[0].GetProperty("by").EnumerateArray().ToDictionary(
            group => group.GetProperty("x_example").GetString()!, group => FiguresOf(group.GetProperty("totals")));
    }

    private static (decimal? Scope2, decimal Scope3) FiguresOf(JsonElement totals) =>
    (
        totals.GetProperty("scope2LocationBased") is { ValueKind: JsonValueKind.Number } scope2 ? scope2.GetDecimal() : null,
        totals.GetProperty("scope3").GetDecimal());
}
