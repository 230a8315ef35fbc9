using System.Collections.Immutable;

namespace Kingsoft.Carbon.Coverage;

/// <summary>Years of which there are only the days of rows from across their ends: of a bill of December and January a fortnight.</summary>
internal static class RestYear
{
    /// <summary>Whether no row lies within a year, and those that reach into it leave a month or more of it open.</summary>
    public static bool Is(ReportingPeriod year, ImmutableArray<Account> accounts)
    {
        if (accounts.IsEmpty || !accounts.All(account => Crosses(account.Kind.Period, year)))
            return false;

        ImmutableArray<ReportingPeriod> stretches = Stretches(year, accounts);
        return CoveredDays.BeginsLate(year, stretches) || CoveredDays.EndsEarly(year, stretches) || CoveredDays.HasGap(stretches);
    }

    /// <summary>The days of a year that rows reach, in order.</summary>
    public static ImmutableArray<ReportingPeriod> Stretches(ReportingPeriod year, ImmutableArray<Account> accounts)
    {
        var days = new CoveredDays(year);
        foreach (Account account in accounts)
            days.Add(account.Period);
        return days.Stretches();
    }

    private static bool Crosses(ReportingPeriod period, ReportingPeriod year) => period.Start < year.Start || period.End > year.End;
}
