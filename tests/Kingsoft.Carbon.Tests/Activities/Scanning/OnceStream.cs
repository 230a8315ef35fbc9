namespace Kingsoft.Carbon.Tests.Activities.Scanning;

/// <summary>Bytes that can be read only once, a few at a time, as from a pipe; it may break.</summary>
/// <param name="bytes">The bytes.</param>
/// <param name="breaksAt">After how many of them reading fails; −1 for never.</param>
internal sealed class OnceStream(byte[] bytes, int breaksAt = -1) : Stream
{
    private const int BytesAtOnce = 7;

    private int _at;

    public static string Reason => "the line went dead";

    public bool IsClosed { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (breaksAt >= 0 && _at >= breaksAt)
            throw new IOException(Reason);

        int length = Math.Min(Math.Min(BytesAtOnce, buffer.Length), bytes.Length - _at);
        bytes.AsSpan(_at, length).CopyTo(buffer);
        _at += length;
        return length;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        IsClosed = true;
        base.Dispose(disposing);
    }
}
