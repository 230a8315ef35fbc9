using static Kingsoft.Carbon.Tests.Inventories.Sample;

namespace Kingsoft.Carbon.Tests.Inventories;

/// <summary>What an inventory says of corrections and of sums below zero.</summary>
public sealed class CorrectionFindingTests
{
    private static readonly ActivityDetails China = new() { Region = Region.Parse("CN") };

    // 90 MWh and "the corrected reading" of 100: 190 MWh would be counted. The correction is worth 100 × 0.5306 t.
    [TestCase(100, 53.06)]
    [TestCase(45, 23.877)]
    [TestCase(180, 95.508)]
    [TestCase(1000, 530.6)]
    public void Findings_CorrectionLikeTheNewAmount_AreAWarning(int amount, decimal tonnes)
    {
        Finding finding = Calculate(Bill(90m, "a"), Bill(amount, "b", "a")).Findings.Single(
            found => found.Code == "corrects-like-a-replacement");

        Assert.That(
            (finding.Severity, finding.Tonnes, finding.LineCount, finding.Lines.Single(), finding.Message),
            Is.EqualTo((FindingSeverity.Warning, tonnes, 1L, "b", "corrections add half as much as the row had that they correct, "
                + "or more; the amount of a correction is the difference, not the new value")));
    }

    // Three readings, one after the other, each given as the new amount.
    [Test]
    public void Findings_SeveralCorrectionsLikeTheNewAmount_NameEach()
    {
        Inventory inventory = Calculate(Bill(90m, "a"), Bill(92m, "b", "a"), Bill(91m, "c", "b"), Bill(93m, "d", "a"));

        Assert.That(
            inventory.Findings.Single(found => found.Code == "corrects-like-a-replacement").Lines, Is.EqualTo(new[] { "b", "c", "d" }));
    }

    [TestCase(10)]
    [TestCase(-10)]
    [TestCase(-90)]
    [TestCase(44)]
    public void Findings_CorrectionThatIsADifference_AreNone(int amount)
    {
        Inventory inventory = Calculate(Bill(90m, "a"), Bill(amount, "b", "a"));

        Assert.That(Messages(inventory, "corrects-like-a-replacement").Concat(Messages(inventory, "negative-sum")), Is.Empty);
    }

    // Books that cancel the wrong entry and enter the right one.
    [Test]
    public void Findings_CancelledAndEnteredAgain_AreNone()
    {
        Inventory inventory = Calculate(Bill(90m, "a"), Bill(-90m, "b", "a"), Bill(100m, "c", "a"));

        Assert.That(Messages(inventory, "corrects-like-a-replacement"), Is.Empty);
        Assert.That(inventory.Totals.Scope2LocationBased?.Tonnes, Is.EqualTo(53.06m));
    }

    [TestCase(1, true)]
    [TestCase(3, true)]
    [TestCase(1, false)]
    public void CalculateFiles_CorrectionLikeTheNewAmount_IsTheSameFinding(int threads, bool keepLines)
    {
        using var file = new ScratchFile(
            "activity,amount,unit,period,region,id,corrects\nelectricity.grid,90,MWh,2024,CN,a,\n"
                + "electricity.grid,100000,kWh,2024,CN,b,a\n");
        var issues = new DataIssues();

        Inventory inventory = Inventory.CalculateFiles(
            [LedgerSource.FromFile(file.Path)], FactorLibrary.BuiltIn, Ar6 with { KeepLines = keepLines }, issues, threads).Single();

        Finding finding = inventory.Findings.Single(found => found.Code == "corrects-like-a-replacement");
        Assert.That((finding.Lines.Single(), finding.Tonnes), Is.EqualTo(("b", 53.06m)));
    }

    // The train's row lands in category 6, its correction says 7; the same category said in words is no other.
    [Test]
    public void Calculate_CorrectionThatLandsElsewhere_IsRefused()
    {
        ActivityDetails commuting =
            China with { Id = "b", Corrects = "a", Scope = Scope.Scope3, Scope3Category = Scope3Category.EmployeeCommuting };

        Assert.That(
            () => Calculate(WithTrain(own => own), Ar6, Train(100m, China with { Id = "a" }), Train(-10m, commuting)),
            Throws.TypeOf<CarbonDataException>().With.Message.EqualTo(
                "(in code): corrects: 'a' at (in code) is in Scope 3, category 6 by train, this row in Scope 3, category 7 by train; "
                    + "a correction takes the scope, scope3_category, scope2_method, factor_id and supplier of the row that it corrects "
                    + "(id 'b')"));
    }

    [Test]
    public void Calculate_CorrectionThatSaysWhatTheFactorSays_IsAccepted()
    {
        ActivityDetails travel =
            China with { Id = "b", Corrects = "a", Scope = Scope.Scope3, Scope3Category = Scope3Category.BusinessTravel };

        Inventory inventory = Calculate(
            WithTrain(own => own), Ar6, Train(100m, China with { Id = "a" }), Train(-10m, travel),
            Train(-10m, travel with { Id = "c", FactorId = "train", Supplier = "railways", Quality = DataQuality.Measured }));

        Assert.That(inventory.Lines.Sum(line => line.Amount), Is.EqualTo(80m));
    }

    [Test]
    public void Calculate_CorrectionOfTheOtherMethod_IsRefused()
    {
        ActivityDetails scope2 = new() { Scope = Scope.Scope2, Scope2Method = Scope2Method.MarketBased };

        Assert.That(
            () => Calculate(
                Reported(10m, scope2 with { Id = "a" }),
                Reported(-1m, scope2 with { Id = "b", Corrects = "a", Scope2Method = Scope2Method.LocationBased })),
            Throws.TypeOf<CarbonDataException>().With.Message.Contains(
                "'a' at (in code) is in Scope 2 (market), this row in Scope 2 (location); "));
    }

    // Refrigerant that was recovered: its row may be negative, the scope should not be.
    [Test]
    public void Findings_ScopeBelowZero_AreAWarning()
    {
        Inventory inventory = Calculate(
            Row("refrigerant.hfc-134a", -2m, "kg", details: new ActivityDetails { Id = "a" }),
            Row("refrigerant.hfc-134a", 1m, "kg", details: new ActivityDetails { Id = "b" }));

        // −1 kg × 1,530 (AR6).
        Finding finding = inventory.Findings.Single(found => found.Code == "negative-sum");
        Assert.That(
            (finding.Severity, finding.Tonnes, finding.LineCount, finding.Lines.Single(), finding.Message),
            Is.EqualTo((FindingSeverity.Warning, -1.53m, 1L, "a", "sums are below zero (Scope 1: -1.53 t); more was taken away than "
                + "there was, so look at corrections and negative amounts")));
    }

    // Category 1 is below zero because of the day as of which it is calculated: the correction that gives back was not known.
    [Test]
    public void Findings_CategoryBelowZero_AreAWarningWithoutTheScope()
    {
        ActivityDetails goods = new() { Scope = Scope.Scope3, Scope3Category = Scope3Category.PurchasedGoodsAndServices };
        InventoryOptions options = Ar6 with { AsOf = Ar6.AsOf.Add(2025, new DateOnly(2026, 1, 31)) };

        Inventory inventory = Calculate(
            FactorLibrary.BuiltIn, options,
            Reported(10m, goods with { Id = "a" }),
            Reported(-30m, goods with { Id = "b", Corrects = "a" }),
            Reported(25m, goods with { Id = "c", Corrects = "b", RecordedOn = new DateOnly(2026, 3, 1) }),
            Reported(100m, goods with { Scope3Category = Scope3Category.BusinessTravel }));

        Assert.That(Messages(inventory, "negative-sum"), Is.EqualTo(new[]
        {
            "sums are below zero (Scope 3, category 1: -20 t); more was taken away than there was, "
                + "so look at corrections and negative amounts",
        }));
        Assert.That(inventory.Findings.Single(found => found.Code == "negative-sum").Tonnes, Is.EqualTo(-20m));
    }

    private static ActivityRecord Bill(decimal amount, string id, string? corrects = null) =>
        Row("electricity.grid", amount, "MWh", "2024", China with { Id = id, Corrects = corrects });
}
