using System.Collections.Immutable;
using Kingsoft.Carbon.Tracking;

namespace Kingsoft.Carbon.Tests.Tracking;

public sealed class BaseYearPolicyTests
{
    private static readonly BaseYearPolicy FivePercent = new() { ThresholdPct = 5m, Timing = RestatementTiming.AllYear, EachScope = false };

    private static readonly BaseYearPolicy ProRata = FivePercent with { Timing = RestatementTiming.ProRata };

    private static readonly Dictionary<Scope, Co2e> BaseYear =
        new() { [Scope.Scope1] = 100m.T(), [Scope.Scope2] = 900m.T(), [Scope.Scope3] = 10000m.T() };

    // Base 40,000 t; a company of 10,000 t then and 12,000 t now, acquired on 1 July 2025: 184 days of 365.
    private static readonly BaseYearChange Acquisition = new()
    {
        Cause = RestatementCause.StructuralChange,
        Description = "acquired a company",
        Scope = Scope.Scope1,
        Effects = ImmutableSortedDictionary<int, Co2e>.Empty.Add(2024, 10000m.T()).Add(2025, 12000m.T()),
        EffectiveFrom = new DateOnly(2025, 7, 1),
    };

    [Test]
    public void Restate_AllYear_CountsTheFullYear()
    {
        Restatement baseYear = FivePercent.Restate("scope1", 2024, 40000m.T(), 2025, Acquisition);
        Restatement current = FivePercent.Restate("scope1", 2025, 50000m.T(), 2025, Acquisition);

        Assert.That(baseYear.Restated.Tonnes, Is.EqualTo(50000m));
        Assert.That(current.Restated.Tonnes, Is.EqualTo(62000m));
    }

    // 10,000 × 184/365 = 5,041.095890; 12,000 × 184/365 = 6,049.315068.
    [Test]
    public void Restate_ProRata_CountsTheDaysOwned()
    {
        Restatement baseYear = ProRata.Restate("scope1", 2024, 40000m.T(), 2025, Acquisition);
        Restatement current = ProRata.Restate("scope1", 2025, 50000m.T(), 2025, Acquisition);

        Assert.That(Math.Round(baseYear.Restated.Tonnes, 3), Is.EqualTo(45041.096m));
        Assert.That(Math.Round(current.Restated.Tonnes, 3), Is.EqualTo(56049.315m));
    }

    // The rest again the next year; nothing the year before; a leap year has 366 days: 10,000 × 184/366 = 5,027.322.
    [TestCase(2026, 2025, "50000.000")]
    [TestCase(2024, 2025, "40000.000")]
    [TestCase(2028, 2028, "45027.322")]
    public void Restate_ProRataInAnotherYear_CountsAllNothingOrPart(int currentYear, int effectiveYear, string expected)
    {
        BaseYearChange change = Acquisition with { EffectiveFrom = new DateOnly(effectiveYear, 7, 1) };

        Restatement baseYear = ProRata.Restate("scope1", 2024, 40000m.T(), currentYear, change);

        Assert.That(
            Math.Round(baseYear.Restated.Tonnes, 3),
            Is.EqualTo(decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Test]
    public void Restate_Changes_KeepsBothFiguresAndTheCauses()
    {
        BaseYearChange error = new()
        {
            Cause = RestatementCause.Error,
            Description = "a meter read twice",
            Scope = Scope.Scope2,
            Scope2Method = Scope2Method.LocationBased,
            Effects = ImmutableSortedDictionary<int, Co2e>.Empty.Add(2024, (-120.5m).T()),
        };

        Restatement restatement = FivePercent.Restate("scope12LocationBased", 2024, 40000m.T(), 2025, Acquisition, error);

        Assert.That(restatement.Metric, Is.EqualTo("scope12LocationBased"));
        Assert.That(restatement.Year, Is.EqualTo(2024));
        Assert.That(restatement.Previous.Tonnes, Is.EqualTo(40000m));
        Assert.That(restatement.Restated.Tonnes, Is.EqualTo(49879.5m));
        Assert.That(
            restatement.Steps.Select(step => (step.Cause, step.Description, step.Amount.Tonnes)),
            Is.EqualTo(new[]
            {
                (RestatementCause.StructuralChange, "acquired a company", 10000m),
                (RestatementCause.Error, "a meter read twice", -120.5m),
            }));
    }

    [Test]
    public void Restate_Nothing_ChangesNothing()
    {
        Restatement restatement = ProRata.Restate("scope1", 2024, 40000.123m.T(), 2025);

        Assert.That(restatement.Restated.Tonnes, Is.EqualTo(40000.123m));
        Assert.That(restatement.Steps, Is.Empty);
    }

    // 5 % of Scope 1 and 2 (1,000) is 50: above it, not at it.
    [TestCase(50, false)]
    [TestCase(50.01, true)]
    [TestCase(-50.01, true)]
    public void Assess_OneChange_IsComparedWithTheThreshold(decimal effect, bool mustRestate)
    {
        BaseYearAssessment assessment = FivePercent.Assess(2024, BaseYear, Change("one", Scope.Scope1, effect));

        Assert.That(assessment.MustRestate, Is.EqualTo(mustRestate));
    }

    // 30 and −30 are 3 % each and 6 % together: errors of opposite sign don't hide each other.
    [Test]
    public void Assess_SmallChanges_AreTestedTogether()
    {
        BaseYearAssessment assessment =
            FivePercent.Assess(2024, BaseYear, Change("one", Scope.Scope1, 30m), Change("two", Scope.Scope2, -30m));

        Assert.That(assessment.Tests.Select(test => (test.Figure, test.Subject, test.EffectPct, test.IsExceeded)), Is.EqualTo(new[]
        {
            ("Scope 1 and 2", "one", (decimal?)3m, false), ("Scope 1 and 2", "two", -3m, false),
            ("Scope 1 and 2", "all changes together", 6m, true), ("Scope 1 and 2", "all changes together, net", 0m, false),
        }));
        Assert.That(assessment.Tests.Select(test => test.Decides), Is.EqualTo(new[] { true, true, true, false }));
    }

    // 6 % without their signs, 0 % with them; 8 % of changes of one sign either way.
    [TestCase(null, -30, true)]
    [TestCase(ThresholdSum.Absolute, -30, true)]
    [TestCase(ThresholdSum.Net, -30, false)]
    [TestCase(ThresholdSum.Net, 50, true)]
    public void Assess_AllChanges_FollowTheSumOfThePolicy(ThresholdSum? sum, int second, bool mustRestate) => Assert.That(
        (FivePercent with { Sum = sum })
            .Assess(2024, BaseYear, Change("one", Scope.Scope1, 30m), Change("two", Scope.Scope2, second)).MustRestate,
        Is.EqualTo(mustRestate));

    [Test]
    public void Assess_OneChange_HasNoNetEffectBesideIt() => Assert.That(
        (FivePercent with { Sum = ThresholdSum.Net }).Assess(2024, BaseYear, Change("one", Scope.Scope1, 60m))
            .Tests.Select(test => (test.Subject, test.Decides)),
        Is.EqualTo(new[] { ("one", true), ("all changes together", true) }));

    // 10 t are 10 % of Scope 1, 1 % of Scope 1 and 2.
    [TestCase(false, false)]
    [TestCase(true, true)]
    public void Assess_EachScope_IsTestedWhereThePolicySaysSo(bool eachScope, bool mustRestate)
    {
        BaseYearAssessment assessment = (FivePercent with { EachScope = eachScope })
            .Assess(2024, BaseYear, Change("one", Scope.Scope1, 10m));

        Assert.That(assessment.MustRestate, Is.EqualTo(mustRestate));
    }

    // 400 t are 4 % of Scope 3, and would be 40 % of Scope 1 and 2.
    [Test]
    public void Assess_Scope3_StandsByItself()
    {
        BaseYearAssessment assessment = FivePercent.Assess(2024, BaseYear, Change("one", Scope.Scope3, 400m));

        Assert.That(assessment.Tests.Select(test => test.Figure), Is.All.EqualTo("Scope 3"));
        Assert.That(assessment.MustRestate, Is.False);
    }

    [Test]
    public void Assess_ChangesThatDoNotCount_SaysWhy()
    {
        BaseYearPolicy policy = FivePercent with { Triggers = [RestatementCause.StructuralChange, RestatementCause.Error] };

        BaseYearAssessment assessment = policy.Assess(
            2024,
            BaseYear,
            Change("growth", Scope.Scope1, 500m) with { Cause = RestatementCause.OrganicChange },
            Change("new factor", Scope.Scope1, 500m) with { Cause = RestatementCause.MethodChange },
            Change("new site", Scope.Scope1, 500m) with { ExistedInBaseYear = false },
            Change("lease moved", Scope.Scope2, 500m) with { StaysWithinReportedScopes = true });

        Assert.That(assessment.MustRestate, Is.False);
        Assert.That(assessment.Tests, Is.Empty);
        Assert.That(assessment.PassedOver, Is.EqualTo(new[]
        {
            "growth: organic growth or decline does not change the base year", "new factor: the policy does not name this cause",
            "new site: the facility did not exist in the base year", "lease moved: emissions only move between reported scopes",
        }));
    }

    [Test]
    public void Assess_Nothing_NeedsNoRestatement() => Assert.That(FivePercent.Assess(2024, BaseYear).MustRestate, Is.False);

    [Test]
    public void Assess_ScopeWithoutFigure_Throws() =>
        Assert.That(
            () => FivePercent.Assess(2024, new Dictionary<Scope, Co2e> { [Scope.Scope1] = 1m.T() }, Change("one", Scope.Scope3, 5m)),
            Throws.ArgumentException.With.Message.EqualTo(
                "the base year has no figure of the scope that 'one' concerns (Scope3); state it, "
                    + "zero where it is zero (Parameter 'figures')"));

    [Test]
    public void ThresholdPct_Negative_Throws() =>
        Assert.That(
            () => FivePercent with { ThresholdPct = -1m },
            Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.EqualTo(
                "ThresholdPct: -1 is out of range; a number from 0 to 100 is accepted (Parameter 'value')"));

    private static BaseYearChange Change(string description, Scope scope, decimal effect) => new()
    {
        Cause = RestatementCause.Error,
        Description = description,
        Scope = scope,
        Scope2Method = scope == Scope.Scope2 ? Scope2Method.LocationBased : Scope2Method.None,
        Category = scope == Scope.Scope3 ? Scope3Category.UpstreamLeasedAssets : null,
        Effects = ImmutableSortedDictionary<int, Co2e>.Empty.Add(2024, (effect).T()),
    };
}
