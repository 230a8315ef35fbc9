namespace Kingsoft.Carbon.Internal;

/// <summary>
/// What can be read only once (a pipe, standard input, a connection), as something that can be read again: copied to memory while it is
/// short, and to a temporary file that goes with its stream.
/// </summary>
internal static class ReadableTwice
{
    private const int BufferBytes = 1 << 16;

    public static Stream Of(Stream stream) => stream.CanSeek ? stream : Copy(stream);

    /// <summary>A copy of all that is left of a stream, at its beginning; the stream is closed.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="received">Told how many bytes came, part by part.</param>
    /// <param name="cancellation">Looked at between two parts.</param>
    /// <exception cref="IOException">There is no room for it.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled between two parts; nothing is left of the copy.</exception>
    public static Stream Copy(Stream stream, Action<int>? received = null, CancellationToken cancellation = default)
    {
        using (stream)
        {
            using var copy = new CopiedBytes();
            byte[] part = new byte[BufferBytes];
            while (true)
            {
                cancellation.ThrowIfCancellationRequested();
                int read = stream.Read(part);
                if (read == 0)
                    return copy.Take();
                copy.Add(part.AsSpan(0, read));
                received?.Invoke(read);
            }
        }
    }

    /// <summary>The same, without a thread that waits; the stream is closed.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="received">Told how many bytes came, part by part.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    /// <exception cref="IOException">There is no room for it.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled; nothing is left of the copy.</exception>
    public static async Task<Stream> CopyAsync(Stream stream, Action<int>? received, CancellationToken cancellation)
    {
        await using (stream.ConfigureAwait(false))
        {
            using var copy = new CopiedBytes();
            byte[] part = new byte[BufferBytes];
            while (true)
            {
                // A stream that does not look at the token is not waited for; it keeps the buffer, which is nobody else's.
                cancellation.ThrowIfCancellationRequested();
                int read = await stream.ReadAsync(part, cancellation).AsTask().WaitAsync(cancellation).ConfigureAwait(false);
                if (read == 0)
                    return copy.Take();
                copy.Add(part.AsSpan(0, read));
                received?.Invoke(read);
            }
        }
    }
}
