using System.Collections.Immutable;
using Kingsoft.Carbon.Tracking;

namespace Kingsoft.Carbon.Tests.Tracking;

/// <summary>What holds for every pathway to a target.</summary>
public sealed class PathwayPropertyTests
{
    private const decimal Base = 57695.89m;

    private static readonly EmissionTarget Linear = new()
    {
        Name = "any",
        Kind = TargetKind.NetZero,
        Scopes = [Scope.Scope1],
        BaseYear = 2024,
        Year = 2050,
        GrossReductionPct = 90m,
        Pathway = PathwayKind.Linear,
    };

    private static readonly SectoralConvergence Sector = new(
        new Dictionary<int, decimal> { [2024] = 0.5m, [2030] = 0.3m, [2050] = 0.05m },
        new Dictionary<int, decimal> { [2024] = 10000m, [2050] = 13000m },
        new Dictionary<int, decimal> { [2024] = 100000m, [2050] = 130000m });

    private static readonly EmissionTarget[] Targets =
    [
        Linear,
        Linear with { Pathway = PathwayKind.Geometric },
        Linear with
        {
            Pathway = PathwayKind.Milestones,
            Milestones = ImmutableSortedDictionary<int, decimal>.Empty.Add(2030, 5m).Add(2040, 60m),
        },
        Linear with { Pathway = PathwayKind.SbtiAbsoluteContraction, AnnualRatePct = 4.2m },
        Linear with { Pathway = PathwayKind.SbtiAbsoluteContraction, Contraction = SbtiContraction.FromApril2026(2040, 100m) },
        Linear with { GrossReductionPct = null, Pathway = PathwayKind.SectoralConvergence, Sector = Sector },
    ];

    [Test]
    public void ValueAt_EveryYear_NeverRises([Range(0, 5)] int target)
    {
        decimal[] path = [.. Enumerable.Range(2024, 30).Select(year => Pathway.ValueAt(Targets[target], Base, year))];

        Assert.That(path, Is.Ordered.Descending);
        Assert.That(path[0], Is.EqualTo(Base));
    }

    // 10 % of the base; by convergence the sector's 0.05 a unit times 130,000 units.
    [TestCase(0, "5769.589")]
    [TestCase(1, "5769.589")]
    [TestCase(2, "5769.589")]
    [TestCase(3, "5769.589")]
    [TestCase(4, "5769.589")]
    [TestCase(5, "6500")]
    public void ValueAt_TargetYearAndAfter_IsTheEnd(int target, string expected)
    {
        decimal[] end = [
            Pathway.ValueAt(Targets[target], Base, 2050),
            Pathway.ValueAt(Targets[target], Base, 2051),
            Pathway.ValueAt(Targets[target], Base, 2080)];

        Assert.That(end, Is.All.EqualTo(decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Test]
    public void Budget_CutAtAnyYear_AddsUp([Range(0, 5)] int target, [Values(2024, 2025, 2037, 2050)] int year)
    {
        decimal whole = Pathway.Budget(Targets[target], Base, 2024, 2050);

        decimal parts = Pathway.Budget(Targets[target], Base, 2024, year) + Pathway.Budget(Targets[target], Base, year, 2050);

        // Two sums of at most 26 decimals, each rounded at the 28th digit.
        Assert.That(parts, Is.EqualTo(whole).Within(1e-20m));
    }

    // Every year on the path: no gap, no overrun, and what is left of the budget is the path's own rest.
    [Test]
    public void Assess_SeriesOnThePath_IsOnItEveryYear([Range(0, 5)] int target, [Values(2025, 2040, 2050)] int last)
    {
        IEnumerable<TargetObservation> series = Enumerable.Range(2024, last - 2023)
            .Select(year => new TargetObservation(year, Pathway.ValueAt(Targets[target], Base, year)));

        TargetProgress progress = TargetProgress.Calculate(Targets[target], series);

        Assert.That(progress.Status, Is.EqualTo(TargetStatus.On));
        Assert.That(progress.Gap, Is.Zero);
        Assert.That(progress.CumulativeOverrun, Is.EqualTo(Co2e.Zero));
        Assert.That(progress.RemainingBudget?.Tonnes, Is.EqualTo(Pathway.Budget(Targets[target], Base, last, 2050)).Within(1e-20m));
    }
}
