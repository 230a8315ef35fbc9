using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>Where the columns of a ledger file stand.</summary>
internal sealed class LedgerLayout
{
    private readonly int[] _positions;
    private readonly string?[] _headers;

    public LedgerLayout(CsvTable header, string path, int file, byte[] headerBytes)
    {
        Path = path;
        File = file;
        Header = headerBytes;
        FieldCount = header.FieldCount;
        NamedCount = header.NamedCount;
        Extras = [.. header.Extras];
        _headers = [.. LedgerColumns.All.Names.Select((_, column) => header.HeaderOf(column))];
        _positions = [.. LedgerColumns.All.Names.Select((_, column) => header.PositionOf(column))];
        Order = string.Join(' ', _positions);
        ContextRuns = Runs([.. LedgerColumns.OfContext.Select(PositionOf).Where(position => position >= 0).Order()]);
    }

    /// <summary>The file, as typed.</summary>
    public string Path { get; }

    /// <summary>The number of the file.</summary>
    public int File { get; }

    /// <summary>The bytes of the header, with what stands before it.</summary>
    public byte[] Header { get; }

    /// <summary>How many fields each record has.</summary>
    public int FieldCount { get; }

    /// <summary>How many of them have a name: behind them stand only empty ones.</summary>
    public int NamedCount { get; }

    /// <summary>The user's own columns.</summary>
    public ImmutableArray<(string Name, int Index)> Extras { get; }

    /// <summary>The order of the columns: lines of files that agree in it mean the same.</summary>
    public string Order { get; }

    /// <summary>The columns that decide what rows have in common: first and last of those that stand side by side.</summary>
    public ImmutableArray<(int First, int Last)> ContextRuns { get; }

    /// <summary>The position of a column in the file; −1 where the file has it not.</summary>
    public int PositionOf(int column) => _positions[column];

    /// <summary>What the header calls a column, where that is another name than the column's own in any case; null elsewhere.</summary>
    public string? HeaderOf(int column) => _headers[column];

    private static ImmutableArray<(int First, int Last)> Runs(int[] positions)
    {
        ImmutableArray<(int First, int Last)>.Builder runs = ImmutableArray.CreateBuilder<(int First, int Last)>();
        foreach (int position in positions)
        {
            if (runs.Count > 0 && runs[^1].Last == position - 1)
                runs[^1] = (runs[^1].First, position);
            else
                runs.Add((position, position));
        }

        return runs.ToImmutable();
    }
}
