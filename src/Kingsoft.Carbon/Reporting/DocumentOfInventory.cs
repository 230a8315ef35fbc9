using System.Collections.Immutable;

namespace Kingsoft.Carbon.Reporting;

/// <summary>What stood beside an inventory in the document that it was read from: with it the inventory is the same text again.</summary>
/// <param name="Head">What the document says of all its inventories.</param>
/// <param name="Printed">The printed figures beside the totals of the inventory, as the JSON has them.</param>
/// <param name="NotCompared">The printed figures of years without an inventory, as the JSON has them.</param>
internal sealed record DocumentOfInventory(
    DocumentHead Head,
    ImmutableArray<(string Name, JsonPart Value)> Printed,
    ImmutableArray<(string Name, JsonPart Value)> NotCompared) : IDocumentOfInventory
{
    public LibraryStatement Library => Head.Library;

    /// <summary>That of an inventory; null for one that was calculated.</summary>
    public static DocumentOfInventory? Of(Inventory inventory) => inventory.AsRead?.Document as DocumentOfInventory;
}
