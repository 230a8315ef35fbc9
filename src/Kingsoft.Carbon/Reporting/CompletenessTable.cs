using System.Collections.Immutable;
using System.Globalization;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Reporting;

/// <summary>The table of what there is of each stream of each site, a letter a month.</summary>
public static class CompletenessTable
{
    /// <summary>The table of a year; null where nobody says which sites there should be, or none of them has a stream.</summary>
    /// <param name="inventory">The inventory.</param>
    /// <param name="language">The language of the table; the letters are the same in each.</param>
    /// <returns>The table.</returns>
    public static ReportTable? Create(Inventory inventory, Language language = Language.English)
    {
        ArgumentNullException.ThrowIfNull(inventory);
        Defined.Check(language);
        if (inventory.Completeness is not { Streams.IsEmpty: false } completeness)
            return null;

        IEnumerable<ReportRow> rows = completeness.Streams.Select(stream => Row(
            stream.Facility.Label, stream.Stream.ToString(), Letters(stream.Months),
            CompletenessTableMessages.Covered(stream.Covered, stream.Expected).In(language), stream.Estimated));
        return new ReportTable
        {
            Title = CompletenessTableMessages.Title(inventory.Year).In(language),
            Columns =
            [
                CompletenessTableMessages.Site.In(language), CompletenessTableMessages.Stream.In(language),
                Initials(inventory.Period.Start, language), CompletenessTableMessages.MonthsCovered.In(language),
                CompletenessTableMessages.Estimated.In(language),
            ],
            Rows =
            [
                .. rows,
                Row(
                    CompletenessTableMessages.All.In(language), "", "",
                    CompletenessTableMessages.Covered(completeness.Covered, completeness.Expected).In(language),
                    completeness.Estimated) with
                { IsTotal = true },
            ],
            Notes =
            [
                CompletenessTableMessages.Legend(
                    completeness.Streams.Any(stream => stream.Months.Contains(MonthState.Resting))).In(language),
            ],
        };
    }

    private static ReportRow Row(string site, string stream, string months, string covered, int estimated) => new(
        ReportCell.Create(site), ReportCell.Create(stream), ReportCell.Create(months),
        ReportCell.Create(covered),
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

    /// <summary>The first letters of twelve months, such as <c>JFMAMJJASOND</c>; in Chinese the last digits of their numbers.</summary>
    private static string Initials(DateOnly first, Language language) => string.Concat(Enumerable.Range(0, 12)
        .Select(month => first.AddMonths(month))
        .Select(month => language == Language.Chinese
            ? (char)('0' + (month.Month % 10))
            : month.ToString("MMM", CultureInfo.InvariantCulture)[0]));
}
