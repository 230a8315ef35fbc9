using System.Collections;
using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>
/// Issues as they are found. All are counted; of those that are equal but for their place (figures, dates and ids: but for their value
/// too) the first five of a column are kept, and one that stands for the others; of different ones the first ten thousand.
/// </summary>
/// <remarks>For one call at a time: it is not safe for several threads.</remarks>
public sealed class DataIssues : IReadOnlyCollection<DataIssue>
{
    private const int Kept = 10_000;

    // What stands in such a column belongs to a row alone: thousands of wrong dates are one fault with thousands of values.
    private static readonly string[] OfOwnValues =
    [
        "number-", "value-", "date-", "period-", "amount-", "id-", "corrects-", "record-", "csv-", "column-value-", "row-", "calculation-",
    ];

    private readonly List<DataIssue> _issues = [];
    private readonly Dictionary<(string? File, string Column, string Kind), AlikeIssues> _alike = [];

    /// <summary>How many issues were found, those not kept included.</summary>
    public long Total { get; private set; }

    /// <summary>How many issues are kept, those that stand for others included.</summary>
    public int Count => _issues.Count + _alike.Values.Count(alike => alike.More > 0);

    /// <summary>The factors that are missing because of issues that are noted here.</summary>
    internal UnsoundFactors UnsoundFactors { get; } = new();

    /// <summary>Notes an issue.</summary>
    /// <param name="issue">The issue.</param>
    public void Add(DataIssue issue)
    {
        ArgumentNullException.ThrowIfNull(issue);
        Total += issue.Count;
        if (AlikeOf(issue.Location.File, issue.Column, KindOf(issue.Code, issue.Message)) is not { } alike)
            return;

        if (alike.IsNextTold && _issues.Count < Kept)
        {
            alike.Tell();
            _issues.Add(issue);
        }
        else
        {
            alike.Count(issue.Location, issue.Column);
        }
    }

    /// <summary>Notes an issue.</summary>
    /// <param name="location">The file and line.</param>
    /// <param name="column">The column, or <c>header</c>, <c>record</c>, <c>file</c>.</param>
    /// <param name="message">What is wrong; what is accepted.</param>
    public void Add(SourceLocation location, string column, string message) => Add(new DataIssue(location, column, message));

    /// <summary>
    /// Notes a file of factors or of estimation factors that cannot be read: that rows miss what may stand in it is then no fault of
    /// theirs, and is not said of a calculation that notes its faults here too.
    /// </summary>
    /// <param name="location">The file.</param>
    /// <param name="message">What is wrong; what is accepted.</param>
    public void AddMissingFactors(SourceLocation location, string message)
    {
        Add(location, "file", message);
        UnsoundFactors.AddAny();
    }

    /// <summary>The same of a file of properties of substances or of prices: that an amount has no way to the unit of a factor without it
    /// is not said.</summary>
    /// <param name="location">The file.</param>
    /// <param name="message">What is wrong; what is accepted.</param>
    public void AddMissingConversions(SourceLocation location, string message)
    {
        Add(location, "file", message);
        UnsoundFactors.AddConversion();
    }

    // A message that is not kept needs no sentence where its code says what it is like.
    internal void Add(
        SourceLocation location,
        string column,
        Message message,
        string? recordId = null,
        string? header = null,
        string? field = null,
        bool isRecordSaid = true)
    {
        bool isKnownByCode = IsOfOwnValues(message.Code);
        if (isKnownByCode && _alike.TryGetValue((location.File, column, message.Code), out AlikeIssues? alike) && !alike.IsNextTold)
        {
            Total++;
            alike.Count(location, column);
        }
        else
        {
            Add(new DataIssue(location, column, message, recordId, header, field) { IsRecordSaid = isRecordSaid });
        }
    }

    internal void Add(DataIssues others)
    {
        long total = Total + others.Total;
        foreach (DataIssue issue in others._issues)
            Add(issue);
        foreach (((string? file, string column, string kind), AlikeIssues alike) in others._alike)
        {
            if (alike.More > 0)
                AlikeOf(file, column, kind)?.Count(alike);
        }

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
        return [.. this.OrderBy(issue => files[issue.Location.File ?? ""]).ThenBy(issue => issue.Location.Line)];
    }

    /// <inheritdoc/>
    public IEnumerator<DataIssue> GetEnumerator() =>
        _issues.Concat(_alike.Values.Select(alike => alike.Summary()).OfType<DataIssue>()).GetEnumerator();

    /// <summary>How many issues were found: <c>3 issues</c>.</summary>
    public override string ToString() => Brief.Count(Total, "issue");

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static string KindOf(string? code, string message) => code is not null && IsOfOwnValues(code) ? code : message;

    /// <summary>Whether a message of this code names what belongs to a row alone.</summary>
    internal static bool IsOfOwnValues(string code) => OfOwnValues.Any(start => code.StartsWith(start, StringComparison.Ordinal));

    /// <summary>The issues of a kind; null for a new kind where no more are kept.</summary>
    private AlikeIssues? AlikeOf(string? file, string column, string kind)
    {
        if (_alike.TryGetValue((file, column, kind), out AlikeIssues? alike) || _issues.Count >= Kept)
            return alike;

        _alike.Add((file, column, kind), alike = new AlikeIssues());
        return alike;
    }
}
