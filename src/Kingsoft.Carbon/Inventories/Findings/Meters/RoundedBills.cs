namespace Kingsoft.Carbon;

/// <summary>Finds a meter whose bills were entered again, rounded or in another unit: 101,234.5 kWh beside 101.23 MWh.</summary>
/// <remarks>
/// In one period two meters are near each other by chance; in three or more, of different amounts, to the last digit of the coarser, they
/// are not.
/// </remarks>
internal static class RoundedBills
{
    private const int FewestPeriods = 3, MostOfAPeriod = 8, MostPeriods = 400;

    // Of five periods one may be of its own.
    private const int MostApart = 4;

    /// <summary>The bills of a series that stand twice; null for none.</summary>
    public static TwinBills? Find(MeterSeries series)
    {
        if (series.Rows < series.Periods + FewestPeriods || series.Rows > (long)MostOfAPeriod * series.Periods
            || series.Periods > MostPeriods)
            return null;

        var pairs = new List<(TwinBill, TwinBill)>();
        HashSet<decimal> sizes = [];
        int alike = 0, apart = 0;
        foreach (IGrouping<ReportingPeriod, MeterRun> period in series.Runs.GroupBy(run => run.Period))
        {
            var bills = new List<KnownAmount>();
            if (!period.SelectMany(run => run.Accounts).All(account => KnownAmounts.TryAddTo(bills, account)) || bills.Count < 2)
                continue;

            (KnownAmount, KnownAmount)[] ofPeriod = bills.Count <= MostOfAPeriod ? PairsOf(bills) : [];
            if (ofPeriod.Length == 0)
            {
                apart++;
                if (apart * MostApart > series.Periods)
                    return null;
                continue;
            }

            alike++;

            // What is the very same is told as equal rows.
            foreach ((KnownAmount one, KnownAmount other) in ofPeriod.Where(pair => pair.Item1.Size != pair.Item2.Size))
            {
                sizes.Add(one.Size);
                pairs.Add((BillOf(one), BillOf(other)));
            }
        }

        bool isFound = sizes.Count >= FewestPeriods && alike >= FewestPeriods && apart * MostApart <= alike;
        return isFound ? new TwinBills(series.Key, series.Key, [.. pairs]) : null;
    }

    private static (KnownAmount, KnownAmount)[] PairsOf(List<KnownAmount> bills)
    {
        KnownAmount[] ordered = [.. bills.OrderBy(bill => bill.Size).ThenByDescending(bill => bill.Finest)
            .ThenBy(bill => bill.Account.Kind.Context.Unit.Symbol, StringComparer.Ordinal)];
        (KnownAmount, KnownAmount)[] pairs =
        [
            .. ordered.Chunk(2).Where(pair => pair.Length == 2).Select(pair =>
                pair[0].Finest <= pair[1].Finest ? (pair[0], pair[1]) : (pair[1], pair[0])),
        ];
        return ordered.Length % 2 == 0 && Array.TrueForAll(pairs, pair => pair.Item1.IsRounded(pair.Item2)) ? pairs : [];
    }

    private static TwinBill BillOf(KnownAmount bill) =>
        new([bill.Account], bill.Amount, bill.Account.Kind.Context.Unit, IsSingle: true, bill.Account.Leg.Total(bill.Amount));
}
