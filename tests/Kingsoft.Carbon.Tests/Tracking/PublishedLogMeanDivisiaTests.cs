using Kingsoft.Carbon.Tracking;

namespace Kingsoft.Carbon.Tests.Tracking;

/// <summary>
/// The logarithmic mean Divisia index against figures that others have published, beside those of <see cref="LogMeanDivisiaTests"/>.
/// </summary>
public sealed class PublishedLogMeanDivisiaTests
{
    // EU-28: population (Eurostat), GDP in constant US dollars (World Bank), fossil CO2 in Mt (EDGAR), energy consumption in Mtoe
    // (Eurostat), as collected in the data set
    // of the GitHub repository bendelv/Inge-M1_BigData, 06_MILESTONES/datasets/european_dataset_1.csv, columns pop, gdp, fossil_emi and
    // total_cons.
    private static readonly Dictionary<int, (decimal Population, decimal Gdp, decimal Emissions, decimal Energy)> Europe = new()
    {
        [2000] = (487259080m, 14787637652420.8m, 3758m, 1619.412276m),
        [2004] = (492555798m, 15916432149180.6m, 3913m, 1715.380832m),
        [2005] = (494598322m, 16253029844638.4m, 3889m, 1721.40195m),
        [2009] = (502090235m, 16654282074671.7m, 3461m, 1600.348646m),
        [2010] = (503170618m, 17015366700189.5m, 3563m, 1663.860404m),
        [2013] = (505163053m, 17292561825024.6m, 3302m, 1577.396447m),
        [2014] = (507235091m, 17593272412768.0m, 3113m, 1512.351693m),
        [2017] = (511378572m, 18851735864414.6m, 3144m, 1562.398994m),
    };

    // The same repository, 06_MILESTONES/LMDI.ipynb: the Kaya identity by LMDI-I, calculated in Python and printed to six decimals of a Mt.
    [TestCase(2000, 2004, "41.462923", "240.639996", "-61.316241", "-65.786678", 155)]
    [TestCase(2005, 2009, "55.187049", "34.337535", "-357.193370", "-160.331214", -428)]
    [TestCase(2010, 2013, "13.558499", "41.882584", "-238.527392", "-77.913691", -261)]
    [TestCase(2014, 2017, "25.451938", "190.689410", "-114.288843", "-70.852505", 31)]
    [TestCase(2000, 2017, "166.291500", "669.442603", "-959.093851", "-490.640251", -614)]
    public void Additive_EuropeByKayaIdentity_GivesThePublishedEffects(
        int from, int to, string population, string wealth, string energy, string carbon, int change)
    {
        Attribution attribution = LogMeanDivisia.Additive(Kaya(from, to));

        Assert.That(
            attribution.Effects.Select(effect => Math.Round(effect.Value, 6)),
            Is.EqualTo(new[] { population, wealth, energy, carbon }.Select(Number)));
        Assert.That(attribution.Effects.Sum(effect => effect.Value), Is.EqualTo((decimal)change));
    }

    // LMDIR (Heun), tests/testthat/test_lmdi.R: dV_cum is the running sum of the yearly effects. 69.79006598 + 42.96021467 + 54.01064234 =
    // 166.76092299;
    // −9.455125793 − 34.31902656 − 9.021284671 = −52.795437024; 39.66505981 + 50.3588119 + 54.01064234 = 144.03451405; dV_agg_cum = 258.
    [Test]
    public void Then_LmdirThreeYears_GivesThePublishedCumulativeEffects()
    {
        Attribution first = LogMeanDivisia.Additive(Row("1", [1m, 10m, 2m], [4m, 5m, 3m]), Row("2", [4m, 5m, 3m], [5m, 6m, 4m]));
        Attribution second = LogMeanDivisia.Additive(Row("1", [4m, 5m, 3m], [8m, 2m, 4m]), Row("2", [5m, 6m, 4m], [5m, 7m, 5m]));
        Attribution third = LogMeanDivisia.Additive(Row("1", [8m, 2m, 4m], [10m, 1m, 5m]), Row("2", [5m, 7m, 5m], [6m, 8m, 6m]));

        Attribution all = first.Then(second).Then(third);

        // Three summands, each printed to eight decimals.
        Assert.That(
            all.Effects.Select(effect => effect.Value),
            Is.EqualTo(new[] { 166.76092299m, -52.795437024m, 144.03451405m }).Within(0.000000015m));
        Assert.That(all.Change, Is.EqualTo(258m));
    }

    // LMDIR, test_util.R, Z3: Ghana 2004 to 2003, so that the electric heaters, absent in the earlier figure, appear by their share
    // (phi_ij) alone; D_agg of the way back is 0.213582281.
    [Test]
    public void Additive_LmdirGhanaReversed_AppearsByTheShareAlone()
    {
        DecompositionRow heaters = Row("heaters", [42m, 42m, 42m, 0m], [7909.898576m, 0.168054745m, 0.521283202m, 0.009258785m]);
        DecompositionRow fans =
            Row("fans", [7962.921168m, 0.101321321m, 0.059104816m, 0.036042366m], [7909.898576m, 0.072489945m, 0.078700891m, 0.036152202m]);

        Attribution heatersAlone = LogMeanDivisia.Additive(heaters);
        Attribution fansAlone = LogMeanDivisia.Additive(fans);
        MultiplicativeAttribution ratio = LogMeanDivisia.Multiplicative(heaters, fans);

        // The package compares to 6 digits; its inputs are printed to 9 decimals, that is 7 digits of the heaters' share.
        Assert.That(heatersAlone.Effects.Select(effect => effect.Value), Is.EqualTo(new[] { 0m, 0m, 0m, 6.415779079m }).Within(0.000001m));
        Assert.That(
            fansAlone.Effects.Select(effect => effect.Value),
            Is.EqualTo(new[] { -0.011188553m, -0.56076961m, 0.479535332m, 0.005095744m }).Within(0.000001m));
        Assert.That(1m / ratio.Ratio, Is.EqualTo(0.213582281m).Within(0.00000001m));
    }

    // US Department of Energy, Energy Intensity Indicators (PNNL), as held by the GitHub repository NREL/EnergyIntensityIndicators,
    // tests/lmdi_utils_test.py: L(0.5913, 0.5650) = 0.578.
    [Test]
    public void LogMean_EnergyShares_GivesThePublishedWeight() =>
        Assert.That(Math.Round(LogMean.Of(0.5913m, 0.5650m), 3), Is.EqualTo(0.578));

    private static DecompositionRow Kaya(int from, int to)
    {
        (decimal Population, decimal Gdp, decimal Emissions, decimal Energy) start = Europe[from], end = Europe[to];
        return DecompositionRow.FromFigures(
            "EU-28",
            start.Emissions,
            end.Emissions,
            new FactorChange("population", start.Population, end.Population),
            new FactorChange("GDP per head", start.Gdp / start.Population, end.Gdp / end.Population),
            new FactorChange("energy intensity", start.Energy / start.Gdp, end.Energy / end.Gdp),
            new FactorChange("carbon intensity", start.Emissions / start.Energy, end.Emissions / end.Energy));
    }

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static DecompositionRow Row(string name, decimal[] start, decimal[] end) =>
        DecompositionRow.FromFactors(name, start.Zip(end).Select((pair, i) => new FactorChange($"f{i + 1}", pair.First, pair.Second)));
}
