using System.Buffers;

namespace Kingsoft.Carbon.Tool;

/// <summary>What is said of the rows of a ledger only because the user's own factor files have faults, which are said already.</summary>
internal sealed class ConsequentFaults
{
    // Larger files are not read once more; what has no length (a pipe, a device) cannot be, or has no end.
    private const long MostBytes = 64 << 20;

    private static readonly string[] NamingColumns = ["id", "activity"];
    private static readonly SearchValues<char> AroundNames = SearchValues.Create(" ',;:()");

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    /// <param name="files">The user's own factor files.</param>
    /// <param name="issues">What is wrong in them.</param>
    public ConsequentFaults(IEnumerable<string> files, DataIssues issues)
    {
        foreach (string file in files.Where(file => new FileInfo(RealPath.Of(file)) is { Exists: true, Length: > 0 and <= MostBytes }))
        {
            HashSet<long> lines = [.. issues.Where(issue => issue.Location.File == file).Select(issue => issue.Location.Line)];
            if (lines.Count > 0)
                AddNames(file, lines);
        }
    }

    public bool IsEmpty => _names.Count == 0;

    /// <summary>The issues but those that name the activity or the id of an unsound row.</summary>
    public IEnumerable<DataIssue> Others(IEnumerable<DataIssue> issues) => issues.Where(issue => !Follows(issue));

    // Behind the semicolon stands what is accepted: there a name is a suggestion.
    private bool Follows(DataIssue issue) =>
        issue.Column is "activity" or "region" or "factor_id" && Names(issue.Message.Split(';')[0]).Any(_names.Contains);

    private static IEnumerable<string> Names(string message)
    {
        int start = 0;
        while (start < message.Length)
        {
            int length = message.AsSpan(start).IndexOfAny(AroundNames);
            int end = length < 0 ? message.Length : start + length;
            if (end > start)
                yield return message[start..end];
            start = end + 1;
        }
    }

    // The names of a row hold neither commas nor quotes: no more is needed to find them. A fault of the header is one of all rows.
    private void AddNames(string file, HashSet<long> lines)
    {
        int[]? columns = null;
        bool isHeaderUnsound = false;
        long line = 0;
        foreach (string text in File.ReadLines(file))
        {
            line++;
            string[] fields = [.. text.Split(',').Select(field => field.Trim().Trim('"'))];
            if (columns is null && text.Length > 0)
            {
                columns = [.. NamingColumns.Select(name => Array.IndexOf(fields, name)).Where(index => index >= 0)];
                isHeaderUnsound = lines.Contains(line);
            }
            else if (columns is not null && (isHeaderUnsound || lines.Contains(line)))
            {
                _names.UnionWith(columns.Select(fields.ElementAtOrDefault).OfType<string>().Where(name => name.Length > 0));
            }
        }
    }
}
