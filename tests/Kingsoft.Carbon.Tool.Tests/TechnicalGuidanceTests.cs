using System.Globalization;
using System.Text.Json;

namespace Kingsoft.Carbon.Tool.Tests;

/// <summary>
/// The worked examples of the GHG Protocol's <i>Technical Guidance for Calculating Scope 3 Emissions</i> (version 1.0, 2013) that are
/// products: their quantities as rows that calculate, their factors as a file, and nothing multiplied outside the tool.
/// </summary>
public sealed class TechnicalGuidanceTests
{
    private static readonly Lazy<Dictionary<string, decimal>> Tonnes = new(Run);

    // In tonnes; the guidance prints kilograms where the comment gives no other unit.
    [TestCase("3.1", "404.175", TestName = "{m}(losses of electricity and heat)")]
    [TestCase("4.2", "5.000", TestName = "{m}(freight by distance)")]
    [TestCase("4.5", "5.1875", TestName = "{m}(a warehouse by the volume of goods)")]
    [TestCase("4.6", "0.240", TestName = "{m}(storage by volume and days)")]
    [TestCase("5.2", "3.320", TestName = "{m}(waste by its treatment)")]
    [TestCase("6.1 air", "8300", TestName = "{m}(flights)")]
    [TestCase("7.1", "3.072", TestName = "{m}(commuting by a survey)")]
    [TestCase("7.2", "6697.5", TestName = "{m}(commuting by statistics)")]
    [TestCase("9.1", "1.600", TestName = "{m}(downstream freight)")]
    [TestCase("11.1", "13042.5", TestName = "{m}(use of sold appliances)")]
    [TestCase("11.2", "760", TestName = "{m}(use of sold soap)")]
    [TestCase("11.3", "36", TestName = "{m}(sold engines by the weight of the airplane)")]
    [TestCase("12.1", "3.700", TestName = "{m}(end of life)")]
    [TestCase("13.1", "3.000", TestName = "{m}(a leased factory by floor space)")]
    [TestCase("14.1", "355", TestName = "{m}(franchises, reported)")]
    [TestCase("14.2", "23500", TestName = "{m}(franchises by area and year)")]
    [TestCase("15.1", "493000", TestName = "{m}(shares of equity)")]
    [TestCase("15.4", "7519", TestName = "{m}(shares of project costs, by sector)")]
    [TestCase("15.5", "31500000", TestName = "{m}(thirty years of a power plant)")]
    public void Inventory_OfAnExample_IsWhatIsPrinted(string example, string tonnes) =>
        Assert.That(Tonnes.Value[example], Is.EqualTo(decimal.Parse(tonnes, CultureInfo.InvariantCulture)));

    // The four-wheel drives drive 100/3 × 100 km, a fraction; printed to two decimals, 17,583.33 kg.
    [Test]
    public void Inventory_OfRoadTravel_IsWhatIsPrintedToItsDigits() =>
        Assert.That(Tonnes.Value["6.1 road"], Is.EqualTo(17.583333333333m));

    // Printed 26,833 t, with 11.11 % for 10/90.
    [Test]
    public void Inventory_OfProjectFinance_IsWhatIsPrintedToItsDigits() =>
        Assert.That(Tonnes.Value["15.3"], Is.EqualTo(26_833.333333333333m));

    // Printed 205,000 as 20,500 kg: 5,000 × 1,000 × 0.01 alone are 50,000.
    [Test]
    public void Inventory_OfMaterialTransport_IsTenTimesWhatIsPrinted() => Assert.That(Tonnes.Value["1.2"], Is.EqualTo(205m));

    // Printed 1,325 kg, with 0.67 kg of refrigerant for 2/3 kg: (200 × 0.2) + (400 × 0.7) + (2/3 × 1,500) = 1,320.
    [Test]
    public void Inventory_OfALeasedFloor_IsNotRoundedOnTheWay() => Assert.That(Tonnes.Value["8.1"], Is.EqualTo(1.320m));

    // Printed 2,242,500 tonnes. Dollars times kilograms by dollar are kilograms, and (5,500,000 × 0.6 × 2 + 5,500,000 × 0.4 × 1.5) × 0.1 is
    // 990,000 where 900,000 is printed: 90,000 + 562,500 + 690,000 + 990,000 = 2,332,500 kg.
    [Test]
    public void Inventory_OfEquityBySector_IsTheSumInKilograms() => Assert.That(Tonnes.Value["15.2"], Is.EqualTo(2_332.5m));

    private static Dictionary<string, decimal> Run()
    {
        string folder = Path.Combine(Repository.Folder, "tests", "Kingsoft.Carbon.Tool.Tests", "TechnicalGuidance");
        ToolResult result = WorkingFolder.Run(
            "inventory", Path.Combine(folder, "ledger.csv"), "--factors", Path.Combine(folder, "factors.csv"), "--only-factors",
            "--by", "x_example", "--format", "json");
        Assert.That((result.Status, result.Error), Is.EqualTo((0, "")));
        using JsonDocument document = JsonDocument.Parse(result.Output);
        return document.RootElement.GetProperty("inventories")[0].GetProperty("by").EnumerateArray().ToDictionary(
            group => group.GetProperty("x_example").GetString()!, group => group.GetProperty("totals").GetProperty("scope3").GetDecimal());
    }
}
