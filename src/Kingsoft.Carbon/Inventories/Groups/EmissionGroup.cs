using System.Collections.Immutable;
using System.Globalization;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>The totals of the lines of an inventory that agree in some keys.</summary>
public sealed record EmissionGroup
{
    private readonly ValueArray<KeyValuePair<GroupKey, string?>> _values;

    /// <summary>The keys in the order asked for, each with what the lines of the group have; null for lines that have none.</summary>
    public required ImmutableArray<KeyValuePair<GroupKey, string?>> Values
    {
        get => _values.Items;
        init => _values = new(value);
    }

    /// <summary>How many lines have a part in the group.</summary>
    public required long LineCount { get; init; }

    /// <summary>Their totals; those of all groups add up to the totals of the inventory, exactly.</summary>
    public required InventoryTotals Totals { get; init; }

    /// <summary>The keys with what the group has of them: <c>facility BJ-DC1, month 2025-01 (2 lines)</c>.</summary>
    public override string ToString()
    {
        IEnumerable<string> values = Values.Select(pair => $"{pair.Key} {pair.Value ?? "–"}");
        return string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", values)} ({LineCount} lines)");
    }
}
