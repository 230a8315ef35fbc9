using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>What evidence and notes call meters, their registers and shares of a bill; a longer word before one that it holds.</summary>
internal static class MeterWords
{
    private static readonly Lazy<ILookup<string, string>> Words = new(Load);

    /// <summary>Words before the name of a meter: <c>meter</c>.</summary>
    public static IEnumerable<string> Meter => Words.Value["meter"];

    /// <summary>What may stand between such a word and the name: <c>no</c>.</summary>
    public static IEnumerable<string> Filler => Words.Value["filler"];

    /// <summary>The first word of a kind that a text holds, in capitals: <c>OFF-PEAK</c>; null for none.</summary>
    public static string? Register(string text) => Find(text, "register");

    /// <summary>Whether a text says that its amount is a share of another: <c>half of bill 7</c>.</summary>
    public static bool IsShare(string text) => Find(text, "share") is not null;

    /// <summary>Whether a word stands apart: an odometer is no meter. Chinese words stand without spaces.</summary>
    public static bool IsApart(ReadOnlySpan<char> text, int at, string word)
    {
        int end = at + word.Length;
        bool isNumber = char.IsAsciiDigit(word[0]);
        return (!isNumber && !char.IsAsciiLetter(word[0]))
            || ((at == 0 || !Joins(text[at - 1])) && (end == text.Length || !Joins(text[end])));

        bool Joins(char other) => char.IsLetter(other) || (isNumber && char.IsAsciiDigit(other));
    }

    private static string? Find(string text, string kind) =>
        Words.Value[kind].FirstOrDefault(word => Holds(text, word))?.ToUpperInvariant();

    private static bool Holds(string text, string word)
    {
        for (int at = IndexOf(0); at >= 0; at = IndexOf(at + 1))
        {
            if (IsApart(text, at, word))
                return true;
        }

        return false;

        int IndexOf(int from) => text.IndexOf(word, from, StringComparison.OrdinalIgnoreCase);
    }

    private static ILookup<string, string> Load()
    {
        var words = new List<(string Word, string Kind)>();
        var columns = new CsvColumns(["word", "kind"], []);
        using CsvTable table = BuiltInTable.Open("emission-factors/vocabulary/meter-words.csv", columns);
        while (table.ReadRow())
            words.Add((table.Text(0)!, table.Text(1)!));
        return words.OrderByDescending(word => word.Word.Length).ThenBy(word => word.Word, StringComparer.Ordinal)
            .ToLookup(word => word.Kind, word => word.Word);
    }
}
