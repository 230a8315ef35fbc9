using System.Collections.Immutable;

namespace Kingsoft.Carbon.Tool;

/// <summary>What was calculated, and from what.</summary>
/// <param name="Ledger">The rows; null where they were not kept.</param>
/// <param name="Library">The factors.</param>
/// <param name="Options">The choices.</param>
/// <param name="Inventories">What came out, by year.</param>
internal sealed record Calculation(
    ActivityLedger? Ledger, FactorLibrary Library, InventoryOptions Options, ImmutableArray<Inventory> Inventories)
{
    /// <summary>The ledgers, as typed.</summary>
    public ImmutableArray<string> LedgerFiles { get; init; } = [];

    /// <summary>The language of the project; English where there is none.</summary>
    public Language Language { get; init; } = Language.English;

    /// <summary>The files that a project named, and the project itself; empty where the command line names every file.</summary>
    public ImmutableArray<string> ProjectFiles { get; init; } = [];
}
