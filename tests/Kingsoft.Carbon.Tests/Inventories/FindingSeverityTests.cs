using System.Collections.Immutable;
using Kingsoft.Carbon.Tests.Factors;
using static Kingsoft.Carbon.Tests.Inventories.Sample;

namespace Kingsoft.Carbon.Tests.Inventories;

/// <summary>How much a finding matters by the share of the gross tonnes, what is only noted, and in which order findings stand.</summary>
public sealed class FindingSeverityTests
{
    private static readonly ActivityDetails China = new() { Region = Region.Parse("CN") };
    private static readonly ActivityDetails Stated = new() { Scope = Scope.Scope1, GwpBasis = GwpBasis.Ar6 };

    // 1,000 pkm × 1 kg = 1 t by a proxy, beside what else is emitted: 1 % is a warning, less is not.
    [TestCase(99, FindingSeverity.Warning)]
    [TestCase(100, FindingSeverity.Info)]
    public void Severity_OfADeparture_IsAWarningFromOnePercentOn(int others, FindingSeverity expected)
    {
        var proxy = new RegionProxy(ActivityCode.Parse("travel"), Region.Parse("CN"), Region.Parse("GB"));
        FactorLibrary library = WithTrain(train => train with { Region = Region.Parse("GB") });

        Inventory inventory = Calculate(library, Ar6 with { Proxies = [proxy] }, Train(1000m), Reported(others, Stated));

        Assert.That(Of(inventory, "proxy").Severity, Is.EqualTo(expected));
    }

    [TestCase(5, 95, FindingSeverity.Warning)]
    [TestCase(5, 96, FindingSeverity.Info)]
    public void Severity_OfWhatIsUsual_IsAWarningFromFivePercentOn(int tonnes, int others, FindingSeverity expected)
    {
        Inventory inventory = Calculate(
            Reported(tonnes, Stated with { GwpBasis = null, Quality = DataQuality.Estimated }), Reported(others, Stated));

        Assert.That(Of(inventory, "estimated").Severity, Is.EqualTo(expected));
        Assert.That(Of(inventory, "gwp-unstated").Severity, Is.EqualTo(expected));
        Assert.That(Of(inventory, "carried-over").Severity, Is.EqualTo(FindingSeverity.Info));
    }

    // Eleven months near 100 MWh and one of 0.1: less than a hundredth of a percent, and surely wrong.
    [Test]
    public void Severity_OfAnAmountThatStandsOut_DoesNotHangOnItsShare()
    {
        ActivityRecord[] months = [.. Enumerable.Range(1, 12).Select(month => Power(
            month == 7 ? 0.1m : 100m + month, "MWh", $"2025-{month:00}", id: $"m{month}"))];

        Finding slip = Of(Calculate(months), "unusual-amount");

        Assert.That((slip.Severity, slip.Share < 0.0001m), Is.EqualTo((FindingSeverity.Warning, true)));
    }

    [Test]
    public void Severity_OfTheNewestFactorOfAGrid_IsANoteWhateverItsShare()
    {
        Inventory inventory = Calculate(Power(1000m, "MWh", region: "CN-BJ"));

        Assert.That(Of(inventory, "earlier-year").Share, Is.EqualTo(1m));
        Assert.That(
            inventory.Findings.Where(finding => finding.Code is "earlier-year" or "co2-only").Select(finding => finding.Severity),
            Is.EqualTo(new[] { FindingSeverity.Info, FindingSeverity.Info }));
    }

    // What a refrigerant is made of is the same everywhere, and CO2 that leaks is CO2.
    [Test]
    public void Findings_Refrigerants_AreNeitherOfAWiderRegionNorWithoutOtherGases()
    {
        Inventory inventory = Calculate(
            Row("refrigerant.r-410a", 1m, "kg", "2025", China), Row("refrigerant.co2", 1m, "kg", "2025", China));

        Assert.That(
            inventory.Findings.Select(finding => finding.Code), Has.None.EqualTo("wider-region").And.None.EqualTo("co2-only"));
        Assert.That(inventory.Lines.Select(line => line.Flags), Is.EqualTo(new[]
        {
            LineFlags.WiderRegion,
            LineFlags.WiderRegion | LineFlags.Co2Only,
        }));
    }

    // Nobody publishes the heat of a province's networks; of the electricity of provinces there are factors.
    [TestCase("heat.district", "GJ", "CN-BJ", 0)]
    [TestCase("electricity.grid", "MWh", "CN-XZ", 1)]
    public void Findings_NationalDefault_IsSaidWhereSomethingNarrowerIsPublished(string activity, string unit, string region, int expected)
    {
        Inventory inventory = Calculate(Row(activity, 1000m, unit, "2025", new ActivityDetails { Region = Region.Parse(region) }));

        Assert.That(inventory.Findings.Count(finding => finding.Code == "wider-region"), Is.EqualTo(expected));
        Assert.That(inventory.Lines[0].Flags.HasFlag(LineFlags.WiderRegion), Is.True);
    }

    // A default of the world for a fuel is one all the same.
    [Test]
    public void Findings_FuelByADefaultOfTheWorld_IsANote()
    {
        Inventory inventory = Calculate(Row("fuel.diesel.stationary", 100m, "GJ(net)", "2025", China));

        Finding wider = Of(inventory, "wider-region");
        Assert.That((wider.Severity, wider.Share), Is.EqualTo((FindingSeverity.Info, (decimal?)1m)));
    }

    [Test]
    public void Findings_OfAYear_StandBySeverityThenTonnesThenCode()
    {
        Inventory inventory = Calculate(
            Power(1000m, "MWh", region: "CN-BJ"),
            Reported(900m, new ActivityDetails { Scope = Scope.Scope1, GwpBasis = GwpBasis.Ar5, Id = "a" }),
            Reported(-20m, new ActivityDetails { Scope = Scope.Scope1, Quality = DataQuality.Estimated, Corrects = "a" }));

        Assert.That(
            inventory.Findings.Select(finding => FormattableString.Invariant($"{finding.Severity} {finding.Code} {finding.Tonnes}")),
            Is.EqualTo(new[]
            {
                "Warning gwp-mixed 900", "Warning market-based-missing 555.4", "Info carried-over 900", "Info co2-only 555.4",
                "Info earlier-year 555.4", "Info estimated -20", "Info gwp-unstated -20", "Info scope3-missing ",
            }));
    }

    // 17 days of December and 14 of January are no years: that they have no Scope 1 is no news.
    [TestCase("2024-12-15/2025-01-14", 0)]
    [TestCase("2024-07-01/2025-06-30", 2)]
    [TestCase("2025-01", 1)]
    public void Findings_YearOfTheRestOfABill_IsNotSaidToLackAScope(string period, int expected)
    {
        ImmutableArray<Inventory> years = CalculateAll(Ar6, Power(1000m, "MWh", period));

        Assert.That(years.Sum(year => year.Findings.Count(finding => finding.Code == "scope-missing")), Is.EqualTo(expected));
    }

    // Nor is it news that it has no Scope 3, or not all of its categories.
    [TestCase("2024-12-15/2025-01-14", "part-of-year market-based-missing co2-only earlier-year split")]
    [TestCase("2024-12-15/2024-12-31", "part-of-year scope-missing market-based-missing co2-only earlier-year categories-missing")]
    public void Findings_YearOfTheRestOfABill_AreOfItsRowsOnly(string period, string expected)
    {
        var lease = new ActivityDetails
        {
            Region = Region.Parse("CN"),
            Scope = Scope.Scope3,
            Scope3Category = Scope3Category.UpstreamLeasedAssets,
        };

        Inventory year = CalculateAll(Ar6, Power(1000m, "MWh", period), Row("electricity.grid", 10m, "MWh", period, lease))[0];

        Assert.That(year.Findings.Select(finding => finding.Code), Is.EquivalentTo(expected.Split(' ')));
    }

    // What is said of the year that the bill belongs to is not said again of its rest.
    [Test]
    public void Findings_YearOfTheRestOfABill_AreNotRepeated()
    {
        ImmutableArray<Inventory> years = CalculateAll(
            Ar6, Power(10m, "MWh", "2024-12-15/2025-01-31", id: "a"), Power(100m, "MWh", "2025-02-01/2025-12-31", id: "b"));

        Assert.That(years[0].Findings.Select(finding => finding.Code), Is.EqualTo(new[] { "part-of-year" }));
        Assert.That(years[1].Findings.Select(finding => finding.Code), Does.Contain("split").And.Contain("market-based-missing"));
    }

    // A supplier's factor in CO2e for the rest alone is news.
    [Test]
    public void Findings_YearOfTheRestOfABill_KeepWhatIsOfAnotherFactor()
    {
        FactorLibrary library = FactorLibrary.BuiltIn.With(
            [.. new[] { 2024, 2025 }.Select(year => TestFactors.Travel($"train-{year}", "CN", year, year) with
            {
                Gases = [],
                Co2eKilograms = 1m,
                GwpBasis = GwpBasis.Ar5,
            })]);

        ImmutableArray<Inventory> years = Inventory.CalculateAll(
            ActivityLedger.Create([Train(10m, period: "2024-12-15/2025-01-31"), Train(1000m, period: "2025-06")]), library, Ar6);

        Assert.That(Of(years[0], "gwp-mixed").Subjects.Single().Subject, Is.EqualTo("train-2024: AR5"));
    }

    [Test]
    public void Findings_YearOfTheRestOfABill_DoesNotAskForEverySite()
    {
        Inventory year = Sites.Inventories("dc1,,,,,electricity\nhq,,,,,electricity", [Sites.Power("2024-12-15/2025-01-14")])[0];

        Assert.That(Sites.Told(year), Is.Empty);
        Assert.That(year.Findings.Select(finding => finding.Code), Does.Not.Contain("scope3-missing"));
    }

    private static Finding Of(Inventory inventory, string code) => inventory.Findings.Single(finding => finding.Code == code);
}
