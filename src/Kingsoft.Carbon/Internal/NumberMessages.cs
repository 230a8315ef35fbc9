using System.Buffers;

namespace Kingsoft.Carbon.Internal;

/// <summary>What is said of numbers that cannot be read, and of words near to a known one.</summary>
internal static class NumberMessages
{
    private static readonly SearchValues<char> Currencies = SearchValues.Create("¥$€£￥元");
    private static readonly Lazy<HashSet<string>> Nothings = new(() => BuiltInTable.Words("words-for-nothing.csv"));

    public static Message NotANumber(string text) => text switch
    {
        _ when IsNothing(text) => new("number-none", text),
        _ when OddCharacters.Find(text) is { } odd => MeantNumber.OfOddCharacters(text) is { } plain
            ? new("number-odd-character-meant", text, odd, plain)
            : new("number-odd-character", text, odd),
        _ when text.StartsWith("##", StringComparison.Ordinal) => new("number-too-wide-to-show", text),
        _ when text.StartsWith('#') => new("number-error-of-formula", text),
        _ when text.AsSpan().ContainsAny(Currencies) => new("number-with-currency", text),
        _ when text.EndsWith('%') => MeantNumber.OfPercent(text) is { } percent
            ? new("number-with-percent-meant", text, percent.Percent, percent.Share)
            : new("number-with-percent", text),
        _ when text is ['(', .., ')'] && HasDigit(text) => new("number-in-brackets", text),
        _ when text.Contains(',', StringComparison.Ordinal) || IsGrouped(text) => MeantNumber.OfSeparators(text) switch
        {
            [var meant] => new("number-with-comma-meant", text, meant),
            [var thousands, var point] => new("number-with-comma-of-two", text, thousands, point),
            _ => new("number-with-comma", text),
        },
        _ when MeantNumber.WithUnit(text) is { } quantity => new("number-with-unit", text, quantity.Number, quantity.Unit),
        _ => new("number-malformed", text),
    };

    public static Message MinusLike(string code) => new("odd.minus", code);

    public static Message FullWidth(char character, string code) => new("odd.full-width", character, code);

    public static Message UnseenSpace(string code) => new("odd.unseen", code);

    public static Message TooLong(string text, int digits, int most) => new("number-too-long", text, digits, most);

    public static Message NotExact(string text, int most) => new("number-not-exact", text, most);

    public static Message Calculable(decimal least, decimal most) => new("number-calculable", least, most);

    public static Message Near(string word) => new("near", word);

    /// <summary>Names the known word nearest to what was written; null where nothing is near.</summary>
    public static Message? NearTo(string text, IEnumerable<string> known) =>
        Suggestion.Nearest(text, known) is { } nearest ? Near(nearest) : null;

    private static bool IsNothing(string text) => Nothings.Value.Contains(text);

    private static bool HasDigit(string text) => text.AsSpan().ContainsAnyInRange('0', '9');

    // 4 215 300 and 4'215'300: digits alone, parted by what stands between thousands.
    private static bool IsGrouped(string text)
    {
        bool hasGroups = false;
        for (int i = 0; i < text.Length; i++)
        {
            bool isSeparator = text[i] is ' ' or '\'' or '\u2019' or '_';
            bool isBetweenDigits = i > 0 && i + 1 < text.Length && char.IsAsciiDigit(text[i - 1]) && char.IsAsciiDigit(text[i + 1]);
            if (isSeparator && !isBetweenDigits)
                return false;
            if (!isSeparator && !char.IsAsciiDigit(text[i]) && text[i] is not ('.' or '-' or '+'))
                return false;
            hasGroups |= isSeparator;
        }

        return hasGroups;
    }
}
