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

    private const int MostNamed = 3;

    /// <param name="absent">The sites without a row.</param>
    /// <param name="streams">What is covered.</param>
    /// <param name="isPresent">Whether a site has rows: of one that has none not every stream is told too.</param>
    public static IEnumerable<Finding> Find(
        IEnumerable<Facility> absent, ImmutableArray<StreamCoverage> streams, Func<Facility, bool> isPresent)
    {
        string[] names = [.. absent.Select(facility => facility.Label).Order(TextOrder.Instance)];
        if (names.Length > 0)
            yield return Missing(OfSites, FacilityMessages.Absent, names);

        string[] months = [.. streams
            .Where(stream => stream.Covered < stream.Expected && isPresent(stream.Facility))
            .OrderByDescending(stream => stream.Expected - stream.Covered)
            .ThenBy(stream => stream.Facility.Label, TextOrder.Instance)
            .ThenBy(stream => stream.Stream.Activity)
            .Select(stream => FacilityMessages.MissingMonths(stream.Facility, stream.Stream, MonthsOf(stream)).ToString())];
        if (months.Length > 0)
            yield return Missing(OfStreams, FacilityMessages.StreamMissing, months);
    }

    private static Finding Missing(string code, Message text, string[] subjects) => new()
    {
        Code = code,
        Severity = FindingSeverity.Warning,
        Message = FacilityMessages.Named(text, subjects, MostNamed),
        Subjects = [.. subjects.Select(subject => new FindingSubject(subject, null, 0))],
    };

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
