namespace Kingsoft.Carbon.Internal;

/// <summary>Opens data files that are part of the library: a fault in one is a defect of the library, not of the caller's data.</summary>
internal static class BuiltInTable
{
    public static CsvTable Open(string path, CsvColumns columns) =>
        CsvTable.Open(EmbeddedFiles.Open(path), columns, (line, column, message) => throw Defect(path, line, column, message))
        ?? throw Defect(path, 1, "file", "cannot be read");

    /// <summary>The words of a file of the vocabulary that has no other column, in any case of their letters.</summary>
    public static HashSet<string> Words(string file)
    {
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        using CsvTable table = Open($"emission-factors/vocabulary/{file}", new CsvColumns(["word"], []));
        while (table.ReadRow())
            words.Add(table.Text(0)!);
        return words;
    }

    private static InvalidOperationException Defect(string path, long line, string column, object message) =>
        new($"Built-in data: {path}:{line}: {column}: {message}");
}
