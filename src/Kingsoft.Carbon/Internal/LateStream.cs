namespace Kingsoft.Carbon.Internal;

/// <summary>A stream that is opened while nobody waits for it: a named pipe comes only with its writer.</summary>
internal static class LateStream
{
    /// <summary>Opens a stream on a thread of the pool.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled; what opens later is closed at once.</exception>
    public static async Task<Stream> OpenAsync(Func<Stream> open, CancellationToken cancellation)
    {
        Task<Stream> opening = Task.Run(open, cancellation);
        try
        {
            return await opening.WaitAsync(cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            _ = CloseAsync(opening);
            throw;
        }
    }

    private static async Task CloseAsync(Task<Stream> opening)
    {
        await ((Task)opening).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (opening.IsCompletedSuccessfully)
            await (await opening.ConfigureAwait(false)).DisposeAsync().ConfigureAwait(false);
    }
}
