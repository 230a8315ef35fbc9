using System.Collections.Immutable;

namespace Kingsoft.Carbon;

/// <summary>
/// Finds amounts of a series that stand out by a factor such as a wrong unit makes: kWh entered as MWh, a slipped decimal point.
/// </summary>
/// <remarks>Only the magnitude matters here: no figure of the inventory is made of it.</remarks>
internal sealed class UnusualAmounts
{
    private const int FewestInSeries = 4;
    private const int SlipFactor = 100;

    // Series within this span have nothing that stands out, whatever binary rounding does.
    private const int SurelyUsualSpan = 99;

    private readonly AccountBook _book;
    private readonly Suspect?[] _suspects;
    private readonly Dictionary<Unit, double> _sizes = [];
    private readonly Dictionary<int, FindingGroup> _groupsOfYear = [];

    public UnusualAmounts(AccountBook book, IEnumerable<ImmutableArray<Account>> years)
    {
        _book = book;
        _suspects = new Suspect?[book.Accounts.Count];
        foreach (ImmutableArray<Account> accounts in years)
        {
            foreach (IGrouping<(string?, string?, ActivityCode, UnitDimension), Account> series in accounts
                .Where(account => !account.Leg.Flags.HasFlag(LineFlags.CarriedOver))
                .GroupBy(account => SeriesOf(account.Kind.Context)))
                SuspectWideOnes(series);
        }
    }

    /// <summary>Looks at the rows of suspected series: once for the median of each, and again where something may stand out from it.</summary>
    public void LookAtRows()
    {
        if (_suspects.All(suspect => suspect is null))
            return;

        foreach (AccountLine line in _book.Lines(Suspects))
        {
            if (line.Amount > 0m)
                _suspects[line.Account.Number]!.Count(line.Amount);
        }

        for (int account = 0; account < _suspects.Length; account++)
        {
            if (_suspects[account]?.MayStandOut(Span(_book.Accounts[account])) == false)
                _suspects[account] = null;
        }

        if (_suspects.All(suspect => suspect is null))
            return;

        byte[] buffer = [];
        foreach (AccountLine line in _book.Lines(Suspects))
        {
            if (line.Amount <= 0m || !_suspects[line.Account.Number]!.StandsOut(line.Amount))
                continue;
            if (!_groupsOfYear.TryGetValue(line.Account.Part.ReportingYear, out FindingGroup? group))
                _groupsOfYear.Add(line.Account.Part.ReportingYear, group = new FindingGroup());

            PlanLeg leg = line.Account.Leg;
            bool hasTonnes = leg.Scope == Scope.Scope2 ? leg.IsScope2(Scope2Method.LocationBased) : !leg.IsMemo;
            group.Add(hasTonnes ? leg.Total(line.Amount) : 0, 1);
            group.First.Add(_book.IdOf(line, ref buffer));
        }
    }

    public IEnumerable<Finding> Of(int year, ShareCounter shares) => !_groupsOfYear.TryGetValue(year, out FindingGroup? group) ? [] :
    [
        group.ToFinding("unusual-amount", FindingSeverity.Warning, InventoryMessages.UnusualAmount(SlipFactor), shares),
    ];

    private bool Suspects(Account account) => _suspects[account.Number] is not null;

    private static (string?, string?, ActivityCode, UnitDimension) SeriesOf(ActivityContext context) =>
        (context.Entity, context.Facility, context.Activity, context.Unit.Dimension);

    private void SuspectWideOnes(IEnumerable<Account> accounts)
    {
        long amounts = 0;
        double least = double.MaxValue, greatest = 0;
        foreach (Account account in accounts)
        {
            amounts += account.Rows;
            (double accountLeast, double accountGreatest) = Span(account);
            least = Math.Min(least, accountLeast);
            greatest = Math.Max(greatest, accountGreatest);
        }

        if (amounts < FewestInSeries || greatest <= least * SurelyUsualSpan)
            return;

        var series = new Series();
        foreach (Account account in accounts)
            _suspects[account.Number] = new Suspect(series, PerDayOfOne(account));
    }

    /// <summary>The smallest and the largest amount a day above 0.</summary>
    private (double Least, double Greatest) Span(Account account)
    {
        double least = double.MaxValue, greatest = 0;
        foreach (Tally tally in account.Tallies)
        {
            if (tally.IsNegative || tally.Greatest == 0)
                continue;

            double size = PerDayOfOne(account) / Math.Pow(10, tally.Scale);
            least = Math.Min(least, tally.Least * size);
            greatest = Math.Max(greatest, tally.Greatest == long.MaxValue ? double.MaxValue : tally.Greatest * size);
        }

        return (least, greatest);
    }

    private double PerDayOfOne(Account account)
    {
        Unit unit = account.Kind.Context.Unit;
        if (!_sizes.TryGetValue(unit, out double toBase))
            _sizes.Add(unit, toBase = (double)unit.ToBase.ToDecimal());
        return toBase / account.Period.Days;
    }

    /// <summary>An account of a series that is looked at.</summary>
    private sealed class Suspect(Series series, double perDayOfOne)
    {
        public void Count(decimal amount) => series.PerDay.Add((double)amount * perDayOfOne);

        // The span may be off by a binary rounding: what lies at the edge is looked at.
        public bool MayStandOut((double Least, double Greatest) span) =>
            series.StandsOut(span.Greatest * 1.01) || series.StandsOut(span.Least * 0.99);

        public bool StandsOut(decimal amount) => series.StandsOut((double)amount * perDayOfOne);
    }

    private sealed class Series
    {
        private double? _median;

        public List<double> PerDay { get; } = [];

        public bool StandsOut(double perDay)
        {
            _median ??= FindMedian();
            return perDay > _median * SlipFactor || perDay * SlipFactor < _median;
        }

        // Nothing stands out from a series without a median: no comparison with it holds.
        private double FindMedian()
        {
            PerDay.Sort();
            return PerDay.Count < FewestInSeries ? double.NaN : PerDay[PerDay.Count / 2];
        }
    }
}
