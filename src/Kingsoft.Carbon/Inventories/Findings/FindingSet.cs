using System.Collections.Immutable;
using System.Text;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>The findings that name the lines of an account; accounts that are found by the same rules share one.</summary>
/// <param name="rules">By which rules they are found, as bits.</param>
/// <param name="findings">The findings.</param>
/// <param name="byNote">The one among them that has notes as subjects; null for none.</param>
/// <param name="gate">Held while findings change: several threads may name lines.</param>
internal sealed class FindingSet(uint rules, ImmutableArray<FindingGroup> findings, FindingGroup? byNote, Lock gate)
{
    // It only ever goes down: who sees an older one looks once too often.
    private volatile byte[]? _bound;

    // So does this.
    private volatile int _shortestEnd = short.MaxValue;

    /// <summary>By which rules the accounts are found, as bits.</summary>
    public uint Rules => rules;

    /// <summary>Says how the ids of some of its lines end after those of their rows, such as <c>#loss</c>.</summary>
    public void Serve(string idEnd)
    {
        lock (gate)
            _shortestEnd = Math.Min(_shortestEnd, Encoding.UTF8.GetByteCount(idEnd));
    }

    /// <summary>Lets each finding name the line, if it is among the first.</summary>
    public void Name(ReadOnlySpan<byte> id)
    {
        if (!MayName(id))
            return;

        lock (gate)
        {
            foreach (FindingGroup finding in findings)
                finding.First.Add(id);
            _bound = Bound();
        }
    }

    /// <summary>Whether a line may be among the first. Nearly every line comes after them: that is seen at one comparison.</summary>
    public bool MayName(ReadOnlySpan<byte> id) => _bound is not { } bound || TextOrder.Compare(id, bound) < 0;

    /// <summary>Whether a line of a row with this id or a later one may be among the first: the line's own id is longer.</summary>
    public bool MayNameOf(ReadOnlySpan<byte> rowId)
    {
        if (_bound is not { } bound)
            return true;

        int longer = rowId.Length + _shortestEnd - bound.Length;
        return longer < 0 || (longer == 0 && rowId.SequenceCompareTo(bound.AsSpan(0, rowId.Length)) <= 0);
    }

    /// <summary>Adds the line to what its note says, if that is what it is found by.</summary>
    public void AddNote(ReadOnlySpan<byte> note, Account account, ExactAmount amount)
    {
        if (byNote is null)
            return;

        lock (gate)
            byNote.AddTo(Encoding.UTF8.GetString(note), account.Leg.Total(amount), 1);
    }

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
