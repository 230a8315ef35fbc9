using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>
/// Finds a fuel of a site that stands twice, in litres and in kilograms, gross and net, or under two codes: period by period one is a fixed
/// multiple of the other.
/// </summary>
internal sealed class FuelTwins
{
    private const int FewestPeriods = 3, FewestOfHeating = 4, MostPeriods = 400, MostOfAPeriod = 48, MostSeries = 20;

    // A heating value moves from month to month; a density does not.
    private const decimal NearOfDensity = 0.005m, NearOfHeating = 0.03m;

    // Two fuels at one price have months alike where all months are.
    private const decimal LeastSpread = 1.1m, LeastSpreadOfHeating = 1.5m;
    private const decimal LeastOfTonnes = 0.8m;

    private readonly List<(MeterSeries One, MeterSeries Other)> _few = [];
    private readonly FoldedNames _folded = new();
    private readonly Dictionary<MeterSeries, Dictionary<ReportingPeriod, Sum>?> _sums = [];

    public IEnumerable<TwinBills> Find(IEnumerable<MeterSeries> series)
    {
        _sums.Clear();
        _few.Clear();
        foreach (IGrouping<FuelKey, MeterSeries> fuel in series
            .Where(one => one.Key.Activity.IsFuel && one.Periods is >= 1 and <= MostPeriods
                && one.Rows <= (long)MostOfAPeriod * one.Periods)
            .GroupBy(one => FuelKey.Of(one.Key, _folded)))
        {
            MeterSeries[] all = [.. fuel.OrderBy(one => one.Key.Activity.Value, StringComparer.Ordinal)
                .ThenBy(one => one.Key.Dimension).ThenBy(one => one.Key.Entity, StringComparer.Ordinal)];
            if (all.Length is < 2 or > MostSeries)
                continue;

            var taken = new HashSet<MeterSeries>();
            foreach ((MeterSeries one, MeterSeries other) in all.SelectMany((one, i) => all.Skip(i + 1).Select(other => (one, other))))
            {
                if (taken.Contains(other) || !MayBeOne(one.Key, other.Key))
                    continue;

                if (Math.Min(one.Periods, other.Periods) < FewestPeriods || !HaveSeveralInCommon(one, other))
                {
                    if (one.Key.Dimension != other.Key.Dimension)
                        _few.Add((one, other));
                }
                else if (PairsOf(one, other) is { } pairs)
                {
                    taken.Add(other);
                    yield return new TwinBills(one.Key, other.Key, pairs);
                }
            }
        }

        foreach ((MeterSeries one, MeterSeries other) in _few)
        {
            if (FewPairsOf(one, other) is { } pairs)
                yield return new TwinBills(one.Key, other.Key, pairs);
        }
    }

    private bool HaveSeveralInCommon(MeterSeries one, MeterSeries other) =>
        SumsOf(one) is not { } ofOne || SumsOf(other) is not { } ofOther || ofOne.Keys.Count(ofOther.ContainsKey) >= FewestPeriods;

    // A year, or a single bill, in cubic metres and in kilowatt-hours: one energy is told by the library's densities and heating values.
    // Two equal amounts of one unit may be halves.
    private ImmutableArray<(TwinBill, TwinBill)>? FewPairsOf(MeterSeries one, MeterSeries other)
    {
        if (SumsOf(one) is not { } ofOne || SumsOf(other) is not { } ofOther)
            return null;

        decimal percent = Coincidence.BoundedOfKin(_few.Count, FuelMeasure.SpreadPct);
        ImmutableArray<(TwinBill One, TwinBill Other)> pairs =
        [
            .. ofOne.Where(sum => ofOther.ContainsKey(sum.Key)).OrderBy(sum => sum.Key)
                .Select(sum => (sum.Value.Bill, ofOther[sum.Key].Bill)),
        ];
        return pairs.Length > 0 && pairs.All(pair => pair.One.Rows == 1 && pair.Other.Rows == 1 && AreNear(pair.One, pair.Other, percent))
            ? pairs
            : null;
    }

    private static bool AreNear(TwinBill one, TwinBill other, decimal percent)
    {
        bool inEnergy = FuelMeasure.IsEnergyKnown(one.Accounts.Concat(other.Accounts));
        return ComparedAmount.AreNear(FuelMeasure.Of(one.Accounts, inEnergy), FuelMeasure.Of(other.Accounts, inEnergy), percent);
    }

    private bool MayBeOne(MeterKey one, MeterKey other) =>
        (one.Entity is null || other.Entity is null || _folded.Of(one.Entity) == _folded.Of(other.Entity))
        && (one.Activity != other.Activity || one.Dimension != other.Dimension);

    private ImmutableArray<(TwinBill, TwinBill)>? PairsOf(MeterSeries one, MeterSeries other)
    {
        if (SumsOf(one) is not { } ofOne || SumsOf(other) is not { } ofOther)
            return null;

        (Sum One, Sum Other)[] common =
        [
            .. ofOne.Where(sum => ofOther.ContainsKey(sum.Key)).OrderBy(sum => sum.Key.Start).ThenBy(sum => sum.Key.End)
                .Select(sum => (sum.Value, ofOther[sum.Key])),
        ];
        if (common.Length < FewestPeriods || common.Length * 5 < Math.Min(ofOne.Count, ofOther.Count) * 4)
            return null;

        bool isOfOneDimension = one.Key.Dimension == other.Key.Dimension;
        decimal[] times = [.. common.Select(pair => ComparedAmount.Times(pair.One.Size, pair.Other.Size))];
        decimal usual = isOfOneDimension ? 1m : times.Order().ElementAt(times.Length / 2);
        decimal[] apart = [.. times.Select(each => Math.Abs((each / usual) - 1m))];
        decimal spread = ComparedAmount.Times(common.Max(pair => pair.One.Size), common.Min(pair => pair.One.Size));
        bool isTold = AreMost(apart, NearOfDensity) && spread >= LeastSpread;
        bool isOfHeating = !isOfOneDimension && common.Length >= FewestOfHeating && AreMost(apart, NearOfHeating)
            && spread >= LeastSpreadOfHeating;
        bool areSizes = common.Select(pair => pair.One.Size).Distinct().Count() >= FewestPeriods;
        if (!areSizes || (!isTold && !isOfHeating) || (isOfOneDimension && HalvedBills.AreLikely(common.Select(pair => pair.One.Amount))))
            return null;

        decimal near = isTold ? NearOfDensity : NearOfHeating;
        ImmutableArray<(TwinBill, TwinBill)> pairs =
            [.. common.Where((_, i) => apart[i] <= near).Select(pair => (pair.One.Bill, pair.Other.Bill))];
        decimal tonnes = Tonnes(pairs.Select(pair => pair.Item1)), others = Tonnes(pairs.Select(pair => pair.Item2));
        return tonnes > 0m && others > 0m && Math.Min(tonnes, others) >= Math.Max(tonnes, others) * LeastOfTonnes ? pairs : null;
    }

    private static bool AreMost(decimal[] apart, decimal near) => apart.Count(each => each <= near) is var count
        && count >= FewestPeriods && count * 5 >= apart.Length * 4;

    private static decimal Tonnes(IEnumerable<TwinBill> bills) =>
        Exact.ToDecimal(bills.Aggregate((Int128)0, (sum, bill) => sum + bill.Tonnes));

    /// <summary>What a series has of each period; null where a row takes something back or nothing can be compared.</summary>
    private Dictionary<ReportingPeriod, Sum>? SumsOf(MeterSeries series)
    {
        if (_sums.TryGetValue(series, out Dictionary<ReportingPeriod, Sum>? known))
            return known;

        bool canBeCompared = !series.Accounts.Any(account => account.Tallies.Any(tally => tally.IsNegative));
        Dictionary<ReportingPeriod, Sum>? sums = canBeCompared ? series.Accounts
            .GroupBy(account => account.Period)
            .Select(period => (period.Key, Sum: Sum.Of([.. period])))
            .Where(period => period.Sum.Size > 0m)
            .ToDictionary(period => period.Key, period => period.Sum) : null;
        _sums.Add(series, sums);
        return sums;
    }

    private sealed record Sum(TwinBill Bill, decimal Size, decimal Amount)
    {
        public static Sum Of(Account[] accounts)
        {
            decimal size = ComparedAmount.Of(accounts);
            Unit unit = accounts.Select(account => account.Kind.Context.Unit).MinBy(one => one.Symbol, StringComparer.Ordinal)!;
            Int128 tonnes = accounts.Aggregate((Int128)0, (sum, account) => sum + account.Total());
            decimal amount = size / unit.ToBase.ToDecimal();
            var bill = new TwinBill([.. accounts], ComparedAmount.Readable(amount), unit, IsSingle: false, tonnes);
            return new Sum(bill, size, amount);
        }
    }
}
