namespace Kingsoft.Carbon;

/// <summary>How many amounts all threads may keep together.</summary>
internal sealed class AmountRoom
{
    // Some hundred megabytes: where there are more, rows are read a second time.
    private const long Most = 12_000_000;

    private long _kept;
    private volatile bool _isFull;

    /// <summary>Whether amounts were left out.</summary>
    public bool IsFull => _isFull;

    /// <summary>Takes room; false where there is none left.</summary>
    public bool TryTake(int amounts)
    {
        if (!_isFull && Interlocked.Add(ref _kept, amounts) <= Most)
            return true;

        _isFull = true;
        return false;
    }

    /// <summary>Says that an amount has no place: rows must be read again.</summary>
    public void LeaveOut() => _isFull = true;
}
