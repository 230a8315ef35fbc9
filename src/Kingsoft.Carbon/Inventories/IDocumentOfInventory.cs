namespace Kingsoft.Carbon;

/// <summary>The document that an inventory was read from: who reads and writes documents knows the rest of it.</summary>
internal interface IDocumentOfInventory
{
    /// <summary>The library behind the figures, as the document states it.</summary>
    LibraryStatement Library { get; }
}
