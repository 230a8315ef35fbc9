using System.Collections.Immutable;
using Kingsoft.Carbon.Tracking;

namespace Kingsoft.Carbon.Tests.Tracking;

/// <summary>Pathways, carbon budgets and sectoral convergence against published figures.</summary>
public sealed class PublishedPathwayTests
{
    private static readonly EmissionTarget Gross = new()
    {
        Name = "published",
        Kind = TargetKind.GrossReduction,
        Scopes = [Scope.Scope1, Scope.Scope2],
        Scope2Method = Scope2Method.LocationBased,
        BaseYear = 2020,
        Year = 2050,
        GrossReductionPct = 100m * (4.875m - 0.150m) / 4.875m,
        Pathway = PathwayKind.Milestones,
    };

    // Le Guenedal et al. (2022), Net zero carbon metrics: a company of 4.875 Mt in 2020 that targets these emissions, as the GitHub
    // repository tlorans/ClimateRisks,
    // docs/source/climate_data/carbon_budget.md, prints them.
    private static readonly EmissionTarget Company = Gross with
    {
        Milestones = new[] { (2025, 4.200m), (2030, 3.300m), (2035, 1.500m), (2040, 0.750m) }.ToImmutableSortedDictionary(
            point => point.Item1, point => 100m * (4.875m - point.Item2) / 4.875m),
    };

    // The same document: the gross carbon budget from 2020 to 2035, as a sum over the ends of the years, is 51.75 Mt.
    [Test]
    public void ValueAt_CompanysTargets_SumToThePublishedBudget()
    {
        IEnumerable<decimal> years = Enumerable.Range(2021, 15).Select(year => Pathway.ValueAt(Company, 4.875m, year));

        Assert.That(years.Sum(), Is.EqualTo(51.75m).Within(1e-20m));
    }

    // By trapezoids half of the first year is in it and half of the last is not: 51.75 + (4.875 − 1.500) ÷ 2 = 53.4375.
    [Test]
    public void Budget_CompanysTargets_IsThePublishedOneWithHalfTheEnds() =>
        Assert.That(Pathway.Budget(Company, 4.875m, 2020, 2035), Is.EqualTo(53.4375m).Within(1e-20m));

    [TestCase(2025, 4.200)]
    [TestCase(2030, 3.300)]
    [TestCase(2035, 1.500)]
    [TestCase(2040, 0.750)]
    [TestCase(2050, 0.150)]
    public void ValueAt_CompanysMilestone_IsThePublishedOne(int year, decimal emissions) =>
        Assert.That(Pathway.ValueAt(Company, 4.875m, year), Is.EqualTo(emissions).Within(1e-20m));

    // Barahhou et al. (2022), the decarbonization path of a Paris-aligned benchmark, 7 % a year compounding, printed to one decimal
    // (tlorans/ClimateRisks,
    // docs/source/climate_investing/self_decarbonization.md). 0.93¹⁰ = 0.48398230717929318249, a reduction of 51.601769282070681751 %.
    // The eighth year is left out: 100 × 0.93⁸ = 55.96, and the document prints 55.9.
    [TestCase(0, 100.0)]
    [TestCase(1, 93.0)]
    [TestCase(2, 86.5)]
    [TestCase(3, 80.4)]
    [TestCase(4, 74.8)]
    [TestCase(5, 69.6)]
    [TestCase(6, 64.7)]
    [TestCase(7, 60.2)]
    [TestCase(9, 52.0)]
    [TestCase(10, 48.4)]
    public void ValueAt_SevenPercentCompounding_GivesThePublishedPath(int years, decimal expected)
    {
        EmissionTarget benchmark = Gross with { Pathway = PathwayKind.Geometric, Year = 2030, GrossReductionPct = 51.601769282070681751m };

        decimal value = Pathway.ValueAt(benchmark, 100m, 2020 + years);

        Assert.That(Math.Round(value, 1), Is.EqualTo(expected));
    }

    // R package r2dii.analysis (RMI-PACTA), tests/testthat/test-target_sda.R: a market of 6.45 falls to a fifth (scenario b2ds) or four
    // fifths (sds) by 2025, a company of 0.9 converges to it
    // with its share of the market unchanged, so it may rise. The package rounds to two decimals.
    [TestCase(1.29, 0.9, 0.90, 0.98, 1.06, 1.13, 1.21, 1.29)]
    [TestCase(5.16, 0.9, 0.90, 1.75, 2.60, 3.46, 4.31, 5.16)]
    [TestCase(1.29, 6.45, 6.45, 5.42, 4.39, 3.35, 2.32, 1.29)]
    [TestCase(5.16, 6.45, 6.45, 6.19, 5.93, 5.68, 5.42, 5.16)]
    public void IntensityAt_MarketShareUnchanged_GivesThePublishedTargets(
        decimal sectorTarget, decimal company, decimal y2020, decimal y2021, decimal y2022, decimal y2023, decimal y2024, decimal y2025)
    {
        var activity = new Dictionary<int, decimal> { [2020] = 1m, [2025] = 1m };
        var sector = new SectoralConvergence(new Dictionary<int, decimal> { [2020] = 6.45m, [2025] = sectorTarget }, activity, activity);

        IEnumerable<decimal> targets = Enumerable.Range(2020, 6)
            .Select(year => Math.Round(sector.IntensityAt(company, 2020, 2025, year), 2));

        Assert.That(targets, Is.EqualTo(new[] { y2020, y2021, y2022, y2023, y2024, y2025 }));
    }

    // WRI and WBCSD, GHG Protocol Corporate Standard training curriculum, lesson 5, Tracking emissions over time: 33,000 in the base year
    // 2007 and 40,000 in 2010 is an increase of about 21 %.
    [Test]
    public void Change_TrainingCurriculum_GivesThePublishedPercentage() =>
        Assert.That(Math.Round(Change.Calculate(33000m, 40000m).Percent!.Value), Is.EqualTo(21m));
}
