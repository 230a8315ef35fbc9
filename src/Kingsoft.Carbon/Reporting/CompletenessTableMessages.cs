using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Reporting;

/// <summary>The words of the table of completeness.</summary>
internal static class CompletenessTableMessages
{
    public static Message Site => new("completeness-table.site");

    public static Message Stream => new("completeness-table.stream");

    public static Message MonthsCovered => new("completeness-table.months-covered");

    public static Message Estimated => new("completeness-table.estimated");

    public static Message All => new("completeness-table.all");

    public static Message Title(int year) => new("completeness-table.title", year);

    public static Message Covered(int covered, int expected) => new("completeness-table.covered", covered, expected);

    public static Message Legend(bool hasResting) =>
        hasResting ? new("completeness-table.legend-with-rest") : new("completeness-table.legend");
}
