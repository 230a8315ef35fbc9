using System.Security.Cryptography;
using System.Text;

namespace Kingsoft.Carbon.Tests.Factors;

/// <summary>The list of every id that was ever released, with a hash of its row: <c>emission-factors/checks/released-ids.csv</c>.</summary>
internal static class ReleasedIds
{
    public const string File = "emission-factors/checks/released-ids.csv";

    /// <summary>Id, release and hash of each released factor.</summary>
    public static IEnumerable<(string Id, string Release, string Sha256)> All =>
        FactorRows.Table(File, "id", "release", "sha256").Select(row => (row[0], row[1], row[2]));

    /// <summary>SHA-256 over <c>column=value</c> of every filled column, a line each, in the order in which files are written.</summary>
    public static string Hash(EmissionFactor factor)
    {
        IEnumerable<string> filled = FactorColumns.Names.Zip(FactorColumns.ValuesOf(factor)).Where(pair => pair.Second is not null).Select(
            pair => $"{pair.First}={pair.Second}\n");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(filled))));
    }
}
