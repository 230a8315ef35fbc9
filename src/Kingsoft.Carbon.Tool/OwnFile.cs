namespace Kingsoft.Carbon.Tool;

/// <summary>A file of the user's own factors or properties: its header says which.</summary>
internal static class OwnFile
{
    /// <summary>Reads a file as what its header is nearer to, in any words for it.</summary>
    public static FactorLibrary Read(string path, DataIssues issues)
    {
        // It is looked at more than once, and a pipe is read only once.
        byte[] bytes = File.ReadAllBytes(path);
        return HoldsProperties(bytes, path)
            ? FactorLibrary.ReadPropertiesCsv(new MemoryStream(bytes), path, issues)
            : FactorLibrary.ReadCsv(new MemoryStream(bytes), path, issues);
    }

    private static bool HoldsProperties(byte[] bytes, string path)
    {
        var ofProperties = new DataIssues();
        FactorLibrary.ReadPropertiesCsv(new MemoryStream(bytes), path, ofProperties);
        if (HeaderFaults(ofProperties) == 0)
            return true;

        var ofFactors = new DataIssues();
        FactorLibrary.ReadCsv(new MemoryStream(bytes), path, ofFactors);
        return HeaderFaults(ofProperties) < HeaderFaults(ofFactors);
    }

    private static int HeaderFaults(DataIssues issues) => issues.Count(issue => issue.Column is "header" or "file");
}
