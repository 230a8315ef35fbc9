namespace Kingsoft.Carbon;

/// <summary>Finds years in which a site used a hundred times more, or less, of the same than in its other years.</summary>
internal sealed class SlipsBetweenYears
{
    private const string Code = "slip-between-years";
    private const decimal OfMeters = AmountSeries.SlipFactor, OfOthers = 300m;

    // What is typed in another unit is near a power of ten; of a meter a year is like the next but for a quarter.
    private const decimal NearOfMeters = 1.25m, NearOfOthers = 1.05m, LeastPower = 100m, LeastPowerOfLeaks = 1000m;

    private readonly Dictionary<MeterKey, List<MeterSeries>> _years = [];
    private readonly Dictionary<int, FindingGroup> _groups = [];
    private readonly Dictionary<int, Int128> _tonnes = [];

    public void Add(MeterSeries series)
    {
        if (!_years.TryGetValue(series.Key, out List<MeterSeries>? years))
            _years.Add(series.Key, years = []);
        years.Add(series);
    }

    /// <summary>Compares the years, and asks for the rows of those that are out of line.</summary>
    public void Compare(LineNames names)
    {
        foreach (List<MeterSeries> years in _years.Values.Where(years => years.Count > 1))
        {
            YearOfMeter[] usual = [.. years.Select(YearOfMeter.Of).Where(year => year.PerDay > 0m).OrderBy(year => year.Series.Year)];
            foreach (YearOfMeter year in usual)
            {
                if (OtherOf(year, usual, Matters) is { } other)
                    Add(year, other, names);
            }
        }

        _years.Clear();
    }

    // What is at stake may be the little that the other year has, or the much that this one has.
    private bool Matters(YearOfMeter year, YearOfMeter other) => new[] { year.Series, other.Series }.Any(
        series => SeriesBreak.ShareOf(TonnesOf([series]), TonnesOfYear(series.Year)) >= FindingScale.Small);

    private Int128 TonnesOfYear(int year)
    {
        if (!_tonnes.TryGetValue(year, out Int128 tonnes))
            _tonnes.Add(year, tonnes = TonnesOf(_years.Values.SelectMany(years => years).Where(series => series.Year == year)));
        return tonnes;
    }

    private static Int128 TonnesOf(IEnumerable<MeterSeries> series) => series
        .SelectMany(one => one.Accounts)
        .Where(account => ShareCounter.Counts(account.Leg))
        .Aggregate((Int128)0, (sum, account) => sum + Int128.Abs(account.Total()));

    public IEnumerable<Finding> Of(int year, ShareCounter shares) => !_groups.TryGetValue(year, out FindingGroup? group) ? [] :
    [
        group.ToFinding(Code, FindingSeverity.Warning, MeterMessages.SlipBetweenYears(OfMeters, OfOthers), shares),
    ];

    /// <summary>
    /// The year beside which a year is out of line; null where it is not. Of two years it is the larger, where the tonnes are.
    /// </summary>
    private static YearOfMeter? OtherOf(YearOfMeter year, YearOfMeter[] all, Func<YearOfMeter, YearOfMeter, bool> matters)
    {
        YearOfMeter[] others = [.. all.Where(other => other != year).OrderBy(other => other.PerDay)];
        if (others.Length == 0)
            return null;

        YearOfMeter middle = others[others.Length / 2];
        bool isAbove = IsSlip(ComparedAmount.Times(year.PerDay, middle.PerDay));
        bool isBelow = others.Length > 1 && IsSlip(ComparedAmount.Times(middle.PerDay, year.PerDay));
        return isAbove || isBelow ? middle : null;

        // A leak comes and goes: only a very power of ten is no leak.
        bool IsSlip(decimal times) => year.Series.Key switch
        {
            { Activity: var gas } when gas.IsWithin("refrigerant") =>
                IsNearPower(times, LeastPowerOfLeaks, NearOfOthers) && matters(year, middle),
            { IsMetered: true } => times > OfMeters || (IsNearPower(times, LeastPower, NearOfMeters) && matters(year, middle)),
            _ => times > OfOthers || (IsNearPower(times, LeastPower, NearOfOthers) && matters(year, middle)),
        };
    }

    private static bool IsNearPower(decimal times, decimal least, decimal near)
    {
        decimal power = least;
        while (times > power * near && power <= decimal.MaxValue / 100m)
            power *= 10m;
        return times * near >= power && times <= power * near;
    }

    private void Add(YearOfMeter year, YearOfMeter other, LineNames names)
    {
        if (!_groups.TryGetValue(year.Series.Year, out FindingGroup? group))
            _groups.Add(year.Series.Year, group = new FindingGroup());
        Int128 tonnes = 0;
        foreach (Account account in year.Series.Accounts)
        {
            tonnes += account.Total();
            group.Add(account.Leg, account.Total(), account.Rows);
            names.Name(account, group.First);
        }

        Unit unit = year.Series.Accounts.Select(account => account.Kind.Context.Unit).MinBy(unit => unit.Symbol, StringComparer.Ordinal)!;
        group.AddTo(
            MeterMessages.SlipBetweenYearsOf(
                year.Series.Key.Name, year.PerDayIn(unit), unit, year.Series.Year, other.PerDayIn(unit), other.Series.Year),
            tonnes,
            year.Series.Rows);
    }

    private sealed record YearOfMeter(MeterSeries Series, decimal PerDay)
    {
        public static YearOfMeter Of(MeterSeries series)
        {
            int days = series.Runs.Select(run => run.Period).Distinct().Sum(period => period.Days);
            return new YearOfMeter(series, series.Amount / days);
        }

        public decimal PerDayIn(Unit unit) => ComparedAmount.Readable(PerDay / unit.ToBase.ToDecimal());
    }
}
