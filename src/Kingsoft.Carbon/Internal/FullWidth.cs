namespace Kingsoft.Carbon.Internal;

/// <summary>
/// The wide forms of ASCII's letters, digits and signs, as Chinese input methods write them. Not Unicode's normal forms: a program without
/// ICU, as the tool is, has none.
/// </summary>
internal static class FullWidth
{
    private const char First = '\uFF01', Last = '\uFF5E';

    public static bool Is(char character) => character is >= First and <= Last;

    /// <summary>The plain form of a character; any other one is itself.</summary>
    public static char Plain(char character) => Is(character) ? (char)(character - First + '!') : character;
}
