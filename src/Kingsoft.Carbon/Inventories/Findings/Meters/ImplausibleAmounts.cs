using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>Finds single amounts that nobody's row of that activity can be: a slip of the unit or of the decimal point.</summary>
internal sealed class ImplausibleAmounts
{
    private const string Code = "implausible-amount";

    // Of a leg the bound and how many of the row's units its unit has; of a bound, days and a site or none the most.
    private readonly Dictionary<PlanLeg, (PlausibleAmount? Bound, Ratio Units)> _bounds = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<(PlanLeg Leg, int Days, bool HasSite), decimal> _most = [];
    private ((PlanLeg? Leg, int Days, bool HasSite) Key, decimal Most) _last;
    private readonly Dictionary<Account, ImplausibleLines> _suspects = [];
    private readonly Dictionary<int, FirstIds> _first = [];

    public void Add(ImmutableArray<Account> accounts)
    {
        foreach (Account account in accounts)
        {
            if (BoundOf(account.Leg).Bound is { } bound && MostOf(account) is var most && IsAbove(account, most))
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
                    meter.Key.Name, largest.Account.Period, ComparedAmount.Readable(largest.Size), largest.Bound.Unit,
                    ComparedAmount.Readable(largest.Most), rows),
                meter.Aggregate((Int128)0, (sum, lines) => sum + lines.Tonnes),
                rows);
        }

        yield return group.ToFinding(Code, FindingSeverity.Warning, MeterMessages.ImplausibleAmount, shares);
    }

    private (PlausibleAmount? Bound, Ratio Units) BoundOf(PlanLeg leg)
    {
        if (_bounds.TryGetValue(leg, out (PlausibleAmount? Bound, Ratio Units) known))
            return known;

        PlausibleAmount? bound = leg.Name is null ? PlausibleAmount.Of(leg.Need.Activity, leg.Need.Unit) : null;
        known = (bound, bound?.Unit.RatioTo(leg.Need.Unit) ?? default);
        _bounds.Add(leg, known);
        return known;
    }

    /// <summary>The most of the days of an account, in its unit.</summary>
    private decimal MostOf(Account account)
    {
        (PlanLeg Leg, int Days, bool HasSite) key = (account.Leg, account.Period.Days, account.Kind.Context.Facility is not null);
        if (key == _last.Key)
            return _last.Most;
        if (!_most.TryGetValue(key, out decimal most))
        {
            (PlausibleAmount? bound, Ratio units) = BoundOf(key.Leg);
            _most.Add(key, most = (Ratio.From(bound!.MostOf(key.Days, key.HasSite)) * units).ToDecimal());
        }

        _last = (key, most);
        return most;
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
