using System.Collections.Immutable;
using Kingsoft.Carbon.Tracking;

namespace Kingsoft.Carbon.Tests.Tracking;

/// <summary>What holds for every restatement of a base year.</summary>
public sealed class BaseYearPropertyTests
{
    [Test]
    public void Restate_AChangeAndItsReversal_ChangesNothing(
        [Values(RestatementTiming.AllYear, RestatementTiming.ProRata)] RestatementTiming timing)
    {
        var day = new DateOnly(2026, 5, 17);

        Restatement restatement = Policy(timing)
            .Restate("scope1", 2024, 40000.123m.T(), 2026, Change("bought", 1234.5m, day), Change("sold", -1234.5m, day));

        Assert.That(restatement.Difference, Is.EqualTo(Co2e.Zero));
        Assert.That(restatement.Restated.Tonnes, Is.EqualTo(40000.123m));
    }

    [Test]
    public void Restate_ChangesOfNothing_ChangesNothing(
        [Values(RestatementTiming.AllYear, RestatementTiming.ProRata)] RestatementTiming timing)
    {
        Restatement restatement = Policy(timing)
            .Restate("scope1", 2024, 40000.123m.T(), 2026, Change("one", 0m, new DateOnly(2026, 5, 17)), Change("two", 0m, null));

        Assert.That(restatement.Steps, Is.Empty);
        Assert.That(restatement.Restated.Tonnes, Is.EqualTo(40000.123m));
    }

    [Test]
    public void Restate_ChangesInAnotherOrder_ChangesNoDigit(
        [Values(RestatementTiming.AllYear, RestatementTiming.ProRata)] RestatementTiming timing)
    {
        BaseYearChange[] changes =
            [Change("a", 1000m, new DateOnly(2026, 2, 3)), Change("b", -77.7m, new DateOnly(2026, 8, 30)), Change("c", 12.345678m, null)];

        Restatement forwards = Policy(timing).Restate("scope1", 2024, 40000m.T(), 2026, changes);
        Restatement backwards = Policy(timing).Restate("scope1", 2024, 40000m.T(), 2026, changes.Reverse());

        Assert.That(backwards.Restated, Is.EqualTo(forwards.Restated));
    }

    // 31 December is one day of 365, 1 January is all of them, and every day later counts a day less: 3,650 t are 10 a day.
    [Test]
    public void Restate_ProRata_CountsTenTonnesADay([Values(1, 2, 60, 364, 365)] int dayOfYear)
    {
        BaseYearChange change = Change("bought", 3650m, new DateOnly(2026, 1, 1).AddDays(dayOfYear - 1));

        Restatement restatement = Policy(RestatementTiming.ProRata).Restate("scope1", 2024, 40000m.T(), 2026, change);

        Assert.That(restatement.Difference.Tonnes, Is.EqualTo(10m * (366 - dayOfYear)));
    }

    // A change on 1 January is the same by either timing.
    [Test]
    public void Restate_FromNewYear_IsTheSameByEitherTiming()
    {
        BaseYearChange change = Change("bought", 1234.567m, new DateOnly(2026, 1, 1));

        decimal[] differences = [.. new[] { RestatementTiming.AllYear, RestatementTiming.ProRata }.Select(
            timing => Policy(timing).Restate("scope1", 2024, 40000m.T(), 2026, change).Difference.Tonnes)];

        Assert.That(differences, Is.All.EqualTo(1234.567m));
    }

    private static BaseYearPolicy Policy(RestatementTiming timing) => new() { ThresholdPct = 5m, Timing = timing, EachScope = false };

    private static BaseYearChange Change(string description, decimal effect, DateOnly? from) => new()
    {
        Cause = from is null ? RestatementCause.Error : RestatementCause.StructuralChange,
        Description = description,
        Scope = Scope.Scope1,
        Effects = ImmutableSortedDictionary<int, Co2e>.Empty.Add(2024, effect.T()),
        EffectiveFrom = from,
    };
}
