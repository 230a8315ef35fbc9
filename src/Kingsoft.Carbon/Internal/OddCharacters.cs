using System.Globalization;
using System.Text;

namespace Kingsoft.Carbon.Internal;

/// <summary>Characters that look like another one, or like nothing, and make a number or a date unreadable.</summary>
internal static class OddCharacters
{
    /// <summary>The first of them in a text, by what it is; null where it holds none.</summary>
    public static Message? Find(string text)
    {
        foreach (char character in text)
        {
            if (IsMinus(character))
                return NumberMessages.MinusLike(Code(character));
            if (FullWidth.Is(character))
                return NumberMessages.FullWidth(character, Code(character));
            if (UnseenCharacters.IsUnseen(character))
                return NumberMessages.UnseenSpace(Code(character));
        }

        return null;
    }

    /// <summary>The first that no word of data has, full-width letters aside, which show what they are; null where it holds none.</summary>
    public static Message? InWord(string text)
    {
        foreach (char character in text)
        {
            if (IsMinus(character) && !FullWidth.Is(character))
                return NumberMessages.MinusLike(Code(character));
            if (UnseenCharacters.IsUnseen(character) && !FullWidth.Is(character))
                return NumberMessages.UnseenSpace(Code(character));
        }

        return null;
    }

    /// <summary>A text with the plain characters in their place.</summary>
    public static string Mended(string text)
    {
        var mended = new StringBuilder(text.Length);
        foreach (char character in text)
        {
            if (IsMinus(character))
                mended.Append('-');
            else if (!UnseenCharacters.IsHidden(character))
                mended.Append(UnseenCharacters.IsUnseen(character) ? ' ' : character);
        }

        return mended.ToString().Trim();
    }

    private static bool IsMinus(char character) => character is
        '\u2212' or (>= '\u2010' and <= '\u2015') or '\uFE58' or '\uFE63' or '\uFF0D';

    private static string Code(char character) => ((int)character).ToString("X4", CultureInfo.InvariantCulture);
}
