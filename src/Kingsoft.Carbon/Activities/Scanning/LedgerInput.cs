using System.Buffers.Binary;
using System.Collections.Immutable;
using System.IO.Compression;
using System.Security.Cryptography;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>
/// A ledger that can be read again: a file, compressed or not; or what can be read only once (a pipe, standard input), of which a copy is
/// kept.
/// </summary>
internal sealed class LedgerInput(LedgerSource source, ReceivedBytes? received, CancellationToken cancellation) : IDisposable
{
    private const string Compressed = ".gz";

    private Stream? _copy;

    // What was opened to see whether it is on this machine: a file may go with the stream that has it open.
    private Stream? _opened;

    /// <summary>The file, as typed.</summary>
    public string Name => source.Name;

    private bool IsCompressed => source.MayBeCompressed && Name.EndsWith(Compressed, StringComparison.OrdinalIgnoreCase);

    /// <summary>How many bytes the text has; null where that is not known before it is read.</summary>
    public long? Length => IsCompressed ? null : source.Length();

    /// <summary>How many bytes the texts of inputs have together, as far as it is known now.</summary>
    public static long? TotalOf(ImmutableArray<LedgerInput> inputs)
    {
        long total = 0;
        foreach (LedgerInput input in inputs)
        {
            if (input.IsCompressed || (input._copy?.Length ?? input.Length) is not { } length)
                return null;
            total += length;
        }

        return total;
    }

    /// <summary>Gets what is elsewhere, without a thread that waits; what is on this machine is read when it is asked for.</summary>
    /// <exception cref="IOException">It cannot be read, or there is no room for its copy.</exception>
    public async Task FetchAsync()
    {
        if (source.IsAtHand)
            return;

        Stream stream = await LateStream.OpenAsync(source.Open, cancellation).ConfigureAwait(false);
        if (CsvInput.IsLocal(stream))
            _opened = stream;
        else
            _copy = await ReadableTwice.CopyAsync(stream, received is null ? null : received.Add, cancellation).ConfigureAwait(false);
    }

    /// <summary>Opens the text, from its beginning; for <see cref="Close"/>.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public Stream Open()
    {
        Stream bytes = _copy ?? OpenOnce();
        return IsCompressed
            ? new GZipStream(bytes, CompressionMode.Decompress, leaveOpen: bytes == _copy)
            : bytes;
    }

    /// <summary>
    /// Opens the text as one that can be read again, for <see cref="Close"/>; null, with the reason noted, where it is not compressed as
    /// its name says.
    /// </summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public Stream? OpenReadable(DataIssues issues)
    {
        Stream stream = Open();
        try
        {
            stream = ReadableTwice.Of(stream);
            if (IsWhole(stream.Length))
                return stream;
        }
        catch (InvalidDataException)
        {
            // What claims to be compressed is not, or is damaged.
        }

        Close(stream);
        issues.Add(new SourceLocation(Name, 1), "file", LedgerMessages.NotCompressed);
        return null;
    }

    /// <summary>
    /// How many bytes its text has, as far as 32 bits tell; null for an empty one, and where it is not compressed as its name says. Of what
    /// can be read only once a copy is kept.
    /// </summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public uint? LengthOfText()
    {
        if (Length is { } known)
            return unchecked((uint)known);

        return Look<uint?>(bytes =>
        {
            if (!IsCompressed)
                return bytes.Length == 0 ? null : unchecked((uint)bytes.Length);
            return EndOf(bytes) is > 0 and var length ? length : null;
        });
    }

    /// <summary>The SHA-256 of its text; null where it is not compressed as its name says.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public byte[]? HashOfText() => Look(bytes =>
    {
        var view = new StreamView(bytes, 0, cancellation);
        if (!IsCompressed)
            return SHA256.HashData(view);

        try
        {
            using var text = new GZipStream(view, CompressionMode.Decompress, leaveOpen: true);
            return SHA256.HashData(text);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    });

    /// <summary>Whether a text of so many bytes is all there is: compressed ones say at their end how long they are.</summary>
    /// <remarks>.NET takes a file that was cut off for one that ends.</remarks>
    public bool IsWhole(long length)
    {
        if (!IsCompressed)
            return true;

        Stream bytes = _copy ?? source.Open();
        try
        {
            return EndOf(bytes) == unchecked((uint)length);
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
    public void Dispose()
    {
        _copy?.Dispose();
        _opened?.Dispose();
    }

    /// <summary>The length that a compressed file says at its end; null where it has none.</summary>
    private static uint? EndOf(Stream bytes)
    {
        Span<byte> written = stackalloc byte[sizeof(uint)];
        if (bytes.Length < written.Length)
            return null;

        bytes.Position = bytes.Length - written.Length;
        bytes.ReadExactly(written);
        return BinaryPrimitives.ReadUInt32LittleEndian(written);
    }

    // What was opened to see where it is stays open, to be the one that is read.
    private T Look<T>(Func<Stream, T> look)
    {
        Stream bytes = _copy ?? _opened ?? OpenOnce();
        try
        {
            return look(bytes);
        }
        finally
        {
            if (bytes == _opened)
                bytes.Position = 0;
            else
                Close(bytes);
        }
    }

    private Stream OpenOnce()
    {
        Stream stream = _opened ?? source.Open();
        _opened = null;
        return stream.CanSeek ? stream : _copy = ReadableTwice.Copy(stream, received is null ? null : received.Add, cancellation);
    }
}
