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
    /// <summary>What the table of the GWP set was called in the document that was read; null where none was.</summary>
    public string? TableAsRead { get; init; }

    /// <summary>That of one inventory: what was read has that of its document, and what was calculated is of this version.</summary>
    public static DocumentHead Of(Inventory inventory, string toolVersion) => DocumentOfInventory.Of(inventory) is { } read
        ? read.Head with { Options = inventory.Options }
        : new(inventory.Options, LibraryStatement.Of(inventory.Factors), toolVersion, null, [], null);
}
