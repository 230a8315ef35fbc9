using System.Collections.Immutable;

namespace Kingsoft.Carbon;

/// <summary>Finds amounts of a series that stand out by a factor such as a wrong unit makes: kWh entered as MWh, a slipped decimal point.</summary>
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

    /// <summary>Whether the account is of a series that is long and wide enough for an amount to stand out.</summary>
    public bool Suspects(Account account) => _suspects[account.Number] is not null;

    /// <summary>Counts the line to its series, if that is suspected.</summary>
    public void Count(AccountLine line)
    {
        if (line.Amount > 0m)
            _suspects[line.Account.Number]?.Count(line.Amount);
    }

    /// <summary>Finds the lines that stand out, after all were counted.</summary>
    public void LookAtRows()
    {
        for (int account = 0; account < _suspects.Length; account++)
        {
            if (_suspects[account]?.MayStandOut() == false)
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
        group.ToFinding(
            "unusual-amount",
            FindingSeverity.Warning,
            $"amounts a day are more than {SlipFactor} times above or below the median of their series (entity, facility, activity); check the unit",
            shares),
    ];

    private static (string?, string?, ActivityCode, UnitDimension) SeriesOf(ActivityContext context) =>
        (context.Entity, context.Facility, context.Activity, context.Unit.Dimension);

    private void SuspectWideOnes(IEnumerable<Account> accounts)
    {
        var series = new Series();
        Suspect[] suspects = [.. accounts.Select(account => new Suspect(account, series, PerDayOfOne(account)))];
        long amounts = suspects.Sum(suspect => suspect.Amounts);
        if (amounts < FewestInSeries || suspects.Max(suspect => suspect.Greatest) <= suspects.Min(suspect => suspect.Least) * SurelyUsualSpan)
            return;

        foreach (Suspect suspect in suspects)
            _suspects[suspect.Account.Number] = suspect;
    }

    private double PerDayOfOne(Account account)
    {
        Unit unit = account.Kind.Context.Unit;
        if (!_sizes.TryGetValue(unit, out double toBase))
            _sizes.Add(unit, toBase = (double)unit.ToBase.ToDecimal());
        return toBase / account.Period.Days;
    }

    /// <summary>An account with the span of its amounts a day.</summary>
    private sealed class Suspect
    {
        private readonly Series _series;
        private readonly double _perDayOfOne;

        public Suspect(Account account, Series series, double perDayOfOne)
        {
            Account = account;
            _series = series;
            _perDayOfOne = perDayOfOne;
            foreach (Tally tally in account.Tallies.Where(tally => !tally.IsNegative && tally.Rows > tally.Zeros))
            {
                double size = perDayOfOne / Math.Pow(10, tally.Scale);
                Amounts += tally.Rows - tally.Zeros;
                Least = Math.Min(Least, tally.Least * size);
                Greatest = Math.Max(Greatest, tally.Greatest == long.MaxValue ? double.MaxValue : tally.Greatest * size);
            }
        }

        public Account Account { get; }

        public long Amounts { get; }

        public double Least { get; } = double.MaxValue;

        public double Greatest { get; }

        public void Count(decimal amount) => _series.PerDay.Add((double)amount * _perDayOfOne);

        // The span may be off by a binary rounding: what lies at the edge is looked at.
        public bool MayStandOut() => _series.StandsOut(Greatest * 1.01) || _series.StandsOut(Least * 0.99);

        public bool StandsOut(decimal amount) => _series.StandsOut((double)amount * _perDayOfOne);
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
