using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>What is said of the words of data: codes, days, periods, regions, and fields that hold none.</summary>
internal static class WordMessages
{
    private const int MostCodes = 3;

    // By its name, as this stands below the factors.
    private const string Search = "FactorSearch.Find";

    public static Message ValueMissing => new("value-missing");

    public static Message KindYear => new("kind.year");

    public static Message KindMonth => new("kind.month");

    public static Message KindScope => new("kind.scope");

    public static Message KindScopeOfFactor => new("kind.scope-of-factor");

    public static Message KindScope3Category => new("kind.scope-3-category");

    public static Message KindMethod => new("kind.method");

    public static Message KindQuality => new("kind.quality");

    public static Message KindGwpSet => new("kind.gwp-set");

    /// <param name="text">What was written.</param>
    /// <param name="example">A code that is accepted.</param>
    public static Message NotAnActivity(string? text, string example) =>
        text is not null && OddCharacters.InWord(text) is { } odd ? ActivityWithOddCharacter(text, odd)
        : ActivitySuggestions.InOtherLetters(text) is { } meant
            ? new("activity-malformed-near", text, example, NumberMessages.Near(meant))
            : ActivitySuggestions.OfWord(text, MostCodes) is { IsEmpty: false } codes
                ? new("activity-malformed-word", text, example, MessageList.Of(codes), Search)
            : AreWords(text) ? new("activity-malformed-search", text, example, Search)
            : new("activity-malformed", text, example);

    // Words of a language, not a code with a slip.
    private static bool AreWords(string? text) => text is not null && (text.Trim().Any(char.IsWhiteSpace)
        || text.Any(character => !char.IsAscii(character) && char.IsLetter(character)));

    private static Message ActivityWithOddCharacter(string text, Message odd)
    {
        string mended = OddCharacters.Mended(text);
        string? meant = ActivityIndex.BuiltIn.Contains(mended) ? mended : ActivitySuggestions.InOtherLetters(mended);
        return WithOddCharacter(new("kind.activity-code"), text, odd, meant);
    }

    /// <param name="kind">What it is not, because of the character.</param>
    /// <param name="text">What was written.</param>
    /// <param name="odd">The character.</param>
    /// <param name="meant">What it is without the character; null where that is no known word either.</param>
    public static Message WithOddCharacter(Message kind, string text, Message odd, string? meant) => meant is null
        ? new("word-odd-character", text, kind, odd)
        : new("word-odd-character-near", text, kind, odd, NumberMessages.Near(meant));

    public static Message NotADate(string? text) => new("date-malformed", text);

    public static Message DateWithOddCharacter(string text, Message odd) => new("date-odd-character", text, odd);

    public static Message DateWithYearLast(string text) => new("date-with-year-last", text);

    public static Message DateAsSerialNumber(string text) => new("date-as-serial-number", text);

    public static Message Negative(string? text) => new("value-negative", text);

    public static Message NumberOutside(string text, Message kind, int low, int high) => new("number-outside", text, kind, low, high);

    public static Message NotAnAddress(string url) => new("not-an-address", url);

    public static Message IdBlank => new("id-blank");

    public static Message WordUnknown(string? text, Message kind, Message accepted) => new("word-unknown", text, kind, accepted);

    public static Message NotAPeriod(string text) => new("period-malformed", text);

    public static Message NoSuchDay(string text) => new("period-without-day", text);

    public static Message NoSuchMonth(string text, string month) => new("period-without-month", text, month);

    public static Message PeriodWithOddCharacter(string text, Message odd) => new("period-odd-character", text, odd);

    public static Message PeriodWithTime(string text) => new("period-with-time", text);

    public static Message PeriodWithMonthName(string text) => new("period-with-month-name", text);

    public static Message PeriodWithoutYear(string text) => new("period-without-year", text);

    public static Message PeriodOfFiscalYear(string text) => new("period-of-fiscal-year", text);

    public static Message PeriodOfQuarter(string text) => new("period-of-quarter", text);

    public static Message PeriodWithYearLast(string text) => new("period-with-year-last", text);

    public static Message PeriodWithoutSeparators(string text) => new("period-without-separators", text);

    public static Message PeriodAsSerialNumber(string text) => new("period-as-serial-number", text);

    public static Message NotAnInterval(string text) => new("period-not-interval", text);

    public static Message Reversed(string text) => new("period-reversed", text);

    public static Message OutsideYears(string text, int first, int last) => new("period-outside-years", text, first, last);

    public static Message Record(string id) => new("issue.record", id);

    public static Message Header(string header) => new("issue.header", header);

    public static Message RecordAndHeader(string id, string header) => new("issue.record-and-header", id, header);

    public static Message MoreAlike(long count, string lines) =>
        count == 1 ? new("issues.alike-one", lines) : new("issues.alike", count, lines);

    public static Message MoreIssues(long count) => new("issues.more", count);

    public static Message Published(PublicationDate date) => new("citation.published", date.Text);

    /// <summary>Such as <c>a, b or c</c>; one word is itself, none is nothing.</summary>
    public static Message AnyOf(IReadOnlyList<string> words) =>
        words.Count < 2 ? new("text", string.Concat(words)) : new("list.or", Before(words), words[^1]);

    /// <summary>Such as <c>a, b and c</c>; one word is itself, none is nothing.</summary>
    public static Message AllOf(IReadOnlyList<string> words) =>
        words.Count < 2 ? new("text", string.Concat(words)) : new("list.and", Before(words), words[^1]);

    private static MessageList Before(IReadOnlyList<string> words) => MessageList.Of(words.SkipLast(1));
}
