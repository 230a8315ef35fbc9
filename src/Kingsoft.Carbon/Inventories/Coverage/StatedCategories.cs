using System.Globalization;
using System.Text.RegularExpressions;

namespace Kingsoft.Carbon.Coverage;

/// <summary>Which categories of Scope 3 somebody says that an inventory leaves out.</summary>
internal static partial class StatedCategories
{
    private const string Word = @"(?:\b(?:categor(?:y|ies)|cats?)(?![a-z])|类别)[\s.#–-]*";
    private const string Joint = @"(?:\s*(?:,|;|/|&|、|和|及)\s*(?:and\s+)?|\s+and\s+|[–-]|\s+to\s+|至)";

    // 6.1 is a part of a category, a dot at the end of a sentence is none.
    private const string Number = @"\d{1,2}(?!\.?\d)";

    /// <summary>Whether a category is stated as not relevant, or as excluded by its number or its name.</summary>
    public static bool LeavesOut(this InventoryOptions options, Scope3Category category) => options.NotRelevant.ContainsKey(category)
        || options.Exclusions.Any(exclusion => exclusion.Scope is null or Scope.Scope3 && IsNamed(exclusion.Source, category));

    private static bool IsNamed(string source, Scope3Category category) =>
        source.Contains(category.DisplayName(), StringComparison.OrdinalIgnoreCase)
        || Lists().Matches(source).SelectMany(list => Numbers().Matches(list.Groups["numbers"].Value)).Any(range => Holds(range, category));

    private static bool Holds(Match range, Scope3Category category)
    {
        int first = int.Parse(range.Groups["first"].ValueSpan, CultureInfo.InvariantCulture);
        int last = range.Groups["last"].Success ? int.Parse(range.Groups["last"].ValueSpan, CultureInfo.InvariantCulture) : first;
        return (int)category >= first && (int)category <= last;
    }

    // "category 6", "cat. 3, 6 and 9–15", "类别3、6".
    [GeneratedRegex(
        $"{Word}(?<numbers>{Number}(?:{Joint}{Number})*)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Lists();

    [GeneratedRegex(@"(?<first>\d{1,2})(?:(?:[–-]|\s+to\s+|至)(?<last>\d{1,2}))?", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();
}
