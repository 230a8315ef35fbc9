using System.Buffers;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>What one rule found in a year: lines, tonnes and subjects.</summary>
internal sealed class FindingGroup
{
    /// <summary>How many subjects a message names.</summary>
    public const int MostNamed = 3;

    // A note may be a page long: in a message its beginning says which it is, and the subject holds all of it.
    private const int LongestName = 500;

    private static readonly SearchValues<char> LineEndings = SearchValues.Create("\r\n\f\u0085\u2028\u2029");

    private readonly Dictionary<string, (Said Said, Int128 Tonnes, long Lines)> _subjects = new(StringComparer.Ordinal);
    private readonly Dictionary<Scope, Int128> _byScope = [];
    private Int128 _tonnes;
    private Int128? _inScopes;
    private bool _isOfUnknownScopes;

    public long Lines { get; private set; }

    public FirstIds First { get; } = new();

    public bool HasSubjects => _subjects.Count > 0;

    /// <summary>Adds lines of a leg. What stands outside the scopes is no share of them.</summary>
    public void Add(PlanLeg leg, Int128 tonnes, long lines)
    {
        _tonnes += tonnes;
        _byScope[leg.Scope] = _byScope.GetValueOrDefault(leg.Scope) + tonnes;
        if (ShareCounter.Counts(leg))
            _inScopes = (_inScopes ?? 0) + tonnes;
        Lines += lines;
    }

    /// <summary>Adds what stands in the scopes, of whatever legs.</summary>
    public void AddInScopes(Int128 tonnes, long lines)
    {
        _tonnes += tonnes;
        _inScopes = (_inScopes ?? 0) + tonnes;
        _isOfUnknownScopes |= tonnes != 0;
        Lines += lines;
    }

    /// <summary>Adds to what is said of a subject; where a finding has no tonnes they say only which subject is the largest.</summary>
    public void AddTo(Said subject, Int128 tonnes, long lines)
    {
        string key = subject.ToString();
        _subjects.TryGetValue(key, out (Said Said, Int128 Tonnes, long Lines) known);
        _subjects[key] = (known.Said ?? subject, known.Tonnes + tonnes, known.Lines + lines);
    }

    /// <summary>Makes the subject of all lines that were added to none.</summary>
    public void AddLinesWithoutSubject()
    {
        Int128 tonnes = _tonnes;
        long lines = Lines;
        foreach ((_, Int128 ofSubject, long linesOfSubject) in _subjects.Values)
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
        KeyValuePair<string, (Said Said, Int128 Tonnes, long Lines)>[] subjects = [.. _subjects
            .OrderByDescending(subject => Int128.Abs(subject.Value.Tonnes))
            .ThenBy(subject => subject.Key, TextOrder.Instance)];
        MessageList largest = MessageList.OfClauses(subjects.Take(MostNamed).Select(Name));
        Message message = subjects.All(subject => subject.Key.Length == 0) ? text
            : subjects.Length <= MostNamed ? new Message("finding.named", text, largest)
            : new Message("finding.named-of-many", text, largest, subjects.Length - MostNamed);
        decimal? share = hasTonnes && _inScopes is { } part ? shares.ShareOf(Int128.Abs(part)) : null;
        return new Finding(code, FindingScale.Of(code, severity, share), message, text)
        {
            Tonnes = hasTonnes ? Exact.ToDecimal(_tonnes) : null,
            Found = _isOfUnknownScopes
                ? FoundTonnes.NotKnown
                : FoundTonnes.Known(_byScope.Select(pair => KeyValuePair.Create(pair.Key, Exact.ToDecimal(pair.Value)))),
            Share = share,
            Lines = First.Ids,
            LineCount = Lines,
            Subjects = [.. subjects.Select(subject =>
                new FindingSubject(subject.Value.Said, hasTonnes ? Exact.ToDecimal(subject.Value.Tonnes) : null, subject.Value.Lines))],
        };

        // Of a single subject the tonnes are those of the finding.
        Said Name(KeyValuePair<string, (Said Said, Int128 Tonnes, long Lines)> subject)
        {
            Said name = subject.Key.Length == 0 ? InventoryMessages.NotNamed()
                : subject.Value.Said.Message is { } message && IsShort(subject.Key) ? message
                : ShownText.Cut(subject.Key.ReplaceLineEndings(" "), LongestName);
            return hasTonnes && subjects.Length > 1
                ? InventoryMessages.WithTonnes(name, ShownTonnes.Of(subject.Value.Tonnes))
                : name;
        }
    }

    private static bool IsShort(string name) => name.Length <= LongestName && !name.AsSpan().ContainsAny(LineEndings);
}
