using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using Kingsoft.Carbon.Internal;
using Kingsoft.Carbon.Serialization;

namespace Kingsoft.Carbon;

/// <summary>A span of days, both ends included.</summary>
[JsonConverter(typeof(ParsableJsonConverter<ReportingPeriod>))]
public readonly record struct ReportingPeriod : IParsable<ReportingPeriod>, IComparable<ReportingPeriod>
{
    // Far beyond any inventory, and far enough from the ends of the calendar that reporting years around a period exist.
    private const int FirstYear = 1900;
    private const int LastYear = 2200;

    /// <summary>Names a period.</summary>
    /// <param name="start">The first day.</param>
    /// <param name="end">The last day.</param>
    /// <exception cref="ArgumentOutOfRangeException">The period ends before it starts.</exception>
    public ReportingPeriod(DateOnly start, DateOnly end)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(end, start);
        Start = start;
        End = end;
    }

    /// <summary>The first day.</summary>
    public DateOnly Start { get; }

    /// <summary>The last day.</summary>
    public DateOnly End { get; }

    /// <summary>How many days the period has.</summary>
    public int Days => End.DayNumber - Start.DayNumber + 1;

    /// <summary>A calendar year.</summary>
    /// <param name="year">The year, 1900 to 2200.</param>
    /// <returns>1 January to 31 December.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The year lies outside these.</exception>
    public static ReportingPeriod FromYear(int year)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, FirstYear);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, LastYear);
        return OfYear(year);
    }

    /// <summary>Reads a period: a year, month, quarter, half-year, day, or two days joined by '/'.</summary>
    /// <param name="text">Such as <c>2025</c>, <c>2025-03</c>, <c>2025-Q1</c>, <c>2025-H1</c>, <c>2025-03-14</c>,
    /// <c>2025-01-01/2025-03-31</c>; as spreadsheets leave them also <c>2025/3</c>, <c>2025/3/14</c>, <c>2025年3月</c>.</param>
    /// <returns>The period.</returns>
    /// <exception cref="FormatException">The text is none of these, or names a day that does not exist, or lies outside the years 1900 to
    /// 2200.</exception>
    public static ReportingPeriod Parse(string text) =>
        TryRead(text, out ReportingPeriod period, out Message? fault) ? period : throw new FormatException(fault.ToString());

    /// <summary>Reads a period; false where the text is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="period">The period.</param>
    /// <returns>Whether the text is a period.</returns>
    public static bool TryParse(string? text, out ReportingPeriod period) => TryRead(text, out period, out _);

    /// <summary>Reads a period; where the text is none, says what is wrong and what is accepted.</summary>
    /// <param name="text">The text.</param>
    /// <param name="period">The period.</param>
    /// <param name="fault">What is wrong; what is accepted.</param>
    /// <returns>Whether the text is a period.</returns>
    public static bool TryParse(string? text, out ReportingPeriod period, [NotNullWhen(false)] out string? fault)
    {
        bool isPeriod = TryRead(text, out period, out Message? message);
        fault = message?.ToString();
        return isPeriod;
    }

    static ReportingPeriod IParsable<ReportingPeriod>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<ReportingPeriod>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ReportingPeriod result) =>
        TryParse(s, out result);

    /// <summary>By the first day, then by the last.</summary>
    /// <param name="other">Another period.</param>
    /// <returns>Below 0 where this comes first, above 0 where the other does.</returns>
    public int CompareTo(ReportingPeriod other) => (Start, End).CompareTo((other.Start, other.End));

    /// <summary>Whether the left period comes first.</summary>
    public static bool operator <(ReportingPeriod left, ReportingPeriod right) => left.CompareTo(right) < 0;

    /// <summary>Whether the right period comes first.</summary>
    public static bool operator >(ReportingPeriod left, ReportingPeriod right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left period comes first, or both are the same.</summary>
    public static bool operator <=(ReportingPeriod left, ReportingPeriod right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the right period comes first, or both are the same.</summary>
    public static bool operator >=(ReportingPeriod left, ReportingPeriod right) => left.CompareTo(right) >= 0;

    /// <summary>Reads a period; where the text is none, says what is wrong and what is accepted.</summary>
    internal static bool TryRead(string? text, out ReportingPeriod period, [NotNullWhen(false)] out Message? fault)
    {
        period = default;
        string value = text ?? "";
        if (SpreadsheetDate.TryParse(value, out SpreadsheetDate date, out Message? spreadsheetFault))
        {
            period = new ReportingPeriod(date.Start, date.End);
            return IsWithinYears(value, ref period, out fault);
        }

        if (spreadsheetFault is not null)
        {
            fault = spreadsheetFault;
            return false;
        }

        int slash = value.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0)
            return TryParseCalendar(value, out period, out fault) && IsWithinYears(value, ref period, out fault);

        (string first, string last) = (value[..slash], value[(slash + 1)..]);
        if (!TryDay(first, out DateOnly start, out fault) || !TryDay(last, out DateOnly end, out fault))
        {
            if (!LooksLikeADay(IsoDay.TryParse(first, out _) ? last : first))
                fault = PeriodForms.Fault(value);
            return false;
        }

        if (end < start)
        {
            fault = WordMessages.Reversed(value);
            return false;
        }

        period = new ReportingPeriod(start, end);
        return IsWithinYears(value, ref period, out fault);
    }

    /// <summary>
    /// The shortest form that names these days: <c>2025</c>, <c>2025-Q1</c>, <c>2025-03</c>, <c>2025-03-14</c>, or two days joined by '/'.
    /// </summary>
    public override string ToString()
    {
        int months = ((End.Year - Start.Year) * 12) + End.Month - Start.Month + 1;
        bool wholeMonths = Start.Day == 1 && End.Day == DateTime.DaysInMonth(End.Year, End.Month);
        string year = Start.Year.ToString("0000", CultureInfo.InvariantCulture);
        if (Start == End)
            return IsoDay.Text(Start);
        return (wholeMonths, months, (Start.Month - 1) % Math.Max(1, months)) switch
        {
            (true, 12, 0) => year,
            (true, 6, 0) => $"{year}-H{(Start.Month / 6) + 1}",
            (true, 3, 0) => $"{year}-Q{(Start.Month / 3) + 1}",
            (true, 1, _) => Start.ToString("yyyy-MM", CultureInfo.InvariantCulture),
            _ => $"{IsoDay.Text(Start)}/{IsoDay.Text(End)}",
        };
    }

    private static ReportingPeriod OfYear(int year) => new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));

    private static bool IsWithinYears(string text, ref ReportingPeriod period, [NotNullWhen(false)] out Message? fault)
    {
        fault = period.YearsFault(text);
        if (fault is null)
            return true;

        period = default;
        return false;
    }

    /// <summary>What is wrong with the years of a period that was made of days; null for nothing.</summary>
    internal Message? YearsFault(string? text = null) => Start.Year >= FirstYear && End.Year <= LastYear
        ? null
        : WordMessages.OutsideYears(text ?? ToString(), FirstYear, LastYear);

    private static bool TryParseCalendar(string text, out ReportingPeriod period, [NotNullWhen(false)] out Message? fault)
    {
        period = default;
        fault = null;
        if (text.Length == 4 && TryDigits(text, out int year) && year > 0)
        {
            period = OfYear(year);
            return true;
        }

        if (text.Length == 7 && text[4] == '-' && TryDigits(text.AsSpan(0, 4), out year) && year > 0)
        {
            if (text[5] == 'Q' && text[6] is >= '1' and <= '4')
                return Months(year, (3 * (text[6] - '1')) + 1, 3, out period);
            if (text[5] == 'H' && text[6] is '1' or '2')
                return Months(year, (6 * (text[6] - '1')) + 1, 6, out period);
            if (TryDigits(text.AsSpan(5, 2), out int month))
            {
                if (month is >= 1 and <= 12)
                    return Months(year, month, 1, out period);
                fault = PeriodForms.FiscalYearFault(text) ?? WordMessages.NoSuchMonth(text, text[5..]);
                return false;
            }
        }

        if (!TryDay(text, out DateOnly day, out fault))
            return false;

        period = new ReportingPeriod(day, day);
        return true;
    }

    private static bool Months(int year, int month, int count, out ReportingPeriod period)
    {
        var start = new DateOnly(year, month, 1);
        int last = month + count - 1;
        period = new ReportingPeriod(start, new DateOnly(year, last, DateTime.DaysInMonth(year, last)));
        return true;
    }

    private static bool TryDay(string text, out DateOnly day, [NotNullWhen(false)] out Message? fault)
    {
        fault = null;
        if (IsoDay.TryParse(text, out day))
            return true;

        fault = LooksLikeADay(text) ? WordMessages.NoSuchDay(text) : PeriodForms.Fault(text);
        return false;
    }

    private static bool LooksLikeADay(string text) => text.Length == 10 && text[4] == '-' && text[7] == '-'
        && TryDigits(text.AsSpan(0, 4), out _) && TryDigits(text.AsSpan(5, 2), out _) && TryDigits(text.AsSpan(8, 2), out _);

    private static bool TryDigits(ReadOnlySpan<char> text, out int value) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
}
