using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>Finds rows of one site and activity whose days overlap.</summary>
internal sealed class OverlappingPeriods
{
    private const string Code = "overlap";

    // A year of days, beside its months, quarters and years: whoever has more has readings.
    private const int MostPeriods = 400;
    private const int MostRows = 5_000;
    private const long MostRowsReadAgain = 200_000;
    private const int FewOfFuels = 3;
    private const decimal MostApartPct = 5.5m;

    private readonly List<MeterSeries> _suspects = [];
    private readonly List<MeterSeries> _undecided = [];
    private readonly List<MeterSeries> _fuels = [];
    private readonly Dictionary<int, int> _compared = [], _comparedFuels = [];
    private long _undecidedRows;
    private readonly Dictionary<int, FindingGroup> _groups = [];

    /// <summary>Notes a series in which days are counted twice, as far as its accounts tell.</summary>
    public void Add(MeterSeries series)
    {
        if (series.Periods > MostPeriods || series.Rows > MostRows)
            return;

        bool hasOverlap = series.Periods > 1 && HasOverlap(series.Runs);
        PeriodOverlaps? overlaps = hasOverlap && GroupsOf(series) is { Count: <= MostPeriods } groups ? new(series.Key, groups) : null;
        if (overlaps?.Find().IsEmpty == false)
        {
            (series.InEnergy is null ? _suspects : _fuels).Add(series);
            return;
        }

        if (series.InEnergy is not null)
        {
            _comparedFuels[series.Year] = _comparedFuels.GetValueOrDefault(series.Year) + (overlaps?.Compared ?? 0);
            return;
        }

        _compared[series.Year] = _compared.GetValueOrDefault(series.Year) + (overlaps?.Compared ?? 0);
        if (SecondBills.MayBeIn(series) || (hasOverlap && MayBeOfSeveralMeters(series)))
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
    /// <param name="book">The accounts.</param>
    /// <param name="wholes">What is told as a total beside its parts is not told again.</param>
    public void LookAtRows(AccountBook book, WholesBesideParts wholes)
    {
        // Which of very many are looked at may not hang on their order.
        if (_undecidedRows <= MostRowsReadAgain)
            _suspects.AddRange(_undecided);
        _undecided.Clear();
        LookAtRows(book, wholes, _suspects, _compared, IsNoChance);
        LookAtRows(book, wholes, _fuels, _comparedFuels, IsNoChanceOfFuels);
    }

    private void LookAtRows(
        AccountBook book,
        WholesBesideParts wholes,
        List<MeterSeries> suspects,
        Dictionary<int, int> comparedOfYears,
        Func<PeriodOverlap, int, PeriodOverlap[], bool> isNoChance)
    {
        if (suspects.Count == 0)
            return;

        var all = new List<(MeterSeries Series, List<PeriodGroup> Groups, ImmutableArray<PeriodOverlap> Overlaps)>();
        foreach ((MeterSeries series, List<PeriodGroup> groups) in new RowGroups(suspects).Read(book))
        {
            var overlaps = new PeriodOverlaps(series.Key, groups);
            all.Add((series, groups, overlaps.Find()));
            comparedOfYears[series.Year] = comparedOfYears.GetValueOrDefault(series.Year) + overlaps.Compared;
        }

        ILookup<int, PeriodOverlap> bySum = all.SelectMany(one => one.Overlaps.Select(overlap => (one.Series.Year, Overlap: overlap)))
            .Where(one => one.Overlap.ApartPct is not null).ToLookup(one => one.Year, one => one.Overlap);
        foreach ((MeterSeries series, List<PeriodGroup> groups, ImmutableArray<PeriodOverlap> overlaps) in all)
        {
            HashSet<PeriodGroup> named = AddUp(series, [.. overlaps.Where(overlap => !overlap.Whole.Accounts.All(wholes.IsTold)
                && isNoChance(overlap, comparedOfYears[series.Year], [.. bySum[series.Year]]))]);

            // The bills of days that a longer row counts again are at stake there.
            foreach ((PeriodGroup group, TwoBills bills, PeriodGroup[] of) in series.InEnergy is not null ? []
                : new SecondBills(series.Key, groups).Find())
            {
                if (!of.Any(named.Contains))
                    Add(series, group, bills);
            }
        }

        suspects.Clear();
    }

    // A longer row of the same fuel in another unit beside shorter ones is asked for, where few are: it is seldom another tank's.
    private static bool IsNoChanceOfFuels(PeriodOverlap overlap, int compared, PeriodOverlap[] bySum) => compared <= FewOfFuels
        || Coincidence.AreMore(compared, bySum.Length, bySum.Max(one => one.ApartPct!.Value))
        || overlap.ApartPct <= Coincidence.BoundedOfKin(compared, FuelMeasure.SpreadPct);

    // Loads beside a month of another tank add up to it now and then: where many are compared, as many as chance explains are left out.
    private static bool IsNoChance(PeriodOverlap overlap, int compared, PeriodOverlap[] bySum)
    {
        if (overlap.ApartPct is not { } apart || compared == 1
            || Coincidence.AreMore(compared, bySum.Length, bySum.Max(one => one.ApartPct!.Value)))
            return true;

        Unit unit = overlap.Whole.Accounts[0].Kind.Context.Unit;
        return apart <= Coincidence.Bounded(compared, MostApartPct)
            && Coincidence.IsTellingOfKin(overlap.Whole.Amount / unit.ToBase.ToDecimal(), compared);
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
                    groups.Add((run.Period, supplier), group = new PeriodGroup(run.Period, supplier, null) { InEnergy = series.InEnergy });
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
                TextOf(series, overlap),
                overlap.Tonnes,
                overlap.Whole.Rows + overlap.Parts.Sum(part => part.Rows));
        }

        return named;
    }

    private static Message TextOf(MeterSeries series, PeriodOverlap overlap)
    {
        PeriodGroup whole = overlap.Whole;
        ImmutableArray<ReportingPeriod> parts = [.. overlap.Parts.Select(part => part.Period).Distinct()];
        if (series.InEnergy is null)
            return MeterMessages.OverlapOf(series.Key.Name, whole.Period, parts);

        Account first = FirstOf(whole), other = FirstOf(overlap.Parts[0]);
        return MeterMessages.OverlapOfUnits(
            MeterMessages.OverlapOf(MeterKey.Of(first).Name, whole.Period, parts), first.Kind.Context, other.Kind.Context);

        static Account FirstOf(PeriodGroup group) => group.Accounts.OrderBy(
            account => account.Kind.Context.Activity.Value, StringComparer.Ordinal)
            .ThenBy(account => account.Kind.Context.Unit.Symbol, StringComparer.Ordinal).First();
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
