using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using Kingsoft.Carbon.Serialization;

namespace Kingsoft.Carbon;

/// <summary>When something was published: a year, a month or a day. A year or a month counts as its last day.</summary>
[JsonConverter(typeof(ParsableJsonConverter<PublicationDate>))]
public readonly record struct PublicationDate : IParsable<PublicationDate>
{
    private PublicationDate(string text, DateOnly lastDay)
    {
        Text = text;
        LastDay = lastDay;
    }

    /// <summary>The date in ISO 8601: <c>2025</c>, <c>2025-12</c> or <c>2025-12-31</c>; null only in the default value.</summary>
    public string Text { get; }

    /// <summary>The last day that the date can mean: what is known "as of" an earlier day does not include it.</summary>
    public DateOnly LastDay { get; }

    /// <summary>Reads a date.</summary>
    /// <param name="text"><c>2025</c>, <c>2025-12</c> or <c>2025-12-31</c>; as spreadsheets leave them also <c>2025/12</c>,
    /// <c>2025/12/31</c>, <c>2025年12月</c>, <c>2025年12月31日</c>.</param>
    /// <returns>The date.</returns>
    /// <exception cref="FormatException">The text is none of these, or the day does not exist.</exception>
    public static PublicationDate Parse(string text) =>
        TryParse(text, out PublicationDate date)
            ? date
            : throw new FormatException(WordMessages.NotADate(text).ToString());

    /// <summary>Reads a date; false where the text is none or the day does not exist.</summary>
    /// <param name="text"><c>2025</c>, <c>2025-12</c> or <c>2025-12-31</c>; as spreadsheets leave them also <c>2025/12</c>,
    /// <c>2025/12/31</c>, <c>2025年12月</c>, <c>2025年12月31日</c>.</param>
    /// <param name="date">The date.</param>
    /// <returns>Whether the text is a date.</returns>
    public static bool TryParse(string? text, out PublicationDate date)
    {
        date = default;
        DateOnly lastDay;
        if (IsoDay.TryParse(text, out DateOnly day))
            lastDay = day;
        else if (DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly month))
            lastDay = new DateOnly(month.Year, month.Month, DateTime.DaysInMonth(month.Year, month.Month));
        else if (DateOnly.TryParseExact(text, "yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly year))
            lastDay = new DateOnly(year.Year, 12, 31);
        else if (text is not null && SpreadsheetDate.TryParse(text, out SpreadsheetDate other, out _))
            (lastDay, text) = (other.End, other.Iso);
        else
            return false;

        date = new PublicationDate(text!, lastDay);
        return true;
    }

    static PublicationDate IParsable<PublicationDate>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<PublicationDate>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out PublicationDate result) =>
        TryParse(s, out result);

    /// <summary>Whether a day falls within its year or month before the last day: it may have been published by then.</summary>
    internal bool MayBeBy(DateOnly day) =>
        day < LastDay && Text is { } text && IsoDay.Text(day).StartsWith(text, StringComparison.Ordinal);

    /// <summary>The date in ISO 8601.</summary>
    public override string ToString() => Text ?? "";
}
