using Kingsoft.Carbon.Tracking;

namespace Kingsoft.Carbon.Tests.Tracking;

/// <summary>The change of the sample company from 2024 to 2025, from its printed totals.</summary>
public sealed class SampleCompanyAttributionTests
{
    private static readonly (decimal Start, decimal End) Scope1 = (57.15m, 89.17m),
        Scope2 = (57638.74m, 56622.34m),
        DirectMWh = (220.95m, 351.84m),
        PurchasedMWh = (107415.86m, 106714.95m),
        Revenue = (7785.2m, 9558.6m);

    // Scope 2: L = −1,016.40 ÷ ln(56,622.34 ÷ 57,638.74) = 57,129.033; × ln(106,714.95 ÷ 107,415.86) = −374.00; the rest, −642.40, is the
    // factor's.
    // Scope 1: L = 32.02 ÷ ln(89.17 ÷ 57.15) = 71.977; × ln(351.84 ÷ 220.95) = +33.49; the rest −1.47. The four sum to −984.38.
    [Test]
    public void LogMeanDivisia_Scope1And2_NamesFourEffects()
    {
        Attribution attribution = LogMeanDivisia.Additive(
            Row("scope1", Scope1, ("scope1-energy", DirectMWh), ("scope1-factor", Per(Scope1, DirectMWh))),
            Row("scope2", Scope2, ("electricity", PurchasedMWh), ("grid-factor", Per(Scope2, PurchasedMWh))));

        Assert.That(
            attribution.Effects.Select(effect => (effect.Name, Math.Round(effect.Value, 2))),
            Is.EqualTo(new[]
            {
                ("scope1-energy", 33.49m),
                ("scope1-factor", -1.47m),
                ("electricity", -374.00m),
                ("grid-factor", -642.40m),
            }));
        Assert.That(attribution.Effects.Sum(effect => effect.Value), Is.EqualTo(-984.38m));
    }

    // Δ MWh −700.91 × mean factor = −374.00; Δ factor × mean MWh = −642.40: to the printed digits the same.
    [Test]
    public void ShapleyValue_Scope2_AgreesWithTheLogarithmicMean()
    {
        Attribution attribution =
            ShapleyValue.Additive(Row("scope2", Scope2, ("electricity", PurchasedMWh), ("grid-factor", Per(Scope2, PurchasedMWh))));

        Assert.That(attribution.Effects.Select(effect => Math.Round(effect.Value, 2)), Is.EqualTo(new[] { -374.00m, -642.40m }));
    }

    // Additive over Scope 1 ÷ revenue and Scope 2 ÷ revenue in points of 7.4110: revenue −(L1 + L2)·ln(9,558.6 ÷ 7,785.2), Scope 1
    // L1·ln(89.17 ÷ 57.15), and so on.
    [Test]
    public void LogMeanDivisia_IntensityByCause_NamesThePoints()
    {
        (decimal, decimal) perRevenue = (1m / Revenue.Start, 1m / Revenue.End);
        Attribution attribution = LogMeanDivisia.Additive(
            Row("scope1", Per(Scope1, Revenue), ("revenue", perRevenue), ("scope1", Scope1)),
            Row(
                "scope2", Per(Scope2, Revenue), ("revenue", perRevenue), ("electricity", PurchasedMWh),
                ("grid-factor", Per(Scope2, PurchasedMWh))));

        Attribution points = attribution.InPercentOfStart();

        Assert.That(
            points.Effects.Select(effect => (effect.Name, Math.Round(effect.Value, 3))),
            Is.EqualTo(new[] { ("revenue", -18.399m), ("scope1", 0.050m), ("electricity", -0.586m), ("grid-factor", -1.007m) }));
        Assert.That(Math.Round(points.Change, 2), Is.EqualTo(-19.94m));
    }

    // The same change as energy per revenue × share of the energy × tonnes per MWh.
    [Test]
    public void LogMeanDivisia_IntensityByEnergy_NamesThePoints()
    {
        (decimal Start, decimal End) energy = (DirectMWh.Start + PurchasedMWh.Start, DirectMWh.End + PurchasedMWh.End);
        Attribution attribution = LogMeanDivisia.Additive(
            Row(
                "scope1", Per(Scope1, Revenue), ("energy-per-revenue", Per(energy, Revenue)), ("structure", Per(DirectMWh, energy)),
                ("factor", Per(Scope1, DirectMWh))),
            Row(
                "scope2", Per(Scope2, Revenue), ("energy-per-revenue", Per(energy, Revenue)), ("structure", Per(PurchasedMWh, energy)),
                ("factor", Per(Scope2, PurchasedMWh))));

        Attribution points = attribution.InPercentOfStart();

        Assert.That(points.Effects.Select(effect => Math.Round(effect.Value, 2)), Is.EqualTo(new[] { -18.88m, -0.06m, -1.01m }));
    }

    // 0.81016 × 0.99935 × 0.98881 = 0.80057.
    [Test]
    public void LogMeanDivisia_IntensityByEnergy_MultipliesToTheRatio()
    {
        (decimal Start, decimal End) energy = (DirectMWh.Start + PurchasedMWh.Start, DirectMWh.End + PurchasedMWh.End);

        MultiplicativeAttribution attribution = LogMeanDivisia.Multiplicative(
            Row(
                "scope1", Per(Scope1, Revenue), ("energy-per-revenue", Per(energy, Revenue)), ("structure", Per(DirectMWh, energy)),
                ("factor", Per(Scope1, DirectMWh))),
            Row(
                "scope2", Per(Scope2, Revenue), ("energy-per-revenue", Per(energy, Revenue)), ("structure", Per(PurchasedMWh, energy)),
                ("factor", Per(Scope2, PurchasedMWh))));

        Assert.That(attribution.Effects.Select(effect => Math.Round(effect.Value, 5)), Is.EqualTo(new[] { 0.81016m, 0.99935m, 0.98881m }));
        Assert.That(Math.Round(attribution.Ratio, 5), Is.EqualTo(0.80057m));
    }

    private static (decimal Start, decimal End) Per((decimal Start, decimal End) figure, (decimal Start, decimal End) unit) =>
        (figure.Start / unit.Start, figure.End / unit.End);

    private static DecompositionRow Row(
        string name, (decimal Start, decimal End) figure, params (string Name, (decimal Start, decimal End) Values)[] factors) =>
        DecompositionRow.FromFigures(
            name,
            figure.Start,
            figure.End,
            factors.Select(factor => new FactorChange(factor.Name, factor.Values.Start, factor.Values.End)));
}
