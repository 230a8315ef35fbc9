using Kingsoft.Carbon.Tracking;

namespace Kingsoft.Carbon.Tests.Tracking;

/// <summary>What holds for every attribution, shown on rows drawn with fixed seeds, zeros among them.</summary>
public sealed class AttributionPropertyTests
{
    private static readonly Func<IEnumerable<DecompositionRow>, Attribution>[] Methods =
        [rows => LogMeanDivisia.Additive(rows), rows => ShapleyValue.Additive(rows)];

    [Test]
    public void Additive_AnyRows_EffectsSumToTheChangeExactly([Range(1, 12)] int seed, [Values(0, 1)] int method)
    {
        Attribution attribution = Methods[method](Draw(seed));

        Assert.That(attribution.Effects.Sum(effect => effect.Value), Is.EqualTo(attribution.End - attribution.Start));
        Assert.That(attribution.Effects.Reverse().Sum(effect => effect.Value), Is.EqualTo(attribution.Change));
    }

    [Test]
    public void Additive_TimeReversed_MirrorsTheEffects([Range(1, 12)] int seed, [Values(0, 1)] int method)
    {
        DecompositionRow[] rows = Draw(seed);
        IEnumerable<DecompositionRow> reversed = rows.Select(
            row => DecompositionRow.FromFactors(
                row.Name, row.Factors.Select(factor => new FactorChange(factor.Name, factor.End, factor.Start))));

        Attribution there = Methods[method](rows);
        Attribution back = Methods[method](reversed);

        Assert.That(back.Effects.Select(effect => -effect.Value), Is.EqualTo(there.Effects.Select(effect => effect.Value)));
    }

    [Test]
    public void Additive_BothYearsDoubled_DoublesTheEffects([Range(1, 12)] int seed, [Values(0, 1)] int method)
    {
        DecompositionRow[] rows = Draw(seed);
        IEnumerable<DecompositionRow> doubled = rows.Select(row => DecompositionRow.FromFactors(
            row.Name,
            row.Factors.Select(
                (factor, i) => new FactorChange(factor.Name, (i == 0 ? 2m : 1m) * factor.Start, (i == 0 ? 2m : 1m) * factor.End))));

        Attribution once = Methods[method](rows);
        Attribution twice = Methods[method](doubled);

        // A double keeps 15 digits on its way to a decimal; figures here are below a million.
        Assert.That(
            twice.Effects.Select(effect => effect.Value),
            Is.EqualTo(once.Effects.Select(effect => 2m * effect.Value)).Within(0.00000001m));
    }

    [Test]
    public void Additive_RowsInAnotherOrder_GivesTheSameEffects([Range(1, 12)] int seed, [Values(0, 1)] int method)
    {
        DecompositionRow[] rows = Draw(seed);

        Attribution forwards = Methods[method](rows);
        Attribution backwards = Methods[method](rows.Reverse());

        Assert.That(backwards.Effects, Is.EqualTo(forwards.Effects));
    }

    [Test]
    public void Multiplicative_AnyRows_EffectsMultiplyToTheRatio([Range(1, 12)] int seed)
    {
        DecompositionRow[] rows = [.. Draw(seed), DecompositionRow.FromFactors("never zero", new FactorChange("f1", 3m, 4m))];

        MultiplicativeAttribution attribution = LogMeanDivisia.Multiplicative(rows);

        // Each of four products of decimals rounds at the 28th digit.
        Assert.That(
            attribution.Effects.Aggregate(1m, (product, effect) => product * effect.Value),
            Is.EqualTo(attribution.Ratio).Within(1e-20m * Math.Max(1m, attribution.Ratio)));
    }

    private static DecompositionRow[] Draw(int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, 5)
            .Select(row => DecompositionRow.FromFactors(
                $"row {row}", Enumerable.Range(1, 4).Select(i => new FactorChange($"f{i}", Value(), Value()))))];

        decimal Value() => random.Next(8) == 0 ? 0m : random.Next(1, 3000) / 100m;
    }
}
