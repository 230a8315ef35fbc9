using System.IO.Compression;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>
/// A ledger that can be read again: a file, compressed or not; or what can be read only once (a pipe, standard input), of which a copy is
/// kept.
/// </summary>
/// <param name="name">The file, as typed.</param>
/// <param name="open">Opens it.</param>
internal sealed class LedgerInput(string name, Func<Stream> open) : IDisposable
{
    private const string Compressed = ".gz";

    private FileStream? _copy;

    /// <summary>The file, as typed.</summary>
    public string Name => name;

    /// <summary>Opens the text, from its beginning; for <see cref="Close"/>.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public Stream Open()
    {
        Stream bytes = _copy ?? OpenOnce();
        return name.EndsWith(Compressed, StringComparison.OrdinalIgnoreCase)
            ? new GZipStream(bytes, CompressionMode.Decompress, leaveOpen: bytes == _copy)
            : bytes;
    }

    /// <summary>Closes what was opened; a copy stays for the next time.</summary>
    public void Close(Stream stream)
    {
        if (stream != _copy)
            stream.Dispose();
        if (_copy is not null)
            _copy.Position = 0;
    }

    /// <inheritdoc/>
    public void Dispose() => _copy?.Dispose();

    private Stream OpenOnce()
    {
        Stream stream = open();
        return stream.CanSeek ? stream : _copy = ReadableTwice.Copy(stream);
    }
}
