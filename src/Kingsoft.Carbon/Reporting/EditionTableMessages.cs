using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Reporting;

/// <summary>The words of the table of what one edition gives otherwise than another.</summary>
internal static class EditionTableMessages
{
    public static Message UnitsOfFigures => new("edition-table.units-of-figures");

    public static Message OtherFiguresMeans => new("edition-table.other-figures-means");

    public static Message OtherUnitMeans => new("edition-table.other-unit-means");

    public static ImmutableArray<Message> Columns =>
    [
        new("edition-table.change"), new("edition-table.activity"), new("edition-table.region"), new("edition-table.unit"),
        new("edition-table.before"), new("edition-table.after"), new("edition-table.difference"),
    ];

    /// <summary>Both editions and the numbers of their changes.</summary>
    public static Message Title(EditionChanges changes) => new("edition-table.title", changes.Before, changes.After, MessageList.Of(
    [
        .. Enum.GetValues<EditionChangeKind>().Where(kind => changes.CountOf(kind) > 0)
            .Select(kind => new Message("edition-table.count", Count(changes.CountOf(kind)), Kind(kind))),
        .. changes.MovedLessCount == 0
            ? Array.Empty<Message>()
            : [new("edition-table.moved-less", Count(changes.MovedLessCount))],
        new Message("edition-table.unchanged", Count(changes.UnchangedCount)),
    ]));

    public static Message Kind(EditionChangeKind kind) => kind switch
    {
        EditionChangeKind.Moved => new("edition-table.moved"),
        EditionChangeKind.OtherFigures => new("edition-table.other-figures"),
        EditionChangeKind.OtherUnit => new("edition-table.other-unit"),
        EditionChangeKind.New => new("edition-table.new"),
        _ => new("edition-table.gone"),
    };

    public static Said Activity(EmissionFactor factor) =>
        factor.Set is { } set ? new Message("edition-table.of-set", factor.Activity, set) : factor.Activity.Value;

    public static Message UnderOtherGwp(int count, string edition) => new("edition-table.other-gwp", Count(count), edition);

    private static string Count(int count) => ReportCell.Create(count, 0).ToString();
}
