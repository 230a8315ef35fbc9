using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>
/// Signs, digits and letters as word processors and Chinese input methods write them: each can mean one thing only, and is read as that.
/// </summary>
internal static class CalculationSigns
{
    /// <summary>Dashes that stand for a range as well as for a minus.</summary>
    public const string Dashes = "–—";

    private const char Minus = '−', WideSpace = '\u3000';

    /// <summary>A calculation in plain characters, as long as it is written.</summary>
    public static string Plain(string text) => text.Any(character => PlainOf(character) != character)
        ? string.Concat(text.Select(PlainOf))
        : text;

    private static char PlainOf(char character) => character switch
    {
        Minus => '-',
        WideSpace => ' ',
        _ => FullWidth.Plain(character),
    };
}
