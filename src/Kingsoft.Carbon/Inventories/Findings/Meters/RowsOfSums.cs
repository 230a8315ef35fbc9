using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>
/// Finds a row that is the sum of the others of the same site, activity and days: a total that was entered with what it adds up.
/// </summary>
/// <remarks>The sum and the largest amount of the accounts tell it; no row is read.</remarks>
internal sealed class RowsOfSums
{
    private const int FewestRows = 3, MostRows = 12;

    // A total of several months is none by chance.
    private const int FewestOfASeries = 3;

    private readonly List<(MeterSeries Series, MeterRun Run, SoleRow Whole)> _all = [];
    private readonly Dictionary<MeterSeries, int> _compared = [];

    /// <summary>Looks at the runs of a series.</summary>
    public void Add(MeterSeries series)
    {
        if (series.Rows == series.Runs.Length || !IsMeasured(series.Key.Dimension))
            return;

        foreach (MeterRun run in series.Runs)
        {
            if (run.Rows is < FewestRows or > MostRows)
                continue;

            _compared[series] = _compared.GetValueOrDefault(series) + 1;
            if (TotalOf(run) is { } whole)
                _all.Add((series, run, whole));
        }
    }

    /// <summary>The rows that no chance makes the sum of others, after all years were added.</summary>
    public IEnumerable<WholeMatch> Found()
    {
        long compared = _compared.Values.Sum(each => (long)each);
        foreach (IGrouping<MeterSeries, (MeterSeries Series, MeterRun Run, SoleRow Whole)> series in _all.GroupBy(each => each.Series))
        {
            bool isRegular = series.Count() >= FewestOfASeries && series.Count() * 2 >= _compared[series.Key];
            foreach ((_, MeterRun run, SoleRow whole) in series)
            {
                if (isRegular || Coincidence.IsTelling(whole.Amount!.Value, compared))
                    yield return new WholeMatch([whole], [.. run.Accounts], run.Period);
            }
        }

        _all.Clear();
        _compared.Clear();
    }

    // Trips of one route are multiples of its length: four travellers are as many as three and one.
    private static bool IsMeasured(UnitDimension dimension) => dimension is UnitDimension.Energy or UnitDimension.NetEnergy
        or UnitDimension.GrossEnergy or UnitDimension.Mass or UnitDimension.Volume or UnitDimension.NormalVolume
        or UnitDimension.Emissions or UnitDimension.Money;

    private static SoleRow? TotalOf(MeterRun run)
    {
        decimal largest = 0m, least = decimal.MaxValue;
        SoleRow? whole = null;
        foreach (Account account in run.Accounts)
        {
            for (Tally? tally = account.FirstTally; tally is not null; tally = tally.Next)
            {
                if (tally is not { IsNegative: false, IsOfFractions: false, Greatest: < long.MaxValue })
                    return null;
                if (tally.Greatest == 0)
                    continue;

                decimal amount = Exact.FromMantissa(tally.Greatest, tally.Scale);
                decimal size = ComparedAmount.InBase(amount, account.Kind.Context.Unit);
                least = Math.Min(least, ComparedAmount.InBase(Exact.FromMantissa(tally.Least, tally.Scale), account.Kind.Context.Unit));
                if (size > largest)
                    (largest, whole) = (size, new SoleRow(account, amount));
            }
        }

        decimal parts = ComparedAmount.Of(run.Accounts) - largest;
        return parts == largest && parts > least ? whole : null;
    }
}
