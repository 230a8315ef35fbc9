using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>
/// The rules of corrections: the amount is the difference, so a correction says what the row says that it corrects, and takes away no more
/// than there was.
/// </summary>
internal sealed class CorrectionChecks
{
    private readonly CorrectionRows _rows;
    private readonly DataIssues _issues;
    private readonly Dictionary<CorrectionRow, CorrectionSum?> _sums = [];
    private readonly ImmutableArray<(CorrectionRow, CorrectionRow)>.Builder _doubtful =
        ImmutableArray.CreateBuilder<(CorrectionRow, CorrectionRow)>();

    private CorrectionChecks(CorrectionRows rows, DataIssues issues)
    {
        _rows = rows;
        _issues = issues;
    }

    /// <summary>Checks the corrections of a ledger.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="issues">Takes what is wrong.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>What only an inventory can tell.</returns>
    public static CorrectionRemarks Check(LedgerRows rows, DataIssues issues, CancellationToken cancellation)
    {
        var checks = new CorrectionChecks(CorrectionRows.Of(rows, cancellation), issues);
        foreach (CorrectionRow row in checks._rows.Corrections)
        {
            cancellation.ThrowIfCancellationRequested();
            checks.Compare(row);
        }

        foreach (CorrectionRow row in checks._rows.Corrections)
        {
            cancellation.ThrowIfCancellationRequested();
            checks.SumOf(row)?.Add(row);
        }

        return checks.Remarks(cancellation);
    }

    private CorrectionRemarks Remarks(CancellationToken cancellation)
    {
        var alike = new HashSet<string>(StringComparer.Ordinal);
        CorrectionSum[] sums = [.. _sums.Values.OfType<CorrectionSum>().Distinct()];
        foreach (CorrectionSum sum in sums)
        {
            cancellation.ThrowIfCancellationRequested();
            if (sum.IsBelowZero)
                Add(sum.LastTaking, LedgerMessages.CorrectsBelowZero(sum));
            alike.UnionWith(sum.LikeReplacements().Select(row => row.Name));
        }

        return new CorrectionRemarks(_doubtful.ToImmutable(), alike, EqualOnes(), [.. sums]);
    }

    private HashSet<string> EqualOnes() => new(
        _rows.Corrections
            .GroupBy(row => (row.Corrects, row.Kind.Period, row.Context.Unit.Dimension, row.Size))
            .Where(equal => equal.Skip(1).Any())
            .SelectMany(equal => equal)
            .Select(row => row.Name),
        StringComparer.Ordinal);

    /// <summary>Whether a correction says what the row says that it corrects.</summary>
    private void Compare(CorrectionRow row)
    {
        if (_rows.OriginalOf(row) is not { } original || original == row)
            return;

        ImmutableArray<Message> differences = CorrectionDifferences.Of(row.Kind, original.Kind);
        if (!differences.IsEmpty)
            Add(row, LedgerMessages.CorrectsAnother(original, differences));
        else if (CorrectionDifferences.MayLandElsewhere(row.Context, original.Context))
            _doubtful.Add((row, original));
    }

    /// <summary>The sum that a correction belongs to: that of the row at which its chain begins. Null where it has no such row.</summary>
    private CorrectionSum? SumOf(CorrectionRow row)
    {
        var way = new List<CorrectionRow>();
        var seen = new HashSet<CorrectionRow>();
        CorrectionSum? sum = null;
        for (CorrectionRow? next = row; next is not null; next = _rows.OriginalOf(next))
        {
            if (_sums.TryGetValue(next, out sum))
                break;
            if (!seen.Add(next))
            {
                SayCircle(way[way.IndexOf(next)..]);
                break;
            }

            way.Add(next);
            bool isFirst = next.Corrects is null;
            if (isFirst)
            {
                sum = new CorrectionSum(next);
                break;
            }
        }

        foreach (CorrectionRow passed in way)
            _sums.Add(passed, sum);
        return sum;
    }

    private void SayCircle(List<CorrectionRow> circle)
    {
        foreach (CorrectionRow row in circle)
        {
            CorrectionRow original = _rows.OriginalOf(row)!;
            Add(row, original == row ? LedgerMessages.CorrectsItself(row.Corrects!) : LedgerMessages.CorrectsInCircle(original));
        }
    }

    private void Add(CorrectionRow row, Message message) =>
        _issues.Add(row.Location, "corrects", message, row.ExplicitId, field: row.Corrects);
}
