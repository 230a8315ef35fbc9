using Kingsoft.Carbon.Internal;
using static Kingsoft.Carbon.Tests.Inventories.Sample;

namespace Kingsoft.Carbon.Tests.Inventories;

/// <summary>What must hold for any ledger: order, partition, doubling and splitting change nothing that they should not.</summary>
public sealed class SumTests
{
    private const int Rows = 1_000_000;

    [Test]
    public void Calculate_AnyOrder_GivesTheSameTotals()
    {
        var random = new Random(1);
        ActivityRecord[] rows = Many(2_000, random);
        InventoryTotals expected = Calculate(rows).Totals;

        for (int i = 0; i < 5; i++)
        {
            random.Shuffle(rows);

            AssertSame(Calculate(rows).Totals, expected);
        }
    }

    [Test]
    public void Calculate_AnyPartition_AddsUpToTheWhole()
    {
        ActivityRecord[] rows = Many(2_000, new Random(2));
        InventoryTotals whole = Calculate(rows).Totals;

        InventoryTotals[] parts = [.. rows.Chunk(137).Select(chunk => Calculate(chunk).Totals)];

        Assert.That(Co2e.Sum(parts.Select(part => part.Scope1 ?? Co2e.Zero)), Is.EqualTo(whole.Scope1));
        Assert.That(Co2e.Sum(parts.Select(part => part.Scope2LocationBased ?? Co2e.Zero)), Is.EqualTo(whole.Scope2LocationBased));
        Assert.That(Co2e.Sum(parts.Select(part => part.Scope3 ?? Co2e.Zero)), Is.EqualTo(whole.Scope3));
        Assert.That(parts.Sum(part => part.EnergyMWh ?? 0m), Is.EqualTo(whole.EnergyMWh));
    }

    [Test]
    public void Calculate_TwiceEveryRow_IsTwiceTheResult()
    {
        ActivityRecord[] rows = Many(1_000, new Random(3));
        InventoryTotals once = Calculate(rows).Totals;

        InventoryTotals twice = Calculate([.. rows, .. rows]).Totals;

        Assert.That(twice.Scope1, Is.EqualTo(2 * once.Scope1));
        Assert.That(twice.Scope2LocationBased, Is.EqualTo(2 * once.Scope2LocationBased));
        Assert.That(twice.Scope3, Is.EqualTo(2 * once.Scope3));
    }

    // A row in two parts: each gas of the row and of each part is rounded once to 10⁻¹² t, by half a unit at most.
    [Test]
    public void Calculate_RowInTwoParts_DiffersByLessThanARoundingAGas()
    {
        var random = new Random(4);
        for (int i = 0; i < 500; i++)
        {
            decimal amount = random.NextInt64(1, 1_000_000_000) / 1_000m;
            decimal part = Math.Round(amount * random.Next(100) / 100m, 9);
            decimal whole = Calculate(Row("fuel.diesel.road", amount, "MMBtu(net)")).Totals.Scope1!.Value.Tonnes;

            Inventory inTwo = Calculate(
                Row("fuel.diesel.road", part, "MMBtu(net)"),
                Row("fuel.diesel.road", amount - part, "MMBtu(net)"));
            decimal parts = inTwo.Totals.Scope1!.Value.Tonnes;

            // Three gases, three roundings each.
            Assert.That(Math.Abs(whole - parts), Is.LessThanOrEqualTo(3 * 1.5e-12m));
        }
    }

    [Test]
    public void Calculate_CorrectionOfEverything_IsZero()
    {
        var correction = new ActivityDetails { Region = Region.Parse("CN"), Id = "b", Corrects = "a" };

        Inventory inventory = Calculate(
            Power(1234.5678m, id: "a"),
            Row("electricity.grid", -1234.5678m, "kWh", "2025", correction));

        Assert.That(inventory.Totals.Scope2LocationBased?.Tonnes, Is.EqualTo(0m));
    }

    [Test]
    public void Calculate_Lines_AreTheSumOfTheirGasesAndTotalsTheSumOfLines()
    {
        Inventory inventory = Calculate(Many(500, new Random(5)));

        foreach (EmissionLine line in inventory.Lines)
            Assert.That(line.Co2e!.Value.Tonnes, Is.EqualTo(line.Gases.Sum(gas => gas.Co2e.Tonnes)));
        IEnumerable<EmissionLine> scope1 = inventory.Lines.Where(line => line.Scope == Scope.Scope1);
        Assert.That(scope1.Sum(line => line.Co2e!.Value.Tonnes), Is.EqualTo(inventory.Totals.Scope1?.Tonnes));
        GasTotals gases = inventory.Totals.Scope1ByGas!;
        Assert.That(gases.Co2 + gases.Ch4 + gases.N2o, Is.EqualTo(inventory.Totals.Scope1));
    }

    // Another GWP set touches only what is not CO2.
    [Test]
    public void Calculate_OtherGwpSet_ChangesOnlyOtherGases()
    {
        ActivityRecord[] rows = Many(500, new Random(6));

        InventoryTotals ar4 = Calculate(FactorLibrary.BuiltIn, new InventoryOptions { GwpSet = GwpSet.Ar4 }, rows).Totals;
        InventoryTotals ar6 = Calculate(rows).Totals;

        Assert.That(ar4.Scope1ByGas!.Co2, Is.EqualTo(ar6.Scope1ByGas!.Co2));
        Assert.That(ar4.Scope2LocationBased, Is.EqualTo(ar6.Scope2LocationBased));
        // 25 to 27 for the same methane.
        Assert.That(ar4.Scope1, Is.Not.EqualTo(ar6.Scope1));
    }

    [TestCase("de-DE")]
    [TestCase("zh-CN")]
    public void Calculate_OtherCulture_GivesTheSameTotals(string culture)
    {
        InventoryTotals expected = Calculate(Many(200, new Random(7))).Totals;
        using var scope = new CultureScope(culture);

        AssertSame(Calculate(Many(200, new Random(7))).Totals, expected);
    }

    // A slip of the keyboard must end in a message with its place, not in a crash; and it must not spoil the sum of the others.
    [TestCase("1e17")]
    [TestCase("123456789012345678.123456789")]
    [TestCase("1e25")]
    public void Calculate_AbsurdAmount_IsNamed(string amount)
    {
        (ActivityLedger ledger, _) = LedgerText.Read(
            "activity,amount,unit,period,region\n"
            + "electricity.grid,0.123456789012,MWh,2025,CN\n"
            + $"electricity.grid,{amount},GWh,2025,CN\n");
        var issues = new DataIssues();

        Inventory.CalculateAll(ledger, FactorLibrary.BuiltIn, Ar6, issues);

        string written = Carbon.Internal.Numbers.Format(ledger[1].Amount);
        Assert.That(
            issues.Single().ToString(),
            Does.EndWith($":3: amount: '{written}' GWh gives emissions too large to be held exactly; check amount and unit"));
    }

    // The row has a note and stands out from its series: nothing of it may be worked out a second time.
    [TestCase("7000000000000000000000000000", "2025-08")]
    [TestCase("1511518173704615", "2024-12-17/2025-02-03")]
    public void Calculate_AbsurdAmountInASeriesOfEstimates_IsNamedAndHasNoLine(string amount, string period)
    {
        IEnumerable<string> rows = Enumerable.Range(1, 6)
            .Select(month => $"electricity.grid,{100 + month},MWh,2025-{month:00},CN,estimated,n{month}\n");
        (ActivityLedger ledger, _) = LedgerText.Read(
            "activity,amount,unit,period,region,quality,note\n"
            + $"{string.Concat(rows)}electricity.grid,{amount},GWh,{period},CN,estimated,absurd\n");
        var issues = new DataIssues();

        Inventory inventory = Inventory.CalculateAll(ledger, FactorLibrary.BuiltIn, Ar6, issues)[^1];

        Assert.That(issues.Single().ToString(), Does.EndWith(
            $":8: amount: '{amount}' GWh gives emissions too large to be held exactly; check amount and unit"));
        Assert.That(inventory.Lines, Has.Count.EqualTo(6).And.Exactly(6).Items);
    }

    // Each line is within what can be held, but 8,001 times 10¹³ t with twelve decimals is not.
    [Test]
    public void Calculate_SumBeyondADecimal_IsNamedWithItsFirstRow()
    {
        var third = new ActivityDetails { Scope = Scope.Scope3, Scope3Category = Scope3Category.PurchasedGoodsAndServices };
        ActivityLedger ledger = ActivityLedger.Create(Enumerable.Repeat(Reported(9999999999999.999999999999m, third), 8_001));
        var issues = new DataIssues();

        Inventory.CalculateAll(ledger, FactorLibrary.BuiltIn, Ar6, issues);

        Assert.That(
            issues.Single().ToString(),
            Is.EqualTo("record:1: amount: the rows of 2025 add up to more than can be held exactly; check amounts and units"));
    }

    [Test]
    public void Calculate_AbsurdAmountOverTwoYears_IsNamedOnceAsItWasWritten()
    {
        (ActivityLedger ledger, _) = LedgerText.Read(
            "activity,amount,unit,period,region\n"
            + "electricity.grid,1511518173704615.5,GWh,2024-12-17/2025-02-03,CN\n");
        var issues = new DataIssues();

        Inventory.CalculateAll(ledger, FactorLibrary.BuiltIn, Ar6, issues);

        Assert.That(issues.Single().Message, Does.StartWith("'1511518173704615.5' GWh gives emissions too large"));
    }

    [Test]
    public void Calculate_MillionRows_TwoOrdersAndTwoHalves_AgreeToTheLastDigit()
    {
        ActivityRecord[] rows = Many(Rows, new Random(20251231));
        InventoryTotals forward = Calculate(rows).Totals;
        InventoryTotals first = Calculate(rows[..(Rows / 2)]).Totals;
        InventoryTotals second = Calculate(rows[(Rows / 2)..]).Totals;

        Array.Reverse(rows);
        InventoryTotals backward = Calculate(rows).Totals;

        AssertSame(backward, forward);
        Assert.That(first.Scope1 + second.Scope1, Is.EqualTo(forward.Scope1));
        Assert.That(first.Scope2LocationBased + second.Scope2LocationBased, Is.EqualTo(forward.Scope2LocationBased));
        Assert.That(first.Scope3 + second.Scope3, Is.EqualTo(forward.Scope3));
        Assert.That(first.EnergyMWh + second.EnergyMWh, Is.EqualTo(forward.EnergyMWh));
        Assert.That(first.Scope1ByGas!.Ch4 + second.Scope1ByGas!.Ch4, Is.EqualTo(forward.Scope1ByGas!.Ch4));
    }

    private static ActivityRecord[] Many(int count, Random random)
    {
        // Records share their context as the rows of a file do: one of each kind is made, and its amount varies.
        ActivityRecord[] kinds =
        [
            Power(1m, "kWh", region: "CN-BJ"),
            Power(1m, "MWh", region: "CN-TJ"),
            Power(1m, "万千瓦时", region: "CN"),
            Row("fuel.diesel.road", 1m, "MMBtu(net)"),
            Row("fuel.petrol.stationary", 1m, "lb"),
            Reported(1m, new ActivityDetails { Scope = Scope.Scope3, Scope3Category = Scope3Category.BusinessTravel }),
        ];
        return [.. Enumerable.Range(0, count).Select(_ => Another(
            kinds[random.Next(kinds.Length)],
            random.NextInt64(1, 10_000_000_000) / 10_000_000m))];
    }

    private static ActivityRecord Another(ActivityRecord kind, decimal amount) =>
        new(kind.Context, ExactAmount.Of(amount), kind.Period, null, ActivityRemarks.None, default);

    private static void AssertSame(InventoryTotals actual, InventoryTotals expected)
    {
        Assert.That(actual.Scope3ByCategory, Is.EqualTo(expected.Scope3ByCategory));
        Assert.That(actual with { Scope3ByCategory = expected.Scope3ByCategory }, Is.EqualTo(expected));
    }
}
