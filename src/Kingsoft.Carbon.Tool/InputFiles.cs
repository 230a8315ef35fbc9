using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Tool;

/// <summary>
/// The input files that exist, each once; others are noted among the other faults, so that a user sees all of them at once.
/// </summary>
internal static class InputFiles
{
    private const string StandardInput = "-";

    /// <summary>The ledgers that exist; <c>-</c> is standard input.</summary>
    public static IReadOnlyList<LedgerSource> Ledgers(IEnumerable<string> paths, DataIssues issues) =>
    [
        .. Existing(paths, issues, acceptsStandardInput: true).Select(path => path == StandardInput && !File.Exists(path)
            ? LedgerSource.FromStream(path, Console.OpenStandardInput)
            : LedgerSource.FromFile(path)),
    ];

    public static IReadOnlyList<string> Existing(IEnumerable<string> paths, DataIssues issues, bool acceptsStandardInput = false)
    {
        var existing = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (string path in paths)
        {
            // Read twice, every row would be said to be there already.
            if (!seen.Add(path.Length == 0 || !File.Exists(path) ? path : RealPath.Of(path)))
                issues.Add(new SourceLocation(path, 1), "file", "the file is given twice; name each file once");
            else if (File.Exists(path) || (path == StandardInput && acceptsStandardInput))
                existing.Add(path);
            else
                issues.Add(
                    new SourceLocation(path, 1), "file",
                    Directory.Exists(path)
                        ? "this is a folder; the path of a file is accepted"
                        : "the file does not exist; the path of a file is accepted");
        }

        return existing;
    }
}
