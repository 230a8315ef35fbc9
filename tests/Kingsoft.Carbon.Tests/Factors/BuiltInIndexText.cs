using System.Security.Cryptography;
using System.Text;
using Kingsoft.Carbon.Tests.House;

namespace Kingsoft.Carbon.Tests.Factors;

/// <summary>The text of the index of the built-in factors, worked out from the data files as they lie on disk.</summary>
internal static class BuiltInIndexText
{
    public static string FromFiles()
    {
        string[] factorFiles = [.. In("")];
        string[] all = [.. factorFiles, .. In("properties"), .. In("gwp"), .. In("vehicle-energy"), .. In("estimates")];
        IEnumerable<string> files = all.Select(path => BuiltInIndex.FileLine(path, Bytes(path).Length));
        IEnumerable<string> rows = factorFiles.SelectMany(RowsOf)
            .GroupBy(found => found.Activity, found => found.Run)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => $"rows {group.Key} {string.Join(' ', group)}");
        return string.Concat(files.Prepend($"sha256 {Sha256(all)}").Concat(rows).Select(line => line + "\n"));
    }

    private static IEnumerable<string> In(string folder) => Directory
        .EnumerateFiles(Repository.PathTo("emission-factors", folder), "*.csv")
        .Select(Repository.Relative)
        .Order(StringComparer.Ordinal);

    private static byte[] Bytes(string path) => File.ReadAllBytes(Repository.PathTo(path));

    private static string Sha256(string[] paths)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string path in paths)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(path + '\n'));
            hash.AppendData(Bytes(path));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    // A run ends where a row of another activity stands between. No field holds a line break.
    private static IEnumerable<(string Activity, string Run)> RowsOf(string path, int number)
    {
        byte[] bytes = Bytes(path);
        int[] starts = [0, .. Enumerable.Range(0, bytes.Length).Where(i => bytes[i] == (byte)'\n').Select(i => i + 1)];
        var issues = new DataIssues();
        using var stream = new MemoryStream(bytes);
        List<EmissionFactor> factors = FactorFile.Read(stream, path, isUserSupplied: false, issues);
        issues.ThrowIfAny();
        foreach (IGrouping<ActivityCode, EmissionFactor> group in factors.GroupBy(factor => factor.Activity))
        {
            int[] lines = [.. group.Select(factor => (int)factor.Location.Line).Order()];
            for (int first = 0, last = 0; first < lines.Length; first = ++last)
            {
                while (last + 1 < lines.Length && lines[last + 1] == lines[last] + 1)
                    last++;
                int offset = starts[lines[first] - 1];
                yield return (group.Key.Value, $"{number}:{offset}:{starts[lines[last]] - offset}:{lines[first]}");
            }
        }
    }
}
