using System.Collections.Immutable;
using System.Text.Json;
using Kingsoft.Carbon.Reconciliation;

namespace Kingsoft.Carbon.Reporting;

/// <summary>What stands in a document beside the inventories themselves; of one that was read as it was there.</summary>
internal sealed record DocumentParts(InventoryDocument? Read, ImmutableArray<GroupKey> By, bool WithLines)
{
    /// <summary>Printed figures to set beside the totals; null for none.</summary>
    public ReportedFigures? Reported { get; init; }

    public ImmutableArray<EmissionGroup>? GroupsOf(Inventory inventory) =>
        Read is not null ? inventory.AsRead?.Groups : By.IsEmpty ? null : inventory.TotalsBy(By);

    public void WriteReported(Utf8JsonWriter json, Inventory inventory)
    {
        if (Reported is not null)
        {
            ReportedJson.Write(json, PrintedComparison.Calculate(inventory, Reported));
            ReportedJson.WriteNotCompared(json, NotCompared.Of(inventory, Reported));
        }
        else if (Read is not null)
        {
            Write(json, Read.PrintedOf(inventory));
        }
    }

    /// <summary>The printed figures of years without an inventory.</summary>
    public void WriteNotCompared(Utf8JsonWriter json, ImmutableArray<Inventory> inventories)
    {
        if (Reported is not null)
            ReportedJson.WriteNotCompared(json, NotCompared.WithoutInventory(inventories, Reported));
        else if (Read is not null)
            Write(json, Read.NotCompared);
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
