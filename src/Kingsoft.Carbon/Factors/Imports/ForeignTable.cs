using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Factors;

/// <summary>A table that others wrote, below the header by which it was known.</summary>
internal sealed class ForeignTable
{
    // Titles and notes stand above a header; no download has more of them.
    private const int MostAbove = 30;
    private const string Separators = ",;\t";

    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ForeignNumbers> _numbers = new(StringComparer.Ordinal);
    private readonly char _separator;

    private ForeignTable(
        string name, char separator, IEnumerable<string[]> above, string[] header, IEnumerable<(long Line, string[] Fields)> rows)
    {
        Name = name;
        _separator = separator;
        Above = [.. above];
        Header = [.. header];
        for (int i = header.Length - 1; i >= 0; i--)
            _columns[Plain(header[i])] = i;
        Rows = [.. rows.Select(row => new ForeignRow(this, row.Line, row.Fields))];
    }

    public string Name { get; }

    public ImmutableArray<string> Header { get; }

    /// <summary>Titles and notes: the records above the header.</summary>
    public ImmutableArray<string[]> Above { get; }

    public ImmutableArray<ForeignRow> Rows { get; }

    public int IndexOf(string column) => _columns.GetValueOrDefault(Plain(column), -1);

    /// <summary>How the numbers of a column are written.</summary>
    public ForeignNumbers NumbersOf(string column)
    {
        if (!_numbers.TryGetValue(column, out ForeignNumbers? numbers))
            _numbers.Add(column, numbers = new ForeignNumbers(Rows.Select(row => row[column]).OfType<string>(), _separator));
        return numbers;
    }

    /// <summary>What stands over a column, from the header upwards; null where nothing does.</summary>
    public string? TitleOf(string column) => IndexOf(column) is >= 0 and var at
        ? Above.Reverse().Select(record => at < record.Length ? record[at] : "").FirstOrDefault(title => title.Length > 0)
        : null;

    /// <summary>The table whose header has all columns; null where there is none.</summary>
    public static ForeignTable? Find(string name, string text, ImmutableArray<string> columns)
    {
        foreach (char separator in Separators)
        {
            // A text that is another table is not read to its end for each that it might be.
            (long Line, string[] Fields)[] first = [.. ForeignRecords.Of(text, separator).Take(MostAbove)];
            int header = Array.FindIndex(first, record => IsHeader(record.Fields, columns));
            if (header >= 0)
            {
                return new ForeignTable(
                    name, separator, first.Take(header).Select(record => record.Fields), first[header].Fields,
                    ForeignRecords.Of(text, separator).Skip(header + 1));
            }
        }

        return null;
    }

    private static bool IsHeader(string[] fields, ImmutableArray<string> columns)
    {
        HashSet<string> header = [.. fields.Select(Plain)];
        return columns.All(column => Has(header, column));
    }

    /// <summary>What stands first in a text that is none of the tables: the record with the most fields among the first ones.</summary>
    public static ImmutableArray<string> HeaderOf(string text) => [.. Separators
        .SelectMany(separator => ForeignRecords.Of(text, separator).Take(MostAbove))
        .OrderByDescending(record => record.Fields.Count(field => field.Length > 0)).ThenBy(record => record.Line)
        .Select(record => record.Fields)
        .FirstOrDefault() ?? []];

    // "GHG Conversion Factor 2025" is named after its year: a column that ends in '*' is one that begins so.
    private static bool Has(HashSet<string> header, string column) => column.EndsWith('*')
        ? header.Any(name => name.StartsWith(Plain(column[..^1]), StringComparison.Ordinal))
        : header.Contains(Plain(column));

    private static string Plain(string name) => name.Trim().Replace('’', '\'').ToLowerInvariant();
}
