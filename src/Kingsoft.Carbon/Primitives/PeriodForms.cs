using System.Globalization;
using System.Text.RegularExpressions;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>
/// Forms of a period that people and spreadsheets write and that are not read, because they leave something open: what each is, and what
/// to write instead.
/// </summary>
internal static partial class PeriodForms
{
    private const RegexOptions Same = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    /// <summary>What is said of a text that is no period.</summary>
    public static Message Fault(string text)
    {
        if (OddCharacters.Find(text) is not { } odd)
            return FormFault(text, text) ?? WordMessages.NotAPeriod(text);

        // 2024-01–2024-03 is no period with a plain '-' either: what is said must be right when it is followed.
        string mended = OddCharacters.Mended(text);
        bool isLeftOpen = OddCharacters.Find(mended) is null && !ReportingPeriod.TryParse(mended, out _);
        return (isLeftOpen ? FormFault(mended, text) : null) ?? WordMessages.PeriodWithOddCharacter(text, odd);
    }

    /// <summary>Whether a text is a date whose year stands last.</summary>
    public static bool IsYearLast(string text) => YearLast().IsMatch(text);

    /// <summary>Whether a text may be the number by which a spreadsheet keeps a day.</summary>
    public static bool IsSerialNumber(string text) => SerialNumber().IsMatch(text);

    /// <summary>What is said of two years that follow each other, such as 2024-25; null where the text is none.</summary>
    public static Message? FiscalYearFault(string text) => IsTwoYears(text) ? WordMessages.PeriodOfFiscalYear(text) : null;

    private static Message? FormFault(string form, string text)
    {
        if (TimeOfDay().IsMatch(form))
            return WordMessages.PeriodWithTime(text);
        if (NamesAMonth(MonthByNameAndYear().Match(form)))
            return WordMessages.PeriodWithMonthName(text);
        if (NamesAMonth(DayByMonthName().Match(form)) || DayWithoutYear().IsMatch(form))
            return WordMessages.PeriodWithoutYear(text);
        if (FiscalYear().IsMatch(form) || IsTwoYears(form))
            return WordMessages.PeriodOfFiscalYear(text);
        if (Quarter().IsMatch(form))
            return WordMessages.PeriodOfQuarter(text);
        if (YearLast().IsMatch(form))
            return WordMessages.PeriodWithYearLast(text);
        if (DigitsOfMonthOrDay().IsMatch(form))
            return WordMessages.PeriodWithoutSeparators(text);
        if (SerialNumber().IsMatch(form))
            return WordMessages.PeriodAsSerialNumber(text);
        return Interval().IsMatch(form) ? WordMessages.NotAnInterval(text) : null;
    }

    private static bool NamesAMonth(Match match) => match.Success
        && CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames.Contains(
            match.Groups["month"].Value[..3], StringComparer.OrdinalIgnoreCase);

    // 2024/25, 2024-25, 2024/2025: two years that follow each other. 2011/12 is a month.
    private static bool IsTwoYears(string text)
    {
        Match years = TwoYears().Match(text);
        if (!years.Success)
            return false;

        int first = int.Parse(years.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
        int second = int.Parse(years.Groups[2].ValueSpan, CultureInfo.InvariantCulture);
        return second == (years.Groups[2].Length == 4 ? first + 1 : (first + 1) % 100);
    }

    [GeneratedRegex(@"^\d{4}[-/年]\d{1,2}[-/月]\d{1,2}日?[ T]+\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?( ?[AaPp][Mm]|Z)?$", Same)]
    private static partial Regex TimeOfDay();

    [GeneratedRegex(
        @"^(\d{1,2}[-/ .])?(?<month>[a-z]{3,9})[-/ .,]{1,2}(\d{4}|\d{2})$|^\d{4}[-/ .](?<month>[a-z]{3,9})$"
        + @"|^(?<month>[a-z]{3,9}) \d{1,2},? \d{4}$",
        Same)]
    private static partial Regex MonthByNameAndYear();

    [GeneratedRegex(@"^\d{1,2}[-/ .]?(?<month>[a-z]{3,9})$", Same)]
    private static partial Regex DayByMonthName();

    [GeneratedRegex(@"^\d{1,2}月(\d{1,2}日)?$", Same)]
    private static partial Regex DayWithoutYear();

    [GeneratedRegex(@"^(fy|fiscal|financial)[ -]?(year)?[ -]?'?(\d{2}|\d{4})([-/]\d{2,4})?$|^\d{4}(财年|财政年度|会计年度)$", Same)]
    private static partial Regex FiscalYear();

    [GeneratedRegex(@"^(\d{4})[-/](\d{4}|\d{2})$", Same)]
    private static partial Regex TwoYears();

    [GeneratedRegex(
        @"^\d{4}[ /.]?[qh][1-4]$|^[qh][1-4][ /.-]?\d{2,4}$|^\d{2}[ -]?[qh][1-4]$|^[1-4]q[ -]?\d{2,4}$"
        + @"|^\d{4}年?(第?[一二三四1-4]季度?|[上下]半年|[qh][1-4])$",
        Same)]
    private static partial Regex Quarter();

    [GeneratedRegex(@"^\d{1,2}[-/.](\d{1,2}[-/.])?(\d{4}|\d{2})$", Same)]
    private static partial Regex YearLast();

    [GeneratedRegex(@"^(19|20|21)\d{2}(0[1-9]|1[0-2])((0[1-9]|[12]\d|3[01]))?$", Same)]
    private static partial Regex DigitsOfMonthOrDay();

    [GeneratedRegex(@"^[1-9]\d{4}(\.\d+)?$", Same)]
    private static partial Regex SerialNumber();

    [GeneratedRegex(@"^\d{4}.*[/~至到–—].*\d{4}|^\d{4}.* (to|-) .*\d{4}|^\d{4}([-/.]\d{1,2}){0,2}-\d{4}|/", Same)]
    private static partial Regex Interval();
}
