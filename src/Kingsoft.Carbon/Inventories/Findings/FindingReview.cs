using System.Collections.Immutable;
using System.Numerics;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>
/// Computes what a careful reviewer would say of each year. By which rules an account is found is known when it is opened: its lines are
/// named as they are posted.
/// </summary>
internal sealed class FindingReview
{
    private static readonly int ByNote = FindingRules.All.Index().Single(rule => rule.Item.IsByNote).Index;

    private readonly Dictionary<int, ImmutableArray<FindingGroup>> _groupsOfYear = [];
    private readonly Dictionary<(int Year, uint Rules), FindingSet?> _sets = [];
    private readonly Dictionary<(int Rule, PlanLeg Leg), Said[]> _subjects = [];
    private readonly UnusualAmounts _unusual = new();
    private readonly SortedDictionary<int, long> _rowsOfYears = [];
    private readonly MeterReview _meters = new();
    private readonly Dictionary<(PlanLeg Leg, DataQuality? Quality, bool IsPart), uint> _rules = [];
    private readonly Lock _gate = new();
    private IReadOnlyDictionary<int, FindingGroup> _likeReplacements = new Dictionary<int, FindingGroup>();
    private IReadOnlyDictionary<int, FindingGroup> _energyTwice = new Dictionary<int, FindingGroup>();

    /// <summary>Asked by all that name lines which they have not seen; they are read when all years were looked at.</summary>
    public LineNames Names { get; } = new();

    /// <summary>What meters that bills name lack in a year, after all rows were posted.</summary>
    public ImmutableArray<MeterGap> MeterGapsOf(int year) => _meters.GapsOf(year);

    /// <summary>Accounts without those that are the total of others, which no other year need have.</summary>
    public ImmutableArray<Account> WithoutTotals(ImmutableArray<Account> accounts) =>
        _meters.Totals.Count == 0 ? accounts : [.. accounts.Where(account => !_meters.Totals.Contains(account))];

    /// <summary>What bills of a year lack between others, after all rows were posted.</summary>
    public ImmutableArray<BillGap> BillGapsOf(int year) => _meters.BillGapsOf(year);

    /// <summary>Lets an account know what its lines are to be told to.</summary>
    public void Open(Account account) => account.TellTo(SetOf(account), _unusual.SeriesOf(account));

    private FindingSet? SetOf(Account account)
    {
        int year = account.Part.ReportingYear;
        uint rules = RulesOf(account);
        if (!_sets.TryGetValue((year, rules), out FindingSet? set))
        {
            set = rules == 0 ? null : SetOf(GroupsOf(year), rules);
            lock (_gate)
                _sets.Add((year, rules), set);
        }

        set?.Serve(account.IdEnd);
        return set;
    }

    /// <summary>Whether a row of a block may be among those that findings name.</summary>
    public bool MayName(RowBlock block, AccountBook book, ref byte[] buffer)
    {
        // Rows without an id are named by their place, which comes later from line to line.
        if (block.Count == 0 || (block.Ids.Ids > 0 && block.Ids.Ids < block.Count))
            return block.Count > 0;

        ReadOnlySpan<byte> least = book.IdOf(block, Math.Max(0, block.Ids.Least), "", ref buffer);
        lock (_gate)
        {
            foreach (FindingSet? set in _sets.Values)
            {
                if (set?.MayNameOf(least) == true)
                    return true;
            }

            return false;
        }
    }

    /// <summary>The series of amounts.</summary>
    public SeriesOfAmounts Amounts => _unusual.All;

    /// <summary>Adds up what was found, after all rows were posted.</summary>
    public void Close(AccountBook book, IReadOnlyCollection<ImmutableArray<Account>> years, int threads)
    {
        foreach (ImmutableArray<Account> accounts in years)
        {
            book.Heed();
            foreach (Account account in book.Heeded(accounts))
                AddUp(account, GroupsOf(account.Part.ReportingYear));
        }

        foreach (ImmutableArray<FindingGroup> groups in _groupsOfYear.Values)
            groups[ByNote].AddLinesWithoutSubject();
        _unusual.LookAtRows(book, Names, threads);
        book.Heed();
        _likeReplacements = LikeReplacements.ByYear(book);
        book.Heed();
        _energyTwice = SameEnergyTwice.ByYear(book, years);
        book.Heed();
        _meters.Close(book, years, Names);
    }

    /// <summary>
    /// The findings of a year, as soon as <see cref="Names"/> was read: those of the rules in their order, then what is seen only between
    /// accounts.
    /// </summary>
    public Func<IEnumerable<Finding>> Of(
        AccountBook book,
        int year,
        ImmutableArray<Account> accounts,
        InventoryTotals totals,
        ShareCounter shares)
    {
        Lazy<Finding>[] lifeCycle =
        [
            .. LifeCycleElectricity.Find(accounts, Names, shares), .. GenerationInCategory3.Find(accounts, Names, shares),
            .. UpstreamAboveScope2.Find(accounts, Names, shares), .. LossesTwice.Find(accounts, Names, shares),
            .. PurchasesTwice.Find(accounts, Names, shares), .. EstimatesBesideRows.Find(accounts, Names, shares),
        ];
        book.Heed();
        Lazy<Finding>[] firstDays = [.. FirstDaysOfMonths.Find(book, accounts, shares)];
        book.Heed();
        Lazy<Finding>[] others =
        [
            .. NegativeSums.Find(book, accounts, totals, shares),
            .. OddStatements.Find(book, year, accounts, _rowsOfYears, shares),
            .. MissingFigures.Find(book, year, accounts, totals, shares),
        ];
        return () =>
        [
            .. OfRules(year, shares),
            .. _energyTwice.TryGetValue(year, out FindingGroup? twice) ? SameEnergyTwice.Of(twice, shares) : [],
            .. CarriedOverBesideCalculated.Find(book, accounts, shares),
            .. lifeCycle.Select(finding => finding.Value),
            .. _meters.Of(year, shares),
            .. firstDays.Select(finding => finding.Value),
            .. _unusual.Of(year, shares),
            .. LeftOutRecords.Find(book, year, shares),
            .. _likeReplacements.TryGetValue(year, out FindingGroup? alike) ? LikeReplacements.Of(alike, shares) : [],
            .. others.Select(finding => finding.Value),
        ];
    }

    // Accounts of one leg differ, for the rules, in their quality and whether they are a part.
    private uint RulesOf(Account account)
    {
        (PlanLeg, DataQuality?, bool) key = (account.Leg, account.Quality, account.Part.Number > 0);
        if (!_rules.TryGetValue(key, out uint found))
            _rules.Add(key, found = FindRules(account));
        return found;
    }

    private static uint FindRules(Account account)
    {
        uint found = 0;
        for (int rule = 0; rule < FindingRules.All.Length; rule++)
        {
            if (FindingRules.All[rule].Concerns(account))
                found |= 1u << rule;
        }

        return found;
    }

    private FindingSet SetOf(ImmutableArray<FindingGroup> groups, uint rules) => new(
        rules,
        [.. Bits(rules).Select(rule => groups[rule])],
        Bits(rules).Contains(ByNote) ? groups[ByNote] : null,
        _gate);

    private IEnumerable<Finding> OfRules(int year, ShareCounter shares)
    {
        for (int rule = 0; rule < FindingRules.All.Length; rule++)
        {
            FindingRule known = FindingRules.All[rule];
            FindingGroup group = GroupsOf(year)[rule];
            if (group.Lines > 0)
                yield return group.ToFinding(known.Code, known.Severity, InventoryMessages.Finding(known.Code), shares, known.HasTonnes);
        }
    }

    private ImmutableArray<FindingGroup> GroupsOf(int year)
    {
        if (!_groupsOfYear.TryGetValue(year, out ImmutableArray<FindingGroup> groups))
            _groupsOfYear.Add(year, groups = [.. FindingRules.All.Select(_ => new FindingGroup())]);
        return groups;
    }

    private void AddUp(Account account, ImmutableArray<FindingGroup> groups)
    {
        long rows = account.Rows;
        int year = account.Part.ReportingYear;
        _rowsOfYears[year] = _rowsOfYears.GetValueOrDefault(year) + rows;
        Int128 total = account.Total();
        for (uint rules = account.FoundBy?.Rules ?? 0; rules != 0; rules &= rules - 1)
        {
            int rule = BitOperations.TrailingZeroCount(rules);
            FindingRule known = FindingRules.All[rule];
            Int128 tonnes = known.Tonnes?.Invoke(account) ?? total;
            groups[rule].Add(account.Leg, tonnes, rows);
            foreach (Said subject in SubjectsOf(rule, account.Leg))
                groups[rule].AddTo(subject, tonnes, rows);
        }
    }

    private Said[] SubjectsOf(int rule, PlanLeg leg)
    {
        if (!_subjects.TryGetValue((rule, leg), out Said[]? subjects))
            _subjects.Add((rule, leg), subjects = [.. FindingRules.All[rule].Subjects(leg)]);
        return subjects;
    }

    private static IEnumerable<int> Bits(uint bits)
    {
        for (; bits != 0; bits &= bits - 1)
            yield return BitOperations.TrailingZeroCount(bits);
    }
}
