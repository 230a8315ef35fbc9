using System.Collections.Immutable;
using Kingsoft.Carbon.Tracking;

namespace Kingsoft.Carbon.Tests.Tracking;

/// <summary>What holds for every attribution however its rows are ordered, cut or grouped, shown on rows drawn with fixed seeds.</summary>
public sealed class AttributionOrderTests
{
    private static readonly Func<IEnumerable<DecompositionRow>, Attribution>[] Methods =
        [rows => LogMeanDivisia.Additive(rows), rows => ShapleyValue.Additive(rows)];

    [Test]
    public void Additive_RowsShuffled_ChangesNoDigit([Range(1, 60)] int seed, [Values(0, 1)] int method)
    {
        DecompositionRow[] rows = Draw(seed), shuffled = [.. rows];
        new Random(seed).Shuffle(shuffled);

        IEnumerable<AttributionEffect> drawn = ByName(Methods[method](rows).Effects);
        IEnumerable<AttributionEffect> otherwise = ByName(Methods[method](shuffled).Effects);

        Assert.That(otherwise, Is.EqualTo(drawn));
    }

    [Test]
    public void Multiplicative_RowsShuffled_ChangesNoDigit([Range(1, 30)] int seed)
    {
        DecompositionRow[] rows = [.. Draw(seed), DecompositionRow.FromFactors("never zero", new FactorChange("own", 3m, 4m))],
            shuffled = [.. rows];
        new Random(seed).Shuffle(shuffled);

        IEnumerable<AttributionEffect> drawn = ByName(LogMeanDivisia.Multiplicative(rows).Effects);
        IEnumerable<AttributionEffect> otherwise = ByName(LogMeanDivisia.Multiplicative(shuffled).Effects);

        Assert.That(otherwise, Is.EqualTo(drawn));
    }

    // Two parts of 17 digits each, which a double does not hold: the two effects are as large, and what rounding left over goes to one of
    // them, the same in either order.
    [Test]
    public void Additive_EffectsAsLarge_GivesTheRestToTheFirstByName()
    {
        DecompositionRow a = DecompositionRow.FromFactors("a", new FactorChange("alpha", 1m, 2.1234567890123456m));
        DecompositionRow b = DecompositionRow.FromFactors("b", new FactorChange("beta", 1m, 2.1234567890123456m));

        Attribution forwards = LogMeanDivisia.Additive(a, b);
        Attribution backwards = LogMeanDivisia.Additive(b, a);

        Assert.That(backwards.EffectOf("alpha"), Is.EqualTo(forwards.EffectOf("alpha")));
        Assert.That(backwards.EffectOf("beta"), Is.EqualTo(forwards.EffectOf("beta")));
        Assert.That(forwards.EffectOf("alpha") + forwards.EffectOf("beta"), Is.EqualTo(2.2469135780246912m));
    }

    // A charge of 10¹² by three factors at once, its correction, and 1 t: thirds of 10¹² leave room for 16 decimals of the third of 1 that
    // is added between them, and for 28 after them.
    [Test]
    public void Additive_LargeRowsThatCancel_GivesTheSameInEveryOrder()
    {
        DecompositionRow charge = Appearing("charge", 1000000000000m),
            correction = Appearing("correction", -1000000000000m),
            small = Appearing("small", 1m);

        Attribution between = ShapleyValue.Additive(charge, small, correction),
            after = ShapleyValue.Additive(charge, correction, small),
            before = ShapleyValue.Additive(small, charge, correction);

        Assert.That(after.Effects, Is.EqualTo(between.Effects));
        Assert.That(before.Effects, Is.EqualTo(between.Effects));
        Assert.That(between.Effects.Sum(effect => effect.Value), Is.EqualTo(1m));
    }

    // A site cut into two of 3/10 and 7/10 of its activity with the same other factors: every effect stays. A double keeps 15 digits;
    // figures here are below 20 million.
    [Test]
    public void Additive_RowSplitWithTheSameFactors_ChangesNoEffect([Range(1, 12)] int seed, [Values(0, 1)] int method)
    {
        DecompositionRow[] rows = Draw(seed);
        IEnumerable<DecompositionRow> split = rows.SelectMany(row => new[] { Part(row, 0.3m), Part(row, 0.7m) });

        Attribution whole = Methods[method](rows);
        Attribution parts = Methods[method](split);

        Assert.That(parts.Effects.Select(effect => effect.Name), Is.EqualTo(whole.Effects.Select(effect => effect.Name)));
        Assert.That(
            parts.Effects.Select(effect => effect.Value),
            Is.EqualTo(whole.Effects.Select(effect => effect.Value)).Within(0.0000001m));
    }

    // The index is consistent in aggregation: parts attributed one by one and added are the whole attributed at once.
    [Test]
    public void Additive_RowsInGroups_AddUpToAllAtOnce([Range(1, 12)] int seed, [Values(0, 1)] int method)
    {
        DecompositionRow[] rows = Draw(seed);

        Attribution all = Methods[method](rows), some = Methods[method](rows[..2]), rest = Methods[method](rows[2..]);

        Assert.That(
            all.Effects.Select(effect => some.EffectOf(effect.Name) + rest.EffectOf(effect.Name)),
            Is.EqualTo(all.Effects.Select(effect => effect.Value)).Within(0.0000001m));
    }

    [Test]
    public void Additive_NothingChanged_HasNoEffect([Range(1, 6)] int seed, [Values(0, 1)] int method)
    {
        IEnumerable<DecompositionRow> still = Draw(seed)
            .Select(row => DecompositionRow.FromFactors(
                row.Name, row.Factors.Select(factor => new FactorChange(factor.Name, factor.Start, factor.Start))));

        Attribution attribution = Methods[method](still);

        Assert.That(attribution.Effects.Select(effect => effect.Value), Is.All.Zero);
        Assert.That(attribution.Change, Is.Zero);
    }

    // A factor that stands still in every row has no effect, whatever the others do; rows that appear or vanish do so by other factors.
    [Test]
    public void Additive_OneFactorUnchanged_HasNoEffect([Range(1, 12)] int seed, [Values(0, 1)] int method)
    {
        IEnumerable<DecompositionRow> rows = Draw(seed)
            .Select(row => DecompositionRow.FromFactors(row.Name, [.. row.Factors, new FactorChange("still", 7m, 7m)]));

        Assert.That(Methods[method](rows).EffectOf("still"), Is.Zero);
    }

    [Test]
    public void Multiplicative_TimeReversed_GivesReciprocals([Range(1, 12)] int seed)
    {
        DecompositionRow[] rows = [.. Draw(seed), DecompositionRow.FromFactors("never zero", new FactorChange("f1", 3m, 4m))];
        IEnumerable<DecompositionRow> reversed = rows.Select(
            row => DecompositionRow.FromFactors(
                row.Name, row.Factors.Select(factor => new FactorChange(factor.Name, factor.End, factor.Start))));

        MultiplicativeAttribution there = LogMeanDivisia.Multiplicative(rows);
        MultiplicativeAttribution back = LogMeanDivisia.Multiplicative(reversed);

        Assert.That(there.Effects.Zip(back.Effects, (a, b) => a.Value * b.Value), Is.All.EqualTo(1m).Within(0.0000000001m));
    }

    // ln D = effect ÷ L(end, start) for every factor: the two forms say the same (Ang 2005, equations 4 and 5).
    [Test]
    public void Multiplicative_AnyRows_AgreesWithTheAdditiveForm([Range(1, 12)] int seed)
    {
        DecompositionRow[] rows = [.. Draw(seed), DecompositionRow.FromFactors("never zero", new FactorChange("f1", 3m, 4m))];

        Attribution additive = LogMeanDivisia.Additive(rows);
        MultiplicativeAttribution multiplicative = LogMeanDivisia.Multiplicative(rows);

        double mean = LogMean.Of(additive.End, additive.Start);
        Assert.That(
            multiplicative.Effects.Select(effect => mean * Math.Log((double)effect.Value)),
            Is.EqualTo(additive.Effects.Select(effect => (double)effect.Value)).Within(1e-7));
    }

    // The form by energy and factor sees sums only: sites cut unevenly, each year in its own way, with one factor change no digit of it.
    [Test]
    public void OfEmissions_SitesCutUnevenlyWithOneFactor_ChangesNoEffectOfEnergyAndFactor()
    {
        ImmutableArray<EnergyShare> fuels = [Share("diesel", 10m, 3m)];
        TrackedYear from = Year(2024, [Share("a", 100m, 60m)], fuels), to = Year(2025, [Share("a", 120m, 66m)], fuels);
        TrackedYear splitFrom = Year(2024, [Share("a1", 10m, 6m), Share("a2", 90m, 54m)], fuels),
            splitTo = Year(2025, [Share("a1", 80m, 44m), Share("a2", 40m, 22m)], fuels);

        ImmutableArray<(string Form, Attribution Attribution)> whole = ChangeAttribution.CalculateEmissions(from, to);
        ImmutableArray<(string Form, Attribution Attribution)> split = ChangeAttribution.CalculateEmissions(splitFrom, splitTo);

        Assert.That(split[0].Attribution.Effects, Is.EqualTo(whole[0].Attribution.Effects));
        Assert.That(split[1].Attribution.Change, Is.EqualTo(6m));
    }

    private static DecompositionRow Appearing(string name, decimal figure) =>
        DecompositionRow.FromFactors(
            name, new FactorChange("f1", 0m, figure), new FactorChange("f2", 0m, 1m), new FactorChange("f3", 0m, 1m));

    private static DecompositionRow Part(DecompositionRow row, decimal share) =>
        DecompositionRow.FromFactors(
            $"{row.Name} {share}",
            row.Factors.Select(
                (factor, i) => new FactorChange(factor.Name, (i == 0 ? share : 1m) * factor.Start, (i == 0 ? share : 1m) * factor.End)));

    private static IEnumerable<AttributionEffect> ByName(IEnumerable<AttributionEffect> effects) =>
        effects.OrderBy(effect => effect.Name, StringComparer.Ordinal);

    private static TrackedYear Year(int year, ImmutableArray<EnergyShare> purchased, ImmutableArray<EnergyShare> fuels) => new()
    {
        Year = year,
        Scope1 = Co2e.Sum(fuels.Select(share => share.Co2e)),
        Scope2LocationBased = Co2e.Sum(purchased.Select(share => share.Co2e)),
        Purchased = purchased,
        Fuels = fuels,
    };

    private static EnergyShare Share(string name, decimal energy, decimal tonnes) => new() { Name = name, MWh = energy, Co2e = tonnes.T() };

    // Five rows of three factors, some of them the row's own; a fifth of the values zero, others of 15 digits and of many magnitudes.
    private static DecompositionRow[] Draw(int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, 5)
            .Select(row => DecompositionRow.FromFactors(
                $"row {row}",
                Enumerable.Range(1, 3).Select(i => new FactorChange($"f{(random.Next(3) == 0 ? i + 3 : i)}", Value(), Value()))))];

        decimal Value() => random.Next(5) == 0 ? 0m : (decimal)random.NextDouble() * (random.Next(2) == 0 ? 1m : 300m);
    }
}
