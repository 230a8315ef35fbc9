using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;

namespace Kingsoft.Carbon.Internal;

/// <summary>Other names of columns, in Chinese and English, by which a header may call them.</summary>
/// <remarks>Source: <c>emission-factors/vocabulary/columns.csv</c>.</remarks>
internal static class ColumnNames
{
    private const string File = "emission-factors/vocabulary/columns.csv";

    // The file itself has the very names of its columns, so that reading it asks for no other ones.
    private static readonly CsvColumns Columns = new(["name", "columns"], []);
    private static readonly Lazy<FrozenDictionary<string, ImmutableArray<string>>> Known = new(Load);

    /// <summary>The columns that a name stands for, in files that have them; none where it is no other name.</summary>
    /// <param name="name">As <see cref="Plain"/> gives it.</param>
    public static ImmutableArray<string> ColumnsOf(string name) => Known.Value.GetValueOrDefault(name, []);

    /// <summary>A name without what says nothing: in lower case, without blanks at its ends, words joined by '_'.</summary>
    public static string Plain(string header)
    {
        var plain = new StringBuilder();
        foreach (char character in header.Trim().Select(FullWidth.Plain))
            plain.Append(char.IsWhiteSpace(character) || character == '-' ? '_' : char.ToLowerInvariant(character));
        return plain.ToString();
    }

    private static FrozenDictionary<string, ImmutableArray<string>> Load()
    {
        var known = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal);
        using CsvTable table = BuiltInTable.Open(File, Columns);
        while (table.ReadRow())
            known.Add(table.Text(0)!, [.. table.Text(1)!.Split('|')]);
        return known.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
