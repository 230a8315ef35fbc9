using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>Finds bills that are missing between others of the same site and activity.</summary>
internal sealed class MissingMonths
{
    private const string Code = "month-missing";

    private readonly Dictionary<int, FindingGroup> _groups = [];
    private readonly List<BillGap> _gaps = [];

    /// <summary>Looks for a gap in series of bills. What comes by the load now and then, or is used in winter only, has gaps.</summary>
    /// <param name="all">The series of a year.</param>
    /// <param name="facilities">The sites that there should be: of a stream that they have, what is missing is said there.</param>
    public void Add(IReadOnlyCollection<MeterSeries> all, Facilities? facilities)
    {
        ILookup<(string?, string?, Region?, Scope), MeterSeries>? ofPlace = null;
        foreach (MeterSeries series in all)
        {
            ImmutableArray<ReportingPeriod> gaps = BillGaps.Of(series);
            if (gaps.IsEmpty || IsSaidElsewhere(facilities, series, gaps))
                continue;

            ofPlace ??= all.ToLookup(PlaceOf);
            foreach (ReportingPeriod gap in gaps)
            {
                if (!ofPlace[PlaceOf(series)].Any(other => other != series && StandsFor(other, series, gap)))
                    Add(new BillGap(series.Key, series.Year, gap, BillGaps.TonnesOf(series, gap)));
            }
        }
    }

    /// <summary>Takes what meters that bills name lack between their bills; of a stream that has each day it is said there.</summary>
    public void Add(IEnumerable<MeterGap> meters, Facilities? facilities)
    {
        foreach (MeterGap gap in meters.Where(gap => !gap.IsEnd && !StreamsOf(facilities, gap.Key).Any(stream => stream.IsByDays)))
            AddTo(gap.Year, MeterMessages.MonthMissingOf(MeterMessages.NamedMeter(gap.Key, gap.Meter), gap.Lacks), TonnesOf(gap));
    }

    /// <summary>The gaps of a year, but for those of meters that bills name.</summary>
    public ImmutableArray<BillGap> GapsOf(int year) => [.. _gaps.Where(gap => gap.Year == year)];

    public IEnumerable<Finding> Of(int year, ShareCounter shares) => !_groups.TryGetValue(year, out FindingGroup? group) ? [] :
    [
        group.ToFinding(Code, FindingSeverity.Warning, MeterMessages.MonthMissing, shares),
    ];

    private void Add(BillGap gap)
    {
        _gaps.Add(gap);
        AddTo(gap.Year, MeterMessages.MonthMissingOf(gap.Key.Name, gap.Lacks), gap.Tonnes);
    }

    private void AddTo(int year, Message subject, Int128 tonnes)
    {
        if (!_groups.TryGetValue(year, out FindingGroup? group))
            _groups.Add(year, group = new FindingGroup());
        group.AddInScopes(tonnes, 0);
        group.AddTo(subject, tonnes, 0);
    }

    private static Int128 TonnesOf(MeterGap gap)
    {
        int days = gap.Covers.Sum(stretch => stretch.Days);
        return days == 0 ? gap.OtherTonnes : gap.Tonnes * gap.Lacks.Days / days;
    }

    // In the matrix of sites a quarter may be at rest, between bills of quarters it is not.
    private static bool IsSaidElsewhere(Facilities? facilities, MeterSeries series, ImmutableArray<ReportingPeriod> gaps)
    {
        FacilityStream[] streams = [.. StreamsOf(facilities, series.Key)];
        if (!streams.Any(stream => gaps.All(gap => IsSaidOf(stream.Rhythm, gap))))
            return false;

        bool mayRestThere = BillGaps.MayRest(series.Key) && gaps.Any(gap => gap.Days > BillGaps.LongestMonth);
        return !(mayRestThere && streams.All(stream => stream.IsByDays));
    }

    // A stream that the file calls yearly is covered by any row of the year, though its rows are plainly monthly.
    private static bool IsSaidOf(StreamRhythm rhythm, ReportingPeriod gap) => rhythm switch
    {
        StreamRhythm.Monthly => true,
        StreamRhythm.Quarterly => gap.Days >= BillGaps.ShortestQuarter,
        _ => false,
    };

    private static IEnumerable<FacilityStream> StreamsOf(Facilities? facilities, MeterKey key) =>
        key.Facility is { } name && facilities?.Find(name, key.Entity) is { } facility
            ? facility.Streams.Where(stream => stream.Holds(key.Activity))
            : [];

    private static (string?, string?, Region?, Scope) PlaceOf(MeterSeries series) =>
        (series.Key.Facility, series.Key.Entity, series.Key.Region, series.Key.Scope);

    // A bill of the same, by another code or in another kind of unit; what has bills all the time stands for itself.
    private static bool StandsFor(MeterSeries other, MeterSeries series, ReportingPeriod gap) =>
        other.Periods * 2 <= series.Periods
        && AreOfOneFamily(Meaning(other), Meaning(series))
        && other.Accounts.Any(account => account.Period.Start <= gap.End && account.Period.End >= gap.Start);

    // A diesel for the road stands for one that is burnt in place, and waste that is burnt for waste of a landfill.
    private static bool AreOfOneFamily(ActivityCode one, ActivityCode other) =>
        SeriesKey.FamilyOf(one, Scope.Scope1) == SeriesKey.FamilyOf(other, Scope.Scope1)
        || one.IsWithin(other.Value) || other.IsWithin(one.Value)
        || (IsOfKinds(one) && StemOf(one) == StemOf(other));

    private static bool IsOfKinds(ActivityCode activity) => activity.IsFuel || activity.IsWithin("vehicle") || activity.IsWithin("waste");

    // The fuel, the vehicle or the waste, without what is done with it.
    private static string StemOf(ActivityCode activity) => string.Join('.', activity.Value.Split('.').Take(2));

    private static ActivityCode Meaning(MeterSeries series) => ActivityAliases.Meaning(series.Key.Activity);
}
