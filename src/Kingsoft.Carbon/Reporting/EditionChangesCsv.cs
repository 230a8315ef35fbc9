using System.Text;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Reporting;

/// <summary>Writes what one edition of factors gives otherwise than another as CSV, with all digits.</summary>
public static class EditionChangesCsv
{
    /// <summary>A row for each change, in their order.</summary>
    /// <param name="changes">The changes.</param>
    /// <returns>CSV; figures in kilograms of CO2e per unit, empty where there are none.</returns>
    public static string ToCsv(EditionChanges changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        var text = new StringBuilder();
        CsvText.AppendRow(
            text,
            [
                "change", "activity", "region", "set", "unit_before", "unit_after", "co2e_before_kg", "co2e_after_kg", "difference_kg",
                "percent", "gwp_before", "gwp_after", "id_before", "id_after",
            ]);
        foreach (EditionChange change in changes.All)
            CsvText.AppendRow(text, Fields(change));
        return text.ToString();
    }

    // Words of a user's own factor file stand among them.
    private static IEnumerable<string?> Fields(EditionChange change) =>
    [
        EditionChanges.Name(change.Kind),
        change.Factor.Activity.Value,
        change.Factor.Region.ToString(),
        CsvText.NoFormula(change.Factor.Set),
        change.Before?.Unit.Symbol,
        change.After?.Unit.Symbol,
        Text(change.Co2eBefore),
        Text(change.Co2eAfter),
        Text(change.Difference),
        Text(change.Percent),
        FactorColumns.GwpName(change.GwpBefore),
        FactorColumns.GwpName(change.GwpAfter),
        CsvText.NoFormula(change.Before?.Id),
        CsvText.NoFormula(change.After?.Id),
    ];

    private static string? Text(decimal? value) => value is { } number ? Numbers.Format(number) : null;
}
