using System.Collections.Immutable;
using System.Text;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>The findings that name the lines of an account; accounts that are found by the same rules share one.</summary>
internal sealed class FindingSet(ImmutableArray<FindingGroup> findings, FindingGroup? byNote)
{
    private byte[]? _bound;

    /// <summary>Lets each finding name the line, if it is among the first.</summary>
    public void Name(ReadOnlySpan<byte> id)
    {
        // Nearly every line comes after the first twenty of all findings: that is seen at one comparison.
        if (_bound is not null && TextOrder.Compare(id, _bound) >= 0)
            return;

        foreach (FindingGroup finding in findings)
            finding.First.Add(id);
        _bound = Bound();
    }

    /// <summary>Adds the line to what its note says, if that is what it is found by.</summary>
    public void AddNote(ReadOnlySpan<byte> note, Account account, decimal amount) =>
        byNote?.AddTo(Encoding.UTF8.GetString(note), account.Leg.Total(amount), 1);

    /// <summary>The id from which on no finding takes another; null where one still takes all.</summary>
    private byte[]? Bound()
    {
        byte[]? bound = null;
        foreach (FindingGroup finding in findings)
        {
            if (finding.First.Last is not { } last)
                return null;
            if (bound is null || TextOrder.Compare(last, bound) > 0)
                bound = last;
        }

        return bound;
    }
}
