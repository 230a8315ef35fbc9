using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>Years, months and days as spreadsheets leave them: <c>2025/3</c>, <c>2025/3/14</c>, <c>2025年3月</c>, <c>2025年</c>.</summary>
/// <remarks>The year goes first in each, so that nothing has to be guessed.</remarks>
internal readonly record struct SpreadsheetDate
{
    private const char Year = '年', Month = '月', Day = '日', Slash = '/';

    private readonly int _month;
    private readonly int _day;

    private SpreadsheetDate(int year, int month, int day) => (FullYear, _month, _day) = (year, month, day);

    /// <summary>The year, with its four digits.</summary>
    public int FullYear { get; }

    /// <summary>Whether it is a whole year.</summary>
    public bool IsYear => _month == 0;

    /// <summary>Whether it is a single day, the first of a month: a spreadsheet makes it of a month, too.</summary>
    public bool IsFirstOfMonth => _day == 1;

    /// <summary>The first day that it covers.</summary>
    public DateOnly Start => new(FullYear, Math.Max(1, _month), Math.Max(1, _day));

    /// <summary>The last day that it covers.</summary>
    public DateOnly End => _month == 0 ? new DateOnly(FullYear, 12, 31)
        : new DateOnly(FullYear, _month, _day == 0 ? DateTime.DaysInMonth(FullYear, _month) : _day);

    /// <summary>The same in ISO 8601.</summary>
    public string Iso => _month == 0 ? FullYear.ToString("0000", CultureInfo.InvariantCulture)
        : _day == 0 ? Start.ToString("yyyy-MM", CultureInfo.InvariantCulture) : IsoDay.Text(Start);

    /// <summary>Reads one; false where the text is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="date">The date.</param>
    /// <param name="fault">What is wrong with a text of that form whose month or day does not exist; null for another text.</param>
    /// <returns>Whether it is one.</returns>
    public static bool TryParse(string text, out SpreadsheetDate date, [MaybeNullWhen(true)] out Message? fault)
    {
        date = default;
        fault = null;
        if (text.Length < 5 || text[4] is not (Slash or Year) || !TryDigits(text.AsSpan(0, 4), out int year) || year == 0)
            return false;

        ReadOnlySpan<char> rest = text.AsSpan(5);
        if (text[4] == Year && rest.IsEmpty)
        {
            date = new SpreadsheetDate(year, 0, 0);
            return true;
        }

        if (!TryParts(rest, text[4] == Slash, out string month, out int monthNumber, out int day))
            return false;
        if (monthNumber is < 1 or > 12)
            fault = PeriodForms.FiscalYearFault(text) ?? WordMessages.NoSuchMonth(text, month);
        else if (day < 0 || day > DateTime.DaysInMonth(year, monthNumber))
            fault = WordMessages.NoSuchDay(text);
        if (fault is not null)
            return false;

        date = new SpreadsheetDate(year, monthNumber, day);
        return true;
    }

    /// <summary>Month and day after the year; 0 for no day, −1 for one that is written as 0.</summary>
    private static bool TryParts(ReadOnlySpan<char> rest, bool hasSlashes, out string month, out int monthNumber, out int day)
    {
        (month, monthNumber, day) = ("", 0, 0);
        int end = rest.IndexOf(hasSlashes ? Slash : Month);
        if (!hasSlashes && end < 0)
            return false;

        ReadOnlySpan<char> digits = end < 0 ? rest : rest[..end];
        if (digits.Length > 2 || !TryDigits(digits, out monthNumber))
            return false;

        month = digits.ToString();
        ReadOnlySpan<char> after = end < 0 ? default : rest[(end + 1)..];
        if (after.IsEmpty)
            return end < 0 || !hasSlashes;
        if (!hasSlashes)
        {
            if (after[^1] != Day)
                return false;
            after = after[..^1];
        }

        if (after.Length > 2 || !TryDigits(after, out day))
            return false;
        if (day == 0)
            day = -1;
        return true;
    }

    private static bool TryDigits(ReadOnlySpan<char> text, out int value) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
}
