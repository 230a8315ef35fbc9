namespace Kingsoft.Carbon;

/// <summary>Finds years of a meter or fuel that have the very amounts of another year, period by period, as if they were copied.</summary>
internal sealed class CopiedYears
{
    private const string Code = "year-copied";
    private const int FewestDigits = 3, DigitsOfASingle = 5, FewestOfOthers = 4;

    private readonly Dictionary<int, FindingGroup> _groups = [];

    /// <summary>Compares each year with the one before it.</summary>
    public void Compare(MeterYears years, AccountBook book, LineNames names)
    {
        foreach (MeterYear[] all in years.All(book))
        {
            foreach ((MeterYear before, MeterYear after) in all.Zip(all.Skip(1)))
            {
                // A copy adds up to the same; what is estimated may be the year before.
                if (before.Amount == after.Amount && (after.Series ?? before.Series) is { } series
                    && series.Accounts.All(account => account.Quality != DataQuality.Estimated) && AreCopies(after, before, series))
                    Add(series, after.Series is null ? after : before, names);
            }
        }
    }

    public IEnumerable<Finding> Of(int year, ShareCounter shares) => !_groups.TryGetValue(year, out FindingGroup? group) ? [] :
    [
        group.ToFinding(Code, FindingSeverity.Warning, MeterMessages.YearCopied, shares),
    ];

    private static bool AreCopies(MeterYear year, MeterYear other, MeterSeries series)
    {
        (ReportingPeriod, decimal Own, decimal Other)[] common = [.. year.Common(other)];
        if (common.Length != year.OfPeriods.Value.Count || common.Length != other.OfPeriods.Value.Count
            || !Array.TrueForAll(common, period => period.Own == period.Other))
            return false;

        // A flat rate is the same each year, and so may be a round number.
        decimal toBase = series.Accounts[0].Kind.Context.Unit.ToBase.ToDecimal();
        int[] digits =
        [
            .. common.Select(period => period.Own / toBase).Where(amount => amount > 0m).Distinct()
                .Select(ComparedAmount.DigitsOf).Where(count => count >= FewestDigits),
        ];
        bool isOfBills = series.Key.IsMetered || series.Key.Activity.IsFuel;
        return digits.Length > 1 ? isOfBills || digits.Length >= FewestOfOthers
            : isOfBills && common.Length == 1 && digits is [>= DigitsOfASingle];
    }

    private void Add(MeterSeries series, MeterYear other, LineNames names)
    {
        if (!_groups.TryGetValue(series.Year, out FindingGroup? group))
            _groups.Add(series.Year, group = new FindingGroup());
        Int128 tonnes = 0;
        foreach (Account account in series.Accounts)
        {
            tonnes += account.Total();
            group.Add(account.Leg, account.Total(), account.Rows);
            names.Name(account, group.First);
        }

        group.AddTo(MeterMessages.YearCopiedOf(series.Key.Name, series.Year, other.Year, series.Periods), tonnes, series.Rows);
    }
}
