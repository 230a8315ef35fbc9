using System.Collections.Immutable;
using System.Numerics;

namespace Kingsoft.Carbon;

/// <summary>
/// Finds bills of a meter that are ten times its others, or 3.6 times, as another unit makes them: two sizes, each even in itself.
/// </summary>
/// <remarks>Asked of electricity, which has no season that does so, and of a site with one bill a period.</remarks>
internal sealed class SlipsWithinYear
{
    private const string Code = "slip-within-year";
    private const int FewestBills = 6, MostBills = 40, FewestUsual = 3;

    // What does not go back may be another machine: then it has to be nearer.
    private const decimal NearOfTenfold = 1.3m, NearWithoutBack = 1.15m, NearOfJoules = 1.15m, NearOfOne = 1.08m;
    private const decimal EvenOfTenfold = 2m, EvenOfJoules = 1.4m;

    private readonly Dictionary<int, FindingGroup> _groups = [];

    /// <summary>Looks at the bills of a series, after it was closed.</summary>
    public void Add(MeterSeries series, LineNames names)
    {
        if (series.Rows != series.Periods || series.Periods is < FewestBills or > MostBills || series.Key.Facility is null
            || MeteredActivity.Of(series.Key.Activity) is not { Kind: MeterKind.Electricity, Rest: MeterRest.Never })
            return;

        var amounts = new List<KnownAmount>();
        if (!series.Accounts.All(account => KnownAmounts.TryAddTo(amounts, account)))
            return;

        Bill[] bills = [.. amounts.Where(amount => amount.Size > 0m)
            .Select(amount => new Bill(amount, amount.Size / amount.Account.Period.Days))
            .OrderBy(bill => bill.PerDay).ThenBy(bill => bill.Period)];
        if (bills.Length < FewestBills || HaveOverlap(series.Runs) || SplitOf(bills) is not { } split)
            return;

        (Bill[] lower, Bill[] upper) = (bills[..split], bills[split..]);
        (Bill[] odd, Bill[] usual) = lower.Length < upper.Length ? (lower, upper) : (upper, lower);
        if (usual.Length >= FewestUsual && AreOfAnotherUnit(odd, usual, lower, upper))
            Add(series, odd, usual, names);
    }

    public IEnumerable<Finding> Of(int year, ShareCounter shares) => !_groups.TryGetValue(year, out FindingGroup? group) ? [] :
    [
        group.ToFinding(Code, FindingSeverity.Warning, MeterMessages.SlipWithinYear, shares),
    ];

    // Quarters beside months are of two meters.
    private static bool HaveOverlap(ImmutableArray<MeterRun> runs) =>
        runs.Zip(runs.Skip(1)).Any(pair => pair.Second.Period.Start < pair.First.Period.End);

    /// <summary>Where the largest step between two amounts is; null where none is that of another unit.</summary>
    private static int? SplitOf(Bill[] bills)
    {
        const decimal LeastStep = 2.2m;
        int split = Enumerable.Range(1, bills.Length - 1).MaxBy(i => ComparedAmount.Times(bills[i].PerDay, bills[i - 1].PerDay));
        return ComparedAmount.Times(bills[split].PerDay, bills[split - 1].PerDay) >= LeastStep ? split : null;
    }

    private static bool AreOfAnotherUnit(Bill[] odd, Bill[] usual, Bill[] lower, Bill[] upper)
    {
        decimal times = ComparedAmount.Times(MiddleOf(upper), MiddleOf(lower));
        bool isBack = usual.Min(bill => bill.Period) is var first && usual.Max(bill => bill.Period) is var last
            && odd.All(bill => bill.Period.CompareTo(first) > 0 && bill.Period.CompareTo(last) < 0);
        bool isTenfold = SlipFactor.Near(times, isBack ? NearOfTenfold : NearWithoutBack, SlipFactor.Tenfold) is > 1m
            && IsEven(lower, EvenOfTenfold) && IsEven(upper, EvenOfTenfold) && (isBack || odd.Length >= FewestUsual);
        return isTenfold || (isBack && SlipFactor.Near(times, odd.Length == 1 ? NearOfOne : NearOfJoules, SlipFactor.OfJoules) is > 1m
            && IsEven(lower, EvenOfJoules) && IsEven(upper, EvenOfJoules));
    }

    private static bool IsEven(Bill[] ordered, decimal most) => ComparedAmount.Times(ordered[^1].PerDay, ordered[0].PerDay) <= most;

    private static decimal MiddleOf(Bill[] ordered) => ordered[ordered.Length / 2].PerDay;

    private void Add(MeterSeries series, Bill[] odd, Bill[] usual, LineNames names)
    {
        if (!_groups.TryGetValue(series.Year, out FindingGroup? group))
            _groups.Add(series.Year, group = new FindingGroup());
        decimal times = ComparedAmount.Times(MiddleOf(odd), MiddleOf(usual));
        Int128 tonnes = 0;
        foreach (Account account in odd.Select(bill => bill.Known.Account).Distinct())
        {
            // Of what is too small that is at stake which lacks.
            Int128 total = account.Total();
            Int128 atStake = times >= 1m ? total : (Int128)((BigInteger)total * new BigInteger(((1m / times) - 1m) * 1000m) / 1000);
            tonnes += atStake;
            group.Add(account.Leg, atStake, account.Rows);
            names.Name(account, group.First);
        }

        Unit unit = odd.Select(bill => bill.Known.Account.Kind.Context.Unit).MinBy(unit => unit.Symbol, StringComparer.Ordinal)!;
        group.AddTo(
            MeterMessages.SlipWithinYearOf(
                series.Key.Name, [.. odd.Select(bill => bill.Period).Order()], Shown(odd, unit), unit, Shown(usual, unit),
                SlipFactor.TextOf(times, unit.Dimension)!),
            tonnes,
            odd.Length);
    }

    private static decimal Shown(Bill[] bills, Unit unit) => ComparedAmount.Readable(MiddleOf(bills) / unit.ToBase.ToDecimal());

    private sealed record Bill(KnownAmount Known, decimal PerDay)
    {
        public ReportingPeriod Period => Known.Account.Period;
    }
}
