using System.Globalization;

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

    private static bool IsMinus(char character) => character is '\u2212' or '\u2010' or '\u2011' or '\u2012' or '\uFE63' or '\uFF0D';

    private static string Code(char character) => ((int)character).ToString("X4", CultureInfo.InvariantCulture);
}
