using System.Collections.Immutable;

namespace Kingsoft.Carbon;

/// <summary>Where the columns of a line stand that are looked at row by row.</summary>
internal sealed class LineLayout(LedgerLayout layout)
{
    private readonly int[] _numbersOfExtras = [.. layout.Extras.Select(_ => -1)];

    /// <summary>The columns that decide what rows have in common: first and last of those that stand side by side.</summary>
    public ImmutableArray<(int First, int Last)> ContextRuns { get; } = layout.ContextRuns;

    public int Amount { get; } = layout.PositionOf(LedgerColumns.Amount);

    public int Period { get; } = layout.PositionOf(LedgerColumns.Period);

    public int Id { get; } = layout.PositionOf(LedgerColumns.Id);

    public int Corrects { get; } = layout.PositionOf(LedgerColumns.Corrects);

    public int Calculation { get; } = layout.PositionOf(LedgerColumns.Calculation);

    public int RecordedOn { get; } = layout.PositionOf(LedgerColumns.RecordedOn);

    /// <summary>The texts, in the order in which they are packed.</summary>
    public ImmutableArray<(int Position, RowParts Part)> Texts { get; } =
    [
        (layout.PositionOf(LedgerColumns.Evidence), RowParts.Evidence),
        (layout.PositionOf(LedgerColumns.Note), RowParts.Note),
    ];

    public ImmutableArray<int> Remarks { get; } =
    [
        .. LedgerColumns.OfOneRow
            .Where(column => column is not (LedgerColumns.Amount or LedgerColumns.Id))
            .Select(layout.PositionOf)
            .Concat(layout.Extras.Select(extra => extra.Index))
            .Where(position => position >= 0)
            .Concat(NamelessOf(layout)),
    ];

    public bool HasRemarks => !Remarks.IsEmpty;

    /// <summary>The number of an own column that has a value.</summary>
    public int NumberOfExtra(int extra, LedgerScan scan)
    {
        if (_numbersOfExtras[extra] < 0)
            _numbersOfExtras[extra] = scan.UseExtra(layout.Extras[extra].Name);
        return _numbersOfExtras[extra];
    }

    /// <summary>The columns at the end without a name, which must be empty.</summary>
    private static IEnumerable<int> NamelessOf(LedgerLayout layout) =>
        Enumerable.Range(layout.NamedCount, layout.FieldCount - layout.NamedCount);
}
