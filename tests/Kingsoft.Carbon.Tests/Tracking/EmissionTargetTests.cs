using System.Collections.Immutable;
using Kingsoft.Carbon.Tracking;

namespace Kingsoft.Carbon.Tests.Tracking;

public sealed class EmissionTargetTests
{
    private static readonly EmissionTarget Sound = new()
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

    private static readonly ImmutableSortedDictionary<int, decimal> None = ImmutableSortedDictionary<int, decimal>.Empty;

    private static readonly SectoralConvergence Scenario =
        new(None.Add(2024, 0.5m).Add(2050, 0.05m), None.Add(2024, 10m).Add(2050, 20m), None.Add(2024, 1m).Add(2050, 2m));

    private static readonly EmissionTarget Converging =
        Sound with { GrossReductionPct = null, Pathway = PathwayKind.SectoralConvergence, Sector = Scenario };

    private static readonly TestCaseData[] Faulty =
    [
        Case("no name", Sound with { Name = " " }, nameof(EmissionTarget.Name), "the target has none; any text is accepted"),
        Case(
            "no kind", Sound with { Kind = default }, nameof(EmissionTarget.Kind),
            "the target has none; gross-reduction, neutrality and net-zero are accepted"),
        Case(
            "no scope", Sound with { Scopes = default }, nameof(EmissionTarget.Scopes),
            "the target covers none, or names one that is not 1, 2 or 3, or names one twice; a list such as [1, 2] is accepted"),
        Case(
            "scope twice", Sound with { Scopes = [Scope.Scope1, Scope.Scope1] }, nameof(EmissionTarget.Scopes),
            "the target covers none, or names one that is not 1, 2 or 3, or names one twice; a list such as [1, 2] is accepted"),
        Case(
            "no method", Sound with { Scope2Method = Scope2Method.None }, nameof(EmissionTarget.Scope2Method),
            "the target covers Scope 2 and does not say by which method; location or market is accepted"),
        Case(
            "both methods", Sound with { Scope2Method = Scope2Method.Both }, nameof(EmissionTarget.Scope2Method),
            "the target covers Scope 2 and does not say by which method; location or market is accepted"),
        Case(
            "year before base", Sound with { Year = 2020 }, nameof(EmissionTarget.Year),
            "2020 is not after the base year 2024; a later year is accepted"),
        Case(
            "reduction of zero", Sound with { GrossReductionPct = 0m }, nameof(EmissionTarget.GrossReductionPct),
            "0 is out of range; a number above 0 and at most 100 is accepted"),
        Case(
            "reduction above 100", Sound with { GrossReductionPct = 100.5m }, nameof(EmissionTarget.GrossReductionPct),
            "100.5 is out of range; a number above 0 and at most 100 is accepted"),
        Case(
            "no pathway", Sound with { Pathway = default }, nameof(EmissionTarget.Pathway),
            "the target has none; linear, geometric, milestones, sbti-absolute-contraction and sectoral-convergence are accepted"),
        Case(
            "geometric to zero", Sound with { Pathway = PathwayKind.Geometric }, nameof(EmissionTarget.Pathway),
            "a geometric path never reaches zero; a reduction below 100 % or another pathway is accepted"),
        Case(
            "no reduction", Sound with { GrossReductionPct = null }, nameof(EmissionTarget.GrossReductionPct),
            "the value is missing; a number above 0 and at most 100 is needed"),
        Case(
            "unknown gas", Sound with { Gases = ["CO2", "R-134a"] }, nameof(EmissionTarget.Gases),
            "'R-134a' is not accepted; CO2, CH4, N2O, HFCs, PFCs, SF6, NF3 are"),
        Case(
            "no sector", Converging with { Sector = null }, nameof(EmissionTarget.Sector),
            "a sectoral convergence needs the sector's scenario; state its intensity and activity by year"),
        Case(
            "sector of a line", Sound with { Sector = Scenario }, nameof(EmissionTarget.Sector),
            "the pathway is not a sectoral convergence; leave the scenario out or name that pathway"),
        Case(
            "reduction of a sector", Converging with { GrossReductionPct = 90m }, nameof(EmissionTarget.GrossReductionPct),
            "the end of a sectoral convergence is decided by the sector's scenario; leave the percentage out"),
        Case(
            "intensity of a sector", Converging with { IntensityMetric = "revenue" }, nameof(EmissionTarget.IntensityMetric),
            "a sectoral convergence converges by the activity of its scenario and is tracked in tonnes; leave the metric out"),
        Case(
            "scenario too short", Converging with { Year = 2051 }, nameof(EmissionTarget.Sector),
            "the sector's intensity is given from 2024 to 2050; every year from the base year 2024 to the target year 2051 is needed, "
                + "or years around them"),
        Case(
            "version of near-term targets",
            Sound with
            {
                Pathway = PathwayKind.SbtiAbsoluteContraction,
                BaseYear = 2020,
                Year = 2040,
                GrossReductionPct = 90m,
                Contraction = SbtiContraction.UntilApril2026,
            },
            nameof(EmissionTarget.AnnualRatePct),
            "4.2 % of the base a year makes 84 % by 2040, short of 90 %; that version is a formula for near-term targets, "
                + "five to ten years ahead: a nearer year, a lower reduction or another version is accepted"),
        Case(
            "milestones of a line", Sound with { Milestones = None.Add(2030, 40m) }, nameof(EmissionTarget.Milestones),
            "the pathway is not by milestones; leave them out or name that pathway"),
        Case(
            "no milestone", Sound with { Pathway = PathwayKind.Milestones }, nameof(EmissionTarget.Milestones),
            "there is none; at least one year with its reduction in percent is needed"),
        Case(
            "milestone too early", Sound with { Pathway = PathwayKind.Milestones, Milestones = None.Add(2024, 40m) },
            nameof(EmissionTarget.Milestones),
            "2024 is not after the base year 2024 and up to the target year 2050; a year between them is accepted"),
        Case(
            "milestone above 100", Sound with { Pathway = PathwayKind.Milestones, Milestones = None.Add(2030, 101m) },
            nameof(EmissionTarget.Milestones), "101 % in 2030 is out of range; at most 100 is accepted"),
        Case(
            "last milestone differs", Sound with { Pathway = PathwayKind.Milestones, Milestones = None.Add(2050, 95m) },
            nameof(EmissionTarget.Milestones), "95 % in 2050 is not the target's 100 %; the same figure is accepted"),
        Case(
            "rate of a line", Sound with { AnnualRatePct = 4.2m }, nameof(EmissionTarget.AnnualRatePct),
            "the pathway is not an absolute contraction; leave the rate out or name that pathway"),
        Case(
            "no rate", Sound with { Pathway = PathwayKind.SbtiAbsoluteContraction }, nameof(EmissionTarget.AnnualRatePct),
            "an absolute contraction needs either a rate or a version of the approach; one of the two is accepted"),
        Case(
            "rate and version",
            Sound with
            {
                Pathway = PathwayKind.SbtiAbsoluteContraction,
                AnnualRatePct = 4.2m,
                Contraction = SbtiContraction.UntilApril2026,
            },
            nameof(EmissionTarget.AnnualRatePct),
            "an absolute contraction needs either a rate or a version of the approach; one of the two is accepted"),
        Case(
            "rate of zero", Sound with { Pathway = PathwayKind.SbtiAbsoluteContraction, AnnualRatePct = 0m },
            nameof(EmissionTarget.AnnualRatePct), "0 is out of range; a number above 0 is accepted"),
        Case(
            "version without rate",
            Sound with
            {
                Pathway = PathwayKind.SbtiAbsoluteContraction,
                BaseYear = 2040,
                Contraction = SbtiContraction.FromApril2026(2040, 100m),
            },
            nameof(EmissionTarget.AnnualRatePct),
            "the version from April 2026, 100 % by 2040 has no rate for the base year 2040; a net-zero year after it is accepted"),
        Case(
            "rate too low",
            Sound with { Pathway = PathwayKind.SbtiAbsoluteContraction, Year = 2030, GrossReductionPct = 42m, AnnualRatePct = 4.2m },
            nameof(EmissionTarget.AnnualRatePct),
            "4.2 % of the base a year makes 25.2 % by 2030, short of 42 %; a higher rate or a lower reduction is accepted"),
    ];

    [Test]
    public void Faults_SoundTarget_AreNone() => Assert.That(Sound.Faults(), Is.Empty);

    [Test]
    public void Faults_SoundConvergence_AreNone() => Assert.That(Converging.Faults(), Is.Empty);

    [Test]
    public void Faults_Scope1Alone_NeedsNoScope2Method() =>
        Assert.That((Sound with { Scopes = [Scope.Scope1], Scope2Method = Scope2Method.None }).Faults(), Is.Empty);

    [TestCaseSource(nameof(Faulty))]
    public void Faults_OneFault_NamesIt(EmissionTarget target, string field, string message) =>
        Assert.That(target.Faults().Select(fault => (fault.Field, fault.Message)), Is.EqualTo(new[] { (field, message) }));

    [Test]
    public void Faults_OneFault_HasItsCode() =>
        Assert.That((Sound with { Year = Sound.BaseYear }).Faults().Select(fault => fault.Code), Does.Contain("target-year-past"));

    [Test]
    public void Validate_SeveralFaults_NamesAll()
    {
        EmissionTarget target = Sound with { Year = 2020, GrossReductionPct = 0m };

        Assert.That(
            target.Validate,
            Throws.ArgumentException.With.Message.EqualTo(
                "target 'zero': Year: 2020 is not after the base year 2024; a later year is accepted; and GrossReductionPct: "
                    + "0 is out of range; a number above 0 and at most 100 is accepted"));
    }

    private static TestCaseData Case(string name, EmissionTarget target, string field, string message) =>
        new TestCaseData(target, field, message).SetArgDisplayNames(name);
}
