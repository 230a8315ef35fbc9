namespace Kingsoft.Carbon.Tool;

/// <summary>What a file of the user's own holds, by its header.</summary>
internal static class OwnFile
{
    /// <summary>Whether a file has the columns of properties of substances, and not those of factors.</summary>
    public static bool HoldsProperties(string path)
    {
        using var reader = new StreamReader(path);
        string[] columns = (reader.ReadLine() ?? "").Split(',', StringSplitOptions.TrimEntries);
        return columns.Select(column => column.Trim('"')).Contains("property", StringComparer.OrdinalIgnoreCase)
            && !columns.Contains("activity", StringComparer.OrdinalIgnoreCase);
    }
}
