using Kingsoft.Carbon.Reconciliation;
using static Kingsoft.Carbon.Tests.Inventories.Sample;

namespace Kingsoft.Carbon.Tests.Reconciliation;

/// <summary>
/// What rounding explains: half a unit of the last digit; for a sum the half units of its printed parts together, and its own on top where
/// it is rounded more coarsely.
/// </summary>
public sealed class PrintedComparisonTests
{
    private static readonly ActivityDetails Scope1 = new() { Scope = Scope.Scope1 };
    private static readonly ActivityDetails Scope2 = new() { Scope = Scope.Scope2, Scope2Method = Scope2Method.Both };

    // 10.04 + 20.04 = 30.08 t. Rounded by itself it is 30.1; its rounded parts add up to 30.0, which is 0.08 away.
    [TestCase("30.1", "0.1", true)]
    [TestCase("30.0", "0.1", true)]
    // 0.12 is more than 0.05 + 0.05.
    [TestCase("30.2", "0.1", false)]
    [TestCase("29.9", "0.1", false)]
    // Rounded more coarsely than its parts: 0.5 + 0.05 + 0.05.
    [TestCase("30", "0.6", true)]
    [TestCase("31", "0.6", false)]
    // More digits than the parts have: it may still be the sum of them.
    [TestCase("30.00", "0.1", true)]
    public void Of_SumWithPrintedParts_TakesTheirRounding(string printed, string halfWidth, bool isInside)
    {
        PrintedComparison sum = Compare(
            "ghg.scope12", ["ghg.scope1,2025,10.0,tCO2e", "ghg.scope2,2025,20.0,tCO2e", $"ghg.scope12,2025,{printed},tCO2e"],
            Reported(10.04m, Scope1), Reported(20.04m, Scope2));

        Assert.That((sum.RoundingHalfWidth, sum.IsInsideRounding), Is.EqualTo((Decimal(halfWidth), (bool?)isInside)));
    }

    // 74.34 + 530.60 = 604.94 t; Scope 2 is printed as 0.5 kt. What is no sum of 74.34 and 500 was rounded by itself.
    [TestCase("640.00", "0.005", false)]
    [TestCase("604.94", "0.005", true)]
    [TestCase("574.34", "50.005", true)]
    public void Of_SumPrintedFinerThanAPart_TakesItsRoundingOnlyAsTheirSum(string printed, string halfWidth, bool isInside)
    {
        PrintedComparison sum = Compare(
            "ghg.scope12", ["ghg.scope1,2025,74.34,tCO2e", "ghg.scope2,2025,0.5,ktCO2e", $"ghg.scope12,2025,{printed},tCO2e"],
            Reported(74.34m, Scope1), Reported(530.60m, Scope2));

        Assert.That((sum.RoundingHalfWidth, sum.IsInsideRounding), Is.EqualTo((Decimal(halfWidth), (bool?)isInside)));
    }

    // Of two categories one is printed, to the tonne: the other is in the sum as well.
    [TestCase("100.95", false)]
    [TestCase("100.52", true)]
    public void Of_SumWithOnePartPrintedCoarsely_IsRoundedByItself(string printed, bool isInside)
    {
        ActivityDetails category6 = new() { Scope = Scope.Scope3, Scope3Category = Scope3Category.BusinessTravel };
        PrintedComparison sum = Compare(
            "ghg.scope3", ["ghg.scope3.cat6,2025,50,tCO2e", $"ghg.scope3,2025,{printed},tCO2e"],
            Reported(50.12m, category6), Reported(50.40m, category6 with { Scope3Category = Scope3Category.EmployeeCommuting }));

        Assert.That((sum.RoundingHalfWidth, sum.IsInsideRounding), Is.EqualTo((0.005m, (bool?)isInside)));
    }

    [TestCase("30.1", true)]
    [TestCase("30.0", false)]
    public void Of_SumWithoutPrintedParts_IsRoundedByItself(string printed, bool isInside)
    {
        PrintedComparison sum =
            Compare("ghg.scope12", [$"ghg.scope12,2025,{printed},tCO2e"], Reported(10.04m, Scope1), Reported(20.04m, Scope2));

        Assert.That((sum.RoundingHalfWidth, sum.IsInsideRounding), Is.EqualTo((0.05m, (bool?)isInside)));
    }

    // Parts of another year say nothing of this one.
    [Test]
    public void Of_SumWithPartsOfAnotherYear_IsRoundedByItself()
    {
        PrintedComparison sum = Compare(
            "ghg.scope12", ["ghg.scope1,2024,10,tCO2e", "ghg.scope2,2024,20,tCO2e", "ghg.scope12,2025,30.1,tCO2e"],
            Reported(10.04m, Scope1), Reported(20.04m, Scope2));

        Assert.That(sum.RoundingHalfWidth, Is.EqualTo(0.05m));
    }

    // Six categories were carried over as printed and add up to 581,386.60; the report prints .59, rounded from what it did not print.
    [TestCase("581,386.59", true)]
    [TestCase("581,386.56", false)]
    public void Of_CategoriesCarriedOver_LeaveTheRoundingOfEach(string printed, bool isInside)
    {
        (int Category, string Tonnes)[] categories =
            [(1, "38192.07"), (2, "75173.86"), (3, "11869.71"), (6, "2488.41"), (7, "5429.55"), (8, "448233.00")];

        PrintedComparison sum = Compare(
            "ghg.scope3",
            [.. categories.Select(row => $"ghg.scope3.cat{row.Category},2025,{row.Tonnes},tCO2e"), $"ghg.scope3,2025,\"{printed}\",tCO2e"],
            [.. categories.Select(row => Reported(
                Decimal(row.Tonnes), new ActivityDetails { Scope = Scope.Scope3, Scope3Category = (Scope3Category)row.Category }))]);

        Assert.That(sum.Calculated, Is.EqualTo(581386.60m));
        Assert.That((sum.RoundingHalfWidth, sum.IsInsideRounding), Is.EqualTo((0.03m, (bool?)isInside)));
    }

    // 1.04 + 2.04 + 3.04 = 6.12 t: Scope 1, 2 and 3 are printed to 0.1, so that 0.15 is open, whether Scope 1 + 2 is printed or not.
    [TestCase("ghg.total", "6.0", "0.15", true)]
    [TestCase("ghg.total", "5.9", "0.15", false)]
    [TestCase("ghg.total.market", "6.0", "0.1", false)]
    public void Of_Total_TakesTheRoundingOfEachScope(string indicator, string printed, string halfWidth, bool isInside)
    {
        PrintedComparison total = Compare(
            indicator,
            ["ghg.scope1,2025,1.0,tCO2e", "ghg.scope2,2025,2.0,tCO2e", "ghg.scope3,2025,3.0,tCO2e", $"{indicator},2025,{printed},tCO2e"],
            Reported(1.04m, Scope1), Reported(2.04m, Scope2),
            Reported(3.04m, new ActivityDetails { Scope = Scope.Scope3, Scope3Category = Scope3Category.BusinessTravel }));

        Assert.That(total.Calculated, Is.EqualTo(6.12m));
        Assert.That((total.RoundingHalfWidth, total.IsInsideRounding), Is.EqualTo((Decimal(halfWidth), (bool?)isInside)));
    }

    // 0.5 kg is 0.0005 t; half of 0.1 t is 0.05 t.
    [Test]
    public void Of_PartsInAnotherUnit_AreBroughtIntoThatOfTheSum()
    {
        PrintedComparison sum = Compare(
            "ghg.scope12", ["ghg.scope1,2025,\"10,040\",kgCO2e", "ghg.scope2,2025,20.0,t", "ghg.scope12,2025,30.0,tCO2e"],
            Reported(10.04m, Scope1), Reported(20.04m, Scope2));

        Assert.That(sum.RoundingHalfWidth, Is.EqualTo(0.0505m));
    }

    // 1.04 MWh of heat beside nothing else: the printed energy is the sum of 0 direct and 1.0 indirect.
    [Test]
    public void Of_Energy_TakesTheRoundingOfDirectAndIndirect()
    {
        PrintedComparison energy = Compare(
            "energy.total", ["energy.direct,2025,0.0,MWh", "energy.indirect,2025,1.0,MWh", "energy.total,2025,1.0,MWh"],
            Power(1.04m, "MWh"));

        Assert.That((energy.Calculated, energy.RoundingHalfWidth), Is.EqualTo((1.04m, 0.1m)));
    }

    [TestCase("11,653", "kt", "11653.4")]
    [TestCase("11,653", "ktCO2e", "11653.4")]
    [TestCase("11,653", "kt CO2e", "11653.4")]
    [TestCase("11,653", "kt CO2-e", "11653.4")]
    [TestCase("11,653", "千吨二氧化碳当量", "11653.4")]
    [TestCase("1,165", "万吨", "1165.34")]
    [TestCase("1,165", "万tCO2e", "1165.34")]
    [TestCase("12", "Mt", "11.6534")]
    [TestCase("12", "MtCO2e", "11.6534")]
    [TestCase("11,653,400", "tonnes", "11653400")]
    public void Of_FigurePrintedInThousands_IsComparedInItsUnit(string printed, string unit, string calculated)
    {
        PrintedComparison comparison = Compare("ghg.scope1", [$"ghg.scope1,2025,\"{printed}\",{unit}"], Reported(11_653_400m, Scope1));

        Assert.That((comparison.Calculated, comparison.RoundingHalfWidth), Is.EqualTo((Decimal(calculated), 0.5m)));
        Assert.That(comparison.IsInsideRounding, Is.True);
    }

    [TestCase("MWh")]
    [TestCase("tCO2")]
    [TestCase("MT CO2e")]
    [TestCase("tCO2e/RMB million")]
    [TestCase("CO2e")]
    public void Of_FigureInAUnitOfSomethingElse_IsNotCompared(string unit)
    {
        PrintedComparison comparison = Compare("ghg.scope1", [$"ghg.scope1,2025,1,{unit}"], Reported(1m, Scope1));

        Assert.That((comparison.Calculated, comparison.IsInsideRounding), Is.EqualTo(((decimal?)null, (bool?)null)));
    }

    [TestCase("11,653,000", "-3", "500", true)]
    [TestCase("11,654,000", "-3", "500", false)]
    [TestCase("11,653,400", "", "0.5", true)]
    public void Of_FigureRoundedToThousands_TakesTheDecimalsOfItsRow(string printed, string decimals, string halfWidth, bool isInside)
    {
        using var file = new ScratchFile($"indicator,period,value,unit,decimals\nghg.scope1,2025,\"{printed}\",tCO2e,{decimals}\n");

        PrintedComparison comparison =
            PrintedComparison.Calculate(Calculate(Reported(11_653_400m, Scope1)), ReportedFigures.ReadCsv(file.Path)).Single();

        Assert.That((comparison.RoundingHalfWidth, comparison.IsInsideRounding), Is.EqualTo((Decimal(halfWidth), (bool?)isInside)));
    }

    // A fiscal year may be printed by its days: its parts and its decimals are found in the same way.
    [TestCase("2025")]
    [TestCase("2024-04-01/2025-03-31")]
    public void Of_FiguresPrintedForAFiscalYear_HaveTheirRounding(string period)
    {
        using var file = new ScratchFile(
            "indicator,period,value,unit\n"
                + $"ghg.scope1,{period},10.0,tCO2e\nghg.scope2,{period},20.0,tCO2e\nghg.scope12,{period},30.0,tCO2e\n");
        Inventory inventory = CalculateAll(
            Ar6 with { YearStartMonth = 4 }, Reported(10.04m, Scope1, "2024-06"), Reported(20.04m, Scope2, "2024-06")).Single();

        IEnumerable<(decimal, bool?)> compared = PrintedComparison.Calculate(inventory, ReportedFigures.ReadCsv(file.Path))
            .Select(comparison => (comparison.RoundingHalfWidth, comparison.IsInsideRounding));

        Assert.That(compared, Is.EqualTo(new (decimal, bool?)[] { (0.05m, true), (0.05m, true), (0.1m, true) }));
    }

    private static PrintedComparison Compare(string indicator, string[] printed, params ActivityRecord[] rows)
    {
        using var file = new ScratchFile("indicator,period,value,unit\n" + string.Join('\n', printed) + "\n");
        return PrintedComparison.Calculate(Calculate(rows), ReportedFigures.ReadCsv(file.Path))
            .Single(comparison => comparison.Reported.Indicator == indicator);
    }
}
