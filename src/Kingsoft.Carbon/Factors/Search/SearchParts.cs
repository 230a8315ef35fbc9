using System.Collections.Immutable;

namespace Kingsoft.Carbon.Factors;

/// <summary>Takes a question apart: the longest phrases that are known go first, then words; Chinese has no blanks and is cut.</summary>
internal static class SearchParts
{
    public static ImmutableArray<SearchPart> Of(SearchText wanted, ImmutableArray<SearchEntry> entries)
    {
        SearchVocabulary vocabulary = SearchVocabulary.BuiltIn;
        ImmutableArray<SearchPart>.Builder parts = ImmutableArray.CreateBuilder<SearchPart>();
        int at = 0;
        while (at < wanted.Words.Length)
        {
            int length = Math.Min(vocabulary.LongestPhrase, wanted.Words.Length - at);
            while (length > 0 && Phrase(at, length) is null)
                length--;
            if (length <= 1 && SearchRefrigerants.At(wanted, at) is { Length: > 1 } numbered)
            {
                parts.Add(numbered.Part);
                length = numbered.Length;
            }
            else if (length > 0)
                parts.Add(Phrase(at, length)! with { Written = string.Join(' ', wanted.Written[at..(at + length)]) });
            else if (SearchRefrigerants.At(wanted, at) is { } single)
                parts.Add(single.Part);
            else if (SearchText.IsChinese(wanted.Words[at][0]))
                Cut(wanted.Words[at], entries, parts);
            else
                parts.Add(Word(wanted.Words[at], wanted.Written[at]));
            at += Math.Max(length, 1);
        }

        for (int i = 0; i + 1 < parts.Count; i++)
        {
            // The number of an amount is no word of a name.
            if (parts[i + 1].Kind == SearchPartKind.Unit && parts[i].Text.Phrase.All(char.IsAsciiDigit))
                parts[i] = parts[i] with { Kind = SearchPartKind.Unit };
        }

        return FlightDistance.Applied(SearchVehicles.Applied(parts.ToImmutable()));

        SearchPart? Phrase(int from, int length) => vocabulary.Phrase(string.Join(' ', wanted.Words[from..(from + length)]));
    }

    private static SearchPart Word(string word, string written)
    {
        SearchPartKind kind = SearchVocabulary.BuiltIn.Plain(word)
            ?? (word.All(char.IsAsciiDigit) ? SearchPartKind.Minor : SearchPartKind.Word);
        return new SearchPart(kind, written, SearchText.OfWords([(word, written)]), [], null);
    }

    // The longest piece that is an everyday word or stands in a name; what is left between the pieces is a word of its own.
    private static void Cut(string run, ImmutableArray<SearchEntry> entries, ImmutableArray<SearchPart>.Builder parts)
    {
        int unknownFrom = 0;
        int at = 0;
        while (at < run.Length)
        {
            SearchPart? piece = null;
            for (int length = Math.Min(SearchVocabulary.BuiltIn.LongestRun, run.Length - at); length > 0 && piece is null; length--)
                piece = Known(run.Substring(at, length), entries);
            if (piece is null)
            {
                at++;
                continue;
            }

            LeaveOut(unknownFrom, at);
            parts.Add(piece);
            at += piece.Text.Phrase.Length;
            unknownFrom = at;
        }

        LeaveOut(unknownFrom, run.Length);

        void LeaveOut(int from, int to)
        {
            if (to > from)
                parts.Add(Word(run[from..to], run[from..to]));
        }
    }

    // One character within a longer word is no word: 电 of 电缆.
    private static SearchPart? Known(string piece, ImmutableArray<SearchEntry> entries) =>
        piece.Length > 1 && SearchVocabulary.BuiltIn.Phrase(piece) is { } phrase ? phrase
        : SearchVocabulary.BuiltIn.Plain(piece) is not null ? Word(piece, piece)
        : piece.Length > 1 && entries.Any(entry => entry.Holds(piece)) ? Word(piece, piece)
        : null;
}
