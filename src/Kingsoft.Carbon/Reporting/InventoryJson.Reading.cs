using System.Text;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Reporting;

public static partial class InventoryJson
{
    private const string Unnamed = "JSON";

    /// <summary>The JSON schema (draft 2020-12) of the document, as it lies in the package under <c>schemas</c>.</summary>
    /// <returns>The schema, as JSON.</returns>
    public static string Schema() => Encoding.UTF8.GetString(EmbeddedFiles.ReadBytes("schemas/inventory.schema.json"));

    /// <summary>Reads inventories from a file of their JSON.</summary>
    /// <param name="path">The file.</param>
    /// <param name="factors">
    /// The factor library behind the figures, so that lines have their factors; null for none, and then what needs it says so.
    /// </param>
    /// <returns>The document with its inventories.</returns>
    /// <exception cref="CarbonDataException">The file is no such JSON, or the factor library is another; all faults are named, with line
    /// and path.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static InventoryDocument Read(string path, FactorLibrary? factors = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        using FileStream stream = File.OpenRead(path);
        return Read(stream, factors, path);
    }

    /// <summary>Reads inventories from their JSON.</summary>
    /// <param name="stream">The JSON, in UTF-8. No more of it is held than is kept of its lines.</param>
    /// <param name="factors">The factor library behind the figures; null for none.</param>
    /// <param name="name">What the JSON is called in messages.</param>
    /// <returns>The document with its inventories.</returns>
    /// <exception cref="CarbonDataException">This is no such JSON, or the factor library is another; all faults are named.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static InventoryDocument Read(Stream stream, FactorLibrary? factors = null, string name = Unnamed)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(name);
        return new InventoryDocumentReader(name, factors).Read(stream, CancellationToken.None);
    }

    /// <summary>Reads inventories from a text of their JSON.</summary>
    /// <param name="json">The JSON.</param>
    /// <param name="factors">The factor library behind the figures; null for none.</param>
    /// <returns>The document with its inventories.</returns>
    /// <exception cref="CarbonDataException">This is no such JSON, or the factor library is another; all faults are named.</exception>
    public static InventoryDocument Parse(string json, FactorLibrary? factors = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));
        return Read(stream, factors);
    }

    /// <summary>Reads inventories from a stream that must not be waited for, such as the body of a request.</summary>
    /// <param name="stream">The JSON, in UTF-8.</param>
    /// <param name="factors">The factor library behind the figures; null for none.</param>
    /// <param name="name">What the JSON is called in messages.</param>
    /// <param name="cancellation">Ends the reading; nothing is kept of it.</param>
    /// <returns>The document with its inventories.</returns>
    /// <exception cref="CarbonDataException">This is no such JSON, or the factor library is another; all faults are named.</exception>
    /// <exception cref="OperationCanceledException">The reading was ended.</exception>
    public static Task<InventoryDocument> ReadAsync(
        Stream stream, FactorLibrary? factors = null, string name = Unnamed, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(name);
        return AsyncInput.ReadAsync(
            stream, input => new InventoryDocumentReader(name, factors).Read(input, cancellation), cancellation);
    }
}
