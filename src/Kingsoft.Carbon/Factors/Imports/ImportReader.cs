using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Factors;

/// <summary>Reads a download as the table that its header is, or says what was seen and what is known.</summary>
internal static class ImportReader
{
    private const int MostColumns = 12;

    /// <returns>The layout with the rows; null, with the reason noted, where it is none of them.</returns>
    public static (ImportLayout<T> Layout, ImportedRows<T> Rows)? Read<T>(
        OpenedCsv csv, ImmutableArray<ImportLayout<T>> layouts, ImportOptions options, DataIssues issues)
    {
        var bytes = new MemoryStream();
        csv.Bytes.CopyTo(bytes);
        ReadOnlySpan<byte> all = bytes.GetBuffer().AsSpan(0, (int)bytes.Length);
        var file = new SourceLocation(csv.Name, 1);
        if (ForeignText.IsWorkbook(all))
        {
            issues.Add(file, "file", ImportMessages.Workbook);
            return null;
        }

        ImportLayout<T>[] asked = [.. layouts.Where(layout => options.Layout is null || layout.Name == options.Layout)];
        if (asked.Length == 0)
        {
            issues.Add(file, "file", ImportMessages.UnknownLayout(options.Layout!, layouts.Select(layout => layout.Name)));
            return null;
        }

        string text = ForeignText.Of(all);
        foreach (ImportLayout<T> layout in asked)
        {
            if (ForeignTable.Find(csv.Name, text, layout.Columns) is not { } table)
                continue;
            var rows = new ImportedRows<T>(options.Published);
            layout.Read(table, rows);
            return (layout, rows);
        }

        IEnumerable<string> header = ForeignTable.HeaderOf(text).Where(name => name.Length > 0);
        issues.Add(file, "header", options.Layout is null
            ? ImportMessages.NotKnown(Some(header), layouts.Select(layout => (layout.Name, layout.Title)))
            : ImportMessages.NotOfLayout(options.Layout, Some(header), asked[0].Columns));
        return null;
    }

    private static string Some(IEnumerable<string> header)
    {
        string[] names = [.. header];
        return string.Join(", ", names.Take(MostColumns)) + (names.Length > MostColumns ? " …" : "");
    }
}
