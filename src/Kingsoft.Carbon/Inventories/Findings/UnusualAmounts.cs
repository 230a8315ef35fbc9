namespace Kingsoft.Carbon;

/// <summary>
/// Finds amounts of a series that stand out by a factor such as a wrong unit makes: kWh entered as MWh, a slipped decimal point.
/// </summary>
/// <remarks>Only the magnitude matters here: no figure of the inventory is made of it.</remarks>
internal sealed class UnusualAmounts
{
    private readonly Dictionary<(
        int Year, string? Entity, string? Facility, ActivityCode Activity, UnitDimension Dimension), AmountSeries> _series = [];
    private readonly List<AmountSeries> _byNumber = [];
    private readonly Dictionary<Unit, double> _sizes = [];
    private IReadOnlyDictionary<int, FindingGroup> _groupsOfYear = new Dictionary<int, FindingGroup>();

    /// <summary>The series that the amounts of an account are part of; null for emissions that were carried over.</summary>
    public AccountSeries? SeriesOf(Account account)
    {
        if (account.Leg.Flags.HasFlag(LineFlags.CarriedOver))
            return null;

        ActivityContext context = account.Kind.Context;
        (int, string?, string?, ActivityCode, UnitDimension) key =
            (account.Part.ReportingYear, context.Entity, context.Facility, context.Activity, context.Unit.Dimension);
        if (!_series.TryGetValue(key, out AmountSeries? series))
        {
            _series.Add(key, series = new AmountSeries(_byNumber.Count));
            _byNumber.Add(series);
        }

        if (!_sizes.TryGetValue(context.Unit, out double toBase))
            _sizes.Add(context.Unit, toBase = (double)context.Unit.ToBase.ToDecimal());
        return series.Of(toBase / account.Period.Days);
    }

    /// <summary>Adds how often amounts of a series have each size.</summary>
    public void AddToSeries(int number, int[] counts) => _byNumber[number].Add(counts);

    /// <summary>Looks at the rows again where something may stand out.</summary>
    public void LookAtRows(AccountBook book)
    {
        foreach (AmountSeries series in _byNumber)
            series.Close();

        HashSet<AmountSeries> looked = [.. book.Accounts
            .Where(account => account.Series?.MayStandOut(account) == true)
            .Select(account => account.Series!.Whole)];
        if (looked.Count == 0)
            return;

        foreach (AccountLine line in book.Lines(account => account.Series is { } series && looked.Contains(series.Whole)))
        {
            if (line.Amount > 0m)
                line.Account.Series!.Whole.LookAgain(line.Account.Series.PerDay(line.Amount));
        }

        foreach (AmountSeries series in looked)
            series.FindMedian();
        IEnumerable<AccountLine> found = book.Lines(account => account.Series?.MayStandOut(account) == true)
            .Where(line => line.Account.Series!.StandsOut(line.Amount));
        _groupsOfYear = FoundLines.ByYear(
            book, found, leg => leg.Scope == Scope.Scope2 ? leg.IsScope2(Scope2Method.LocationBased) : !leg.IsMemo);
    }

    public IEnumerable<Finding> Of(int year, ShareCounter shares) => !_groupsOfYear.TryGetValue(year, out FindingGroup? group) ? [] :
    [
        group.ToFinding("unusual-amount", FindingSeverity.Warning, InventoryMessages.UnusualAmount(AmountSeries.SlipFactor), shares),
    ];
}
