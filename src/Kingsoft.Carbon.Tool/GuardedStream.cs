namespace Kingsoft.Carbon.Tool;

/// <summary>A stream that is written to; what happens where the system refuses is said by whoever opens it.</summary>
/// <param name="stream">Takes the bytes.</param>
/// <param name="refused">Told that the system refused to write.</param>
internal sealed class GuardedStream(Stream stream, Action<Exception> refused) : Stream
{
    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <summary>An output whose faults name it as the user does.</summary>
    public static GuardedStream Named(Stream stream, string name) => new(stream, exception => throw WriteFault.Of(name, exception));

    /// <summary>Standard error: where nobody takes messages (closed, or on a full disk) they are lost, and the exit status tells.</summary>
    public static GuardedStream OfMessages(Func<Stream> open)
    {
        try
        {
            // A message that says that messages are lost has no place either.
            return new GuardedStream(open(), _ => { });
        }
        catch (Exception exception) when (WriteFault.Is(exception))
        {
            return new GuardedStream(Null, _ => { });
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            stream.Write(buffer);
        }
        catch (Exception exception) when (WriteFault.Is(exception))
        {
            refused(exception);
        }
    }

    public override void Flush()
    {
        try
        {
            stream.Flush();
        }
        catch (Exception exception) when (WriteFault.Is(exception))
        {
            refused(exception);
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
