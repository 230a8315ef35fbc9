namespace Kingsoft.Carbon.Tool;

/// <summary>What a file of the user's own holds, by its header.</summary>
internal static class OwnFile
{
    private static readonly Func<Stream, string, DataIssues, FactorLibrary>[] Readers =
        [FactorLibrary.ReadCsv, FactorLibrary.ReadPropertiesCsv, FactorLibrary.ReadPricesCsv];

    /// <summary>Reads a file as what its header is nearest to: factors, properties or prices, in any words for them.</summary>
    public static FactorLibrary Read(string path, DataIssues issues)
    {
        // It is looked at more than once, and a pipe is read only once.
        byte[] bytes = File.ReadAllBytes(path);
        return Readers.MinBy(reader => HeaderFaults(bytes, path, reader))!(new MemoryStream(bytes), path, issues);
    }

    private static int HeaderFaults(byte[] bytes, string path, Func<Stream, string, DataIssues, FactorLibrary> reader)
    {
        var issues = new DataIssues();
        reader(new MemoryStream(bytes), path, issues);
        return issues.Count(issue => issue.Column is "header" or "file");
    }
}
