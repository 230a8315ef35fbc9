using System.Collections.Immutable;

namespace Kingsoft.Carbon.Tool;

/// <summary>What was calculated, and from what.</summary>
internal sealed record Calculation(
    ActivityLedger Ledger, FactorLibrary Library, InventoryOptions Options, ImmutableArray<Inventory> Inventories)
{
    /// <summary>The files that a project named, and the project itself; empty where the command line names every file.</summary>
    public ImmutableArray<string> ProjectFiles { get; init; } = [];
}
