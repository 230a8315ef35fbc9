using System.Buffers;
using System.IO.Pipelines;

namespace Kingsoft.Carbon.Internal;

/// <summary>
/// Lets what is written step by step go out to a stream that must not be waited for, such as the answer of a web server: written on
/// another thread, a few pages ahead at most.
/// </summary>
internal static class AsyncOutput
{
    public static async Task WriteAsync(Stream target, Action<IBufferWriter<byte>> write, CancellationToken cancellation)
    {
        var pipe = new Pipe();
        Task writing = Task.Run(() => Write(pipe.Writer, write, cancellation), CancellationToken.None);
        try
        {
            await pipe.Reader.CopyToAsync(target, cancellation).ConfigureAwait(false);
        }
        finally
        {
            await pipe.Reader.CompleteAsync().ConfigureAwait(false);
            await writing.ConfigureAwait(false);
        }
    }

    /// <summary>The same for what writes to a stream.</summary>
    public static Task WriteStreamAsync(Stream target, Action<Stream> write, CancellationToken cancellation) =>
        WriteAsync(target, pages => write(new BufferStream(pages)), cancellation);

    // What goes wrong here is thrown to who reads.
    private static void Write(PipeWriter output, Action<IBufferWriter<byte>> write, CancellationToken cancellation)
    {
        try
        {
            write(new Pages(output, cancellation));
            output.Complete();
        }
        catch (Exception fault)
        {
            output.Complete(fault);
        }
    }

    /// <summary>Waits with the next page until there is room, and refuses to go on once nobody reads.</summary>
    private sealed class Pages(PipeWriter output, CancellationToken cancellation) : IBufferWriter<byte>
    {
        private bool _isOver;

        public void Advance(int count)
        {
            // A writer that could not go on tries once more when it is disposed: what is told is why it could not.
            if (_isOver)
                return;

            _isOver = true;
            output.Advance(count);
            if (output.FlushAsync(cancellation).AsTask().GetAwaiter().GetResult().IsCompleted)
                throw new OperationCanceledException(cancellation);
            _isOver = false;
        }

        public Memory<byte> GetMemory(int sizeHint = 0) => output.GetMemory(sizeHint);

        public Span<byte> GetSpan(int sizeHint = 0) => output.GetSpan(sizeHint);
    }
}
