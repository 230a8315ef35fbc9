using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>Data that can't be used. Holds everything that is wrong, not only the first thing.</summary>
public sealed class CarbonDataException : Exception
{
    /// <summary>Collects what is wrong.</summary>
    /// <param name="issues">The issues, in the order of files and lines.</param>
    public CarbonDataException(IEnumerable<DataIssue> issues)
        : this(Items.Given(issues), null)
    {
    }

    internal CarbonDataException(ImmutableArray<DataIssue> issues, long? count)
        : base(Describe(issues, count ?? issues.Length))
    {
        Issues = issues;
        Count = count ?? issues.Length;
    }

    /// <summary>
    /// What is wrong, in the order of files and lines; of many that are alike the first five, and one that stands for the others.
    /// </summary>
    public ImmutableArray<DataIssue> Issues { get; }

    /// <summary>How many things are wrong, those beyond <see cref="Issues"/> included.</summary>
    public long Count { get; }

    private static string Describe(ImmutableArray<DataIssue> issues, long count)
    {
        const int Shown = 20;
        string text = string.Join('\n', issues.Take(Shown).Select(issue => issue.ToString()));
        long more = count - issues.Take(Shown).Sum(issue => issue.Count);
        return more > 0 ? $"{text}\n{WordMessages.MoreIssues(more)}" : text;
    }
}
