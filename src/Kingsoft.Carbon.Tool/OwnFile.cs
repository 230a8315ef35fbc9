namespace Kingsoft.Carbon.Tool;

/// <summary>What a file of the user's own holds, by its header.</summary>
internal static class OwnFile
{
    /// <summary>Whether the header of a file is nearer to that of properties than to that of factors, in any words for them.</summary>
    public static bool HoldsProperties(string path)
    {
        var ofProperties = new DataIssues();
        FactorLibrary.ReadPropertiesCsv(path, ofProperties);
        if (HeaderFaults(ofProperties) == 0)
            return true;

        var ofFactors = new DataIssues();
        FactorLibrary.ReadCsv(path, ofFactors);
        return HeaderFaults(ofProperties) < HeaderFaults(ofFactors);
    }

    private static int HeaderFaults(DataIssues issues) => issues.Count(issue => issue.Column is "header" or "file");
}
