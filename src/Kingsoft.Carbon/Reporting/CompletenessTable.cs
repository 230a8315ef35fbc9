using System.Collections.Immutable;
using System.Globalization;

namespace Kingsoft.Carbon.Reporting;

/// <summary>The table of what there is of each stream of each site, a letter a month.</summary>
public static class CompletenessTable
{
    /// <summary>The table of a year; null where nobody says which sites there should be, or none of them has a stream.</summary>
    /// <param name="inventory">The inventory.</param>
    /// <returns>The table.</returns>
    public static ReportTable? Create(Inventory inventory)
    {
        ArgumentNullException.ThrowIfNull(inventory);
        if (inventory.Completeness is not { Streams.IsEmpty: false } completeness)
            return null;

        IEnumerable<ReportRow> rows = completeness.Streams.Select(stream => Row(
            stream.Facility.Label, stream.Stream.ToString(), Letters(stream.Months), stream.Covered, stream.Expected, stream.Estimated));
        return new ReportTable
        {
            Title = $"{inventory.Year}, completeness by site",
            Columns = ["site", "stream", Initials(inventory.Period.Start), "months covered", "estimated"],
            Rows =
            [
                .. rows,
                Row("all", "", "", completeness.Covered, completeness.Expected, completeness.Estimated) with { IsTotal = true },
            ],
            Notes =
            [
                "M metered, B billed (calculated, or its quality is not stated), E estimated, · missing, – site not open"
                    + (completeness.Streams.Any(stream => stream.Months.Contains(MonthState.Resting)) ? ", ~ may be at rest" : ""),
            ],
        };
    }

    private static ReportRow Row(string site, string stream, string months, int covered, int expected, int estimated) => new(
        ReportCell.Create(site), ReportCell.Create(stream), ReportCell.Create(months),
        ReportCell.Create($"{Text(covered)} of {Text(expected)}"),
        ReportCell.Create(estimated, 0));

    private static string Letters(ImmutableArray<MonthState> months) => string.Concat(months.Select(state => state switch
    {
        MonthState.Metered => 'M',
        MonthState.Billed => 'B',
        MonthState.Estimated => 'E',
        MonthState.Missing => '·',
        MonthState.Resting => '~',
        _ => '–',
    }));

    /// <summary>The first letters of twelve months, such as <c>JFMAMJJASOND</c>.</summary>
    private static string Initials(DateOnly first) => string.Concat(Enumerable.Range(0, 12)
        .Select(month => first.AddMonths(month).ToString("MMM", CultureInfo.InvariantCulture)[0]));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
