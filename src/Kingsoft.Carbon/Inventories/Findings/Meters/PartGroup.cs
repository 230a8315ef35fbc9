namespace Kingsoft.Carbon;

/// <summary>Rows that may be what a total holds, added up once.</summary>
internal sealed class PartGroup(IEnumerable<SizedRow> rows)
{
    public SizedRow[] Rows { get; } = [.. rows];

    public decimal Size { get; } = rows.Sum(row => row.Size);
}
