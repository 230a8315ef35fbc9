using System.Collections.Immutable;
using static Kingsoft.Carbon.Tests.Inventories.Sample;

namespace Kingsoft.Carbon.Tests.Inventories;

/// <summary>Reporting years, records that cross them, and what was known when.</summary>
public sealed class PeriodTests
{
    // 2024-12-16 to 2025-01-15: 16 days of December and 15 of January, 31 kWh.
    [Test]
    public void CalculateAll_RecordAcrossTheYear_IsSplitByDays()
    {
        ImmutableArray<Inventory> years = CalculateAll(Ar6, Power(31m, period: "2024-12-16/2025-01-15", id: "bill"));

        Assert.That(years.Select(year => year.Year), Is.EqualTo(new[] { 2024, 2025 }));
        Assert.That(
            years.SelectMany(year => year.Lines).Select(line => $"{line.Id} {line.Amount} {line.Period}"),
            Is.EqualTo(new[] { "bill#1 16 2024-12-16/2024-12-31", "bill#2 15 2025-01-01/2025-01-15" }));
        Assert.That(years.SelectMany(year => year.Lines).All(line => line.Flags.HasFlag(LineFlags.Split)), Is.True);
    }

    // A year that begins in April is named after the year it ends in: 2025-03 is of 2025, 2025-04 of 2026.
    [TestCase("2025-03-31", 2025)]
    [TestCase("2025-04-01", 2026)]
    [TestCase("2025-12-31", 2026)]
    [TestCase("2026-01-01", 2026)]
    public void Calculate_FiscalYear_IsNamedAfterItsEnd(string day, int year)
    {
        Inventory inventory = Calculate(FactorLibrary.BuiltIn, Ar6 with { YearStartMonth = 4 }, Power(1m, period: day));

        Assert.That(inventory.Year, Is.EqualTo(year));
        Assert.That(inventory.Period.ToString(), Is.EqualTo($"{year - 1}-04-01/{year}-03-31"));
    }

    // The fiscal year 2023-04 to 2024-03 has 366 days, 275 in 2023 and 91 in 2024: 366 kWh split into 275 and 91, each with the factor of
    // its own calendar year.
    // Known on 2024-05-01 is only the factor of 2021 (published 2024-04-12), for both.
    [TestCase(null, "cn-mee-2023/electricity.grid/CN", "cn-mee-2023/electricity.grid/CN")]
    [TestCase("2024-05-01", "cn-mee-2021/electricity.grid/CN", "cn-mee-2021/electricity.grid/CN")]
    public void Calculate_FiscalYear_SplitsAtTheCalendarYear(string? asOf, string first, string second)
    {
        InventoryOptions options = Ar6 with { YearStartMonth = 4 };
        if (asOf is not null)
            options = options with { AsOf = options.AsOf.Add(2024, Factors.TestFactors.Day(asOf)!.Value) };

        Inventory inventory = Calculate(FactorLibrary.BuiltIn, options, Power(366m, period: "2023-04-01/2024-03-31", id: "a"));

        Assert.That(
            inventory.Lines.Select(line => (line.Id, line.Amount, line.Factor!.Id)),
            Is.EqualTo(new[] { ("a#1", 275m, first), ("a#2", 91m, second) }));
    }

    [Test]
    public void CalculateAll_SplitParts_AddUpToTheRecord()
    {
        var random = new Random(17);
        for (int i = 0; i < 500; i++)
        {
            DateOnly start = new DateOnly(2021, 1, 1).AddDays(random.Next(900));
            var period = new ReportingPeriod(start, start.AddDays(random.Next(1, 1500)));
            decimal amount = random.NextInt64(1, 1_000_000_000_000) / 1_000_000m;

            ImmutableArray<Inventory> years = CalculateAll(
                Ar6 with { YearStartMonth = random.Next(1, 13) },
                Power(amount, period: period.ToString()));

            Assert.That(years.Sum(year => year.Lines.Sum(line => line.Amount)), Is.EqualTo(amount));
            Assert.That(years.Sum(year => year.Lines.Sum(line => line.Period.Days)), Is.EqualTo(period.Days));
        }
    }

    [Test]
    public void Calculate_SeveralYearsAndNoneChosen_Throws()
    {
        Assert.That(
            () => Calculate(Power(1m, period: "2024"), Power(1m)),
            Throws.ArgumentException.With.Message.StartsWith(
                "The ledger has records of several years (2024, 2025); set Year, or use CalculateAll."));
    }

    [Test]
    public void Calculate_YearChosen_LeavesOutTheOther()
    {
        Inventory inventory = Calculate(
            FactorLibrary.BuiltIn,
            Ar6 with { Year = 2024 },
            Power(31m, period: "2024-12-16/2025-01-15", id: "a"));

        Assert.That(inventory.Lines.Select(line => line.Id), Is.EqualTo(new[] { "a#1" }));
    }

    // 1,000 kWh × 0.5306, corrected by −100 kWh in May: 530.6 − 53.06 kg.
    [TestCase("2025-04-30", "0.5306", 1)]
    [TestCase("2025-05-31", "0.47754", 0)]
    [TestCase(null, "0.47754", 0)]
    public void Calculate_RecordedLater_IsLeftOutByAsOf(string? asOf, string tonnes, int findings)
    {
        // The factor was published at the end of 2025: a copy of the user's own was known before.
        EmissionFactor own = Factors.TestFactors.Electricity("own", "CN") with { Gases = [new GasAmount("CO2", 0.5306m)] };
        FactorLibrary library = FactorLibrary.Empty.With([own]);
        InventoryOptions options = Ar6;
        if (asOf is not null)
            options = options with { AsOf = options.AsOf.Add(2025, Factors.TestFactors.Day(asOf)!.Value) };
        var china = new ActivityDetails { Region = Region.Parse("CN") };
        ActivityDetails bill = china with { Id = "bill", RecordedOn = new DateOnly(2025, 1, 31) };
        ActivityDetails late = china with { Id = "late", Corrects = "bill", RecordedOn = new DateOnly(2025, 5, 31) };

        Inventory inventory = Calculate(
            library,
            options,
            Row("electricity.grid", 1000m, "kWh", "2025", bill),
            Row("electricity.grid", -100m, "kWh", "2025", late));

        Assert.That(inventory.Totals.Scope2LocationBased?.Tonnes, Is.EqualTo(Decimal(tonnes)));
        Assert.That(inventory.Findings.Count(finding => finding.Code == "recorded-later"), Is.EqualTo(findings));
    }

    [TestCase("9999")]
    [TestCase("2200")]
    public void Calculate_PeriodFarAway_IsNoCrash(string period)
    {
        (ActivityLedger ledger, string[] faults) = LedgerText.Read(
            $"activity,amount,unit,period,region\nelectricity.grid,1,kWh,{period},CN\n");

        Assert.That(() => Inventory.CalculateAll(ledger, FactorLibrary.BuiltIn, Ar6 with { YearStartMonth = 7 }), Throws.Nothing);
        Assert.That(faults, Has.Length.EqualTo(period == "9999" ? 1 : 0));
    }

    // Two parts of the bill lie in the reporting year that ends in March 2025; the bill is left out of it once.
    [Test]
    public void Calculate_RecordLeftOutWithTwoParts_IsCountedOnce()
    {
        InventoryOptions options = Ar6 with { YearStartMonth = 4, AsOf = Ar6.AsOf.Add(2025, new DateOnly(2025, 4, 30)) };
        var late = new ActivityDetails { Region = Region.Parse("CN"), Id = "bill", RecordedOn = new DateOnly(2025, 6, 1) };

        Inventory inventory = CalculateAll(options, Row("electricity.grid", 100m, "kWh", "2024-10-01/2025-03-31", late)).Single();

        Finding finding = inventory.Findings.Single(found => found.Code == "recorded-later");
        Assert.That((finding.LineCount, finding.Lines.Single()), Is.EqualTo((1L, "bill")));
    }

    // 28 digits hold the whole, but not each part of it with twelve decimals.
    [TestCase("99999999999999999999999")]
    [TestCase("250000000000000001")]
    public void Calculate_AmountThatCannotBeSharedExactly_IsNamed(string amount)
    {
        var issues = new DataIssues();
        ActivityLedger ledger = ActivityLedger.Create(Power(Decimal(amount), "Wh", "2024-12-16/2025-01-15"));

        Inventory.CalculateAll(ledger, FactorLibrary.BuiltIn, Ar6, issues);

        Assert.That(issues.Single().Message, Does.StartWith($"'{amount}' has too many digits to be shared by days"));
    }

    [Test]
    public void Calculate_PartsWithTheSameFault_SayItOnce()
    {
        var issues = new DataIssues();
        ActivityLedger ledger = ActivityLedger.Create(Power(1m, "t", "2024-11-01/2025-02-28"));

        Inventory.CalculateAll(ledger, FactorLibrary.BuiltIn, Ar6, issues);

        Assert.That(issues.Total, Is.EqualTo(1));
    }

    [Test]
    public void Calculate_LongAmounts_AddUpToTheWhole()
    {
        decimal amount = Decimal("123456789012.1234567890123456");

        ImmutableArray<Inventory> years = CalculateAll(Ar6, Power(amount, "Wh", "2024-12-16/2025-01-15"));

        Assert.That(years.Sum(year => year.Lines.Sum(line => line.Amount)), Is.EqualTo(amount));
    }
}
