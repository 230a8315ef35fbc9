using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Reporting;

/// <summary>A row of a table.</summary>
public sealed record ReportRow
{
    private readonly ValueArray<ReportCell> _cells;

    /// <summary>Makes a row.</summary>
    /// <param name="cells">Its cells.</param>
    public ReportRow(params ImmutableArray<ReportCell> cells) => Cells = cells;

    /// <summary>The cells.</summary>
    public ImmutableArray<ReportCell> Cells
    {
        get => _cells.Items;
        private init => _cells = new(value);
    }

    /// <summary>Whether the row is a total that its neighbours are parts of.</summary>
    public bool IsTotal { get; init; }

    /// <summary>The cells: <c>Scope 1 | 1.2 | t</c>.</summary>
    public override string ToString() => Brief.Line(string.Join(" | ", Cells));
}
