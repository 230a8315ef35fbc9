using Kingsoft.Carbon.Tracking;

namespace Kingsoft.Carbon.Tests.Tracking;

public sealed class TargetProgressTests
{
    private static readonly EmissionTarget Zero2050 = new()
    {
        Name = "zero",
        Kind = TargetKind.GrossReduction,
        Scopes = [Scope.Scope1, Scope.Scope2],
        Scope2Method = Scope2Method.LocationBased,
        BaseYear = 2024,
        Year = 2050,
        GrossReductionPct = 100m,
        Pathway = PathwayKind.Linear,
    };

    // Printed totals of the sample company; the footprint is Scope 1 and 2 plus the printed Scope 3 of 187,220.37 and 581,386.59.
    private static readonly TargetObservation[] Printed =
        [new(2024, 57695.89m, 0.005m, (57695.89m + 187220.37m).T()), new(2025, 56711.51m, 0.005m, (56711.51m + 581386.59m).T())];

    // A line from 100 in 2020 to 0 in 2030: 90 in 2021.
    private static readonly EmissionTarget TenYears = Zero2050 with { BaseYear = 2020, Year = 2030 };

    // Path 57,695.89 × 25/26 = 55,476.817; gap 1,234.69; needed 56,711.51 ÷ 25 = 2,268.4604, 3.93 % of the base; pace 984.38; ratio 2.3045;
    // 2025 + 57.611 = 2082.611.
    [Test]
    public void Assess_SampleCompany_GivesTheWorkedValues()
    {
        TargetProgress progress = TargetProgress.Calculate(Zero2050, Printed);

        Assert.Multiple(() =>
        {
            Assert.That(progress.BaseValue, Is.EqualTo(57695.89m));
            Assert.That(progress.Actual, Is.EqualTo(56711.51m));
            Assert.That(Math.Round(progress.OnPath, 1), Is.EqualTo(55476.8m));
            Assert.That(Math.Round(progress.Gap, 1), Is.EqualTo(1234.7m));
            Assert.That(progress.Status, Is.EqualTo(TargetStatus.Behind));
            Assert.That(progress.RequiredAnnualReduction, Is.EqualTo(2268.4604m));
            Assert.That(Math.Round(progress.RequiredAnnualReductionPct!.Value, 2), Is.EqualTo(3.93m));
            Assert.That(progress.RequiredCompoundReductionPct, Is.Null);
            Assert.That(progress.Pace, Is.EqualTo(984.38m));
            Assert.That(Math.Round(progress.RequiredOverPace!.Value, 2), Is.EqualTo(2.30m));
            Assert.That(Math.Round(progress.ProjectedYear!.Value, 1), Is.EqualTo(2082.6m));
            Assert.That(progress.ResidualToNeutralize, Is.Null);
        });
    }

    // Overrun (0 + 1,234.69) ÷ 2 = 617.35; budget 57,695.89 × 13 = 750,046.57; used (57,695.89 + 56,711.51) ÷ 2 = 57,203.70, left
    // 692,842.87.
    // Covered: 57,695.89 ÷ 244,916.26 = 23.56 %, 56,711.51 ÷ 638,098.10 = 8.89 %. Achieved 984.38 ÷ 57,695.89 = 1.7062 %.
    [Test]
    public void Assess_SampleCompany_GivesBudgetsAndCoverage()
    {
        TargetProgress progress = TargetProgress.Calculate(Zero2050, Printed);

        Assert.Multiple(() =>
        {
            Assert.That(Math.Round(progress.CumulativeOverrun!.Value.Tonnes, 2), Is.EqualTo(617.35m));
            Assert.That(Math.Round(progress.Budget!.Value.Tonnes, 2), Is.EqualTo(750046.57m));
            Assert.That(Math.Round(progress.RemainingBudget!.Value.Tonnes, 2), Is.EqualTo(692842.87m));
            Assert.That(Math.Round(progress.BaseCoveragePct!.Value, 1), Is.EqualTo(23.6m));
            Assert.That(Math.Round(progress.CoveragePct!.Value, 1), Is.EqualTo(8.9m));
            Assert.That(Math.Round(progress.AchievedPct!.Value, 4), Is.EqualTo(1.7062m));
        });
    }

    // 57,695.89 × 0.958 = 55,272.66262; 56,711.51 − 55,272.66262 = 1,438.84738.
    [Test]
    public void Assess_ContractionOf42_GivesTheWorkedGap()
    {
        EmissionTarget target =
            Zero2050 with { GrossReductionPct = 90m, Pathway = PathwayKind.SbtiAbsoluteContraction, AnnualRatePct = 4.2m };

        TargetProgress progress = TargetProgress.Calculate(target, Printed);

        Assert.That(Math.Round(progress.OnPath, 1), Is.EqualTo(55272.7m));
        Assert.That(Math.Round(progress.Gap, 1), Is.EqualTo(1438.8m));
    }

    // To 5,769.589 in 25 years: 1 − (5,769.589 ÷ 56,711.51)^(1/25) = 8.74 % a year.
    [Test]
    public void Assess_NetZeroWithResidual_GivesRateAndWhatToNeutralize()
    {
        TargetProgress progress = TargetProgress.Calculate(Zero2050 with { Kind = TargetKind.NetZero, GrossReductionPct = 90m }, Printed);

        Assert.That(Math.Round(progress.RequiredCompoundReductionPct!.Value, 2), Is.EqualTo(8.74m));
        Assert.That(progress.ResidualToNeutralize, Is.EqualTo(5769.589m));
    }

    // Path 90. The base's 0.01 moves it by 0.009, so the gap is known to ±(0.01 + 0.009).
    [TestCase(90.02, TargetStatus.Behind)]
    [TestCase(90.018, TargetStatus.Undecided)]
    [TestCase(90, TargetStatus.Undecided)]
    [TestCase(89.982, TargetStatus.Undecided)]
    [TestCase(89.98, TargetStatus.Ahead)]
    public void Status_RoundedFigures_IsUndecidedWhereTheIntervalStraddles(decimal value, TargetStatus expected)
    {
        TargetProgress progress =
            TargetProgress.Calculate(TenYears, new TargetObservation(2020, 100m, 0.01m), new TargetObservation(2021, value, 0.01m));

        Assert.That(progress.GapHalfWidth, Is.EqualTo(0.019m));
        Assert.That(progress.Status, Is.EqualTo(expected));
    }

    [TestCase(91, TargetStatus.Behind)]
    [TestCase(90, TargetStatus.On)]
    [TestCase(89, TargetStatus.Ahead)]
    public void Status_ExactFigures_IsDecided(decimal value, TargetStatus expected)
    {
        TargetProgress progress = TargetProgress.Calculate(TenYears, new TargetObservation(2020, 100m), new TargetObservation(2021, value));

        Assert.That(progress.Status, Is.EqualTo(expected));
    }

    [Test]
    public void Assess_BaseYearAlone_IsOnThePathWithoutPace()
    {
        TargetProgress progress = TargetProgress.Calculate(TenYears, new TargetObservation(2020, 100m, 1m));

        Assert.That(progress.Status, Is.EqualTo(TargetStatus.On));
        Assert.That(progress.Pace, Is.Null);
        Assert.That(progress.ProjectedYear, Is.Null);
        Assert.That(progress.RequiredAnnualReduction, Is.EqualTo(10m));
        Assert.That(progress.CumulativeOverrun, Is.EqualTo(Co2e.Zero));
    }

    [TestCase(100)]
    [TestCase(105)]
    public void Assess_NotFalling_ProjectsNoYear(decimal value)
    {
        TargetProgress progress = TargetProgress.Calculate(TenYears, new TargetObservation(2020, 100m), new TargetObservation(2021, value));

        Assert.That(progress.ProjectedYear, Is.Null);
        Assert.That(progress.RequiredOverPace, Is.Null);
    }

    // A year before the base is passed over; 2020-22: 100, 95, 80. Path 100, 90, 80. Overrun (0 + 5)/2 + (5 + 0)/2 = 5. Pace of the last
    // year 15: 2022 + 80/15.
    [Test]
    public void Assess_SeveralYearsInAnyOrder_TakesPaceFromTheLast()
    {
        TargetProgress progress = TargetProgress.Calculate(
            TenYears, new TargetObservation(2022, 80m), new TargetObservation(2019, 500m), new TargetObservation(2020, 100m),
            new TargetObservation(2021, 95m));

        Assert.That(progress.CumulativeOverrun?.Tonnes, Is.EqualTo(5m));
        Assert.That(progress.Pace, Is.EqualTo(15m));
        Assert.That(progress.ProjectedYear, Is.EqualTo(2022m + (80m / 15m)));
        Assert.That(progress.Status, Is.EqualTo(TargetStatus.On));
    }

    // Target −50 % by 2021, met in 2021 and held in 2022.
    [Test]
    public void Assess_MetAndPastTheTargetYear_NeedsNothing()
    {
        EmissionTarget target = TenYears with { Year = 2021, GrossReductionPct = 50m };

        TargetProgress progress = TargetProgress.Calculate(
            target, new TargetObservation(2020, 100m), new TargetObservation(2021, 45m), new TargetObservation(2022, 45m));

        Assert.That(progress.RequiredAnnualReduction, Is.Null);
        Assert.That(progress.ProjectedYear, Is.EqualTo(2022m));
        Assert.That(progress.RemainingBudget, Is.Null);
        Assert.That(progress.Gap, Is.EqualTo(-5m));
    }

    [Test]
    public void Assess_IntensityTarget_SumsNoYears()
    {
        TargetProgress progress = TargetProgress.Calculate(
            TenYears with { IntensityMetric = "revenue" }, new TargetObservation(2020, 7.41m), new TargetObservation(2021, 5.93m));

        Assert.That(progress.CumulativeOverrun, Is.Null);
        Assert.That(progress.Budget, Is.Null);
        Assert.That(progress.RemainingBudget, Is.Null);
        Assert.That(progress.Status, Is.EqualTo(TargetStatus.Ahead));
    }

    [Test]
    public void Assess_NoBaseYear_Throws() =>
        Assert.That(
            () => TargetProgress.Calculate(TenYears, new TargetObservation(2021, 90m)),
            Throws.ArgumentException.With.Message.EqualTo(
                "target 'zero': the series has no figure of the base year 2020; every year from it on is needed (Parameter 'series')"));

    [Test]
    public void Assess_GapInTheYears_Throws() =>
        Assert.That(
            () => TargetProgress.Calculate(
                TenYears, new TargetObservation(2020, 100m), new TargetObservation(2022, 90m), new TargetObservation(2024, 80m)),
            Throws.ArgumentException.With.Message.EqualTo(
                "target 'zero': the series has no figure of 2023, between 2020 and 2024; every year from the first after the base year on "
                    + "is needed (Parameter 'series')"));

    // 100 t in 2020 on a line to nothing in 2030: 50 t in 2025, where 45 t are left; 55 % are done.
    [Test]
    public void Assess_BaseYearWithoutTheYearsBetween_HasNoPaceAndNoBudget()
    {
        TargetProgress progress = TargetProgress.Calculate(
            TenYears, new TargetObservation(2020, 100m), new TargetObservation(2024, 50m), new TargetObservation(2025, 45m));

        Assert.That((progress.Status, progress.Gap, progress.AchievedPct), Is.EqualTo((TargetStatus.Ahead, -5m, 55m)));
        Assert.That(
            new[]
            {
                progress.Pace, progress.Budget?.Tonnes, progress.RemainingBudget?.Tonnes, progress.CumulativeOverrun?.Tonnes,
                progress.ProjectedYear,
            },
            Is.All.Null);
        Assert.That(progress.NoPaceReason, Is.EqualTo("the years between 2020 and 2024 are not given"));
        Assert.That(progress.NoBudgetReason, Is.EqualTo("the years between 2020 and 2024 are not given"));
    }

    // What nobody asks a reason for has none: the pace of the last two whole years is known.
    [Test]
    public void Assess_APartOfAYearLongBefore_KeepsThePace()
    {
        TargetProgress progress = TargetProgress.Calculate(
            TenYears, new TargetObservation(2020, 100m), PartOf(2021), new TargetObservation(2022, 80m), new TargetObservation(2023, 85m));

        Assert.That((progress.Pace, progress.NoPaceReason), Is.EqualTo(((decimal?)-5m, (string?)null)));
        Assert.That((progress.Budget?.Tonnes, progress.RemainingBudget?.Tonnes), Is.EqualTo(((decimal?)500m, (decimal?)null)));
        Assert.That(progress.NoBudgetReason, Is.EqualTo("2021 is no whole year (the ledger)"));
    }

    [Test]
    public void Assess_APartOfTheYearBefore_IsWhyThereIsNoPace()
    {
        TargetProgress progress = TargetProgress.Calculate(
            TenYears, new TargetObservation(2020, 100m), PartOf(2021), new TargetObservation(2022, 80m));

        Assert.That((progress.Pace, progress.NoPaceReason), Is.EqualTo(((decimal?)null, "2021 is no whole year (the ledger)")));
    }

    [Test]
    public void Assess_WholeYears_NeedNoReason()
    {
        TargetProgress progress = TargetProgress.Calculate(TenYears, new TargetObservation(2020, 100m), new TargetObservation(2021, 90m));

        Assert.That((progress.NoPaceReason, progress.NoBudgetReason), Is.EqualTo(((string?)null, (string?)null)));
    }

    [Test]
    public void Assess_YearTwice_Throws() =>
        Assert.That(
            () => TargetProgress.Calculate(TenYears, new TargetObservation(2020, 100m), new TargetObservation(2020, 90m)),
            Throws.ArgumentException.With.Message.EqualTo(
                "target 'zero': the series has 2020 twice; one figure a year is accepted (Parameter 'series')"));

    [Test]
    public void Assess_YearBeforeBase_Throws() =>
        Assert.That(
            () => TargetProgress.Calculate(TenYears with { Year = 2019 }, new TargetObservation(2020, 100m)),
            Throws.ArgumentException.With.Message.EqualTo(
                "target 'zero': Year: 2019 is not after the base year 2020; a later year is accepted"));

    [Test]
    public void New_NegativeFigure_Throws() =>
        Assert.That(
            () => new TargetObservation(2020, -1m),
            Throws.InstanceOf<ArgumentOutOfRangeException>().With.Property("ParamName").EqualTo("value"));

    private static TargetObservation PartOf(int year) => new(year, 50m)
    {
        WhyPart = TrackingMessages.PartOfYear(year, [CoverageMessages.TheLedger]),
    };
}
