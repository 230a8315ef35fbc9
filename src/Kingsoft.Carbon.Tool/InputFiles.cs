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

    /// <summary>The files that exist.</summary>
    /// <param name="paths">What was named.</param>
    /// <param name="issues">Takes the faults.</param>
    /// <param name="noteMissing">Notes a file that is not there, where something follows from it; null where nothing does.</param>
    /// <param name="acceptsStandardInput">Whether <c>-</c> is standard input.</param>
    public static IReadOnlyList<string> Existing(
        IEnumerable<string> paths, DataIssues issues, Action<SourceLocation, string>? noteMissing = null, bool acceptsStandardInput = false)
    {
        Action<SourceLocation, string> note = noteMissing ?? ((location, message) => issues.Add(location, "file", message));
        var existing = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (string path in paths)
        {
            // Read twice, every row would be said to be there already.
            if (!seen.Add(path.Length == 0 || !File.Exists(path) ? path : RealPath.Of(path)))
                issues.Add(new SourceLocation(path, 1), "file", FileFaults.Twice);
            else if (File.Exists(path) || (path == StandardInput && acceptsStandardInput))
                existing.Add(path);
            else
                note(
                    new SourceLocation(path, 1),
                    Directory.Exists(path) ? FileFaults.Folder : FileFaults.Missing);
        }

        return existing;
    }
}
