using System.Collections.Immutable;
using System.Security.Cryptography;

namespace Kingsoft.Carbon.Compare;

/// <summary>The files of a comparison, in a folder of their own that goes when it is done.</summary>
internal sealed class Ledger : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("carbon-compare-");

    public Ledger(Options options)
    {
        ImmutableArray<LedgerActivity> activities = options.Rounding ? LedgerActivity.Rounded : LedgerActivity.Exact;
        Path = System.IO.Path.Combine(_folder.FullName, "ledger.csv");
        Factors = System.IO.Path.Combine(_folder.FullName, "factors.csv");
        FactorFile.Write(Factors, activities);
        new LedgerGenerator(activities, options.Wide).Write(Path, options.Rows);
        Bytes = new FileInfo(Path).Length;
        using FileStream file = File.OpenRead(Path);
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(file));
    }

    public string Path { get; }

    public string Factors { get; }

    public long Bytes { get; }

    /// <summary>Shows that two comparisons read the same bytes.</summary>
    public string Sha256 { get; }

    public void Dispose() => _folder.Delete(recursive: true);
}
