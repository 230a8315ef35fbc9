using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Reporting;

/// <summary>What one edition of factors gives otherwise than another, as a table.</summary>
public static class EditionChangesTable
{
    /// <summary>A row for each change, in their order.</summary>
    /// <param name="changes">The changes.</param>
    /// <param name="language">The language of the table.</param>
    /// <returns>The table; figures in kilograms of CO2e per unit.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The language is none of the enumeration.</exception>
    public static ReportTable Create(EditionChanges changes, Language language = Language.English)
    {
        ArgumentNullException.ThrowIfNull(changes);
        return new ReportTable
        {
            Title = EditionTableMessages.Title(changes).In(language),
            Columns = [.. EditionTableMessages.Columns.Select(column => column.In(language)), "%", "GWP"],
            Rows = [.. changes.All.Select(change => Row(change, language))],
            Notes = [.. NotesOf(changes).Select(note => note.In(language))],
        };
    }

    private static ReportRow Row(EditionChange change, Language language)
    {
        int decimals = DecimalsFor(change);
        return new ReportRow(
            ReportCell.Create(EditionTableMessages.Kind(change.Kind).In(language)),
            ReportCell.Create(EditionTableMessages.Activity(change.Factor).In(language)),
            ReportCell.Create(ExplanationMessages.Place(change.Factor.Region).In(language)),
            ReportCell.Create(Both(change.Before?.Unit.Symbol, change.After?.Unit.Symbol)),
            ReportCell.Create(change.Co2eBefore, decimals),
            ReportCell.Create(change.Co2eAfter, decimals),
            ReportCell.Create(change.Difference, decimals),
            ReportCell.Create(change.Percent),
            ReportCell.Create(Both(FactorColumns.GwpName(change.GwpBefore), FactorColumns.GwpName(change.GwpAfter))));
    }

    private static string Both(string? before, string? after) =>
        before is null || after is null || before == after ? after ?? before ?? "" : $"{before} → {after}";

    // As many decimals as give the smaller figure four digits, so that no factor per mile prints as 0.
    private static int DecimalsFor(EditionChange change)
    {
        const int least = 5, most = 12;
        decimal[] figures = [.. new[] { change.Co2eBefore, change.Co2eAfter }.OfType<decimal>().Where(figure => figure != 0m)];
        int decimals = least;
        decimal first = figures.Length == 0 ? 1m : figures.Min(Math.Abs) * 100m;
        for (; first < 1m && decimals < most; first *= 10m)
            decimals++;
        return decimals;
    }

    private static IEnumerable<Message> NotesOf(EditionChanges changes)
    {
        yield return EditionTableMessages.UnitsOfFigures;
        int other = changes.All.Count(change => change.IsUnderOtherGwp);
        if (other > 0)
            yield return EditionTableMessages.UnderOtherGwp(other, changes.After);
        if (changes.CountOf(EditionChangeKind.OtherFigures) > 0)
            yield return EditionTableMessages.OtherFiguresMeans;
        if (changes.CountOf(EditionChangeKind.OtherUnit) > 0)
            yield return EditionTableMessages.OtherUnitMeans;
    }
}
