namespace Kingsoft.Carbon;

/// <summary>Finds years in which a site used a hundred times more, or less, of the same than in its other years.</summary>
internal sealed class SlipsBetweenYears
{
    private const string Code = "slip-between-years";
    private const decimal OfMeters = AmountSeries.SlipFactor, OfOthers = 300m;

    private readonly Dictionary<MeterKey, List<MeterSeries>> _years = [];
    private readonly Dictionary<int, FindingGroup> _groups = [];

    public void Add(MeterSeries series)
    {
        // A leak comes and goes.
        if (series.Key.Activity.IsWithin("refrigerant"))
            return;

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
                if (OtherOf(year, usual) is { } other)
                    Add(year, other, names);
            }
        }

        _years.Clear();
    }

    public IEnumerable<Finding> Of(int year, ShareCounter shares) => !_groups.TryGetValue(year, out FindingGroup? group) ? [] :
    [
        group.ToFinding(Code, FindingSeverity.Warning, MeterMessages.SlipBetweenYears(OfMeters, OfOthers), shares),
    ];

    /// <summary>
    /// The year beside which a year is out of line; null where it is not. Of two years it is the larger, where the tonnes are.
    /// </summary>
    private static YearOfMeter? OtherOf(YearOfMeter year, YearOfMeter[] all)
    {
        decimal slip = year.Series.Key.IsMetered ? OfMeters : OfOthers;
        YearOfMeter[] others = [.. all.Where(other => other != year).OrderBy(other => other.PerDay)];
        if (others.Length == 0)
            return null;

        YearOfMeter middle = others[others.Length / 2];
        bool isAbove = ComparedAmount.Times(year.PerDay, middle.PerDay) > slip;
        bool isBelow = others.Length > 1 && ComparedAmount.Times(middle.PerDay, year.PerDay) > slip;
        return isAbove || isBelow ? middle : null;
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
            return new YearOfMeter(series, ComparedAmount.Of(series.Accounts) / days);
        }

        public decimal PerDayIn(Unit unit) => ComparedAmount.Readable(PerDay / unit.ToBase.ToDecimal());
    }
}
