namespace Kingsoft.Carbon.Tool;

/// <summary>Standard error: where nobody takes messages (closed, or on a full disk) they are lost, and the exit status tells.</summary>
internal sealed class MessageStream(Func<Stream> open) : Stream
{
    private readonly Stream _stream = Open(open);

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            _stream.Write(buffer);
        }
        catch (Exception exception) when (WriteFault.Is(exception))
        {
            // The message that would say so has no place either.
        }
    }

    public override void Flush()
    {
        // Every write goes to the system at once.
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private static Stream Open(Func<Stream> open)
    {
        try
        {
            return open();
        }
        catch (Exception exception) when (WriteFault.Is(exception))
        {
            return Null;
        }
    }
}
