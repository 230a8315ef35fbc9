using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>
/// Finds a bill that stands again under other days, as if its period were mistyped: a second one of a month, or the only one of a year,
/// with the very amount of another month.
/// </summary>
internal sealed class BillsAgain
{
    private const string Code = "bill-again", NotCompared = "bills-not-compared";
    private const int FewestPeriods = 3, MostPeriods = 40, LongestBill = 45, MostLooked = 1000;

    // Two bills of a month that are so near are told as such.
    private const decimal NearOfTwoBills = 0.7m;

    private readonly List<(KnownAmount Bill, MeterKey Key)> _alone = [];
    private readonly List<(KnownAmount Bill, KnownAmount Again, MeterKey Key)> _again = [];
    private readonly Dictionary<int, FindingGroup> _groups = [];
    private readonly Dictionary<int, int> _notCompared = [];
    private readonly FoldedNames _folded = new();

    /// <summary>Notes what stands again within a year, and what may be of another year.</summary>
    public void Add(IEnumerable<MeterSeries> series)
    {
        foreach (MeterSeries one in series)
        {
            if (one.Rows == 1 && one.Runs[0] is { Period.Days: <= LongestBill, Accounts: [var account] } && MayBeCopied(account))
                AddAlone(account, one.Key);
            else if (one.Rows == one.Periods + 1 && one.Periods is >= FewestPeriods and <= MostPeriods)
                LookWithin(one);
        }
    }

    /// <summary>Compares what stands alone in its year with the bills of other years, and names what was found.</summary>
    public void Compare(AccountBook book, IReadOnlyCollection<ImmutableArray<Account>> years, LineNames names)
    {
        // Which of very many are looked at may not hang on their order.
        if (_alone.Count is > 0 and <= MostLooked && years.Count > 1)
            LookAtOthers(years);
        else if (years.Count > 1)
        {
            foreach ((KnownAmount bill, _) in _alone)
                _notCompared[bill.Account.Part.ReportingYear] = _notCompared.GetValueOrDefault(bill.Account.Part.ReportingYear) + 1;
        }

        HashSet<(string?, ActivityCode, ReportingPeriod)> corrected = _again.Count == 0 ? [] :
        [
            .. book.Rows.Corrections.Sums.Select(sum => PlaceOf(sum.Original.Context, sum.Original.Kind.Period)),
        ];
        foreach ((KnownAmount bill, KnownAmount again, MeterKey key) in _again)
        {
            // The second row of a month is its correction.
            if (corrected.Contains(PlaceOf(bill.Account.Kind.Context, bill.Account.Period)))
                continue;

            int year = bill.Account.Part.ReportingYear;
            if (!_groups.TryGetValue(year, out FindingGroup? group))
                _groups.Add(year, group = new FindingGroup());
            Int128 tonnes = bill.Account.Leg.Total(bill.Amount);
            group.Add(bill.Account.Leg, tonnes, 1);
            group.AddTo(
                MeterMessages.BillAgain(
                    key.Name, bill.Account.Period, bill.Amount, bill.Account.Kind.Context.Unit, again.Account.Period),
                tonnes,
                1);
            names.LookAtEach(bill.Account, line =>
            {
                byte[] buffer = [];
                if (line.Amount == bill.Amount)
                    group.First.Add(book.IdOf(line, ref buffer));
            });
        }
    }

    public IEnumerable<Finding> Of(int year, ShareCounter shares)
    {
        if (_groups.TryGetValue(year, out FindingGroup? group))
            yield return group.ToFinding(Code, FindingSeverity.Warning, MeterMessages.StandsAgain, shares);
        if (_notCompared.TryGetValue(year, out int bills))
        {
            var silent = new FindingGroup();
            silent.AddInScopes(0, bills);
            yield return silent.ToFinding(
                NotCompared, FindingSeverity.Info, MeterMessages.BillsNotCompared(MostLooked), shares, hasTonnes: false);
        }
    }

    // What is estimated is often the month before.
    private static bool MayBeCopied(Account account) => account.Quality != DataQuality.Estimated;

    private void AddAlone(Account account, MeterKey key)
    {
        var bills = new List<KnownAmount>();
        if (KnownAmounts.TryAddTo(bills, account) && bills is [var bill])
            _alone.Add((bill, key));
    }

    private void LookWithin(MeterSeries series)
    {
        var all = new List<KnownAmount>();
        if (!series.Accounts.All(account => KnownAmounts.TryAddTo(all, account)))
            return;

        IGrouping<ReportingPeriod, KnownAmount>? two = all.GroupBy(bill => bill.Account.Period).FirstOrDefault(bills => bills.Count() == 2);
        if (two?.ToArray() is not [var a, var b] || !MayBeCopied(a.Account) || !MayBeCopied(b.Account)
            || ComparedAmount.Times(Math.Min(a.Size, b.Size), Math.Max(a.Size, b.Size)) >= NearOfTwoBills)
            return;

        foreach (KnownAmount bill in new[] { a, b })
        {
            KnownAmount[] same = [.. all.Where(other => other.Size == bill.Size && other.Account.Period != bill.Account.Period)];
            if (same is [var again] && MayBeCopied(again.Account) && again.Account.Period.Days <= LongestBill
                && Coincidence.IsTelling(bill.Amount, series.Periods))
                _again.Add((bill, again, series.Key));
        }
    }

    private void LookAtOthers(IReadOnlyCollection<ImmutableArray<Account>> years)
    {
        ILookup<MeterKey, (KnownAmount Bill, MeterKey Key)> alone = _alone.ToLookup(one => PlaceOf(one.Key));
        HashSet<ActivityCode> activities = [.. _alone.Select(one => one.Key.Activity)];
        var known = new Dictionary<ActivityContext, MeterKey?>(ReferenceEqualityComparer.Instance);
        var others = new Dictionary<(MeterKey Place, int Year), List<KnownAmount>>();
        foreach (Account account in years.SelectMany(accounts => accounts))
        {
            ActivityContext context = account.Kind.Context;
            if (!activities.Contains(context.Activity) || account.Leg is not { Name: null, IsMemo: false })
                continue;
            if (!known.TryGetValue(context, out MeterKey? place))
                known.Add(context, place = PlaceOf(MeterKey.Of(account)) is var key && alone.Contains(key) ? key : null);
            if (place is null)
                continue;

            if (!others.TryGetValue((place, account.Part.ReportingYear), out List<KnownAmount>? bills))
                others.Add((place, account.Part.ReportingYear), bills = []);
            KnownAmounts.TryAddTo(bills, account);
        }

        foreach (((MeterKey place, int year), List<KnownAmount> bills) in others.OrderBy(other => other.Key.Year))
        {
            if (bills.Count is < FewestPeriods or > MostPeriods)
                continue;

            foreach ((KnownAmount bill, MeterKey key) in alone[place].Where(one => one.Bill.Account.Part.ReportingYear != year))
            {
                if (bills.Where(other => other.Size == bill.Size).ToArray() is [var again] && MayBeCopied(again.Account)
                    && again.Account.Period.Days <= LongestBill && Coincidence.IsTelling(bill.Amount, bills.Count))
                    _again.Add((bill, again, key));
            }
        }
    }

    private (string?, ActivityCode, ReportingPeriod) PlaceOf(ActivityContext context, ReportingPeriod period) =>
        (_folded.OfSite(context.Facility), context.Activity, period);

    private MeterKey PlaceOf(MeterKey key) => key with { Facility = _folded.OfSite(key.Facility), Entity = null };
}
