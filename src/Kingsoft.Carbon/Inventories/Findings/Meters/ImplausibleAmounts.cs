using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>Finds single amounts that nobody's row of that activity can be: a slip of the unit or of the decimal point.</summary>
internal sealed class ImplausibleAmounts
{
    private const string Code = "implausible-amount";

    private readonly Dictionary<PlanLeg, (PlausibleAmount? Bound, decimal Most)> _bounds = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Account, ImplausibleLines> _suspects = [];
    private readonly Dictionary<int, FirstIds> _first = [];

    public void Add(ImmutableArray<Account> accounts)
    {
        foreach (Account account in accounts)
        {
            (PlausibleAmount? bound, decimal most) = BoundOf(account.Leg);
            if (bound is not null && IsAbove(account, most))
                _suspects.Add(account, new ImplausibleLines(account, bound, most, FirstOf(account.Part.ReportingYear)));
        }
    }

    /// <summary>Asks for the rows: which of them it is, only they tell.</summary>
    public void Ask(AccountBook book, LineNames names)
    {
        byte[] buffer = [];
        Action<AccountLine> look = line => _suspects[line.Account].LookAt(book, line, ref buffer);
        foreach (Account account in _suspects.Keys)
            names.LookAtEach(account, look);
    }

    public IEnumerable<Finding> Of(int year, ShareCounter shares)
    {
        ImplausibleLines[] found = [.. _suspects.Values.Where(
            suspect => suspect.Rows > 0 && suspect.Account.Part.ReportingYear == year)];
        if (found.Length == 0)
            yield break;

        var group = new FindingGroup();
        group.First.Add(FirstOf(year));
        foreach (ImplausibleLines lines in found)
            group.Add(lines.Account.Leg, lines.Tonnes, lines.Rows);
        foreach (IGrouping<MeterKey, ImplausibleLines> meter in found.GroupBy(lines => MeterKey.Of(lines.Account)))
        {
            ImplausibleLines largest = meter.OrderByDescending(lines => lines.Size).ThenBy(lines => lines.Account.Period.Start)
                .ThenBy(lines => lines.Account.Period.End).First();
            long rows = meter.Sum(lines => lines.Rows);
            group.AddTo(
                MeterMessages.ImplausibleAmountOf(
                    meter.Key.Name, largest.Account.Period, ComparedAmount.Readable(largest.Size), largest.Bound, rows),
                meter.Aggregate((Int128)0, (sum, lines) => sum + lines.Tonnes),
                rows);
        }

        yield return group.ToFinding(Code, FindingSeverity.Warning, MeterMessages.ImplausibleAmount, shares);
    }

    private (PlausibleAmount? Bound, decimal Most) BoundOf(PlanLeg leg)
    {
        if (_bounds.TryGetValue(leg, out (PlausibleAmount? Bound, decimal Most) known))
            return known;

        PlausibleAmount? bound = leg.Name is null ? PlausibleAmount.Of(leg.Need.Activity, leg.Need.Unit) : null;
        known = (bound, bound is null ? 0m : (Ratio.From(bound.Most) * bound.Unit.RatioTo(leg.Need.Unit)).ToDecimal());
        _bounds.Add(leg, known);
        return known;
    }

    private FirstIds FirstOf(int year)
    {
        if (!_first.TryGetValue(year, out FirstIds? first))
            _first.Add(year, first = new FirstIds());
        return first;
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
}
