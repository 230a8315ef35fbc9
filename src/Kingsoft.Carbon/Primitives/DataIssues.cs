using System.Collections;
using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>Issues as they are found: the first ten thousand are kept, all are counted.</summary>
public sealed class DataIssues : IReadOnlyCollection<DataIssue>
{
    private const int Kept = 10_000;
    private readonly List<DataIssue> _issues = [];

    /// <summary>How many issues were found, those not kept included.</summary>
    public long Total { get; private set; }

    /// <summary>How many issues are kept.</summary>
    public int Count => _issues.Count;

    /// <summary>The factors that are missing because of issues that are noted here.</summary>
    internal UnsoundFactors UnsoundFactors { get; } = new();

    /// <summary>Notes an issue.</summary>
    /// <param name="issue">The issue.</param>
    public void Add(DataIssue issue)
    {
        Total++;
        if (_issues.Count < Kept)
            _issues.Add(issue);
    }

    /// <summary>Notes an issue.</summary>
    /// <param name="location">The file and line.</param>
    /// <param name="column">The column, or <c>header</c>, <c>record</c>, <c>file</c>.</param>
    /// <param name="message">What is wrong; what is accepted.</param>
    public void Add(SourceLocation location, string column, string message) => Add(new DataIssue(location, column, message));

    // A message that is not kept needs no sentence.
    internal void Add(SourceLocation location, string column, Message message)
    {
        if (_issues.Count < Kept)
            Add(new DataIssue(location, column, message));
        else
            Total++;
    }

    internal void Add(DataIssues others)
    {
        long total = Total + others.Total;
        foreach (DataIssue issue in others._issues)
            Add(issue);
        Total = total;
    }

    /// <summary>Throws everything found as one exception; does nothing where there is nothing.</summary>
    /// <exception cref="CarbonDataException">There are issues.</exception>
    public void ThrowIfAny()
    {
        if (Total > 0)
            throw new CarbonDataException(InOrder(), Total);
    }

    /// <summary>The issues by file (in the order in which files first appear), line and order of finding.</summary>
    /// <returns>The issues that are kept.</returns>
    public ImmutableArray<DataIssue> InOrder()
    {
        var files = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (DataIssue issue in _issues)
            files.TryAdd(issue.Location.File ?? "", files.Count);
        return [.. _issues.OrderBy(issue => files[issue.Location.File ?? ""]).ThenBy(issue => issue.Location.Line)];
    }

    /// <inheritdoc/>
    public IEnumerator<DataIssue> GetEnumerator() => _issues.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
