using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>Reads ledger files one record after the other; what is wrong in a record is noted, all of it, and reading goes on.</summary>
internal sealed class LedgerReader(
    LedgerRows rows,
    DataIssues issues,
    IProgress<LedgerProgress>? progress,
    long? totalBytes = null,
    CancellationToken cancellation = default)
{
    private long _read;
    private long _bytesOfOthers;

    /// <summary>What the files say of records with faults.</summary>
    public RecordReader Records { get; } = new(rows);

    /// <summary>The sound rows of a file; each block is new.</summary>
    public IEnumerable<RowBlock> Read(LedgerInput input)
    {
        if (input.OpenReadable(issues) is not { } stream)
            yield break;

        try
        {
            foreach (RowBlock block in Read(input.Name, stream))
                yield return block;
        }
        finally
        {
            input.Close(stream);
        }
    }

    private IEnumerable<RowBlock> Read(string file, Stream stream)
    {
        using CsvTable? table = CsvTable.Open(
            stream, LedgerColumns.All, (line, column, message) => issues.Add(new SourceLocation(file, line), column, message),
            leaveOpen: true);
        if (table is null)
            yield break;

        long before = _read;
        long faultsBefore = issues.Total;
        int fileIndex = rows.FileIndexOf(file);
        foreach ((string name, _) in table.Extras)
            rows.ExtraIndexOf(name);
        var block = new RowBlock(0, 0);
        while (table.ReadRow())
        {
            if (!Records.TryRead(table, file, issues, out SoundRow row))
                continue;

            block.Add(rows.Kinds.IndexOf(row.Context, row.Period), row.Amount, fileIndex, table.Line, Records.Words);
            if (block.Count < RowBlock.UsualCapacity)
                continue;

            yield return Count(block, stream.Position);
            block = new RowBlock(RowBlock.UsualCapacity, block.WordBytes);
        }

        yield return Count(block, stream.Length);
        _bytesOfOthers += stream.Length;
        if (_read == before && issues.Total == faultsBefore)
            issues.Add(new SourceLocation(file, 1), "file", LedgerMessages.FileWithoutRows);
    }

    private RowBlock Count(RowBlock block, long bytes)
    {
        cancellation.ThrowIfCancellationRequested();
        _read += block.Count;
        progress?.Report(new LedgerProgress { Records = _read, Bytes = _bytesOfOthers + bytes, TotalBytes = totalBytes });
        return block;
    }
}
