namespace Kingsoft.Carbon.Coverage;

/// <summary>The months of a year in which a meter may have been at rest: heat and gas in summer, cooling in winter.</summary>
/// <remarks>
/// Where summer is, the rows tell: heat that is used from December to February is that of the north. A single month without a row between
/// others is no season, and a stream without any row is missing.
/// </remarks>
internal sealed class RestingMonths
{
    private const int MonthsOfYear = 12;

    private readonly bool[] _rests = new bool[MonthsOfYear];

    private RestingMonths()
    {
    }

    /// <summary>The months of a stream.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="firstMonth">The month with which the year begins.</param>
    /// <param name="days">The days with rows of each month, a bit each.</param>
    /// <param name="open">The days on which the site was open.</param>
    public static RestingMonths Of(FacilityStream stream, int firstMonth, uint[] days, uint[] open)
    {
        var months = new RestingMonths();
        MeterRest? rest = MeteredActivity.Of(stream.Activity)?.Rest;
        if (stream.IsByDays && rest is MeterRest.Summer or MeterRest.Winter && days.Any(month => month != 0))
            months.Find(rest == MeterRest.Summer, firstMonth, days, open);
        return months;
    }

    /// <summary>Whether a month lacks nothing: the meter rested in it, or in the month before or after what there is of it.</summary>
    public bool Holds(int month) => _rests[month];

    private void Find(bool isOfSummer, int firstMonth, uint[] days, uint[] open)
    {
        // December to February, and June to August.
        bool hasNewYear = HasRows(12) || HasRows(1) || HasRows(2), hasMidYear = HasRows(6) || HasRows(7) || HasRows(8);
        bool restsInMidYear = isOfSummer ? hasNewYear || !hasMidYear : hasNewYear && !hasMidYear;
        bool[] mayRest = [.. Enumerable.Range(0, MonthsOfYear).Select(
            month => days[month] == 0 && open[month] != 0 && IsOfSeason(CalendarMonthOf(month), restsInMidYear))];
        bool[] rests = [.. mayRest.Select((may, month) => may && (mayRest[Wrapped(month + 1)] || mayRest[Wrapped(month - 1)]))];
        for (int month = 0; month < MonthsOfYear; month++)
        {
            bool isBeside = (month > 0 && rests[month - 1]) || (month + 1 < MonthsOfYear && rests[month + 1]);
            _rests[month] = rests[month] || (isBeside && days[month] != 0);
        }

        int CalendarMonthOf(int month) => ((month + firstMonth - 1) % MonthsOfYear) + 1;

        bool HasRows(int calendarMonth) => days[Wrapped(calendarMonth - firstMonth)] != 0;
    }

    private static bool IsOfSeason(int calendarMonth, bool isMidYear) =>
        isMidYear ? calendarMonth is >= 4 and <= 10 : calendarMonth is >= 10 or <= 4;

    private static int Wrapped(int month) => (month + MonthsOfYear) % MonthsOfYear;
}
