namespace Kingsoft.Carbon.Tests.Activities;

/// <summary>A connection: it cannot seek, gives a few bytes at a time, and may keep its reader waiting at the end of what there
/// is.</summary>
internal sealed class PartStream(byte[] bytes, int most = int.MaxValue, bool waits = false, bool looksAtToken = true) : ReadOnlyStream
{
    private readonly TaskCompletionSource _never = new();
    private int _next;

    public override int Read(Span<byte> buffer) =>
        waits ? throw new InvalidOperationException("A thread waits.") : Give(buffer);

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await Task.Yield();
        if (waits && _next == bytes.Length)
            await _never.Task.WaitAsync(looksAtToken ? cancellationToken : CancellationToken.None);
        return Give(buffer.Span);
    }

    private int Give(Span<byte> buffer)
    {
        int count = Math.Min(Math.Min(buffer.Length, most), bytes.Length - _next);
        bytes.AsSpan(_next, count).CopyTo(buffer);
        _next += count;
        return count;
    }
}
