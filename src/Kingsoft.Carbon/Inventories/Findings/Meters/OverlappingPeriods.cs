using System.Collections.Immutable;

namespace Kingsoft.Carbon;

/// <summary>Finds rows of one site and activity whose days overlap.</summary>
internal sealed class OverlappingPeriods
{
    private const string Code = "overlap";

    // A year of days, beside its months, quarters and years: whoever has more has readings.
    private const int MostPeriods = 400;
    private const int MostRows = 5_000;
    private const long MostRowsReadAgain = 200_000;

    private readonly List<MeterSeries> _suspects = [];
    private readonly List<MeterSeries> _undecided = [];
    private long _undecidedRows;
    private readonly Dictionary<int, FindingGroup> _groups = [];

    /// <summary>Notes a series in which days are counted twice, as far as its accounts tell.</summary>
    public void Add(MeterSeries series)
    {
        if (series.Periods > MostPeriods || series.Rows > MostRows)
            return;

        bool hasOverlap = series.Periods > 1 && HasOverlap(series.Runs);
        if (hasOverlap && GroupsOf(series) is { Count: <= MostPeriods } groups
            && new PeriodOverlaps(series.Key, groups).Find().Length > 0)
            _suspects.Add(series);
        else if (SecondBills.MayBeIn(series) || (hasOverlap && MayBeOfSeveralMeters(series)))
            Leave(series);
    }

    // Where a site has several meters, the sum of all tells nothing of one that has a year beside its months.
    private static bool MayBeOfSeveralMeters(MeterSeries series) =>
        series.Key.IsMetered && series.Key.Facility is not null && series.Rows > series.Periods;

    private void Leave(MeterSeries series)
    {
        _undecidedRows += series.Rows;
        if (_undecidedRows <= MostRowsReadAgain)
            _undecided.Add(series);
    }

    /// <summary>Looks at the rows of what was noted: they may say that they are of several meters.</summary>
    public void LookAtRows(AccountBook book)
    {
        // Which of very many are looked at may not hang on their order.
        if (_undecidedRows <= MostRowsReadAgain)
            _suspects.AddRange(_undecided);
        _undecided.Clear();
        if (_suspects.Count == 0)
            return;

        foreach ((MeterSeries series, List<PeriodGroup> groups) in new RowGroups(_suspects).Read(book))
        {
            HashSet<PeriodGroup> named = AddUp(series, new PeriodOverlaps(series.Key, groups).Find());

            // The bills of days that a longer row counts again are at stake there.
            foreach ((PeriodGroup group, TwoBills bills, PeriodGroup[] of) in new SecondBills(series.Key, groups).Find())
            {
                if (!of.Any(named.Contains))
                    Add(series, group, bills);
            }
        }

        _suspects.Clear();
    }

    public IEnumerable<Finding> Of(int year, ShareCounter shares) => !_groups.TryGetValue(year, out FindingGroup? group) ? [] :
    [
        group.ToFinding(Code, FindingSeverity.Warning, MeterMessages.Overlap, shares),
    ];

    // Bills that meet on the day of the reading share no more than it.
    private static bool HasOverlap(ImmutableArray<MeterRun> runs)
    {
        ReportingPeriod longest = runs[0].Period;
        foreach (MeterRun run in runs)
        {
            bool isWithin = run.Period.End <= longest.End || run.Period.Start == longest.Start;
            if (run.Period != longest && run.Period.Start <= longest.End && (isWithin || run.Period.Start < longest.End))
                return true;
            if (run.Period.End > longest.End)
                longest = run.Period;
        }

        return false;
    }

    private static Dictionary<(ReportingPeriod, string?), PeriodGroup>.ValueCollection GroupsOf(MeterSeries series)
    {
        var groups = new Dictionary<(ReportingPeriod, string?), PeriodGroup>();
        foreach (MeterRun run in series.Runs)
        {
            foreach (Account account in run.Accounts)
            {
                string? supplier = account.Kind.Context.Supplier;
                if (!groups.TryGetValue((run.Period, supplier), out PeriodGroup? group))
                    groups.Add((run.Period, supplier), group = new PeriodGroup(run.Period, supplier, null));
                group.Add(account);
            }
        }

        return groups.Values;
    }

    /// <summary>Adds overlaps, and gives the groups that they name.</summary>
    private HashSet<PeriodGroup> AddUp(MeterSeries series, ImmutableArray<PeriodOverlap> overlaps)
    {
        if (overlaps.IsEmpty)
            return [];

        FindingGroup group = GroupOf(series.Year);
        PlanLeg leg = overlaps[0].Whole.Accounts[0].Leg;
        HashSet<PeriodGroup> named = [.. overlaps.SelectMany(overlap => overlap.Parts.Append(overlap.Whole))];
        foreach (PeriodGroup lines in named)
        {
            group.Add(leg, 0, lines.Rows);
            group.First.Add(lines.First);
        }

        foreach (PeriodOverlap overlap in overlaps)
        {
            group.Add(leg, overlap.Tonnes, 0);
            group.AddTo(
                MeterMessages.OverlapOf(
                    series.Key.Name, overlap.Whole.Period, [.. overlap.Parts.Select(part => part.Period).Distinct()]),
                overlap.Tonnes,
                overlap.Whole.Rows + overlap.Parts.Sum(part => part.Rows));
        }

        return named;
    }

    private void Add(MeterSeries series, PeriodGroup lines, TwoBills bills)
    {
        FindingGroup group = GroupOf(series.Year);
        Unit unit = lines.Accounts.Select(account => account.Kind.Context.Unit).MinBy(one => one.Symbol, StringComparer.Ordinal)!;
        decimal toBase = unit.ToBase.ToDecimal();
        group.Add(lines.Accounts[0].Leg, bills.Tonnes, lines.Rows);
        group.First.Add(lines.First);
        group.AddTo(
            MeterMessages.SecondBillOf(
                series.Key.Name, lines.Period, ComparedAmount.Readable(bills.Less / toBase), ComparedAmount.Readable(bills.More / toBase),
                unit),
            bills.Tonnes,
            lines.Rows);
    }

    private FindingGroup GroupOf(int year)
    {
        if (!_groups.TryGetValue(year, out FindingGroup? group))
            _groups.Add(year, group = new FindingGroup());
        return group;
    }
}
