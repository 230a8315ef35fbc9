using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>What people say instead of an activity's code, with the codes meant, the likeliest first.</summary>
/// <remarks>
/// Source: <c>emission-factors/vocabulary/words.csv</c> (words and phrases in English and Chinese; a code stands for all below it) and
/// <c>code-words.csv</c> (words that people write within a code).
/// </remarks>
internal static class EverydayWords
{
    private const string Folder = "emission-factors/vocabulary/";

    private static readonly Lazy<ImmutableArray<(string, ImmutableArray<string>)>> LazyPhrases =
        new(() => Load("words.csv", ["word", "activities"]));

    private static readonly Lazy<ImmutableDictionary<string, ImmutableArray<string>>> LazyParts = new(
        () => Load("code-words.csv", ["written", "meant"]).ToImmutableDictionary(
            row => row.Word, row => row.Meant, StringComparer.Ordinal));

    public static ImmutableArray<(string Phrase, ImmutableArray<string> Activities)> Phrases => LazyPhrases.Value;

    /// <summary>The parts of codes that a word within a code stands for: petrol for gasoline.</summary>
    public static ImmutableDictionary<string, ImmutableArray<string>> PartsOfCodes => LazyParts.Value;

    private static ImmutableArray<(string Word, ImmutableArray<string> Meant)> Load(string file, ImmutableArray<string> columns)
    {
        var rows = ImmutableArray.CreateBuilder<(string, ImmutableArray<string>)>();
        using CsvTable table = BuiltInTable.Open($"{Folder}{file}", new CsvColumns(columns, []));
        while (table.ReadRow())
            rows.Add((table.Text(0)!, [.. table.Text(1)!.Split('|', StringSplitOptions.TrimEntries)]));
        return rows.ToImmutable();
    }
}
