using System.Collections.Immutable;

namespace Kingsoft.Carbon.Factors;

/// <summary>The numbers of refrigerants in a question: the number is the name, so that without it nothing is asked.</summary>
internal static class SearchRefrigerants
{
    private static readonly string[] Families = ["r", "hfc", "hcfc", "hfo", "hcfo", "cfc", "pfc", "freon", "refrigerant"];

    /// <summary>The refrigerant that begins at a word, with the number of its words; null where none does.</summary>
    public static (SearchPart Part, int Length)? At(SearchText wanted, int at)
    {
        string word = wanted.Words[at];
        if (Families.Any(family => IsNumberOf(family, word)))
            return (Of(wanted, at, 1), 1);
        return Families.Contains(word) && at + 1 < wanted.Words.Length && IsNumber(wanted.Words[at + 1]) && !IsAmount(wanted, at + 1)
            ? (Of(wanted, at, 2), 2)
            : null;
    }

    private static SearchPart Of(SearchText wanted, int at, int length)
    {
        SearchText text = SearchText.OfWords(wanted.Words[at..(at + length)].Zip(wanted.Written[at..(at + length)]));
        string written = string.Join('-', text.Written);
        ImmutableArray<string> named = ActivitySuggestions.SameThing($"refrigerant.{string.Join('-', text.Words)}", _ => true);
        return new SearchPart(SearchPartKind.Word, written, text, named, null) { IsNeeded = true };
    }

    private static bool IsNumberOf(string family, string word) =>
        word.StartsWith(family, StringComparison.Ordinal) && word.Length > family.Length + 1 && IsNumber(word[family.Length..]);

    // 22, 410a, 1234ze; one digit alone is a count.
    private static bool IsNumber(string word)
    {
        string digits = word.TrimEnd("abcdefghijklmnopqrstuvwxyz".ToCharArray());
        return digits.Length > 1 && word.Length - digits.Length <= 2 && digits.All(char.IsAsciiDigit);
    }

    private static bool IsAmount(SearchText wanted, int at) => at + 1 < wanted.Words.Length
        && SearchVocabulary.BuiltIn.Plain(wanted.Words[at + 1]) == SearchPartKind.Unit;
}
