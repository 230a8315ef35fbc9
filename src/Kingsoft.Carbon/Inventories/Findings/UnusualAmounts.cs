namespace Kingsoft.Carbon;

/// <summary>Finds amounts of a series that stand out by a factor such as a wrong unit makes: kWh entered as MWh, a slipped decimal point.</summary>
/// <remarks>Only the magnitude matters here: no figure of the inventory is made of it.</remarks>
internal static class UnusualAmounts
{
    private const int FewestInSeries = 4;
    private const int SlipFactor = 100;

    // Series within this span have nothing that stands out, whatever binary rounding does.
    private const int SurelyUsualSpan = 99;

    public static IEnumerable<Finding> Find(AccountBook book, IReadOnlyList<Account> accounts, ShareCounter shares)
    {
        Dictionary<Account, Suspect> suspects = Suspects(accounts);
        if (suspects.Count == 0)
            yield break;

        foreach (AccountLine line in book.Lines(suspects.ContainsKey).Where(line => line.Amount > 0m))
            suspects[line.Account].Add(line.Amount);
        foreach (Series series in suspects.Values.Select(suspect => suspect.Series).Distinct())
            series.FindMedian();

        var group = new FindingGroup();
        byte[] buffer = [];
        foreach (AccountLine line in book.Lines(suspects.ContainsKey).Where(line => line.Amount > 0m && suspects[line.Account].StandsOut(line.Amount)))
        {
            PlanLeg leg = line.Account.Leg;
            bool hasTonnes = leg.Scope == Scope.Scope2 ? leg.IsScope2(Scope2Method.LocationBased) : !leg.IsMemo;
            group.Add(hasTonnes ? leg.Total(line.Amount) : 0, 1);
            group.First.Add(book.IdOf(line, ref buffer));
        }

        if (group.Lines > 0)
            yield return group.ToFinding("unusual-amount", FindingSeverity.Warning, $"amounts a day are more than {SlipFactor} times above or below the median of their series (entity, facility, activity); check the unit", shares);
    }

    /// <summary>The accounts of series that are long and wide enough for an amount to stand out.</summary>
    private static Dictionary<Account, Suspect> Suspects(IReadOnlyList<Account> accounts)
    {
        var sizes = new Dictionary<Unit, double>();
        var suspects = new Dictionary<Account, Suspect>();
        foreach (IGrouping<(string?, string?, ActivityCode, UnitDimension), Account> group in accounts
            .Where(account => !account.Leg.Flags.HasFlag(LineFlags.CarriedOver))
            .GroupBy(account => (account.Kind.Context.Entity, account.Kind.Context.Facility, account.Kind.Context.Activity, account.Kind.Context.Unit.Dimension)))
        {
            var series = new Series();
            Suspect[] all = [.. group.Select(account => new Suspect(account, series, PerDayOfOne(account, sizes)))];
            if (all.Sum(suspect => suspect.Amounts) < FewestInSeries || all.Max(suspect => suspect.Greatest) <= all.Min(suspect => suspect.Least) * SurelyUsualSpan)
                continue;

            foreach (Suspect suspect in all)
                suspects.Add(suspect.Account, suspect);
        }

        return suspects;
    }

    private static double PerDayOfOne(Account account, Dictionary<Unit, double> sizes)
    {
        Unit unit = account.Kind.Context.Unit;
        if (!sizes.TryGetValue(unit, out double toBase))
            sizes.Add(unit, toBase = (double)unit.ToBase.ToDecimal());
        return toBase / account.Period.Days;
    }

    private sealed record Suspect(Account Account, Series Series, double PerDayOfOne)
    {
        public long Amounts => Positive.Sum(tally => tally.Rows - tally.Zeros);

        public double Least => Positive.Select(tally => tally.Least * Size(tally)).DefaultIfEmpty(double.MaxValue).Min();

        public double Greatest => Positive.Select(tally => tally.Greatest == long.MaxValue ? double.MaxValue : tally.Greatest * Size(tally)).DefaultIfEmpty(0).Max();

        private IEnumerable<Tally> Positive => Account.Tallies.Where(tally => !tally.IsNegative && tally.Rows > tally.Zeros);

        public void Add(decimal amount) => Series.PerDay.Add((double)amount * PerDayOfOne);

        public bool StandsOut(decimal amount) => Series.StandsOut((double)amount * PerDayOfOne);

        private double Size(Tally tally) => Math.Pow(10, -tally.Scale) * PerDayOfOne;
    }

    private sealed class Series
    {
        private double _median;

        public List<double> PerDay { get; private set; } = [];

        public void FindMedian()
        {
            PerDay.Sort();
            _median = PerDay.Count < FewestInSeries ? double.NaN : PerDay[PerDay.Count / 2];
            PerDay = [];
        }

        // Nothing stands out from a series without a median: no comparison with it holds.
        public bool StandsOut(double perDay) => perDay > _median * SlipFactor || perDay * SlipFactor < _median;
    }
}
