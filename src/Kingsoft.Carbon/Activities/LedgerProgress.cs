namespace Kingsoft.Carbon;

/// <summary>How far the reading of ledgers, or a calculation, has come.</summary>
public readonly record struct LedgerProgress
{
    /// <summary>How many sound records there were so far.</summary>
    public required long Records { get; init; }

    /// <summary>How many bytes of text were read so far, of all files; 0 where records are calculated that were read before.</summary>
    public long Bytes { get; init; }

    /// <summary>
    /// How many bytes came so far over a connection, or from what else can be read only once: they are copied before a record is read. 0
    /// while records are read, and where nothing is copied.
    /// </summary>
    public long BytesReceived { get; init; }

    /// <summary>How many there are in all; null where that is not known: compressed files, connections.</summary>
    public long? TotalBytes { get; init; }
}
