using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Reporting;

/// <summary>What pictures call figures, and how they say what they show.</summary>
internal static class ChartWords
{
    /// <summary>The unit of every figure on a picture.</summary>
    public const string Unit = "t CO2e";

    /// <summary>What a sum of scopes is called.</summary>
    public static Message LabelOf(Figure figure) =>
        figure == Figure.Scope1 ? ChartMessages.Scope1
        : figure == Figure.Scope2LocationBased ? ChartMessages.Scope2LocationBased
        : figure == Figure.Scope2MarketBased ? ChartMessages.Scope2MarketBased
        : figure == Figure.Scope12LocationBased ? ChartMessages.Scope12LocationBased
        : figure == Figure.Scope12MarketBased ? ChartMessages.Scope12MarketBased
        : figure == Figure.Scope3 ? ChartMessages.Scope3
        : figure == Figure.Total ? ChartMessages.Total
        : figure == Figure.TotalMarketBased ? ChartMessages.TotalMarketBased
        : throw new ArgumentOutOfRangeException(nameof(figure), figure, null);

    /// <summary>Sentences one after the other.</summary>
    public static string Sentences(IEnumerable<string> sentences, Language language) => string.Concat(
        sentences.Select((sentence, i) => (i > 0 && language != Language.Chinese ? " " : "") + sentence + EndOf(language)));

    /// <summary>Things in a row.</summary>
    public static string List(IEnumerable<string> items, Language language) =>
        string.Join(language == Language.Chinese ? "；" : "; ", items);

    /// <summary>A row of a picture in words.</summary>
    public static string Item(BarRow row, Language language) => ChartMessages.Item(row.Label, row.Value).In(language);

    private static string EndOf(Language language) => language == Language.Chinese ? "。" : ".";
}
