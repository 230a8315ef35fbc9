using Kingsoft.Carbon.Tracking;

namespace Kingsoft.Carbon.Tests.Tracking;

public sealed class LogMeanDivisiaTests
{
    // Published digits end at the eighth or ninth decimal.
    private const decimal PublishedDigits = 0.00000001m;

    // R package LMDIR (Heun), tests/testthat/test_lmdi.R: two subcategories, three factors, 1971 to 1974.
    private static readonly Dictionary<int, (decimal[] A, decimal[] B)> Lmdir = new()
    {
        [1971] = ([1m, 10m, 2m], [4m, 5m, 3m]),
        [1972] = ([4m, 5m, 3m], [5m, 6m, 4m]),
        [1973] = ([8m, 2m, 4m], [5m, 7m, 5m]),
        [1974] = ([10m, 1m, 5m], [6m, 8m, 6m]),
    };

    [TestCase(1972, 69.790065979, -9.455125793, 39.665059814, 100)]
    [TestCase(1973, 42.960214665, -34.319026564, 50.358811899, 59)]
    [TestCase(1974, 54.010642336, -9.021284671, 54.010642336, 99)]
    public void Additive_LmdirYear_GivesThePublishedEffects(int year, decimal first, decimal second, decimal third, decimal change)
    {
        Attribution attribution = LogMeanDivisia.Additive(LmdirRows(year));

        Assert.That(attribution.Effects.Select(effect => effect.Name), Is.EqualTo(new[] { "f1", "f2", "f3" }));
        Assert.That(attribution.Effects.Select(effect => effect.Value), Is.EqualTo(new[] { first, second, third }).Within(PublishedDigits));
        Assert.That(attribution.Change, Is.EqualTo(change));
    }

    [TestCase(1972, 1.761117821, 0.926191306, 1.379410116)]
    [TestCase(1973, 1.229284572, 0.847970248, 1.273773912)]
    [TestCase(1974, 1.208140223, 0.968911503, 1.208140223)]
    public void Multiplicative_LmdirYear_GivesThePublishedEffects(int year, decimal first, decimal second, decimal third)
    {
        MultiplicativeAttribution attribution = LogMeanDivisia.Multiplicative(LmdirRows(year));

        Assert.That(attribution.Effects.Select(effect => effect.Value), Is.EqualTo(new[] { first, second, third }).Within(PublishedDigits));
    }

    // LMDIR, tests/testthat/test_util.R, Z_byname: the effects of each subcategory by itself.
    [TestCase(1972, true, 50.47438029, -25.23719014, 14.76280986)]
    [TestCase(1972, false, 19.31568569, 15.78206435, 24.90224996)]
    [TestCase(1973, true, 42.96021467, -56.79031473, 17.83010006)]
    [TestCase(1973, false, 0, 22.47128816, 32.52871184)]
    [TestCase(1974, true, 12.6549815, -39.30996299, 12.6549815)]
    [TestCase(1974, false, 41.35566084, 30.28867832, 41.35566084)]
    public void Additive_LmdirSubcategory_GivesThePublishedEffects(int year, bool first, decimal one, decimal two, decimal three)
    {
        DecompositionRow row = LmdirRows(year)[first ? 0 : 1];

        Attribution attribution = LogMeanDivisia.Additive(row);

        Assert.That(attribution.Effects.Select(effect => effect.Value), Is.EqualTo(new[] { one, two, three }).Within(PublishedDigits));
    }

    // LMDIR, test_util.R: X_0[1, 1] = 0, so that subcategory 1 grows from 0 to 60 by factor 1 alone; subcategory 2 as before.
    [Test]
    public void Additive_LmdirFactorZeroAtStart_TakesTheWholeRow()
    {
        Attribution attribution = LogMeanDivisia.Additive(Row("1", [0m, 10m, 2m], [4m, 5m, 3m]), Row("2", [4m, 5m, 3m], [5m, 6m, 4m]));

        Assert.That(
            attribution.Effects.Select(effect => effect.Value),
            Is.EqualTo(new[] { 60m + 19.31568569m, 15.78206435m, 24.90224996m }).Within(PublishedDigits));
    }

    // LMDIR, test_util.R: X_T[2, 3] = 0, so that subcategory 2 falls from 60 to 0 by factor 3 alone.
    [Test]
    public void Additive_LmdirFactorZeroAtEnd_TakesTheWholeRow()
    {
        Attribution attribution = LogMeanDivisia.Additive(Row("1", [1m, 10m, 2m], [4m, 5m, 3m]), Row("2", [4m, 5m, 3m], [5m, 6m, 0m]));

        Assert.That(
            attribution.Effects.Select(effect => effect.Value),
            Is.EqualTo(new[] { 50.47438029m, -25.23719014m, 14.76280986m - 60m }).Within(PublishedDigits));
    }

    // LMDIR, test_util.R: Ghana 2003 to 2004; the electric heaters vanish, by their share (phi_ij) alone; the fans' effects are published.
    [Test]
    public void Additive_LmdirGhana_GivesThePublishedEffects()
    {
        DecompositionRow heaters = Row("heaters", [7909.898576m, 0.168054745m, 0.521283202m, 0.009258785m], [42m, 42m, 42m, 0m]);
        DecompositionRow fans =
            Row("fans", [7909.898576m, 0.072489945m, 0.078700891m, 0.036152202m], [7962.921168m, 0.101321321m, 0.059104816m, 0.036042366m]);

        Attribution attribution = LogMeanDivisia.Additive(heaters, fans);
        MultiplicativeAttribution ratio = LogMeanDivisia.Multiplicative(heaters, fans);

        // The package compares to 6 digits; its inputs are printed to 9 decimals.
        Assert.That(
            attribution.Effects.Select(effect => effect.Value),
            Is.EqualTo(new[] { 0.011188553m, 0.56076961m, -0.479535332m, -6.420874823m }).Within(0.000001m));
        Assert.That(
            ratio.Effects.Select(effect => effect.Value),
            Is.EqualTo(new[] { 1.002733012m, 1.146589093m, 0.889606884m, 0.208820902m }).Within(0.000001m));
    }

    // Rows (2,0,3)→(3,2,3) and (1,1,4)→(2,1,3). Row 1 grows from 0 to 18 by its second factor alone. Row 2: 4→6, L = 2 ÷ ln 1.5 =
    // 4.93260692,
    // × ln 2 = 3.41902258, × ln 1 = 0, × ln 0.75 = −1.41902258.
    [Test]
    public void Additive_ZeroAtStart_TakesTheAnalyticalLimit()
    {
        Attribution attribution = LogMeanDivisia.Additive(Row("1", [2m, 0m, 3m], [3m, 2m, 3m]), Row("2", [1m, 1m, 4m], [2m, 1m, 3m]));

        Assert.That(
            attribution.Effects.Select(effect => effect.Value),
            Is.EqualTo(new[] { 3.41902258m, 18m, -1.41902258m }).Within(PublishedDigits));
    }

    [TestCase(0, 0, 5, 2, 3, 5, 15, 15, 0, Description = "two factors zero at the start share 30")]
    [TestCase(2, 3, 5, 0, 0, 5, -15, -15, 0, Description = "two factors zero at the end share -30")]
    [TestCase(0, 3, 5, 0, 4, 6, 0, 0, 0, Description = "a factor zero at both ends")]
    [TestCase(0, 3, 5, 2, 0, 6, 0, 0, 0, Description = "zero at both ends by different factors")]
    public void Additive_Zeros_TakeTheAnalyticalLimit(int a0, int b0, int c0, int a1, int b1, int c1, int a, int b, int c)
    {
        Attribution attribution = LogMeanDivisia.Additive(Row("row", [a0, b0, c0], [a1, b1, c1]));

        Assert.That(attribution.Effects.Select(effect => effect.Value), Is.EqualTo(new decimal[] { a, b, c }));
    }

    // Activity, structure, intensity of two sectors: Q (10, 40)→(40, 32), E (30, 20)→(80, 16). Totals Q 50→72, E 50→96.
    // L1 = 50 ÷ ln(80/30) = 50.97721, L2 = −4 ÷ ln(0.8) = 17.92568; activity (L1 + L2)·ln 1.44 = 25.12499;
    // structure L1·ln((40/72)/(10/50)) + L2·ln((32/72)/(40/50)) = 41.54452; intensity L1·ln(2/3) + L2·ln 1 = −20.66950.
    [Test]
    public void Both_ActivityStructureIntensity_GiveTheWorkedValues()
    {
        DecompositionRow[] rows =
        [
            DecompositionRow.FromFigures(
                "1", 30m, 80m, new FactorChange("activity", 50m, 72m), new FactorChange("structure", 10m / 50m, 40m / 72m),
                new FactorChange("intensity", 3m, 2m)),
            DecompositionRow.FromFigures(
                "2", 20m, 16m, new FactorChange("activity", 50m, 72m), new FactorChange("structure", 40m / 50m, 32m / 72m),
                new FactorChange("intensity", 0.5m, 0.5m)),
        ];

        Attribution additive = LogMeanDivisia.Additive(rows);
        MultiplicativeAttribution multiplicative = LogMeanDivisia.Multiplicative(rows);

        Assert.That(
            additive.Effects.Select(effect => effect.Value),
            Is.EqualTo(new[] { 25.124987m, 41.544518m, -20.669505m }).Within(0.0000005m));
        Assert.That(
            multiplicative.Effects.Select(effect => effect.Value),
            Is.EqualTo(new[] { 1.428032m, 1.802441m, 0.745937m }).Within(0.0000005m));
    }

    // x·y from 1·1 to (1 + 1e-15)·1: L is 1 + 5e-16 and the effect the change itself. A naive quotient of differences of logarithms has no
    // digit left.
    [Test]
    public void Additive_NearlyEqualFigures_LosesNoDigits()
    {
        DecompositionRow row = Row("row", [1m, 1m], [1.000000000000001m, 1m]);

        Attribution attribution = LogMeanDivisia.Additive(row);

        Assert.That(attribution.Effects.Select(effect => effect.Value), Is.EqualTo(new[] { 0.000000000000001m, 0m }));
    }

    // x rises and y falls by a billionth: effects ±1e-9·L with L = 1 to nine digits; ln(1 + 1e-9) = 1e-9 − 5e-19.
    [Test]
    public void Additive_OpposedSmallChanges_KeepTheirDigits()
    {
        DecompositionRow row = Row("row", [1m, 1m], [1.000000001m, 0.999999999m]);

        Attribution attribution = LogMeanDivisia.Additive(row);

        Assert.That(attribution.Effects[0].Value, Is.EqualTo(0.0000000009999999995m).Within(1e-22m));
    }

    [Test]
    public void Additive_RowsWithFactorsOfTheirOwn_AddEffectsOfOneName()
    {
        DecompositionRow scope1 = DecompositionRow.FromFactors("scope1", new FactorChange("energy", 10m, 20m));
        DecompositionRow scope2 =
            DecompositionRow.FromFactors("scope2", new FactorChange("electricity", 3m, 3m), new FactorChange("energy", 2m, 1m));

        Attribution attribution = LogMeanDivisia.Additive(scope1, scope2);

        Assert.That(
            attribution.Effects,
            Is.EqualTo(new[] { new AttributionEffect("energy", 7m), new AttributionEffect("electricity", 0m) }));
    }

    [Test]
    public void Additive_NegativeFactor_PointsToShapley()
    {
        DecompositionRow row = Row("storage", [2m, -3m], [2m, 4m]);

        Assert.That(
            () => LogMeanDivisia.Additive(row),
            Throws.ArgumentException.With.Message.EqualTo(
                "row 'storage': f2 is -3 at the start; a logarithm needs values of zero or more: use ShapleyValue, "
                    + "which takes negative ones (Parameter 'rows')"));
    }

    [Test]
    public void Additive_NoRow_Throws() =>
        Assert.That(
            () => LogMeanDivisia.Additive(),
            Throws.ArgumentException.With.Message.EqualTo("there is no row to attribute; at least one is needed (Parameter 'rows')"));

    [Test]
    public void Multiplicative_ZeroAtStart_PointsToTheAdditiveForm() =>
        Assert.That(
            () => LogMeanDivisia.Multiplicative(Row("row", [0m, 1m], [1m, 1m])),
            Throws.ArgumentException.With.Message.EqualTo(
                "the figure is zero at the start; a ratio needs figures above zero: use the additive form (Parameter 'rows')"));

    private static DecompositionRow[] LmdirRows(int year) =>
        [Row("A", Lmdir[year - 1].A, Lmdir[year].A), Row("B", Lmdir[year - 1].B, Lmdir[year].B)];

    private static DecompositionRow Row(string name, decimal[] start, decimal[] end) =>
        DecompositionRow.FromFactors(name, start.Zip(end).Select((pair, i) => new FactorChange($"f{i + 1}", pair.First, pair.Second)));
}
