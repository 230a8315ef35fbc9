namespace Kingsoft.Carbon.Internal;

/// <summary>What is said of numbers that cannot be read, and of words near to a known one.</summary>
internal static class NumberMessages
{
    public static Message NotANumber(string text) =>
        text.Contains(',', StringComparison.Ordinal) ? new("number-with-comma", text) : new("number-malformed", text);

    public static Message TooLong(string text, int digits, int most) => new("number-too-long", text, digits, most);

    public static Message NotExact(string text, int most) => new("number-not-exact", text, most);

    public static Message Calculable(decimal least, decimal most) => new("number-calculable", least, most);

    public static Message Near(string word) => new("near", word);

    /// <summary>Names the known word nearest to what was written; null where nothing is near.</summary>
    public static Message? NearTo(string text, IEnumerable<string> known) =>
        Suggestion.Nearest(text, known) is { } nearest ? Near(nearest) : null;
}
