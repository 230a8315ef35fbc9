using System.Collections.Immutable;

namespace Kingsoft.Carbon;

/// <summary>What an inventory that was read from its JSON has where a calculated one has accounts.</summary>
internal sealed class InventoryAsRead
{
    /// <summary>What stands beside it in the JSON.</summary>
    public required IDocumentOfInventory Document { get; init; }

    /// <summary>The lines; null where the JSON has none.</summary>
    public required IReadOnlyList<EmissionLine>? Lines { get; init; }

    /// <summary>The user's own columns that lines have.</summary>
    public required IReadOnlyList<string> OwnColumns { get; init; }

    /// <summary>The GWP sets of emissions that were carried over; null among them for rows that state none.</summary>
    public required ImmutableArray<string?> StatedGwpSets { get; init; }

    /// <summary>The groups that the JSON holds; null where it holds none.</summary>
    public required ImmutableArray<EmissionGroup>? Groups { get; init; }

    /// <summary>The groups by some keys.</summary>
    /// <exception cref="InvalidOperationException">The JSON does not hold them.</exception>
    public ImmutableArray<EmissionGroup> GroupsBy(ImmutableArray<GroupKey> keys) =>
        Groups is { } groups && groups.All(group => group.Values.Select(value => value.Key).SequenceEqual(keys))
            ? groups
            : throw new InvalidOperationException(
                "The JSON that this inventory was read from has no totals by these keys; calculate it from the ledger, "
                + "or add up its lines.");

    /// <summary>Why something is not there that only a calculation has.</summary>
    public static InvalidOperationException NeedsLedger() => new InvalidOperationException(
        "This inventory was read from JSON, which holds its figures and lines, but not how they were calculated; "
        + "calculate it from the ledger for that.");

    /// <summary>Why a factor is not there.</summary>
    public static InvalidOperationException NeedsFactors() => new InvalidOperationException(
        "This inventory was read from JSON, which holds the ids of factors only; give the factor library to InventoryJson.Read.");
}
