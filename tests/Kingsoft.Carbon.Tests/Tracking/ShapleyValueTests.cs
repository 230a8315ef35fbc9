using Kingsoft.Carbon.Tracking;

namespace Kingsoft.Carbon.Tests.Tracking;

public sealed class ShapleyValueTests
{
    // (2,3,5)→(3,4,4). First factor: 1 × (mean of the other two over all orders: (2·15 + 20 + 12 + 2·16) ÷ 6 = 94/6) = 15.666667;
    // second: 1 × (2·10 + 15 + 8 + 2·12) ÷ 6 = 67/6 = 11.166667; third: −1 × (2·6 + 9 + 8 + 2·12) ÷ 6 = −53/6 = −8.833333. Sum 18.
    [Test]
    public void Additive_ThreeFactors_AveragesAllOrders()
    {
        Attribution attribution = ShapleyValue.Additive(Row([2m, 3m, 5m], [3m, 4m, 4m]));

        Assert.That(attribution.Effects.Select(effect => effect.Value), Is.EqualTo(new[] { 94m / 6m, 67m / 6m, -53m / 6m }).Within(1e-20m));
        Assert.That(attribution.Effects.Sum(effect => effect.Value), Is.EqualTo(18m));
    }

    // The same by LMDI: L = 18 ÷ ln(48/30) = 38.2975; × ln 1.5 = 15.528331, × ln(4/3) = 11.017526, × ln 0.8 = −8.545857.
    [Test]
    public void LogMeanDivisia_SameFactors_DiffersAndAddsUpToo()
    {
        Attribution attribution = LogMeanDivisia.Additive(Row([2m, 3m, 5m], [3m, 4m, 4m]));

        Assert.That(
            attribution.Effects.Select(effect => effect.Value),
            Is.EqualTo(new[] { 15.528331m, 11.017526m, -8.545857m }).Within(0.0000005m));
        Assert.That(attribution.Effects.Sum(effect => effect.Value), Is.EqualTo(18m));
    }

    // Two factors: Δx × the mean of y. From −2·3 to 4·5: x gives 6 × 4 = 24, y gives 2 × 1 = 2; the sum is 26.
    [Test]
    public void Additive_NegativeFactor_IsTaken()
    {
        Attribution attribution = ShapleyValue.Additive(Row([-2m, 3m], [4m, 5m]));

        Assert.That(attribution.Effects, Is.EqualTo(new[] { new AttributionEffect("f1", 24m), new AttributionEffect("f2", 2m) }));
    }

    [Test]
    public void Additive_EightFactors_AreTaken()
    {
        Attribution attribution = ShapleyValue.Additive(Row([1m, 1m, 1m, 1m, 1m, 1m, 1m, 1m], [2m, 2m, 2m, 2m, 2m, 2m, 2m, 2m]));

        // 2⁸ − 1 = 255 among eight equal factors.
        Assert.That(attribution.Effects.Select(effect => effect.Value), Is.All.EqualTo(255m / 8m));
    }

    [Test]
    public void Additive_NineFactors_Throws()
    {
        DecompositionRow row = Row([1m, 1m, 1m, 1m, 1m, 1m, 1m, 1m, 1m], [2m, 2m, 2m, 2m, 2m, 2m, 2m, 2m, 2m]);

        Assert.That(
            () => ShapleyValue.Additive(row),
            Throws.ArgumentException.With.Message.EqualTo("row 'row' has 9 factors; at most 8 are accepted (Parameter 'rows')"));
    }

    private static DecompositionRow Row(decimal[] start, decimal[] end) =>
        DecompositionRow.FromFactors("row", start.Zip(end).Select((pair, i) => new FactorChange($"f{i + 1}", pair.First, pair.Second)));
}
