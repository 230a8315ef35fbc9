using System.Collections.Immutable;
using Kingsoft.Carbon.Tracking;

namespace Kingsoft.Carbon.Tests.Tracking;

public sealed class BaseYearChangeTests
{
    private static readonly BaseYearChange Sound = new()
    {
        Cause = RestatementCause.StructuralChange,
        Description = "bought Beta",
        Scope = Scope.Scope1,
        Effects = Years((2024, 3650m), (2025, 7300m), (2026, 9000m)),
        EffectiveFrom = new DateOnly(2025, 7, 1),
    };

    private static readonly TestCaseData[] Faulty =
    [
        Case(
            "no description", Sound with { Description = " " }, nameof(BaseYearChange.Description),
            "the change has none; any text is accepted"),
        Case(
            "no cause", Sound with { Cause = default }, nameof(BaseYearChange.Cause),
            "the change has none; structural-change, method-change, error and organic-change are accepted"),
        Case(
            "no scope", Sound with { Scope = Scope.Outside }, nameof(BaseYearChange.Scope),
            "the change concerns none; 1, 2 or 3 is accepted"),
        Case(
            "no method", Sound with { Scope = Scope.Scope2 }, nameof(BaseYearChange.Scope2Method),
            "the change concerns Scope 2 and does not say which figure; location or market is accepted"),
        Case(
            "both methods", Sound with { Scope = Scope.Scope2, Scope2Method = Scope2Method.Both }, nameof(BaseYearChange.Scope2Method),
            "the change concerns Scope 2 and does not say which figure; location or market is accepted"),
        Case(
            "no category", Sound with { Scope = Scope.Scope3 }, nameof(BaseYearChange.Category),
            "the change concerns Scope 3 and does not say which category; 1 to 15 is accepted"),
        Case(
            "no effects", Sound with { Effects = Years() }, nameof(BaseYearChange.Effects),
            "the change has none; tonnes of CO2e by year are needed, such as { \"2024\": 1200 }"),
        Case(
            "no day", Sound with { EffectiveFrom = null }, nameof(BaseYearChange.EffectiveFrom),
            "a structural change needs the day on which it took place; such as 2025-07-01 is accepted"),
        Case(
            "in figures without a day", Sound with { Cause = RestatementCause.Error, EffectiveFrom = null, IsInFigures = true },
            nameof(BaseYearChange.IsInFigures), "figures can hold a change from its day on only where it has a day; state effectiveFrom"),
    ];

    [Test]
    public void Faults_SoundChange_AreNone() => Assert.That(Sound.Faults(), Is.Empty);

    [TestCaseSource(nameof(Faulty))]
    public void Faults_OneFault_NamesIt(BaseYearChange change, string field, string message) =>
        Assert.That(change.Faults().Select(fault => (fault.Field, fault.Message)), Is.EqualTo(new[] { (field, message) }));

    // Figures that hold the company from 1 July 2025 on (184 days of 365). Seen from 2025 pro-rata: 184 days of 2024's 3,650 t, nothing of
    // 2025's. All-year: all of 2024's, the 181 days before of 2025's 7,300 t.
    [TestCase(RestatementTiming.ProRata, 2024, 2025, "1840")]
    [TestCase(RestatementTiming.ProRata, 2025, 2025, "0")]
    [TestCase(RestatementTiming.AllYear, 2024, 2025, "3650")]
    [TestCase(RestatementTiming.AllYear, 2025, 2025, "3620")]
    // Seen from 2026, which holds it whole, the two timings are one.
    [TestCase(RestatementTiming.ProRata, 2024, 2026, "3650")]
    [TestCase(RestatementTiming.ProRata, 2025, 2026, "3620")]
    [TestCase(RestatementTiming.ProRata, 2026, 2026, "0")]
    [TestCase(RestatementTiming.AllYear, 2025, 2026, "3620")]
    public void Restate_FiguresThatHoldTheChange_LackTheDaysBeforeAlone(RestatementTiming timing, int year, int seenFrom, decimal expected)
    {
        var policy = new BaseYearPolicy { ThresholdPct = 5m, Timing = timing, EachScope = false };

        Restatement restatement = policy.Restate("scope1", year, 40000m.T(), seenFrom, Sound with { IsInFigures = true });

        Assert.That(restatement.Difference.Tonnes, Is.EqualTo(expected));
    }

    // A sold site of 3,650 t leaves the base year, and the half of 2025 that the figures still hold.
    [Test]
    public void Restate_ADivestment_LeavesBothYears()
    {
        var policy = new BaseYearPolicy { ThresholdPct = 5m, Timing = RestatementTiming.AllYear, EachScope = false };
        BaseYearChange sold = Sound with { Effects = Years((2024, -3650m), (2025, -7300m)), IsInFigures = true };

        Assert.That(policy.Restate("scope1", 2024, 40000m.T(), 2025, sold).Restated.Tonnes, Is.EqualTo(36350m));
        Assert.That(policy.Restate("scope1", 2025, 40000m.T(), 2025, sold).Restated.Tonnes, Is.EqualTo(36380m));
    }

    [Test]
    public void Restate_SeenFromTheYearBefore_Throws() =>
        Assert.That(
            () => new BaseYearPolicy
            {
                ThresholdPct = 5m,
                Timing = RestatementTiming.AllYear,
                EachScope = false,
            }.Restate("scope1", 2025, 1m.T(), 2024),
            Throws.InstanceOf<ArgumentOutOfRangeException>());

    private static ImmutableSortedDictionary<int, Co2e> Years(params (int Year, decimal Tonnes)[] years) =>
        years.ToImmutableSortedDictionary(pair => pair.Year, pair => pair.Tonnes.T());

    private static TestCaseData Case(string name, BaseYearChange change, string field, string message) =>
        new TestCaseData(change, field, message).SetArgDisplayNames(name);
}
