using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Instruments;

/// <summary>The reporting years that a time of generation may serve by the named policy.</summary>
/// <param name="policy">The policy.</param>
/// <param name="years">The reporting years.</param>
/// <param name="calculated">The years that have electricity, in order.</param>
/// <param name="areOthers">Whether there may be other years, which are not asked for: a vintage that serves them is no fault.</param>
internal sealed class VintageWindows(VintageWindow policy, ReportingYears years, ImmutableArray<int> calculated, bool areOthers)
{
    private const int MonthsBefore = 6, MonthsAfter = 3;

    /// <summary>The years that a vintage serves: all of its days are within their window.</summary>
    public IEnumerable<int> Serving(ReportingPeriod vintage) =>
        Around(vintage).Where(year => Of(year) is var window && window.Start <= vintage.Start && vintage.End <= window.End);

    /// <summary>Whether a vintage serves other years than this, whose inventories have it.</summary>
    public bool IsOfOtherYear(ReportingPeriod vintage, int year)
    {
        int[] serving = [.. Serving(vintage)];
        return serving.Length > 0 && !serving.Contains(year) && (areOthers || serving.Any(calculated.Contains));
    }

    /// <summary>Whether days of consumption are of other years alone, whose inventories have what is for them.</summary>
    public bool AreDaysOfOtherYear(ReportingPeriod days, int year)
    {
        return !IsTouched(year) && (areOthers || calculated.Any(IsTouched));

        bool IsTouched(int other) => years.Period(other) is var period && period.Start <= days.End && days.Start <= period.End;
    }

    /// <summary>Why a vintage serves no year that has electricity; null where it serves one, or there is no electricity.</summary>
    public Message? WhyNone(ReportingPeriod vintage)
    {
        int[] serving = [.. Serving(vintage)];
        if (calculated.IsEmpty || areOthers ? serving.Length > 0 : serving.Any(calculated.Contains))
            return null;

        // Which part of it is of which year is not known: the month of generation would say.
        foreach (int year in calculated.AddRange(Around(vintage)))
        {
            ReportingPeriod window = Of(year);
            if (serving.Length == 0 && window.Start <= vintage.End && vintage.Start <= window.End)
                return MarketMessages.VintageCut(vintage, year, window);
        }

        int nearest = calculated.MinBy(year => Math.Abs(years.Of(vintage.End) - year));
        return MarketMessages.VintageOutside(vintage, nearest, Of(nearest));
    }

    // The days of generation that serve a year.
    private ReportingPeriod Of(int year)
    {
        ReportingPeriod period = years.Period(year);
        return policy == VintageWindow.TwentyOneMonths
            ? new ReportingPeriod(period.Start.AddMonths(-MonthsBefore), period.End.AddDays(1).AddMonths(MonthsAfter).AddDays(-1))
            : period;
    }

    // A window reaches at most into the neighbours of its year.
    private IEnumerable<int> Around(ReportingPeriod vintage)
    {
        int first = years.Of(vintage.Start) - 1;
        return Enumerable.Range(first, years.Of(vintage.End) + 2 - first);
    }
}
