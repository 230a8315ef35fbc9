using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>The columns of a ledger, in the order by which fields are asked for.</summary>
internal static class LedgerColumns
{
    public const int Activity = 0, Amount = 1, Unit = 2, Period = 3, Id = 4, Entity = 5, Facility = 6, Region = 7;
    public const int Scope = 8, Scope3Category = 9, FactorId = 10, Instrument = 11, Supplier = 12, UncertaintyPct = 13, Quality = 14;
    public const int Corrects = 15, RecordedOn = 16, Evidence = 17, Note = 18, Scope2Method = 19, GwpSet = 20, Calculation = 21;

    public static CsvColumns All { get; } = new(
        ["activity", "amount", "unit", "period"],
        [
            "id", "entity", "facility", "region", "scope", "scope3_category", "factor_id", "instrument", "supplier", "uncertainty_pct",
            "quality", "corrects", "recorded_on", "evidence", "note", "scope2_method", "gwp_set",
            "calculation",
        ],
        allowsExtras: true,
        recordId: "id",
        standIn: new CsvStandIn("calculation", ["amount", "unit"]));

    /// <summary>The columns that belong to a row alone: its figure, its name, its remarks.</summary>
    public static ImmutableArray<int> OfOneRow { get; } = [Amount, Id, Corrects, RecordedOn, Evidence, Note, Calculation];

    /// <summary>The columns whose words many rows share, but the period.</summary>
    public static ImmutableArray<int> OfContext { get; } =
        [.. Enumerable.Range(0, All.Names.Length).Where(column => column != Period && !OfOneRow.Contains(column))];
}
