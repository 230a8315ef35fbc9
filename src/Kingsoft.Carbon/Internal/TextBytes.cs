using System.Text;

namespace Kingsoft.Carbon.Internal;

/// <summary>What a reader of text gives, as UTF-8, once. The reader stays its owner's: it is left open.</summary>
internal sealed class TextBytes(TextReader reader) : Stream
{
    private const int MostCharacters = 1 << 14;

    private readonly char[] _characters = new char[MostCharacters];
    private readonly byte[] _bytes = new byte[Encoding.UTF8.GetMaxByteCount(MostCharacters)];
    private readonly Encoder _encoder = Encoding.UTF8.GetEncoder();
    private int _next;
    private int _end;
    private bool _isEnded;

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        while (_next == _end && !_isEnded)
            Encode(reader.Read(_characters));
        return Give(buffer);
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (_next == _end && !_isEnded)
            Encode(await reader.ReadAsync(_characters, cancellationToken).ConfigureAwait(false));
        return Give(buffer.Span);
    }

    /// <inheritdoc/>
    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private void Encode(int characters)
    {
        _isEnded = characters == 0;
        _next = 0;
        _end = _encoder.GetBytes(_characters.AsSpan(0, characters), _bytes, flush: _isEnded);
    }

    private int Give(Span<byte> buffer)
    {
        int count = Math.Min(buffer.Length, _end - _next);
        _bytes.AsSpan(_next, count).CopyTo(buffer);
        _next += count;
        return count;
    }
}
