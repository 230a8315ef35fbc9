using System.IO.Pipelines;

namespace Kingsoft.Carbon.Reporting;

/// <summary>
/// Lets what is read step by step come from a stream that must not be waited for, such as the body of a request: read on another thread, a
/// few pages behind at most.
/// </summary>
internal static class AsyncInput
{
    private const int BufferBytes = 1 << 16;

    public static async Task<T> ReadAsync<T>(Stream source, Func<Stream, T> read, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var pipe = new Pipe();
        _ = CopyAsync(source, pipe.Writer, ended.Token);
        try
        {
            using Stream input = pipe.Reader.AsStream();
            return await Task.Run(() => read(input), cancellation).ConfigureAwait(false);
        }
        finally
        {
            // Who has read enough, or found a fault, does not wait for the rest.
            await ended.CancelAsync().ConfigureAwait(false);
        }
    }

    // What goes wrong here is thrown to who reads.
    private static async Task CopyAsync(Stream source, PipeWriter target, CancellationToken cancellation)
    {
        try
        {
            byte[] part = new byte[BufferBytes];
            while (true)
            {
                // A stream that does not look at the token is not waited for; it keeps the buffer, which is nobody else's.
                cancellation.ThrowIfCancellationRequested();
                int read = await source.ReadAsync(part, cancellation).AsTask().WaitAsync(cancellation).ConfigureAwait(false);
                if (read == 0)
                    break;
                await target.WriteAsync(part.AsMemory(0, read), cancellation).ConfigureAwait(false);
            }

            await target.CompleteAsync().ConfigureAwait(false);
        }
        catch (Exception fault)
        {
            await target.CompleteAsync(fault).ConfigureAwait(false);
        }
    }
}
