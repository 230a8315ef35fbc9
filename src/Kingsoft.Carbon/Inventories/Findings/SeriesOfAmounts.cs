namespace Kingsoft.Carbon;

/// <summary>All series of amounts, and where what is kept of them stands.</summary>
internal sealed class SeriesOfAmounts
{
    private readonly List<AmountSeries> _byNumber = [];
    private readonly List<AmountSeries> _counted = [];
    private readonly List<AmountLog> _logs = [];
    private AmountRoom? _room;

    public IReadOnlyList<AmountSeries> ByNumber => _byNumber;

    /// <summary>The series with many amounts, in the order in which they became so.</summary>
    public IReadOnlyList<AmountSeries> Counted => _counted;

    /// <summary>Takes amounts by account, of the rows that are posted one by one; null where the rows themselves are kept.</summary>
    public AmountLog? Log { get; private set; }

    /// <summary>The amounts by kind, as each thread has kept them.</summary>
    public IReadOnlyList<AmountLog> Logs => _logs;

    /// <summary>A new series.</summary>
    public AmountSeries Add()
    {
        var series = new AmountSeries(_byNumber.Count, this);
        _byNumber.Add(series);
        return series;
    }

    /// <summary>Adds a series that has many amounts from now on.</summary>
    /// <returns>Its place among them.</returns>
    public int AddCounted(AmountSeries series)
    {
        _counted.Add(series);
        return _counted.Count - 1;
    }

    /// <summary>A log for a thread that posts rows which are not kept.</summary>
    public AmountLog NewLog()
    {
        _room ??= new AmountRoom();
        Log ??= new AmountLog(_room);
        var log = new AmountLog(_room);
        _logs.Add(log);
        return log;
    }

    /// <summary>Forgets what was kept.</summary>
    public void ClearLogs()
    {
        Log?.Clear();
        foreach (AmountLog log in _logs)
            log.Clear();
    }
}
