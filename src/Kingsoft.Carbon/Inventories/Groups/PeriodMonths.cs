using System.Collections.Immutable;
using System.Globalization;

namespace Kingsoft.Carbon;

/// <summary>The calendar months of a period, each with the days of the period that lie in it.</summary>
internal static class PeriodMonths
{
    public static bool IsOne(ReportingPeriod period) => period.Start.Year == period.End.Year && period.Start.Month == period.End.Month;

    public static ImmutableArray<(string Month, int Days)> Of(ReportingPeriod period)
    {
        ImmutableArray<(string, int)>.Builder months = ImmutableArray.CreateBuilder<(string, int)>();
        for (DateOnly day = period.Start; day <= period.End;)
        {
            var lastOfMonth = new DateOnly(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));
            DateOnly last = lastOfMonth < period.End ? lastOfMonth : period.End;
            months.Add((NameOf(day), last.DayNumber - day.DayNumber + 1));
            day = last.AddDays(1);
        }

        return months.ToImmutable();
    }

    public static string NameOf(DateOnly day) => day.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
