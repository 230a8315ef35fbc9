namespace Kingsoft.Carbon.Tests.Factors;

/// <summary>Factor files of one sound row, with the columns changed that a test is about.</summary>
internal static class FactorText
{
    private static readonly (string Column, string Value)[] Sound =
    [
        ("id", "own/fuel.diesel.road"), ("activity", "fuel.diesel.road"), ("kind", "combustion"), ("unit", "TJ(net)"), ("scope", "1"), (
            "published", "2025"), ("publisher", "P"), ("source", "S"),
    ];

    public static string Csv(params (string Column, string Value)[] changes)
    {
        (string Column, string Value)[] columns = [.. Sound.Where(
            column => changes.All(change => change.Column != column.Column)), .. changes];
        IEnumerable<string> values = columns.Select(column => column.Value.Contains(',') ? $"\"{column.Value}\"" : column.Value);
        return $"{string.Join(',', columns.Select(column => column.Column))}\n{string.Join(',', values)}\n";
    }

    public static string[] Faults(string csv)
    {
        using var file = new ScratchFile(csv);
        var issues = new DataIssues();
        FactorLibrary.ReadCsv(file.Path, issues);
        return file.Lines(issues, "f.csv");
    }
}
