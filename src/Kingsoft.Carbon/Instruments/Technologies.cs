using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Instruments;

/// <summary>Whether power of a technology is renewable.</summary>
/// <remarks>Source: <c>emission-factors/vocabulary/technologies.csv</c>.</remarks>
internal static class Technologies
{
    private static readonly char[] Separators = [';', '+', '/', '、', '；'];

    private static readonly Lazy<ImmutableDictionary<string, (string Technology, bool IsRenewable)>> All = new(Load);

    /// <summary>Whether all that a text names is renewable, or nothing of it; null where it names none that is known, or both.</summary>
    public static bool? IsRenewable(string? text)
    {
        if (text is null)
            return null;

        bool?[] named = [.. WordsOf(text).Select(word => All.Value.TryGetValue(word, out var known) ? known.IsRenewable : (bool?)null)];
        return named.Length > 0 && named.All(each => each is not null && each == named[0]) ? named[0] : null;
    }

    /// <summary>Whether a text names one technology, by its word in the vocabulary.</summary>
    public static bool Is(string? text, string technology) => text is not null
        && WordsOf(text).Any(word => All.Value.TryGetValue(word, out var known) && known.Technology == technology);

    private static IEnumerable<string> WordsOf(string text) => text
        .Split(Separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Select(word => string.Join(' ', word.ToLowerInvariant().Split([' ', '-', '_'], StringSplitOptions.RemoveEmptyEntries)));

    private static ImmutableDictionary<string, (string Technology, bool IsRenewable)> Load()
    {
        ImmutableDictionary<string, (string, bool)>.Builder words =
            ImmutableDictionary.CreateBuilder<string, (string, bool)>(StringComparer.Ordinal);
        using CsvTable table = BuiltInTable.Open(
            "emission-factors/vocabulary/technologies.csv", new CsvColumns(["word", "technology", "renewable"], []));
        while (table.ReadRow())
            words.Add(table.Text(0)!, (table.Text(1)!, table.Text(2) == "yes"));
        return words.ToImmutable();
    }
}
