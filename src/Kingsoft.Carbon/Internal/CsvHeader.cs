namespace Kingsoft.Carbon.Internal;

/// <summary>Matches the names of a header with the columns that a table may have.</summary>
internal static class CsvHeader
{
    private const string SeparatorNote = "sep=";

    /// <summary>
    /// The position of each column in the file, -1 for those that it has not; null, with the reasons given to <paramref name="fault"/>,
    /// where the header is wrong.
    /// </summary>
    public static int[]? Match(
        IReadOnlyList<string> headers, long line, CsvColumns columns, FaultSink fault, out List<(string, int)> extras)
    {
        extras = [];
        if (headers.Count == 0 || (headers.Count == 1 && headers[0].Length == 0))
        {
            fault(1, "file", FileMessages.FileEmpty(columns.Required));
            return null;
        }

        if (headers[0].StartsWith(SeparatorNote, StringComparison.OrdinalIgnoreCase))
        {
            string note = string.Join(',', headers).Trim();
            fault(line, "header", FileMessages.SeparatorNote(note));
            return null;
        }

        if (headers.Count == 1 && headers[0].AsSpan().IndexOfAny(";\t|") is var at and >= 0)
        {
            fault(line, "header", FileMessages.Separator(headers[0][at]));
            return null;
        }

        if (IsTitle(headers, columns))
        {
            fault(line, "header", FileMessages.Title(headers[0].Trim(), columns.Required));
            return null;
        }

        int[] indexOfColumn = new int[columns.Names.Length];
        Array.Fill(indexOfColumn, -1);
        bool sound = true;
        var extraNames = new HashSet<string>(StringComparer.Ordinal);
        var alike = new SortedDictionary<int, List<string>>();
        for (int i = 0; i < NamedIn(headers); i++)
        {
            string header = headers[i].Trim();
            if (header.Contains('\uFFFD', StringComparison.Ordinal))
            {
                fault(line, "header", FileMessages.CsvNotUtf8);
                return null;
            }

            int column = ControlCharacters.Unseen(header) is null ? columns.Meant(header) : -1;
            if (ControlCharacters.Unseen(header) is { } unseen)
                sound = Fail(FileMessages.ColumnNameUnseen(i + 1, unseen));
            else if (column >= 0 && indexOfColumn[column] >= 0)
                NoteAlike(column, headers[indexOfColumn[column]].Trim(), header);
            else if (column >= 0)
                indexOfColumn[column] = i;
            else if (extraNames.Contains(header))
                sound = Fail(FileMessages.ColumnTwice(header));
            else if (columns.AllowsExtras && header.Length > 2 && header.StartsWith("x_", StringComparison.OrdinalIgnoreCase))
                AddExtra($"x_{header[2..]}", i, extras);
            else if (header.Length == 0)
                sound = Fail(FileMessages.ColumnUnnamed(i + 1, columns.Accepted));
            else
                sound = Fail(FileMessages.ColumnUnknown(header, NumberMessages.NearTo(header, columns.Names) ?? columns.Accepted));
        }

        foreach ((int column, List<string> names) in alike)
        {
            bool areSame = names.TrueForAll(name => name == names[0]);
            sound = Fail(areSame ? FileMessages.ColumnTwice(names[0]) : FileMessages.ColumnsAlike(names, columns.Names[column]));
        }

        foreach (string name in columns.Required)
        {
            if (indexOfColumn[columns.IndexOf(name)] < 0 && !IsStoodInFor(name))
                sound = Fail(FileMessages.ColumnMissing(name, columns.Required));
        }

        return sound ? indexOfColumn : null;

        bool IsStoodInFor(string name) => columns.StandIn is { } standIn
            && standIn.InsteadOf.Contains(name) && indexOfColumn[columns.IndexOf(standIn.Column)] >= 0;

        void NoteAlike(int column, string first, string header)
        {
            if (!alike.TryGetValue(column, out List<string>? names))
                alike.Add(column, names = [first]);
            names.Add(header);
        }

        void AddExtra(string name, int index, List<(string, int)> to)
        {
            extraNames.Add(name);
            to.Add((name, index));
        }

        bool Fail(Message message)
        {
            fault(line, "header", message);
            return false;
        }
    }

    // A title above a table has one text, and nobody's name of a column.
    private static bool IsTitle(IReadOnlyList<string> headers, CsvColumns columns) =>
        NamedIn(headers) == 1 && headers.Count > 1 && columns.Required.Length > 1 && headers[0].AsSpan().Trim().Length > 0
        && !headers[0].Contains('\uFFFD', StringComparison.Ordinal) && ControlCharacters.Unseen(headers[0]) is null
        && columns.Meant(headers[0].Trim()) < 0;

    /// <summary>How many columns there are up to the last that has a name: spreadsheets leave empty ones behind it.</summary>
    public static int NamedIn(IReadOnlyList<string> headers)
    {
        int named = headers.Count;
        while (named > 1 && headers[named - 1].AsSpan().Trim().IsEmpty)
            named--;
        return named;
    }
}
