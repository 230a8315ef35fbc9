using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

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
        .. Missing(OfSites, FacilityMessages.Absent, absent.Select(facility => (facility.Label, 0)), shares),
        .. Missing(OfStreams, FacilityMessages.StreamMissing, streams
            .Where(stream => stream.Covered < stream.Expected && isPresent(stream.Facility))
            .Select(stream => (
                FacilityMessages.MissingMonths(stream.Facility, stream.Stream, MonthsOf(stream)).ToString(),
                stream.Expected - stream.Covered)), shares),
    ];

    // The largest is that with the most days missing.
    private static IEnumerable<Finding> Missing(
        string code, Message text, IEnumerable<(string Subject, int Days)> missing, ShareCounter shares)
    {
        var group = new FindingGroup();
        foreach ((string subject, int days) in missing)
            group.AddTo(subject, days, 0);
        if (group.HasSubjects)
            yield return group.ToFinding(code, FindingSeverity.Warning, text, shares, hasTonnes: false);
    }

    // Months without any row one after another are told together, the days of the others one by one.
    private static string MonthsOf(StreamCoverage stream)
    {
        var texts = new List<string>();
        for (int month = 0; month < stream.Months.Length; month++)
        {
            if (stream.Months[month] != MonthState.Missing)
                continue;

            (int covered, int expected) = stream.Days[month];
            if (covered > 0)
            {
                texts.Add(FacilityMessages.PartOfMonth(Name(month), covered, expected));
                continue;
            }

            int last = month;
            while (last + 1 < stream.Months.Length && stream.Months[last + 1] == MonthState.Missing && stream.Days[last + 1].Covered == 0)
                last++;
            texts.Add(last == month ? Name(month) : FacilityMessages.Months(Name(month), Name(last)));
            month = last;
        }

        return string.Join(", ", texts);

        string Name(int month) => PeriodMonths.NameOf(stream.Period.Start.AddMonths(month));
    }
}
