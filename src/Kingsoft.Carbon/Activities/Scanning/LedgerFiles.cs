using System.Collections.Immutable;

namespace Kingsoft.Carbon;

/// <summary>The ways to read ledger files: quickly where nothing is wrong, else strictly.</summary>
internal static class LedgerFiles
{
    /// <summary>Reads files and keeps all rows; faults are noted.</summary>
    /// <returns>The sound rows, and what the files say of the others.</returns>
    public static (LedgerRows Rows, RecordReader? Records) ReadAll(
        ImmutableArray<string> paths, DataIssues issues, IProgress<long>? progress)
    {
        ImmutableArray<LedgerInput> once = EachOnce(paths, issues);
        var rows = new LedgerRows();
        var kept = new KeptBlocks();
        if (issues.Total == 0 && LedgerScan.TryRead(rows, once, Environment.ProcessorCount, kept.Taker, progress))
        {
            kept.AppendTo(rows);
            return (rows, null);
        }

        rows = new LedgerRows();
        kept = new KeptBlocks();
        var reader = new LedgerReader(rows, kept.Taker(), issues, progress);
        foreach (LedgerInput input in once)
            reader.Read(input);
        reader.Finish();
        kept.AppendTo(rows);
        return (rows, reader.Records);
    }

    // Rows without an id have their place as id: the same file again would count every one of them twice.
    private static ImmutableArray<LedgerInput> EachOnce(ImmutableArray<string> paths, DataIssues issues)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (string path in paths.Where(path => !seen.Add(Path.GetFullPath(path))))
            issues.Add(new SourceLocation(path, 1), "file", LedgerMessages.FileTwice);
        seen.Clear();
        return [.. paths.Where(path => seen.Add(Path.GetFullPath(path))).Select(path => new LedgerInput(path))];
    }
}
