using System.Collections.Immutable;
using Kingsoft.Carbon.Tracking;

namespace Kingsoft.Carbon.Tests.Tracking;

/// <summary>What a target measures of a year: its scopes, its gases, its Scope 2, its metric, and how surely.</summary>
public sealed class TrackingReportTests
{
    private static readonly EmissionTarget Halve = new()
    {
        Name = "halve",
        Kind = TargetKind.GrossReduction,
        Scopes = [Scope.Scope1],
        BaseYear = 2024,
        Year = 2034,
        GrossReductionPct = 50m,
        Pathway = PathwayKind.Linear,
    };

    // 100 t, then 94 t of a path at 95 t; over a revenue of 10 both years 9.4 beside 9.5. A revenue printed as 10 may be 9.5 to 10.5: 94 ÷
    // 9.5 − 9.4 = 0.495 by itself.
    [TestCase("10", TargetStatus.Undecided)]
    [TestCase("10.0000", TargetStatus.Ahead)]
    public void Of_IntensityTarget_IsDecidedByTheDigitsOfItsMetric(string revenue, TargetStatus status)
    {
        Metrics metrics = Read($"2024,revenue,{revenue},MCNY", $"2025,revenue,{revenue},MCNY");

        TargetProgress progress = Assess(Halve with { IntensityMetric = "revenue" }, metrics, Scope1(2024, 100m), Scope1(2025, 94m));

        Assert.That((progress.Gap, progress.Status), Is.EqualTo((-0.1m, status)));
    }

    // Base: 100 ÷ 9.5 − 10 = 0.526316, of which the path keeps 0.95 = 0.5; year: 94 ÷ 9.5 − 9.4 = 0.494737.
    [Test]
    public void Of_IntensityTarget_AddsTheWidthsOfBothYears()
    {
        Metrics metrics = Read("2024,revenue,10,MCNY", "2025,revenue,10,MCNY");

        TargetProgress progress = Assess(Halve with { IntensityMetric = "revenue" }, metrics, Scope1(2024, 100m), Scope1(2025, 94m));

        Assert.That(Math.Round(progress.GapHalfWidth, 6), Is.EqualTo(0.994737m));
    }

    [Test]
    public void Of_MetricOfZero_IsNothingToDivideBy() =>
        Assert.That(
            () => Assess(Halve with { IntensityMetric = "headcount" }, Read("2024,headcount,0,person"), Scope1(2024, 100m)),
            Throws.ArgumentException.With.Message.EqualTo(
                "target 'halve': the metric 'headcount' of 2024 is 0; a number above 0 is needed to divide by"));

    // 90 t of CO2 and 5 t that nobody split count; 4 t of HFCs and 1 t of SF6 do not.
    [Test]
    public void Of_TargetWithGases_LeavesOtherGasesOut()
    {
        TrackedYear year = Scope1(2024, 100m, new GasTotals
        {
            Co2 = Co2e.FromTonnes(90m),
            Hfcs = Co2e.FromTonnes(4m),
            Sf6 = Co2e.FromTonnes(1m),
            Unsplit = Co2e.FromTonnes(5m),
        });

        TargetProgress progress = Assess(Halve with { Gases = ["CO2"] }, Metrics.None, year);

        Assert.That((progress.Actual, progress.GasesLeftOut.Tonnes, progress.GasesNotSplit.Tonnes), Is.EqualTo((95m, 5m, 5m)));
    }

    [Test]
    public void Of_TargetWithoutGases_CoversAll()
    {
        TrackedYear year = Scope1(2024, 100m, new GasTotals { Co2 = Co2e.FromTonnes(90m), Hfcs = Co2e.FromTonnes(10m) });

        TargetProgress progress = Assess(Halve, Metrics.None, year);

        Assert.That((progress.Actual, progress.GasesLeftOut.Tonnes, progress.GasesNotSplit.Tonnes), Is.EqualTo((100m, 0m, 0m)));
    }

    [Test]
    public void Of_PrintedScope_IsNotSplitByGas()
    {
        TargetProgress progress = Assess(Halve with { Gases = ["CO2"] }, Metrics.None, Scope1(2024, 100m));

        Assert.That((progress.Actual, progress.GasesNotSplit.Tonnes), Is.EqualTo((100m, 100m)));
    }

    // 10 of 10 + 20 + 70, of 10 + 0 + 70, and of an unknown footprint.
    [TestCase(Scope2Method.LocationBased, "30")]
    [TestCase(Scope2Method.MarketBased, "12.5")]
    public void Of_Coverage_IsOfTheFootprintBySameMethod(Scope2Method method, decimal covered)
    {
        TrackedYear year = Scope1(2024, 10m) with { Scope2LocationBased = 20m.T(), Scope2MarketBased = 0m.T(), Scope3 = 70m.T() };

        TargetProgress progress = Assess(Halve with { Scopes = [Scope.Scope1, Scope.Scope2], Scope2Method = method }, Metrics.None, year);

        Assert.That(progress.CoveragePct, Is.EqualTo(covered));
    }

    [Test]
    public void Of_Coverage_IsUnknownWhereAScopeIs() =>
        Assert.That(Assess(Halve, Metrics.None, Scope1(2024, 10m) with { Scope2LocationBased = 20m.T() }).CoveragePct, Is.Null);

    // Half of the last digit of every scope that the target covers.
    [Test]
    public void Of_PrintedScopes_AddTheirRounding()
    {
        TrackedYear first = Scope1(2024, 10m) with
        {
            Scope3 = 90m.T(),
            HalfWidths = Widths(
                ("scope1", new GasTotals { Unsplit = Co2e.FromTonnes(0.05m) }),
                ("scope3", new GasTotals { Unsplit = Co2e.FromTonnes(0.5m) })),
        };

        TargetProgress progress =
            Assess(Halve with { Scopes = [Scope.Scope1, Scope.Scope3] }, Metrics.None, first, first with { Year = 2025 });

        // The year's own 0.55, and the base year's, of which the path keeps 0.95.
        Assert.That(progress.GapHalfWidth, Is.EqualTo(0.55m + (0.55m * 0.95m)));
    }

    // Location-based rows know little, market-based ones much; a target takes those of its own figure.
    [TestCase(Scope2Method.LocationBased, "50")]
    [TestCase(Scope2Method.MarketBased, "1")]
    public void Of_HalfWidth_IsThatOfTheTargetsOwnScope2(Scope2Method method, decimal halfWidth)
    {
        TrackedYear year = Scope1(2024, 10m) with
        {
            Scope2LocationBased = 100m.T(),
            Scope2MarketBased = 100m.T(),
            HalfWidths = Widths(
                ("scope2LocationBased", new GasTotals { Co2 = Co2e.FromTonnes(50m) }),
                ("scope2MarketBased", new GasTotals { Unsplit = Co2e.FromTonnes(1m) })),
        };

        decimal width =
            TargetObservation.Create(
                Halve with { Scopes = [Scope.Scope1, Scope.Scope2], Scope2Method = method }, year, Metrics.None).HalfWidth;

        Assert.That(width, Is.EqualTo(halfWidth));
    }

    // Leaks of which nobody knows half are no doubt of a target on CO2; what is not split by gas is.
    [Test]
    public void Of_HalfWidth_IsThatOfTheTargetsOwnGases()
    {
        TrackedYear year = Scope1(2024, 100m, new GasTotals { Co2 = Co2e.FromTonnes(90m), Hfcs = Co2e.FromTonnes(10m) }) with
        {
            HalfWidths = Widths(("scope1", new GasTotals
            {
                Co2 = Co2e.FromTonnes(2m),
                Hfcs = Co2e.FromTonnes(5m),
                Unsplit = Co2e.FromTonnes(0.5m),
            })),
        };

        Assert.That(TargetObservation.Create(Halve with { Gases = ["CO2"] }, year, Metrics.None).HalfWidth, Is.EqualTo(2.5m));
        Assert.That(TargetObservation.Create(Halve, year, Metrics.None).HalfWidth, Is.EqualTo(7.5m));
    }

    // 90 t of CO2 of 100 t, restated to 130 t: the 30 t more are split by nobody.
    [Test]
    public void Of_RestatedTonnes_AreNotSplitByGas()
    {
        TrackedYear year = Scope1(2024, 130m, new GasTotals { Co2 = Co2e.FromTonnes(90m), Hfcs = Co2e.FromTonnes(10m) });

        TargetObservation observation = TargetObservation.Create(Halve with { Gases = ["CO2"] }, year, Metrics.None);

        Assert.That((observation.Value, observation.GasesLeftOut.Tonnes, observation.GasesNotSplit.Tonnes), Is.EqualTo((120m, 10m, 30m)));
    }

    // The stated change is like for like as long as nothing is restated.
    [Test]
    public void Of_NoPolicy_TheStatedChangeIsLikeForLike()
    {
        TrackingReport report = TrackingReport.Calculate([Scope1(2024, 100m), Scope1(2025, 94m)], new TrackingOptions());

        Assert.That(report.Changes.Select(change => change.LikeForLike), Is.EqualTo(report.Changes.Select(change => change.Change)));
        Assert.That(report.BaseYearReview, Is.Null);
    }

    [Test]
    public void Of_SeveralFaults_AreAllNamed() =>
        Assert.That(
            () => TrackingReport.Calculate(
                [Scope1(2024, 100m)],
                new TrackingOptions { Targets = [Halve with { BaseYear = 2023 }, Halve with { Scopes = [Scope.Scope3] }] }),
            Throws.ArgumentException.With.Message.EqualTo(
                "target 'halve': the series has no figure of the base year 2023; every year from it on is needed; and "
                + "target 'halve': 2024 has no Scope 3; figures for every scope of a target are needed"));

    [Test]
    public void Of_ChangesWithoutAPolicy_AreRefused()
    {
        var change = new BaseYearChange
        {
            Cause = RestatementCause.Error,
            Description = "meter",
            Scope = Scope.Scope1,
            Effects = ImmutableSortedDictionary<int, Co2e>.Empty.Add(2024, 1m.T()),
        };

        Assert.That(
            () => TrackingReport.Calculate([Scope1(2024, 100m)], new TrackingOptions { BaseYear = 2024, BaseYearChanges = [change] }),
            Throws.ArgumentException.With.Message.EqualTo(
                "there are changes since the base year and no policy that says what becomes of them; a policy is needed"));
    }

    // 10 t ± 3 over an activity of 10 are 1 t a unit, or as few as 0.7: below the sector's 0.8.
    [Test]
    public void Of_ABaseThatMayBeBelowItsSector_HasNothingToConvergeTo()
    {
        var scenario =
            new SectoralConvergence(Years((2024, 2m), (2034, 0.8m)), Years((2024, 1m), (2034, 1m)), Years((2024, 10m), (2034, 10m)));
        EmissionTarget target = Halve with { GrossReductionPct = null, Pathway = PathwayKind.SectoralConvergence, Sector = scenario };
        TrackedYear first = Scope1(2024, 10m) with { HalfWidths = Widths(("scope1", new GasTotals { Unsplit = Co2e.FromTonnes(3m) })) };

        Assert.That(
            () => Assess(target, Metrics.None, first, Scope1(2025, 10m)),
            Throws.ArgumentException.With.Message.EqualTo(
                "target 'halve': the company's 0.7 t per unit of activity in 2024 is below the sector's 0.8 in 2034 already; "
                    + "there is nothing to converge to (is the activity in the scenario's unit?)"));
    }

    // A base year may stand alone before the series, and nowhere else.
    [Test]
    public void Of_AGapAfterABaseYearWithinTheSeries_IsRefused() => Assert.That(
        () => Assess(
            Halve with { BaseYear = 2020 }, Metrics.None, Scope1(2019, 100m), Scope1(2020, 100m), Scope1(2023, 94m), Scope1(2024, 90m)),
        Throws.ArgumentException.With.Message.Contains("2021 is missing between 2020 and 2023; years without a gap are accepted"));

    [Test]
    public void Of_AGapAfterABaseYearBeforeTheSeries_IsAccepted() => Assert.That(
        Assess(Halve with { BaseYear = 2020 }, Metrics.None, Scope1(2020, 100m), Scope1(2023, 94m), Scope1(2024, 90m)).Actual,
        Is.EqualTo(90m));

    private static ImmutableSortedDictionary<int, decimal> Years(params (int Year, decimal Value)[] years) =>
        years.ToImmutableSortedDictionary(pair => pair.Year, pair => pair.Value);

    private static TargetProgress Assess(EmissionTarget target, Metrics metrics, params TrackedYear[] years) =>
        TrackingReport.Calculate(years, new TrackingOptions { Metrics = metrics, Targets = [target] }).Targets.Single();

    private static TrackedYear Scope1(int year, decimal tonnes, GasTotals? gases = null) => new()
    {
        Year = year,
        Scope1 = tonnes.T(),
        Gases = gases is null
            ? ImmutableSortedDictionary<Scope, GasTotals>.Empty
            : ImmutableSortedDictionary<Scope, GasTotals>.Empty.Add(Scope.Scope1, gases),
    };

    private static ImmutableSortedDictionary<string, GasTotals> Widths(params (string Figure, GasTotals Widths)[] figures) =>
        figures.ToImmutableSortedDictionary(pair => pair.Figure, pair => pair.Widths, StringComparer.Ordinal);

    private static Metrics Read(params string[] rows)
    {
        using var file = new ScratchFile(string.Join('\n', ["year,metric,value,unit", .. rows]) + "\n");
        var issues = new DataIssues();
        Metrics metrics = Metrics.ReadCsv(file.Path, CurrencyRates.None, issues);
        Assert.That(issues, Is.Empty);
        return metrics;
    }
}
