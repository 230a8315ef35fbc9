using System.Globalization;

namespace Kingsoft.Carbon.Reporting;

/// <summary>What one edition of factors gives otherwise than another, as a table.</summary>
public static class EditionChangesTable
{
    /// <summary>A row for each change, in their order.</summary>
    /// <param name="changes">The changes.</param>
    /// <returns>The table; figures in kilograms of CO2e per unit.</returns>
    public static ReportTable Create(EditionChanges changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        return new ReportTable
        {
            Title = changes.ToString(),
            Columns = ["change", "activity", "region", "unit", "before", "after", "difference", "%", "GWP"],
            Rows = [.. changes.All.Select(Row)],
            Notes = [.. NotesOf(changes)],
        };
    }

    private static ReportRow Row(EditionChange change)
    {
        int decimals = DecimalsFor(change);
        return new ReportRow(
            ReportCell.Create(EditionChanges.Name(change.Kind)),
            ReportCell.Create(change.Factor.Set is { } set ? $"{change.Factor.Activity} (set {set})" : change.Factor.Activity.Value),
            ReportCell.Create(change.Factor.Region.ToString()),
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

    private static IEnumerable<string> NotesOf(EditionChanges changes)
    {
        yield return "kg CO2e per unit; a figure that is published in CO2e is under the GWP set of its publisher, masses of gases are "
            + "weighed by one set on both sides; column GWP says which, and is empty where it is CO2 alone";
        int other = changes.All.Count(change => change.IsUnderOtherGwp);
        if (other > 0)
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"{other:N0} stand under another GWP set in {changes.After}: a part of their difference may be that of the sets");
        if (changes.CountOf(EditionChangeKind.OtherFigures) > 0)
            yield return "other-figures: the CO2e is the same or cannot be told; the gases, biogenic CO2 or the GWP set are others";
        if (changes.CountOf(EditionChangeKind.OtherUnit) > 0)
            yield return "other-unit: not compared, because the unit is another";
    }
}
