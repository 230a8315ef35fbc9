namespace Kingsoft.Carbon;

/// <summary>Whether two capital letters in a question are the code of a country: GE makes generators, PE is a plastic, LA a city.</summary>
internal static class PlaceCodes
{
    /// <summary>What stands in a question for its year, once that is read.</summary>
    public const string OfYear = "\n";

    // China's is written in front as often as behind, and is no word of the field.
    private const string Undoubted = "CN";

    private static readonly string[] WordsOfGrids = ["grid", "electricity", "power", "电网", "电力", "电", "用电", "外购电力"];
    private static readonly char[] Between = [' ', ',', '，', '(', ')', '（', '）', ';', '/'];

    /// <summary>Whether the letters at a position are a place: at the end, beside the year or before the word for the grid.</summary>
    public static bool IsPlace(string text, int at, string code)
    {
        string before = text[..at].TrimEnd(Between);
        string after = text[(at + code.Length)..].TrimStart(Between);
        return code == Undoubted || (!IsKnownWord(code) && (
            after.Length == 0
            || after.StartsWith(OfYear, StringComparison.Ordinal)
            || before.EndsWith(OfYear, StringComparison.Ordinal)
            || WordsOfGrids.Any(word => after.StartsWith(word, StringComparison.OrdinalIgnoreCase))));
    }

    /// <summary>Whether the letters are a word that people look for.</summary>
    public static bool IsKnownWord(string code) => SearchVocabulary.BuiltIn.Phrase(SearchText.Stemmed(code)) is not null;
}
