using System.Buffers.Binary;
using System.IO.Compression;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>
/// A ledger that can be read again: a file, compressed or not; or what can be read only once (a pipe, standard input), of which a copy is
/// kept.
/// </summary>
/// <param name="name">The file, as typed.</param>
/// <param name="open">Opens it.</param>
/// <param name="length">How long it is; null where that is not known.</param>
internal sealed class LedgerInput(string name, Func<Stream> open, Func<long?> length) : IDisposable
{
    private const string Compressed = ".gz";

    private FileStream? _copy;

    /// <summary>The file, as typed.</summary>
    public string Name => name;

    private bool IsCompressed => name.EndsWith(Compressed, StringComparison.OrdinalIgnoreCase);

    /// <summary>How many bytes the text has; null where that is not known before it is read.</summary>
    public long? Length => IsCompressed ? null : length();

    /// <summary>Opens the text, from its beginning; for <see cref="Close"/>.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public Stream Open()
    {
        Stream bytes = _copy ?? OpenOnce();
        return IsCompressed
            ? new GZipStream(bytes, CompressionMode.Decompress, leaveOpen: bytes == _copy)
            : bytes;
    }

    /// <summary>Whether a text of so many bytes is all there is: compressed ones say at their end how long they are.</summary>
    /// <remarks>.NET takes a file that was cut off for one that ends.</remarks>
    public bool IsWhole(long length)
    {
        if (!IsCompressed)
            return true;

        Stream bytes = _copy ?? open();
        try
        {
            Span<byte> written = stackalloc byte[sizeof(uint)];
            if (bytes.Length < written.Length)
                return false;

            bytes.Position = bytes.Length - written.Length;
            bytes.ReadExactly(written);
            return BinaryPrimitives.ReadUInt32LittleEndian(written) == unchecked((uint)length);
        }
        finally
        {
            Close(bytes);
        }
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
