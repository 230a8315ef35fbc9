using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Coverage;

/// <summary>What files of sites are told, and what is said of the sites of an inventory.</summary>
internal static class FacilityMessages
{
    public static Message KindOfSite => new("kind.facility");

    public static Message KindRhythm => new("kind.rhythm");

    public static Message KindRacks => new("kind.racks");

    public static Message NameMissing => new("facility-name-missing");

    public static Message Twice(Facility facility) => new("facility-twice", facility.Label);

    public static Message Twice(Facility facility, long firstLine) => new("facility-twice-in-file", facility.Label, firstLine);

    public static Message ClosedBeforeOpened(DateOnly closed, DateOnly opened) =>
        new("facility-closed-before-opened", IsoDay.Text(closed), IsoDay.Text(opened));

    public static Message StreamTwice(ActivityCode activity) => new("stream-twice", activity);

    public static Message OtherSign(string text) => new("stream-with-other-sign", text);

    public static Message StreamUnknown(string text, string? near) =>
        near is null ? new("stream-unknown", text) : new("stream-unknown-near", text, NumberMessages.Near(near));

    // ---- findings

    public static Message Region => new("finding.facility-region");

    public static Message RegionOf(Facility facility, Region region) =>
        new("finding.facility-region-of", facility.Label, region, facility.Region);

    public static Message Unknown => new("finding.facility-unknown");

    public static Message UnknownNear(string label, string near) => new("finding.facility-unknown-near", label, near);

    public static Message Absent => new("finding.facility-missing");

    public static Message Closed => new("finding.facility-closed");

    public static Message Before(Facility facility) => new("finding.facility-before", facility.Label, IsoDay.Text(facility.Opened!.Value));

    public static Message After(Facility facility) => new("finding.facility-after", facility.Label, IsoDay.Text(facility.Closed!.Value));

    public static Message StreamMissing => new("finding.stream-missing");

    public static Message MissingMonths(Facility facility, FacilityStream stream, MessageList months) =>
        new("finding.stream-months", facility.Label, stream.Activity, months);

    public static Message MissingMonths(Facility facility, FacilityStream stream, string meter, MessageList months) =>
        new("finding.stream-months-of-meter", facility.Label, stream.Activity, meter, months);

    public static Message Months(string first, string last) => new("finding.months", first, last);

    public static Message PartOfMonth(string month, int days, int expected) => new("finding.part-of-month", month, days, expected);
}
