using System.Collections.Immutable;

namespace Kingsoft.Carbon.Coverage;

/// <summary>Bills that are missing between others, or that one of several meters has no more, as breaks against another year.</summary>
internal static class GapBreaks
{
    /// <summary>Meters of sites whose other meters go on.</summary>
    public static IEnumerable<SeriesBreak> OfMeters(
        YearSeries year, ImmutableArray<MeterGap> gaps, IReadOnlyDictionary<int, YearSeries> years)
    {
        foreach (IGrouping<(MeterKey Key, string Meter), MeterGap> meter in gaps
            .Where(gap => gap.OtherYear is { } other && years.ContainsKey(other) && gap.Lacks.Days >= CoveredDays.Month)
            .GroupBy(gap => (gap.Key, gap.Meter)))
        {
            MeterGap first = meter.First();
            Int128 tonnes = meter.Aggregate((Int128)0, (sum, gap) => sum + gap.OtherTonnes);
            yield return new SeriesBreak
            {
                Said = SeriesMessages.Covers(SeriesMessages.KeyOf(first), year.Year, first.Covers),
                Scope = first.Key.Scope,
                Category = first.Key.Category,
                Tonnes = tonnes,
                Share = SeriesBreak.ShareOf(tonnes, years[first.OtherYear!.Value].TonnesOf(first.Key.Scope)),
            };
        }
    }

    /// <summary>Bills of Scope 1 and 2 that are missing between others, where another year has those days.</summary>
    public static IEnumerable<SeriesBreak> OfBills(
        YearSeries year, ImmutableArray<BillGap> gaps, IReadOnlyCollection<YearSeries> years, SiteNames names)
    {
        foreach (IGrouping<SeriesKey, BillGap> series in gaps
            .Where(gap => gap.Key.Scope != Scope.Scope3)
            .GroupBy(gap => SeriesKey.Of(gap.Key, names)))
        {
            DaySet own = year.DaysOf(series.Key), lacks = default;

            // Of electricity the days that another year has tell by themselves.
            if (own.IsEmpty || series.Key.Kind == CoverageKind.Electricity)
                continue;

            foreach (BillGap gap in series)
                lacks.Add(gap.Lacks, year.Year);
            lacks = lacks.Without(own);
            bool isOfOthers = years.Any(other => other != year && IsMostly(lacks, other.DaysOf(series.Key)));
            if (lacks.Count < CoveredDays.Month || !isOfOthers)
                continue;

            Int128 tonnes = series.Aggregate((Int128)0, (sum, gap) => sum + gap.Tonnes);
            yield return new SeriesBreak
            {
                Said = SeriesMessages.Covers(series.Key, year.Year, year.PeriodsOf(series.Key)),
                Scope = series.Key.Scope,
                Tonnes = tonnes,
                Share = SeriesBreak.ShareOf(tonnes, year.TonnesOf(series.Key.Scope)),
                IsNamed = true,
            };
        }
    }

    private static bool IsMostly(in DaySet days, in DaySet others) => days.Within(others).Count * 10 >= days.Count * 9;
}
