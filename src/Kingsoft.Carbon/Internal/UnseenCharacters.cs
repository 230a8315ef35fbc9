using System.Globalization;
using System.Text;

namespace Kingsoft.Carbon.Internal;

/// <summary>Characters of a text that nobody sees; control characters are not among them.</summary>
internal static class UnseenCharacters
{
    /// <summary>Characters that turn the direction of text, or have no width.</summary>
    public static bool IsHidden(Rune rune) => IsHidden(Rune.GetUnicodeCategory(rune));

    /// <summary>Characters that turn the direction of text, or have no width.</summary>
    public static bool IsHidden(char character) => IsHidden(char.GetUnicodeCategory(character));

    /// <summary>Hidden ones, and spaces other than the plain one.</summary>
    public static bool IsUnseen(Rune rune) => rune.Value != ' ' && IsUnseen(Rune.GetUnicodeCategory(rune));

    /// <summary>Hidden ones, and spaces other than the plain one.</summary>
    public static bool IsUnseen(char character) => character != ' ' && IsUnseen(char.GetUnicodeCategory(character));

    private static bool IsUnseen(UnicodeCategory category) => category == UnicodeCategory.SpaceSeparator || IsHidden(category);

    private static bool IsHidden(UnicodeCategory category) =>
        category is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
