namespace Kingsoft.Carbon;

/// <summary>Signs as word processors and Chinese input methods write them: each can mean one thing only, and is read as that.</summary>
internal static class CalculationSigns
{
    /// <summary>Dashes that stand for a range as well as for a minus.</summary>
    public const string Dashes = "–—";

    private const string Written = "（）−－＋＊／％";
    private const string Meant = "()--+*/%";

    /// <summary>A calculation in plain signs, as long as it is written.</summary>
    public static string Plain(string text) => text.Any(sign => Written.Contains(sign, StringComparison.Ordinal))
        ? string.Concat(text.Select(sign => Written.IndexOf(sign, StringComparison.Ordinal) is >= 0 and var at ? Meant[at] : sign))
        : text;
}
