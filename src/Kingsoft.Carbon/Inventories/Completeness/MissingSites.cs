using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Coverage;

/// <summary>Names the sites that have no row, and the months of streams that have none: one finding each, however many there are.</summary>
internal static class MissingSites
{
    /// <summary>The code for sites without a row.</summary>
    public const string OfSites = "facility-missing";

    /// <summary>The code for streams without rows of some months.</summary>
    public const string OfStreams = "stream-missing";

    /// <param name="absent">The sites without a row.</param>
    /// <param name="streams">What is covered.</param>
    /// <param name="isPresent">Whether a site has rows: of one that has none not every stream is told too.</param>
    /// <param name="shares">Of what nothing is a share.</param>
    public static IEnumerable<Finding> Find(
        IEnumerable<Facility> absent, ImmutableArray<StreamCoverage> streams, Func<Facility, bool> isPresent, ShareCounter shares) =>
    [
        .. Missing(OfSites, FacilityMessages.Absent, absent.Select(facility => ((Said)facility.Label, 0)), shares),
        .. Missing(
            OfStreams,
            FacilityMessages.StreamMissing,
            streams.Where(stream => stream.Covered < stream.Expected && isPresent(stream.Facility)).SelectMany(SubjectsOf),
            shares),
    ];

    // Of what one of several meters lacks, the meter is named.
    private static IEnumerable<(Said Subject, int Months)> SubjectsOf(StreamCoverage stream)
    {
        ImmutableArray<bool> ofAll =
        [
            .. stream.Months.Select((state, month) =>
                state == MonthState.Missing && !stream.Meters.Any(meter => meter.Lacks[month])),
        ];
        if (ofAll.Contains(true))
            yield return (
                FacilityMessages.MissingMonths(stream.Facility, stream.Stream, MonthsOf(stream, ofAll, isOfAll: true)),
                ofAll.Count(lacks => lacks));
        foreach ((string meter, ImmutableArray<bool> lacks) in stream.Meters)
        {
            yield return (
                FacilityMessages.MissingMonths(stream.Facility, stream.Stream, meter, MonthsOf(stream, lacks, isOfAll: false)),
                lacks.Count(one => one));
        }
    }

    // The largest is that with the most days missing.
    private static IEnumerable<Finding> Missing(
        string code, Message text, IEnumerable<(Said Subject, int Days)> missing, ShareCounter shares)
    {
        var group = new FindingGroup();
        foreach ((Said subject, int days) in missing)
            group.AddTo(subject, days, 0);
        if (group.HasSubjects)
            yield return group.ToFinding(code, FindingSeverity.Warning, text, shares, hasTonnes: false);
    }

    // Months without any row one after another are told together, the days of the others one by one.
    private static MessageList MonthsOf(StreamCoverage stream, ImmutableArray<bool> lacks, bool isOfAll)
    {
        var texts = new List<Said>();
        for (int month = 0; month < lacks.Length; month++)
        {
            if (!lacks[month])
                continue;

            if (HasRows(month))
            {
                texts.Add(FacilityMessages.PartOfMonth(Name(month), stream.Days[month].Covered, stream.Days[month].Expected));
                continue;
            }

            int last = month;
            while (last + 1 < lacks.Length && lacks[last + 1] && !HasRows(last + 1))
                last++;
            texts.Add(last == month ? Name(month) : FacilityMessages.Months(Name(month), Name(last)));
            month = last;
        }

        return MessageList.Of(texts);

        bool HasRows(int month) => isOfAll && stream.Days[month].Covered > 0;

        string Name(int month) => PeriodMonths.NameOf(stream.Period.Start.AddMonths(month));
    }
}
