using System.Collections.Immutable;

namespace Kingsoft.Carbon.Reporting;

/// <summary>What a document says of all its inventories: the choices, the factor library, and the files as typed.</summary>
internal sealed record DocumentHead(
    InventoryOptions Options,
    LibraryStatement Library,
    string ToolVersion,
    string? Project,
    ImmutableArray<string> Ledgers,
    string? ReportedFile)
{
    public static DocumentHead Of(Inventory inventory, string toolVersion) => new(
        inventory.Options, inventory.AsRead?.Library ?? LibraryStatement.Of(inventory.Factors), toolVersion, null, [], null);
}
