using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Coverage;

/// <summary>What rows of a context are, seen from the sites: worked out once for all of them.</summary>
internal sealed class SiteRows
{
    /// <summary>The site; null where the file has none of the name.</summary>
    public Facility? Facility { get; init; }

    /// <summary>
    /// The streams of the site that the rows are part of, by the activity of their lines: what estimates made of them covers a stream, too.
    /// </summary>
    public Dictionary<ActivityCode, StreamMonths[]> Streams { get; } = [];

    /// <summary>The region of the rows beside that of the site; null where the one may lie in the other.</summary>
    public Said? Elsewhere { get; init; }

    /// <summary>What there is to say of rows from before the site opened, or after it closed.</summary>
    public Said OutsideOf(ReportingPeriod period) =>
        Facility!.Opened > period.End ? Before ??= FacilityMessages.Before(Facility) : After ??= FacilityMessages.After(Facility);

    private Said? Before { get; set; }

    private Said? After { get; set; }
}
