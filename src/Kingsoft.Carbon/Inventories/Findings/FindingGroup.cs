using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>What one rule found in a year: lines, tonnes and subjects.</summary>
internal sealed class FindingGroup
{
    private const int MostNamed = 3;
    private const int LongestName = 500;

    private readonly Dictionary<string, (Int128 Tonnes, long Lines)> _subjects = new(StringComparer.Ordinal);
    private Int128 _tonnes;
    private Int128? _inScopes;

    public long Lines { get; private set; }

    public FirstIds First { get; } = new();

    /// <summary>Adds lines of a leg. What stands outside the scopes is no share of them.</summary>
    public void Add(PlanLeg leg, Int128 tonnes, long lines)
    {
        _tonnes += tonnes;
        if (ShareCounter.Counts(leg))
            _inScopes = (_inScopes ?? 0) + tonnes;
        Lines += lines;
    }

    public void AddTo(string subject, Int128 tonnes, long lines)
    {
        _subjects.TryGetValue(subject, out (Int128 Tonnes, long Lines) known);
        _subjects[subject] = (known.Tonnes + tonnes, known.Lines + lines);
    }

    // A note may be a page long: in a message its beginning says which it is, and the subject holds all of it.
    private static string Short(string name)
    {
        string line = name.ReplaceLineEndings(" ");
        return line.Length <= LongestName
            ? line
            : $"{line[..(char.IsHighSurrogate(line[LongestName - 1]) ? LongestName - 1 : LongestName)]}…";
    }

    /// <summary>Makes the subject of all lines that were added to none.</summary>
    public void AddLinesWithoutSubject()
    {
        Int128 tonnes = _tonnes;
        long lines = Lines;
        foreach ((Int128 ofSubject, long linesOfSubject) in _subjects.Values)
        {
            tonnes -= ofSubject;
            lines -= linesOfSubject;
        }

        if (lines > 0)
            AddTo("", tonnes, lines);
    }

    /// <summary>The finding, with its largest subjects named in the message.</summary>
    public Finding ToFinding(string code, FindingSeverity severity, Message text, ShareCounter shares, bool hasTonnes = true)
    {
        KeyValuePair<string, (Int128 Tonnes, long Lines)>[] subjects = [.. _subjects
            .OrderByDescending(subject => Int128.Abs(subject.Value.Tonnes))
            .ThenBy(subject => subject.Key, TextOrder.Instance)];
        string[] names = [.. subjects.Select(subject => subject.Key).Where(name => name.Length > 0)];
        string largest = string.Join("; ", names.Take(MostNamed).Select(Short));
        Message message = names.Length == 0 ? text
            : names.Length <= MostNamed ? new Message("finding.named", text, largest)
            : new Message("finding.named-of-many", text, largest, names.Length - MostNamed);
        return new Finding
        {
            Code = code,
            Severity = severity,
            Message = message,
            Tonnes = hasTonnes ? Exact.ToDecimal(_tonnes) : null,
            Share = hasTonnes && _inScopes is { } part ? shares.ShareOf(Int128.Abs(part)) : null,
            Lines = First.Ids,
            LineCount = Lines,
            Subjects = [.. subjects.Select(subject =>
                new FindingSubject(subject.Key, hasTonnes ? Exact.ToDecimal(subject.Value.Tonnes) : null, subject.Value.Lines))],
        };
    }
}
