using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>A text that is open to be read as CSV, under the name that messages show.</summary>
internal sealed record OpenedCsv(string Name, Stream Bytes)
{
    /// <summary>Its table; null, with the reasons noted, where no record of it can be read.</summary>
    public CsvTable? Table(CsvColumns columns, DataIssues issues) =>
        CsvTable.Open(Bytes, columns, (line, column, message) => issues.Add(new SourceLocation(Name, line), column, message));

    /// <summary>The same where something follows from what is passed over.</summary>
    /// <param name="columns">The columns.</param>
    /// <param name="issues">Takes the faults.</param>
    /// <param name="passOver">Takes each fault, with the table that stands at the record; null where there is no table.</param>
    public CsvTable? Table(CsvColumns columns, DataIssues issues, Action<CsvTable?, Message> passOver)
    {
        CsvTable? opened = null;
        return opened = CsvTable.Open(Bytes, columns, (line, column, message) =>
        {
            issues.Add(new SourceLocation(Name, line), column, message);
            passOver(opened, message);
        });
    }

    /// <summary>The fields of a row, which note what is wrong with them.</summary>
    public FieldReader Fields(CsvTable table, DataIssues issues) => new(table, new SourceLocation(Name, table.Line), issues);
}
