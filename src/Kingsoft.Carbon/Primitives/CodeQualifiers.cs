using System.Collections.Frozen;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>
/// Words that within a longer part of a code leave it the same substance: of plastics-hdpe HDPE is meant. Every other word makes another
/// one: methanol-bio is no methanol, and kraft-liquor-bagasse no bagasse.
/// </summary>
/// <remarks>Source: <c>emission-factors/vocabulary/code-qualifiers.csv</c>, by the first word of the code.</remarks>
internal static class CodeQualifiers
{
    private const string OfWhatIsMade = "upstream";

    private static readonly Lazy<FrozenDictionary<string, FrozenSet<string>>> All = new(Load);

    /// <summary>Whether a part of a code is what some of its words name.</summary>
    /// <param name="first">The first word of the code.</param>
    /// <param name="part">The part's words.</param>
    /// <param name="named">Those that were written.</param>
    public static bool IsSameThing(string first, string[] part, string[] named) =>
        !All.Value.TryGetValue(first == OfWhatIsMade ? "fuel" : first, out FrozenSet<string>? harmless)
        || part.All(word => harmless.Contains(word) || named.Contains(word) || named.Contains(Singular(word)));

    private static string Singular(string word) => word.EndsWith('s') ? word[..^1] : word;

    private static FrozenDictionary<string, FrozenSet<string>> Load()
    {
        var words = new List<(string First, string Word)>();
        using CsvTable table = BuiltInTable.Open(
            "emission-factors/vocabulary/code-qualifiers.csv", new CsvColumns(["first", "word", "means"], []));
        while (table.ReadRow())
            words.Add((table.Text(0)!, table.Text(1)!));
        return words.GroupBy(word => word.First, StringComparer.Ordinal).ToFrozenDictionary(
            group => group.Key, group => group.Select(word => word.Word).ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);
    }
}
