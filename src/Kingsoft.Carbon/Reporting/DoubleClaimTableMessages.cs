using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Reporting;

/// <summary>The words of the table of certificates that are claimed twice.</summary>
internal static class DoubleClaimTableMessages
{
    public static Message Title => new("double-claim-table.title");

    public static Message NoSerials => new("double-claim-table.no-serials");

    public static ImmutableArray<Message> Columns =>
    [
        new("double-claim-table.in"), Instrument, Claimed, new("double-claim-table.and-in"), Instrument, Claimed,
        new("double-claim-table.serials"), new("double-claim-table.twice"),
    ];

    private static Message Instrument => new("double-claim-table.instrument");

    private static Message Claimed => new("double-claim-table.claimed");

    public static Said Second(DoubleClaim claim) => claim.Others is { } others
        ? new Message("double-claim-table.others", claim.SecondId, others)
        : claim.SecondId;

    public static Message Compared(int all, int files, bool isNoneTwice) => isNoneTwice
        ? new("double-claim-table.compared-none-twice", all, files)
        : new("double-claim-table.compared", all, files);

    public static Message Unnumbered(int count) => new("double-claim-table.unnumbered", count);
}
