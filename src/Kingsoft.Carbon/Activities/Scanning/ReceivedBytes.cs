namespace Kingsoft.Carbon;

/// <summary>Counts what comes of inputs that are copied before they are read, and tells it now and then.</summary>
internal sealed class ReceivedBytes(IProgress<LedgerProgress> progress)
{
    // Often enough for a bar that moves, and seldom beside what a connection brings in a second.
    private const long BytesBetween = 1 << 20;

    private long _bytes;

    public void Add(int bytes)
    {
        long before = _bytes;
        _bytes += bytes;
        if (before / BytesBetween != _bytes / BytesBetween)
            progress.Report(new LedgerProgress { Records = 0, BytesReceived = _bytes });
    }
}
