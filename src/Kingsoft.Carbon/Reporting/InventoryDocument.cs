using System.Collections.Immutable;

namespace Kingsoft.Carbon.Reporting;

/// <summary>
/// The JSON of inventories, read back: their figures, lines and findings, and what stands behind them. Immutable; written again it is the
/// same text.
/// </summary>
public sealed class InventoryDocument
{
    internal InventoryDocument(
        DocumentHead head, ImmutableArray<Inventory> inventories, ImmutableArray<(string Name, JsonPart Value)> notCompared)
    {
        Head = head;
        Inventories = inventories;
        NotCompared = notCompared;
    }

    /// <summary>The inventories, in the order of the document.</summary>
    public ImmutableArray<Inventory> Inventories { get; }

    /// <summary>The version of the program that calculated them.</summary>
    public string ToolVersion => Head.ToolVersion;

    /// <summary>The release of the built-in factor data behind the figures; null where none of it was in use.</summary>
    public string? LibraryRelease => Head.Library.Release;

    /// <summary>The hash over all factors and properties behind the figures, as <see cref="FactorLibrary.Sha256"/> gives it.</summary>
    public string LibrarySha256 => Head.Library.Sha256;

    /// <summary>The project file, as typed; null where there was none.</summary>
    public string? Project => Head.Project;

    /// <summary>The ledgers, as typed; empty where they were made in code.</summary>
    public ImmutableArray<string> Ledgers => Head.Ledgers;

    /// <summary>The file of printed figures that stand beside the totals, as typed; null for none.</summary>
    public string? ReportedFile => Head.ReportedFile;

    internal DocumentHead Head { get; }

    /// <summary>The printed figures of years without an inventory, as the JSON has them.</summary>
    internal ImmutableArray<(string Name, JsonPart Value)> NotCompared { get; }

    /// <summary>Writes the document again.</summary>
    /// <param name="stream">Takes the JSON, in UTF-8.</param>
    public void Write(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        JsonText.WriteTo(stream, json => InventoryJson.WriteDocument(json, this));
    }

    /// <summary>The document as JSON.</summary>
    /// <returns>The JSON.</returns>
    public string ToJson() => JsonText.Write(json => InventoryJson.WriteDocument(json, this));

    /// <summary>The years and the version of the program.</summary>
    public override string ToString() => $"{string.Join(", ", Inventories.Select(inventory => inventory.Year))} ({ToolVersion})";
}
