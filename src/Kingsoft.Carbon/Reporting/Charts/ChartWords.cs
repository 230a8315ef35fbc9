using System.Globalization;
using Kingsoft.Carbon.Tracking;

namespace Kingsoft.Carbon.Reporting;

/// <summary>How pictures say what they show.</summary>
internal static class ChartWords
{
    /// <summary>The unit of every figure on a picture.</summary>
    public const string Unit = "t CO2e";

    /// <summary>Sentences one after the other.</summary>
    public static string Sentences(IEnumerable<string> sentences, Language language) => string.Concat(
        sentences.Select((sentence, i) => (i > 0 && language != Language.Chinese ? " " : "") + sentence + EndOf(language)));

    /// <summary>Things in a row.</summary>
    public static string List(IEnumerable<string> items, Language language) =>
        string.Join(language == Language.Chinese ? "；" : "; ", items);

    /// <summary>A row of a picture in words.</summary>
    public static string Item(BarRow row, Language language) => ChartMessages.Item(row.Label, row.Value).In(language);

    /// <summary>What the Scope 3 of some years lacks, a sentence for each set of categories.</summary>
    public static IEnumerable<string> WithoutCategories(IEnumerable<TrackedYear> years, Language language) =>
        from year in years
        where year.Scope3 is not null && !year.MissingCategories.IsEmpty
        group year.Year by CategoryNumbers.Of(year.MissingCategories) into lacking
        select ChartMessages.WithoutCategories(YearsOf([.. lacking]), lacking.Key).In(language);

    private static string YearsOf(int[] years) => years.Length > 1 && years[^1] - years[0] == years.Length - 1
        ? string.Create(CultureInfo.InvariantCulture, $"{years[0]}–{years[^1]}")
        : string.Join(", ", years.Select(year => year.ToString(CultureInfo.InvariantCulture)));

    private static string EndOf(Language language) => language == Language.Chinese ? "。" : ".";
}
