using System.Text;

namespace Kingsoft.Carbon.Factors;

/// <summary>Words of publishers as words of codes, and their units as ours.</summary>
internal static class ImportText
{
    private const int MostLetters = 60;

    // Not by Unicode's normal forms, which a program without ICU has not: a code is the same everywhere.
    private const string Accented = "àáâãäåçèéêëìíîïñòóôõöøùúûüýÿ", Plain = "aaaaaaceeeeiiiinoooooouuuuyy";

    /// <summary>A name as one word of an activity code: letters without accents, digits and '-'.</summary>
    public static string Word(string name)
    {
        var word = new StringBuilder();
        foreach (char character in name)
        {
            char lower = char.ToLowerInvariant(character);
            int accented = Accented.IndexOf(lower, StringComparison.Ordinal);
            if (accented >= 0 || char.IsAsciiLetterOrDigit(lower))
                word.Append(accented >= 0 ? Plain[accented] : lower);
            else if (lower is 'œ' or 'æ')
                word.Append(lower == 'œ' ? "oe" : "ae");
            else if (word.Length > 0 && word[^1] != '-')
                word.Append('-');
        }

        string plain = word.ToString().Trim('-');
        return plain.Length <= MostLetters ? plain : plain[..MostLetters].Trim('-');
    }

    /// <summary>The unit of a publisher's word for it; null where it has none here.</summary>
    public static Unit? UnitOf(string? word, IReadOnlyDictionary<string, string> names) =>
        word is not null && names.TryGetValue(word.Trim(), out string? symbol) ? Unit.Parse(symbol) : null;

    /// <summary>A region by its code or name; null where it is none, or not stated.</summary>
    public static Region? RegionOf(string? text) =>
        text is not null && Region.TryParse(text, out Region? region) ? region : null;

    /// <summary>A name on one line.</summary>
    public static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
