using System.IO.Compression;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>
/// A ledger file that can be read again: a file, compressed or not; a pipe or standard input (<c>-</c>), of which a copy is kept.
/// </summary>
internal sealed class LedgerInput(string path) : IDisposable
{
    private const string StandardInput = "-";

    private FileStream? _copy;

    /// <summary>The file, as typed.</summary>
    public string Path => path;

    /// <summary>Opens the text, from its beginning.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public Stream Open()
    {
        Stream bytes = _copy is null ? OpenOnce() : new CopyReader(_copy);
        return path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(bytes, CompressionMode.Decompress) : bytes;
    }

    /// <inheritdoc/>
    public void Dispose() => _copy?.Dispose();

    private Stream OpenOnce()
    {
        Stream stream = path == StandardInput ? Console.OpenStandardInput() : File.OpenRead(path);
        if (stream.CanSeek)
            return stream;

        _copy = ReadableTwice.Copy(stream);
        return new CopyReader(_copy);
    }

    // Several readers may go through the copy, each from the beginning.
    private sealed class CopyReader(FileStream copy) : Stream
    {
        private long _position;

        public override bool CanRead => true;

        public override bool CanSeek => true;

        public override bool CanWrite => false;

        public override long Length => RandomAccess.GetLength(copy.SafeFileHandle);

        public override long Position
        {
            get => _position;
            set => _position = value;
        }

        public override int Read(Span<byte> buffer)
        {
            int read = RandomAccess.Read(copy.SafeFileHandle, buffer, _position);
            _position += read;
            return read;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override long Seek(long offset, SeekOrigin origin) =>
            _position = offset + (origin == SeekOrigin.Begin ? 0 : origin == SeekOrigin.Current ? _position : Length);

        public override void Flush()
        {
        }

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
