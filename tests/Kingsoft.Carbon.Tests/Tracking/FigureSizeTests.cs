using Kingsoft.Carbon.Tracking;

namespace Kingsoft.Carbon.Tests.Tracking;

/// <summary>Figures that no decimal holds any more are refused by name, before anything is calculated of them.</summary>
public sealed class FigureSizeTests
{
    private const decimal Huge = decimal.MaxValue, Large = 100_000_000_000_000_000_000m, Tiny = 0.0000000000000000000000000001m;

    private static readonly EmissionTarget Target = new()
    {
        Name = "t",
        Kind = TargetKind.GrossReduction,
        Scopes = [Scope.Scope1],
        BaseYear = 2024,
        Year = 2030,
        GrossReductionPct = 50m,
        Pathway = PathwayKind.Linear,
    };

    private static IEnumerable<TestCaseData> Calculations()
    {
        yield return Case("baseValue", () => Pathway.ValueAt(Target, Huge, 2027));
        yield return Case("baseValue", () => Pathway.Budget(Target, Huge, 2024, 2030));
        yield return Case("to", () => Pathway.Budget(Target, 1m, 2024, int.MaxValue));
        yield return Case("from", () => Pathway.Budget(Target, 1m, int.MinValue, int.MaxValue));
        yield return Case("value", () => new TargetObservation(2024, Huge));
        yield return Case("halfWidth", () => new TargetObservation(2024, 1m, Huge));
        yield return Case("from", () => Change.Calculate(-Huge, Huge));
        yield return Case("to", () => Change.Calculate(-1m, Huge));
        yield return Case("start", () => Attribution.Create("m", Huge, -Huge, [new AttributionEffect("a", 1m)]));
        yield return Case("effects", () => Attribution.Create(
            "m", 0m, 1m, [new AttributionEffect("a", Huge), new AttributionEffect("b", Huge)]));
        yield return Case("numerator", () => Ratio(Huge, 1m));
        yield return Case("denominator", () => Ratio(Large, Tiny));
        yield return Case("rows", () => LogMeanDivisia.Additive(Row(Tiny, Huge)));
        yield return Case("rows", () => LogMeanDivisia.Multiplicative(Row(Tiny, Huge)));
        yield return Case("rows", () => ShapleyValue.Additive(DecompositionRow.FromFigures(
            "r", 1m, 1m, new FactorChange("a", Large, 1m / Large), new FactorChange("b", 1m / Large, Large))));
    }

    [TestCaseSource(nameof(Calculations))]
    public void Calculation_OfTooLargeFigures_NamesTheArgument(string parameter, Func<object> calculate) =>
        Assert.That(calculate, Throws.InstanceOf<ArgumentException>().With.Property("ParamName").EqualTo(parameter));

    [Test]
    public void Figures_OfTheLargestSize_AreCalculated()
    {
        Assert.That(Change.Calculate(-Large, Large).Absolute, Is.EqualTo(2m * Large));
        Assert.That(Pathway.ValueAt(Target, Large, 2030), Is.EqualTo(Large / 2m));
        Assert.That(Pathway.Budget(Target, Large, 2024, 2200), Is.GreaterThan(Large));
        var progress = TargetProgress.Calculate(
            Target, new TargetObservation(2024, Large), new TargetObservation(2025, 0m, Large));
        Assert.That(progress.AchievedPct, Is.EqualTo(200m));
    }

    [Test]
    public void Rates_OfWhichNoDecimalHoldsTheMoney_AreRefused()
    {
        Metric ofYuan = new() { Year = 2025, Name = "revenue", Value = new Quantity(1m, Unit.Parse("MCNY")) };
        Metric ofDollars = ofYuan with { Year = 2024, Value = new Quantity(10_000_000_000m, Unit.Parse("MUSD")) };
        CurrencyRates rates = new() { EveryYear = new Dictionary<string, decimal> { ["USD"] = Huge } };

        Assert.That(
            () => Metrics.Create([ofYuan, ofDollars], rates),
            Throws.TypeOf<CarbonDataException>().With.Message.Contains("value: '10000000000' is out of range"));
    }

    [TestCase(-1), TestCase(0), TestCase(300)]
    public void Coal_ThatNoPlantNeedsForAKilowattHour_IsRefused(int kgcePerKwh)
    {
        var inventory = Inventory.Calculate(
            ActivityLedger.Create(ActivityRecord.Create(
                "electricity.grid", new Quantity(1m, Unit.MegawattHour), "2025", new ActivityDetails { Region = Region.Parse("CN") })),
            FactorLibrary.BuiltIn,
            new InventoryOptions { GwpSet = GwpSet.Ar6 });
        ComprehensiveEnergyOptions options = new()
        {
            Standard = "GB/T 2589-2020",
            UsesEquivalentValue = true,
            EquivalentKgcePerKwh = new Dictionary<int, decimal> { [2025] = kgcePerKwh },
        };

        Assert.That(
            () => ComprehensiveEnergy.Calculate(inventory, options),
            Throws.ArgumentException.With.Message.EqualTo($"'{kgcePerKwh}' is out of range; kgce per kWh from 0.1 to 1 are accepted"));
    }

    private static TestCaseData Case(string parameter, Func<object> calculate) =>
        new TestCaseData(parameter, calculate).SetArgDisplayNames(parameter);

    private static IntensityRatio Ratio(decimal numerator, decimal denominator) =>
        new("a", numerator, "t", "b", new Quantity(denominator, Unit.MegawattHour));

    private static DecompositionRow Row(decimal start, decimal end) => DecompositionRow.FromFactors("r", new FactorChange("a", start, end));
}
