using Kingsoft.Carbon.Tracking;

namespace Kingsoft.Carbon.Tests.Tracking;

/// <summary>
/// The Shapley value against published decompositions of rates. For a rate that is a product of factors, Das Gupta's symmetrical method is
/// the same average over all orders.
/// </summary>
/// <remarks>
/// Das Gupta, P. (1993), Standardization and decomposition of rates: a user's manual, US Bureau of the Census, P23-186, examples 2.1 to
/// 2.4, 3.1, 4.3 and 5.1,
/// with data and effects as the README of the R package DasGuptR (King and Matthews) prints them.
/// </remarks>
public sealed class PublishedShapleyValueTests
{
    private static readonly TestCaseData[] Products =
    [
        // Mean earnings of black and white men, US 1980: earnings of those who earned × their share.
        Example("2.1, two factors", [10930m, 0.717892m], [16591m, 0.825974m], [4369.913m, 1487.262m], 0.0005m),
        // Birth rates of Austria and Chile, 1981.
        Example(
            "2.2, three factors", [51.78746m, 0.45919m, 0.52638m], [84.90502m, 0.75756m, 0.51065m], [10.4340333m, 10.5608476m, -0.6670084m],
            0.00000005m),
        // Non-marital births of women aged 15 to 19, US 1971 and 1979.
        Example(
            "2.3, four factors", [25.3m, 0.214m, 0.279m, 0.949m], [32.7m, 0.290m, 0.473m, 0.986m],
            [0.6889411m, 0.8125381m, 1.3829055m, 0.1047547m], 0.00000005m),
        // Total fertility rate of South Korea, two years ten apart.
        Example(
            "2.4, five factors", [0.58m, 0.76m, 0.84m, 0.66m, 16.573m], [0.72m, 0.97m, 0.97m, 0.56m, 16.158m],
            [1.0909785m, 1.2298438m, 0.7278399m, -0.8398707m, -0.1290187m], 0.00000005m),
        // Value added per head in Turkey, 2000 and 2018: per worker × employment × participation × working age. GitHub repository
        // canitez01/shapley_decomposition, README, example 1.
        // Its shares are printed to six decimals; half of the last one is worth up to 15,026.7 × 0.0000005 ÷ 0.576 = 0.013 of an effect.
        Example(
            "value added in Turkey", [27017.637990m, 0.935050m, 0.515090m, 0.633046m], [43770.525560m, 0.891050m, 0.57619m, 0.668674m],
            [5431.365538m, -556.985657m, 1285.200011m, 629.528410m], 0.013m),
    ];

    // Crude birth rate of Taiwan by seven age groups, 1960 and 1970: births per married woman, share married, share of the population.
    private static readonly decimal[][] Taiwan1960 =
    [
        [393m, 0.122m, 0.043m], [407m, 0.622m, 0.041m], [369m, 0.903m, 0.036m], [274m, 0.930m, 0.032m], [184m, 0.916m, 0.026m],
        [90m, 0.873m, 0.020m], [16m, 0.800m, 0.018m],
    ];

    private static readonly decimal[][] Taiwan1970 =
    [
        [488m, 0.082m, 0.058m], [452m, 0.527m, 0.038m], [338m, 0.866m, 0.032m], [156m, 0.941m, 0.030m], [63m, 0.942m, 0.026m],
        [22m, 0.923m, 0.023m], [3m, 0.876m, 0.019m],
    ];

    // Household headship rates by thirteen age groups, US 1970 and 1985: share of the age group in percent, rate in percent.
    private static readonly decimal[] Size1970 = [12.9m, 10.9m, 9.5m, 8.0m, 7.8m, 8.4m, 8.6m, 7.8m, 7.0m, 5.9m, 4.7m, 3.6m, 4.9m];
    private static readonly decimal[] Size1985 = [10.1m, 11.2m, 11.6m, 10.9m, 9.4m, 7.7m, 6.3m, 6.0m, 6.3m, 5.9m, 5.1m, 4.0m, 5.5m];
    private static readonly decimal[] Rate1970 = [1.9m, 25.8m, 45.7m, 49.6m, 51.2m, 51.6m, 51.8m, 54.9m, 58.7m, 60.4m, 62.8m, 66.6m, 66.8m];
    private static readonly decimal[] Rate1985 = [2.2m, 24.3m, 45.8m, 52.5m, 56.1m, 55.6m, 56.0m, 57.4m, 57.2m, 61.2m, 63.9m, 68.6m, 72.2m];

    [TestCaseSource(nameof(Products))]
    public void Additive_ProductOfFactors_GivesThePublishedEffects(decimal[] start, decimal[] end, decimal[] effects, decimal printed)
    {
        Attribution attribution = ShapleyValue.Additive(Row("rate", start, end));

        Assert.That(attribution.Effects.Select(effect => effect.Value), Is.EqualTo(effects).Within(printed));
    }

    // Example 4.3, a rate summed over groups: −7.285632, −2.720633 and −1.565181 sum to −11.571446.
    [Test]
    public void Additive_SevenGroupsOfThreeFactors_GivesThePublishedEffects()
    {
        IEnumerable<DecompositionRow> groups = Taiwan1960.Zip(Taiwan1970, (start, end) => Row("group", start, end));

        Attribution attribution = ShapleyValue.Additive(groups);

        Assert.That(
            attribution.Effects.Select(effect => effect.Value),
            Is.EqualTo(new[] { -7.285632m, -2.720633m, -1.565181m }).Within(0.0000005m));
        Assert.That(attribution.Change, Is.EqualTo(-11.571446m).Within(0.0000005m));
    }

    // Example 5.1, structure × rate as electricity's site structure × factor: 44.7268 to 47.6940, of it 1.2269 by structure and 1.7403 by
    // rates, printed exactly.
    [Test]
    public void Additive_StructureAndRate_GivesThePublishedEffects()
    {
        IEnumerable<DecompositionRow> groups = Enumerable.Range(0, 13)
            .Select(i => Row("group", [Size1970[i] / 100m, Rate1970[i]], [Size1985[i] / 100m, Rate1985[i]]));

        Attribution attribution = ShapleyValue.Additive(groups);

        Assert.That((attribution.Start, attribution.End), Is.EqualTo((44.7268m, 47.6940m)));
        Assert.That(attribution.Effects.Select(effect => effect.Value), Is.EqualTo(new[] { 1.2269m, 1.7403m }));
    }

    // Example 3.1, natural increase as births less deaths, US 1940 and 1960: 19.4 − 10.8 to 23.7 − 9.5, of it 4.3 by births and 1.3 by
    // deaths.
    [Test]
    public void Additive_DifferenceOfRates_GivesThePublishedEffects()
    {
        DecompositionRow births = DecompositionRow.FromFactors("births", new FactorChange("births", 19.4m, 23.7m));
        DecompositionRow deaths = DecompositionRow.FromFactors("deaths", new FactorChange("deaths", -10.8m, -9.5m));

        Attribution attribution = ShapleyValue.Additive(births, deaths);

        Assert.That((attribution.Start, attribution.End), Is.EqualTo((8.6m, 14.2m)));
        Assert.That(
            attribution.Effects,
            Is.EqualTo(new[] { new AttributionEffect("births", 4.3m), new AttributionEffect("deaths", 1.3m) }));
    }

    private static TestCaseData Example(string name, decimal[] start, decimal[] end, decimal[] effects, decimal printed) =>
        new TestCaseData(start, end, effects, printed).SetArgDisplayNames(name);

    private static DecompositionRow Row(string name, decimal[] start, decimal[] end) =>
        DecompositionRow.FromFactors(name, start.Zip(end).Select((pair, i) => new FactorChange($"f{i + 1}", pair.First, pair.Second)));
}
