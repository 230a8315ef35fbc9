using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Reporting;

/// <summary>The words of the table by site, month or other keys.</summary>
internal static class GroupTableMessages
{
    public static Message Outside => new("group-table.outside");

    public static Message SharedByDays => new("group-table.shared-by-days");

    public static Message SharedByDaysAndInstruments => new("group-table.shared-by-days-and-instruments");

    public static Message Title(int year, ImmutableArray<GroupKey> by) => new("group-table.title", year, by
        .Select(key => KnownWords.Of(key.Name))
        .Aggregate((one, other) => new Message("group-table.and", one, other)));
}
