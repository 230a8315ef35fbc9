namespace Kingsoft.Carbon.Tool;

/// <summary>What a file of the user's own holds, by its header.</summary>
internal static class OwnFile
{
    private static readonly Func<string, DataIssues, FactorLibrary>[] Readers =
        [FactorLibrary.ReadCsv, FactorLibrary.ReadPropertiesCsv, FactorLibrary.ReadPricesCsv];

    /// <summary>Reads a file as what its header is nearest to: factors, properties or prices, in any words for them.</summary>
    public static FactorLibrary Read(string path, DataIssues issues) =>
        Readers.MinBy(reader => HeaderFaults(path, reader))!(path, issues);

    private static int HeaderFaults(string path, Func<string, DataIssues, FactorLibrary> reader)
    {
        var issues = new DataIssues();
        reader(path, issues);
        return issues.Count(issue => issue.Column is "header" or "file");
    }
}
