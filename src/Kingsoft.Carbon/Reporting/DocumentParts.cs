using System.Collections.Immutable;
using System.Text.Json;
using Kingsoft.Carbon.Reconciliation;

namespace Kingsoft.Carbon.Reporting;

/// <summary>What stands in a document beside the inventories themselves; of one that was read as it was there.</summary>
internal sealed record DocumentParts(ImmutableArray<GroupKey> By, bool WithLines)
{
    private readonly bool _isAsRead;
    private readonly ImmutableArray<(string Name, JsonPart Value)> _notCompared = [];

    private DocumentParts(ImmutableArray<(string Name, JsonPart Value)> notCompared)
        : this([], WithLines: true)
    {
        _isAsRead = true;
        _notCompared = notCompared;
    }

    /// <summary>Printed figures to set beside the totals; null for none.</summary>
    public ReportedFigures? Reported { get; init; }

    public static DocumentParts Of(InventoryDocument document) => new(document.NotCompared);

    /// <summary>Those of one inventory: all that stood beside it where it was read, and nothing where it was calculated.</summary>
    public static DocumentParts Of(Inventory inventory) => new(DocumentOfInventory.Of(inventory)?.NotCompared ?? []);

    public ImmutableArray<EmissionGroup>? GroupsOf(Inventory inventory) =>
        _isAsRead ? inventory.AsRead?.Groups : By.IsEmpty ? null : inventory.TotalsBy(By);

    public void WriteReported(Utf8JsonWriter json, Inventory inventory)
    {
        if (Reported is not null)
        {
            ReportedJson.Write(json, PrintedComparison.Calculate(inventory, Reported));
            ReportedJson.WriteNotCompared(json, NotCompared.Of(inventory, Reported));
        }
        else if (_isAsRead && DocumentOfInventory.Of(inventory) is { } read)
        {
            Write(json, read.Printed);
        }
    }

    /// <summary>The printed figures of years without an inventory.</summary>
    public void WriteNotCompared(Utf8JsonWriter json, ImmutableArray<Inventory> inventories)
    {
        if (Reported is not null)
            ReportedJson.WriteNotCompared(json, NotCompared.WithoutInventory(inventories, Reported));
        else
            Write(json, _notCompared);
    }

    private static void Write(Utf8JsonWriter json, IEnumerable<(string Name, JsonPart Value)> members)
    {
        foreach ((string name, JsonPart value) in members)
        {
            json.WritePropertyName(name);
            value.WriteTo(json);
        }
    }
}
