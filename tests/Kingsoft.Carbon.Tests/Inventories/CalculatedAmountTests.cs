using System.Globalization;
using System.Text;
using Kingsoft.Carbon.Reporting;

namespace Kingsoft.Carbon.Tests.Inventories;

/// <summary>Amounts that are fractions: rounded in the emission only, in any order of rows and on any number of threads.</summary>
public sealed class CalculatedAmountTests
{
    private const string Header = "id,activity,unit,calculation,amount,period,region,scope,scope3_category,x_key\n";

    // 28,800/17 t has no last decimal; in kilotonnes the twelfth decimal is a microgram of it: what is shown there must not enter.
    [TestCase("tCO2e", "1694.117647058824")]
    [TestCase("ktCO2e", "1.694117647059")]
    [TestCase("kgCO2e", "1694117.647058823529")]
    public void Co2e_OfAFraction_IsRoundedOnce(string unit, string amount)
    {
        Inventory inventory = Calculate($"a,emissions.reported,{unit},48000 tCO2e * 12 MCNY / 340 MCNY,,2025,,3,15,\n");

        EmissionLine line = inventory.Lines.Single();
        Assert.That(line.Amount, Is.EqualTo(Sample.Decimal(amount)));
        Assert.That(line.Co2e?.Tonnes, Is.EqualTo(1694.117647058824m));
        Assert.That(inventory.Totals.Scope3?.Tonnes, Is.EqualTo(1694.117647058824m));
    }

    [Test]
    public void Totals_OfFractionsAndPlainAmounts_AreTheSumOfTheLines()
    {
        Inventory inventory = Calculate(
            "a,electricity.grid,,100 kWh / 3,,2025,CN,,,k\nb,electricity.grid,,100 kWh / 7,,2025,CN,,,k\n"
            + "c,electricity.grid,kWh,,12.5,2025,CN,,,l\nd,electricity.grid,,1 MWh * 1 / 3,,2025,CN,,,l\n");

        // 0.5306 kg/kWh × 100/3, 100/7, 12.5 and 1,000/3 kWh, each rounded to 10⁻¹² t.
        decimal[] lines = [0.017686666667m, 0.007580000000m, 0.0066325m, 0.176866666667m];
        Assert.That(inventory.Lines.Select(line => line.Co2e?.Tonnes), Is.EqualTo(lines));
        Assert.That(inventory.Totals.Scope2LocationBased?.Tonnes, Is.EqualTo(lines.Sum()));
        Assert.That(
            inventory.TotalsBy(GroupKey.FromColumn("x_key")).Select(group => group.Totals.Scope2LocationBased?.Tonnes),
            Is.EqualTo(new[] { lines[0] + lines[1], lines[2] + lines[3] }));
        Assert.That(
            inventory.TotalsBy(GroupKey.Month).Sum(group => group.Totals.Scope2LocationBased?.Tonnes), Is.EqualTo(lines.Sum()));
    }

    // 92 of 182 days; the last part takes the rest, all of the fraction.
    [Test]
    public void Lines_OfAFractionAcrossYears_AddUpToIt()
    {
        EmissionLine[] lines = [.. Inventory.CalculateAll(
            Read("a,electricity.grid,kWh,100 MWh / 3,,2024-10-01/2025-03-31,CN,,,\n"), FactorLibrary.BuiltIn, Sample.Ar6)
            .SelectMany(inventory => inventory.Lines)];

        Assert.That(lines.Select(line => line.Amount), Is.EqualTo(new[] { 16849.81684981685m, 16483.516483516483m }));
        Assert.That(
            lines[0].ExactAmount.Ratio + lines[1].ExactAmount.Ratio, Is.EqualTo(lines[0].Record.ExactAmount.Ratio));
    }

    [Test]
    public void Inventory_InAnyOrderAndOnAnyThreads_IsTheSame()
    {
        var random = new Random(7);
        string[] rows = [.. Enumerable.Range(0, 400).Select(row => row % 5 == 0
            ? Row(row, "kWh,", $"{row}.5")
            : Row(row, row % 2 == 0 ? "kWh" : "", $"{random.Next(1, 999)} kWh * {random.Next(1, 99)} / {random.Next(1, 99)},"))];
        InventoryTotals expected = Calculate(string.Concat(rows)).Totals;
        random.Shuffle(rows);
        ActivityLedger shuffled = Read(string.Concat(rows));

        foreach (int threads in new[] { 1, 2, 4 })
        {
            InventoryTotals totals = Inventory.CalculateAll(
                shuffled, FactorLibrary.BuiltIn, Sample.Ar6, new DataIssues(), threads: threads).Single().Totals;
            Assert.That(totals.Scope2LocationBased, Is.EqualTo(expected.Scope2LocationBased));
            Assert.That(totals.EnergyMWh, Is.EqualTo(expected.EnergyMWh));
        }

        static string Row(int row, string unit, string amount) =>
            string.Create(CultureInfo.InvariantCulture, $"r{row},electricity.grid,{unit},{amount},2025-{(row % 12) + 1:00},CN,,,k\n");
    }

    [Test]
    public void Json_OfACalculatedLine_ComesBack()
    {
        Inventory inventory = Calculate("a,electricity.grid,,100 kWh / 3,,2025,CN,,,\n");
        string json = inventory.ToJson();
        Inventory again = InventoryJson.Parse(json).Inventories.Single();

        Assert.That(json, Does.Contain("\"calculation\": \"100 kWh / 3\""));
        Assert.That(again.Lines.Single().Record.Calculation, Is.EqualTo(Calculation.Parse("100 kWh / 3")));
        Assert.That(again.ToJson(), Is.EqualTo(json));
    }

    [Test]
    public void Explanation_OfACalculatedLine_ShowsEachOperation()
    {
        Inventory inventory = Calculate("a,emissions.reported,,48000 tCO2e * 12 MCNY / 340 MCNY,,2025,,3,15,\n");

        Assert.That(LineExplanation.ToText(inventory, inventory.Lines.Single()), Does.Contain("""
            Amount, as the row calculates it
              48000 tCO2e * 12 MCNY / 340 MCNY
              48000 tCO2e × 12 MCNY = 576000 tCO2e*MCNY
              576000 tCO2e*MCNY ÷ 340 MCNY = 1694.117647058824 tCO2e, exactly 28800/17 (MCNY cancelled)
              amount = 1694.117647058824 tCO2e, exactly 28800/17

            """));
    }

    [Test]
    public void Calculate_UnitsThatDoNotMeetTheFactors_AreAFaultOfTheCalculation()
    {
        Assert.That(
            () => Calculate("a,electricity.grid,,3 t * 2 km,,2025,CN,,,\n"),
            Throws.TypeOf<CarbonDataException>().With.Message.Contains(
                ":2: calculation: 'tkm' does not convert to kWh, the unit of cn-mee-2023/electricity.grid/CN"));
    }

    private static Inventory Calculate(string rows) => Inventory.Calculate(Read(rows), FactorLibrary.BuiltIn, Sample.Ar6);

    private static ActivityLedger Read(string rows)
    {
        (ActivityLedger ledger, string[] faults) = LedgerText.Read(Encoding.UTF8.GetBytes(Header + rows));
        Assert.That(faults, Is.Empty);
        return ledger;
    }
}
