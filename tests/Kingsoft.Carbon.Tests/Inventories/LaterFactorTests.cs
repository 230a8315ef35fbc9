using static Kingsoft.Carbon.Tests.Inventories.Sample;

namespace Kingsoft.Carbon.Tests.Inventories;

/// <summary>A later factor of the own region is named where it is nearer, and taken where that is allowed.</summary>
public sealed class LaterFactorTests
{
    // Beijing has 0.5688 for 2021, one year later; North China 0.8843 for 2012. With the option the nearer one is taken.
    [TestCase("CN-BJ", 2020, false, "884.3")]
    [TestCase("CN-BJ", 2020, true, "568.8")]
    // Eight years before, five after: 2013 is nearer to 2012, and fresh it wins anyway.
    [TestCase("CN-BJ", 2016, true, "884.3")]
    [TestCase("CN-BJ", 2015, true, "884.3")]
    // What covers the year, and what ended at most three years before, goes first as ever.
    [TestCase("CN-BJ", 2021, true, "568.8")]
    [TestCase("CN-BJ", 2024, true, "555.4")]
    [TestCase("HK-GRID-HKE", 2022, true, "810")]
    [TestCase("HK-GRID-HKE", 2022, false, "810")]
    public void Calculate_LaterFactorOfTheOwnRegion_IsTakenWhereTheEarlierIsStaleAndFarther(
        string region, int year, bool isAllowed, string tonnes)
    {
        Inventory inventory = Calculate(
            FactorLibrary.BuiltIn, Ar6 with { AllowLaterFactors = isAllowed }, Power(1000m, "MWh", $"{year}", region));

        Assert.That(inventory.Totals.Scope2LocationBased?.Tonnes, Is.EqualTo(Decimal(tonnes)));
    }

    [TestCase(false)]
    [TestCase(true)]
    public void Findings_LaterFactorThatOnlyAPinTakes_SaysSo(bool isAllowed)
    {
        Inventory inventory = Calculate(
            FactorLibrary.BuiltIn, Ar6 with { AllowLaterFactors = isAllowed }, Power(1000m, "MWh", "2022", "HK-GRID-HKE"));

        Assert.That(Said(inventory, "own-region-later"), Is.EqualTo(new[]
        {
            "Warning 810: the activity's own region has a factor of a later year that is nearer than what was taken: pin it with "
                + "factor_id, or allow later factors where that takes it: hk-electric-2023/electricity.grid/HK-GRID-HKE (2023) is for "
                + "HK-GRID-HKE, hk-electric-2019/electricity.grid/HK-GRID-HKE/2019 was taken for 2022 (what ended at most three years "
                + "before goes first: only factor_id takes the later one)",
        }));
    }

    [Test]
    public void Calculate_LaterFactorByAPin_IsTaken()
    {
        ActivityDetails pinned = In("HK-GRID-HKE") with { FactorId = "hk-electric-2023/electricity.grid/HK-GRID-HKE" };

        Inventory inventory = Calculate(Row("electricity.grid", 1000m, "MWh", "2022", pinned));

        Assert.That(inventory.Totals.Scope2LocationBased?.Tonnes, Is.EqualTo(660m));
        Assert.That(Said(inventory, "own-region-later"), Is.Empty);
    }

    private static ActivityDetails In(string region) => new() { Region = Region.Parse(region) };

    private static string[] Said(Inventory inventory, string code) => [.. inventory.Findings
        .Where(finding => finding.Code == code)
        .Select(finding => FormattableString.Invariant($"{finding.Severity} {finding.Tonnes}: {finding.Message}"))];
}
