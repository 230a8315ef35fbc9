using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Coverage;

/// <summary>
/// Finds sites whose electricity begins a month or more after the day on which the file of sites has them open, or ends as long before
/// they closed, where no other year tells.
/// </summary>
internal static class SiteEdges
{
    /// <summary>What sites lack at the beginning and at the end of the days on which they were open.</summary>
    /// <param name="year">The series of a year.</param>
    /// <param name="open">The days on which sites were open.</param>
    /// <param name="known">What is said of the year already.</param>
    public static IEnumerable<SeriesBreak> Of(YearSeries year, OpenDays open, IReadOnlyCollection<SeriesBreak> known)
    {
        HashSet<string> said = [.. known.Select(one => one.Said.ToString())];
        foreach (IGrouping<(string? Facility, Scope Scope), (SeriesKey Key, SeriesDays Series)> site in year.All
            .Where(pair => pair.Key is { Kind: CoverageKind.Electricity, Facility: not null, Scope: Scope.Scope2 }
                && open.Knows(pair.Key.Facility, pair.Key.Entity))
            .Select(pair => (pair.Key, pair.Value))
            .GroupBy(pair => (pair.Key.Facility, pair.Key.Scope)))
        {
            // Of two entities that had the site one after the other each has its part; what was carried over may hold the rest.
            (SeriesKey key, SeriesDays series) = site.First();
            if (site.Skip(1).Any() || series.Tonnes <= 0 || MayHoldMore(year, key))
                continue;
            if (open.Of(key.Facility, key.Entity) is not { } days || series.Days.Bounds is not { } own)
                continue;

            int first = days.Start.DayNumber - year.Year.Start.DayNumber, last = days.End.DayNumber - year.Year.Start.DayNumber;
            int before = open.SaysOpened(key.Facility, key.Entity) ? Long(own.First - first) : 0, after = Long(last - own.Last);
            Message covers = SeriesMessages.Covers(key, year.Year, year.PeriodsOf(key));
            if (before + after == 0 || said.Contains(covers.ToString()))
                continue;

            Int128 tonnes = series.Tonnes * (before + after) / series.Days.Count;
            yield return new SeriesBreak
            {
                Said = covers,
                Scope = key.Scope,
                Tonnes = tonnes,
                Share = SeriesBreak.ShareOf(tonnes, year.TonnesOf(key.Scope)),
                IsNamed = true,
            };
        }
    }

    private static int Long(int days) => days >= CoveredDays.Month ? days : 0;

    private static bool MayHoldMore(YearSeries year, SeriesKey key) => year.All.Keys.Any(other =>
        other.Scope == key.Scope && (other.Kind == CoverageKind.CarriedOver || (other.Kind == key.Kind && other.Facility is null))
        && (other.Facility is null || other.Facility == key.Facility));
}
