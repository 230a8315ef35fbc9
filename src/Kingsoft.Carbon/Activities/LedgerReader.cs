using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>Reads ledger files one record after the other; what is wrong in a record is noted, all of it, and reading goes on.</summary>
internal sealed class LedgerReader(LedgerRows rows, IBlockTaker taker, DataIssues issues, IProgress<long>? progress)
{
    private readonly RecordReader _records = new(rows);
    private RowBlock _block = taker.BlockFor(RowBlock.UsualCapacity);
    private int _blocks;
    private long _read;

    /// <summary>What the files say of records with faults.</summary>
    public RecordReader Records => _records;

    public void Read(LedgerInput input)
    {
        string file = input.Path;
        using Stream stream = input.Open();
        using CsvTable? table = CsvTable.Open(
            stream, LedgerColumns.All, (line, column, message) => issues.Add(new SourceLocation(file, line), column, message));
        if (table is null)
            return;

        long before = _read;
        long faultsBefore = issues.Total;
        int fileIndex = rows.FileIndexOf(file);
        foreach ((string name, _) in table.Extras)
            rows.ExtraIndexOf(name);
        while (table.ReadRow())
        {
            if (!_records.TryRead(table, file, issues, out SoundRow row))
                continue;

            _block.Add(rows.Kinds.IndexOf(row.Context, row.Period), row.Amount, fileIndex, table.Line, _records.Words);
            _read++;
            if (_block.Count == RowBlock.UsualCapacity)
                HandOver();
        }

        if (_read == before && issues.Total == faultsBefore)
            issues.Add(new SourceLocation(file, 1), "file", LedgerMessages.FileWithoutRows);
    }

    /// <summary>Hands over the last rows.</summary>
    public void Finish() => HandOver();

    private void HandOver()
    {
        taker.Take(_block, _blocks++);
        _block = taker.BlockFor(RowBlock.UsualCapacity);
        progress?.Report(_read);
    }
}
