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

    private ForeignTable(
        string name, IEnumerable<string[]> above, string[] header, IEnumerable<(long Line, string[] Fields)> rows)
    {
        Name = name;
        Above = [.. above.SelectMany(fields => fields).Where(field => field.Length > 0)];
        Header = [.. header];
        for (int i = header.Length - 1; i >= 0; i--)
            _columns[Plain(header[i])] = i;
        Rows = [.. rows.Select(row => new ForeignRow(this, row.Line, row.Fields))];
    }

    public string Name { get; }

    /// <summary>What stands above the header: a title, or a date.</summary>
    public ImmutableArray<string> Above { get; }

    public ImmutableArray<string> Header { get; }

    public ImmutableArray<ForeignRow> Rows { get; }

    public int IndexOf(string column) => _columns.GetValueOrDefault(Plain(column), -1);

    /// <summary>The table whose header has all columns; null where there is none.</summary>
    public static ForeignTable? Find(string name, string text, ImmutableArray<string> columns)
    {
        foreach (char separator in Separators)
        {
            List<(long Line, string[] Fields)> records = ForeignRecords.Of(text, separator);
            for (int i = 0; i < records.Count && i < MostAbove; i++)
            {
                HashSet<string> header = [.. records[i].Fields.Select(Plain)];
                if (columns.All(column => Has(header, column)))
                    return new ForeignTable(name, records.Take(i).Select(record => record.Fields), records[i].Fields, records.Skip(i + 1));
            }
        }

        return null;
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
