using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>Finds single amounts that nobody's row of that activity can be: a slip of the unit or of the decimal point.</summary>
internal sealed class ImplausibleAmounts
{
    private const string Code = "implausible-amount";

    private readonly Dictionary<PlanLeg, (AmountBound? Bound, decimal Most)> _bounds = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Account, AmountBound> _suspects = [];
    private readonly Dictionary<int, FindingGroup> _groups = [];

    public void Add(ImmutableArray<Account> accounts)
    {
        foreach (Account account in accounts)
        {
            (AmountBound? bound, decimal most) = BoundOf(account.Leg);
            if (bound is not null && IsAbove(account, most))
                _suspects.Add(account, bound);
        }
    }

    /// <summary>Names the rows.</summary>
    public void LookAtRows(AccountBook book)
    {
        byte[] buffer = [];
        foreach (AccountLine line in _suspects.Count == 0 ? [] : book.Lines(_suspects.ContainsKey))
        {
            if (Math.Abs(line.Amount) <= BoundOf(line.Account.Leg).Most)
                continue;

            int year = line.Account.Part.ReportingYear;
            if (!_groups.TryGetValue(year, out FindingGroup? group))
                _groups.Add(year, group = new FindingGroup());
            Int128 tonnes = line.Account.Leg.Total(line.Amount);
            group.Add(line.Account.Leg, tonnes, 1);
            group.First.Add(book.IdOf(line, ref buffer));
            group.AddTo(Subject(line, _suspects[line.Account]), tonnes, 1);
        }

        _suspects.Clear();
    }

    public IEnumerable<Finding> Of(int year, ShareCounter shares) => !_groups.TryGetValue(year, out FindingGroup? group) ? [] :
    [
        group.ToFinding(Code, FindingSeverity.Warning, MeterMessages.ImplausibleAmount, shares),
    ];

    private (AmountBound? Bound, decimal Most) BoundOf(PlanLeg leg)
    {
        if (_bounds.TryGetValue(leg, out (AmountBound? Bound, decimal Most) known))
            return known;

        AmountBound? bound = leg.Name is null ? AmountBound.Of(leg.Need.Activity, leg.Need.Unit) : null;
        known = (bound, bound is null ? 0m : (Ratio.From(bound.Most) * bound.Unit.RatioTo(leg.Need.Unit)).ToDecimal());
        _bounds.Add(leg, known);
        return known;
    }

    private static bool IsAbove(Account account, decimal most)
    {
        for (Tally? tally = account.FirstTally; tally is not null; tally = tally.Next)
        {
            if (tally.Greatest == long.MaxValue || Exact.FromMantissa(tally.Greatest, tally.Scale) > most)
                return true;
        }

        return false;
    }

    private static string Subject(AccountLine line, AmountBound bound)
    {
        Unit unit = line.Account.Leg.Need.Unit;
        decimal size = ComparedAmount.Readable((Ratio.From(line.Amount) * unit.RatioTo(bound.Unit)).ToDecimal());
        return MeterMessages.ImplausibleAmountOf(MeterKey.Of(line.Account).Name, line.Account.Period, size, bound);
    }
}
