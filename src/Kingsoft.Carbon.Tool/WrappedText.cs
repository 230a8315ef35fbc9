using System.Text;

namespace Kingsoft.Carbon.Tool;

/// <summary>
/// Text in lines of a width: broken at spaces, and within Chinese prose between two characters; never within a code, an address or a
/// number, so that each can be copied. A line is longer where nothing else can be done.
/// </summary>
internal static class WrappedText
{
    // A longer word is no code, and must not make every line of a table as wide as itself.
    private const int MostOfWord = 200, MostOfMixedCode = 80;
    private const int LeastWidth = 20;
    private const string NotAtStart = "，。、；：！？）」』》】…％°’”", NotAtEnd = "（「『《【‘“";
    private static readonly System.Buffers.SearchValues<char> OfCodes = System.Buffers.SearchValues.Create("/\\_#-");

    /// <summary>Wraps each line; what follows of it is set in by two more than its beginning.</summary>
    public static string Of(string text, int width) => string.Join('\n', text.Split('\n').SelectMany(line =>
        Lines(line, width, Math.Min(line.Length - line.AsSpan().TrimStart(' ').Length + 2, width / 2))));

    /// <summary>A text in lines of a width.</summary>
    /// <param name="text">One line.</param>
    /// <param name="width">In cells.</param>
    /// <param name="indent">How far the lines after the first are set in.</param>
    public static List<string> Lines(string text, int width, int indent = 0)
    {
        if (CellWidth.Of(text) <= width)
            return [text];

        var lines = new List<string>();
        var line = new StringBuilder();
        int used = 0;
        bool hasPiece = false;
        foreach ((int spaces, string piece) in Pieces(text, Math.Max(width - indent, LeastWidth)))
        {
            int needed = CellWidth.Of(piece);
            if (hasPiece && used + spaces + needed > width)
            {
                lines.Add(line.ToString());
                line.Clear().Append(' ', indent);
                used = indent;
            }
            else
            {
                line.Append(' ', spaces);
                used += spaces;
            }

            line.Append(piece);
            used += needed;
            hasPiece = true;
        }

        lines.Add(line.ToString());
        return lines;
    }

    /// <summary>How wide the widest part is that is never broken.</summary>
    public static int WidestPiece(string text)
    {
        int widest = 0;
        foreach ((_, string piece) in Pieces(text, LeastWidth))
            widest = Math.Max(widest, CellWidth.Of(piece));
        return widest;
    }

    // What is never broken, each with the spaces before it.
    private static IEnumerable<(int Spaces, string Piece)> Pieces(string text, int mostOfLongWord)
    {
        int spaces = 0;
        foreach (string word in text.Split(' '))
        {
            if (word.Length > 0)
            {
                foreach (string piece in PiecesOf(word, mostOfLongWord))
                {
                    yield return (spaces, piece);
                    spaces = 0;
                }
            }

            spaces++;
        }
    }

    private static IEnumerable<string> PiecesOf(string word, int mostOfLongWord)
    {
        int width = CellWidth.Of(word);
        if (width > MostOfWord)
            return Chunks(word, mostOfLongWord);
        bool isCode = word.AsSpan().ContainsAny(OfCodes) && width <= MostOfMixedCode;
        return isCode || width == word.Length ? [word] : BetweenCharacters(word);
    }

    private static IEnumerable<string> Chunks(string word, int most)
    {
        var chunk = new StringBuilder();
        int used = 0;
        foreach (Rune rune in word.EnumerateRunes())
        {
            if (used > 0 && used + CellWidth.Of(rune) > most)
            {
                yield return chunk.ToString();
                chunk.Clear();
                used = 0;
            }

            chunk.Append(rune.ToString());
            used += CellWidth.Of(rune);
        }

        yield return chunk.ToString();
    }

    private static IEnumerable<string> BetweenCharacters(string word)
    {
        var piece = new StringBuilder();
        Rune? before = null;
        foreach (Rune rune in word.EnumerateRunes())
        {
            bool mayBreak = before is { } last && CellWidth.IsWide(last) && CellWidth.IsWide(rune)
                && !NotAtStart.Contains(rune.ToString(), StringComparison.Ordinal)
                && !NotAtEnd.Contains(last.ToString(), StringComparison.Ordinal);
            if (mayBreak)
            {
                yield return piece.ToString();
                piece.Clear();
            }

            piece.Append(rune.ToString());
            before = rune;
        }

        yield return piece.ToString();
    }
}
