using Kingsoft.Carbon.Tracking;

namespace Kingsoft.Carbon.Tests.Tracking;

public sealed class AttributionTests
{
    [Test]
    public void FromEffects_SumIsNotTheChange_Throws() =>
        Assert.That(
            () => Attribution.Create("by hand", 10m, 12m, [new AttributionEffect("a", 1m), new AttributionEffect("b", 0.5m)]),
            Throws.ArgumentException.With.Message.EqualTo(
                "the effects add up to 1.5, not to the change of 2; effects without a residual are accepted (Parameter 'effects')"));

    [Test]
    public void Then_NextChange_AddsEffectsOfOneName()
    {
        Attribution first = Attribution.Create(
            "by hand", 10m, 12m, [new AttributionEffect("activity", 3m), new AttributionEffect("grid-factor", -1m)]);
        Attribution second = Attribution.Create(
            "by hand", 12m, 11m, [new AttributionEffect("vintage", -1.5m), new AttributionEffect("activity", 0.5m)]);

        Attribution both = first.Then(second);

        Assert.That(both.Method, Is.EqualTo("by hand"));
        Assert.That(both.Change, Is.EqualTo(1m));
        Assert.That(
            both.Effects,
            Is.EqualTo(new[]
            {
                new AttributionEffect("activity", 3.5m),
                new AttributionEffect("grid-factor", -1m),
                new AttributionEffect("vintage", -1.5m),
            }));
    }

    [Test]
    public void Then_ChangeThatStartsElsewhere_Throws()
    {
        Attribution first = Attribution.Create("by hand", 10m, 12m, [new AttributionEffect("a", 2m)]);
        Attribution second = Attribution.Create("by hand", 13m, 12m, [new AttributionEffect("a", -1m)]);

        Assert.That(
            () => first.Then(second),
            Throws.ArgumentException.With.Message.EqualTo(
                "the second change starts at 13, this one ends at 12; a change that starts there is accepted (Parameter 'next')"));
    }

    [Test]
    public void InPercentOfStart_Thirds_StillAddUp()
    {
        // 3 → 4: effects 2 and −1 are 66.6… and −33.3… percentage points of 33.3….
        Attribution attribution =
            Attribution.Create("by hand", 3m, 4m, [new AttributionEffect("a", 2m), new AttributionEffect("b", -1m)]);

        Attribution points = attribution.InPercentOfStart();

        Assert.That(points.Start, Is.EqualTo(100m));
        Assert.That(points.EffectOf("a"), Is.EqualTo(200m / 3m).Within(1e-20m));
        Assert.That(points.Effects.Sum(effect => effect.Value), Is.EqualTo(points.Change));
    }

    [Test]
    public void InPercentOfStart_StartIsZero_Throws() =>
        Assert.That(
            () => Attribution.Create("by hand", 0m, 1m, [new AttributionEffect("a", 1m)]).InPercentOfStart(),
            Throws.InvalidOperationException.With.Message.EqualTo("the start is zero; effects in percent of it do not exist"));

    [Test]
    public void FromFigures_FactorsDoNotMultiplyToThem_Throws() =>
        Assert.That(
            () => DecompositionRow.FromFigures(
                "scope2", 100m, 106m, new FactorChange("electricity", 200m, 200m), new FactorChange("grid-factor", 0.5m, 0.5306m)),
            Throws.ArgumentException.With.Message.EqualTo(
                "row 'scope2': the factors at the end multiply to 106.12, not to 106; factors whose product is the figure are accepted "
                    + "(Parameter 'factors')"));

    [Test]
    public void FromFactors_OneNameTwice_Throws() =>
        Assert.That(
            () => DecompositionRow.FromFactors("scope2", new FactorChange("electricity", 2m, 3m), new FactorChange("electricity", 4m, 5m)),
            Throws.ArgumentException.With.Message.EqualTo(
                "row 'scope2' has the factor 'electricity' 2 times; name each factor once (Parameter 'factors')"));

    [Test]
    public void FromFactors_None_Throws() =>
        Assert.That(
            () => DecompositionRow.FromFactors("scope2"),
            Throws.ArgumentException.With.Message.EqualTo("row 'scope2' has no factor; at least one is needed (Parameter 'factors')"));

    [Test]
    public void FromFactors_ProductTooLarge_Throws() =>
        Assert.That(
            () => DecompositionRow.FromFactors("scope2", new FactorChange("a", 1e20m, 1m), new FactorChange("b", 1e20m, 1m)),
            Throws.ArgumentException.With.Message.EqualTo(
                "row 'scope2': the product of its factors does not fit a decimal; "
                    + "state the figures in a larger unit (Parameter 'factors')"));
}
