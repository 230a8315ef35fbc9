using System.Collections.Immutable;

namespace Kingsoft.Carbon;

/// <summary>The totals of the lines of an inventory that agree in some keys.</summary>
public sealed record EmissionGroup
{
    /// <summary>The keys in the order asked for, each with what the lines of the group have; null for lines that have none.</summary>
    public required ImmutableArray<KeyValuePair<GroupKey, string?>> Values { get; init; }

    /// <summary>How many lines have a part in the group.</summary>
    public required long LineCount { get; init; }

    /// <summary>Their totals; those of all groups add up to the totals of the inventory, exactly.</summary>
    public required InventoryTotals Totals { get; init; }
}
