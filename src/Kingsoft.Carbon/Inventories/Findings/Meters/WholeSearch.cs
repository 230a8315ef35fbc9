using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>Finds rows that are, by their size, the sum of other rows of the same days.</summary>
/// <param name="sizeOf">What is compared.</param>
/// <param name="isBeside">
/// Whether what rows of a whole agree in, of entity and site, leaves it open that another row is a part of it; null where it always does.
/// </param>
/// <param name="tolerancePct">
/// By how many percent the sides may differ: of days, what the whole names and how many sites the parts name.
/// </param>
internal sealed class WholeSearch(
    Func<SoleRow, decimal> sizeOf,
    Func<SharedNames, SharedNames, bool>? isBeside,
    Func<ReportingPeriod, SharedNames, int, decimal> tolerancePct)
{
    // Months are near each other by chance: only their sum tells.
    private const int ShortestTotal = 85;
    private const long MostComparisons = 10_000_000;

    // Near a round amount another is sooner.
    private const int FewestDigits = 4;
    private const int MostKept = 1000;

    private readonly FoldedNames _folded = new();
    private readonly Dictionary<(ReportingPeriod, string?, string?), PartGroups> _within = [];

    /// <summary>
    /// By how many percent a whole of some days may differ from the parts of one activity or site, of so many sites; 0 where it may not
    /// at all, null for no such search.
    /// </summary>
    public Func<ReportingPeriod, int, decimal>? ToleranceOfOnePct { get; init; }

    /// <summary>How many such searches are made: of many one finds something by chance.</summary>
    public int Searches { get; init; } = 1;

    /// <summary>Whether sizes are of what estimates make of the rows, in its unit.</summary>
    public bool IsOfLegs { get; init; }

    /// <summary>Whether wholes of several suppliers are several things, and no total.</summary>
    public bool AreOfSuppliers { get; init; }

    /// <summary>Whether a site that is named by a whole has its parts by that, so that they are compared with nothing else.</summary>
    public bool IsOfSites { get; init; }

    /// <summary>
    /// By how many percent an amount may differ from that of one or two sites, or of those of an entity or a region; where there are so
    /// many that one is near by chance, not at all.
    /// </summary>
    public decimal? ToleranceOfSomePct { get; init; }

    /// <summary>The rows that are the sum of parts.</summary>
    public IEnumerable<WholeMatch> Find(IReadOnlyCollection<SoleRow> wholes, IReadOnlyCollection<Account> parts)
    {
        SizedRow[] rows = [.. wholes.Select(Of).Where(row => row.Size > 0m).OrderBy(row => row.Period.Start).ThenBy(row => row.Period.End)
            .ThenBy(row => row.Size).ThenBy(row => row.Names.Facility, StringComparer.Ordinal)
            .ThenBy(row => row.Names.Entity, StringComparer.Ordinal).ThenBy(row => row.Names.Supplier, StringComparer.Ordinal)];
        SizedRow[] others = [.. parts.Select(account => Of(new SoleRow(account, null)))];
        if (rows.Length == 0 || others.Length == 0)
            yield break;

        _within.Clear();
        var counted = new HashSet<SoleRow>();
        SizedRow[][] candidates =
        [
            .. ((long)rows.Length * others.Length <= MostComparisons ? Candidates(rows) : [rows])
                .DistinctBy(one => (one[0].Row, one[^1].Row, one.Length)),
        ];
        Chance chance = ChanceOf(candidates, others);
        foreach (SizedRow[] candidate in candidates)
        {
            if (Array.Exists(candidate, row => counted.Contains(row.Row))
                || PartsOf(candidate, others, candidate == candidates[0], chance) is not { Rows.Length: > 0 } found)
                continue;

            counted.UnionWith(candidate.Select(row => row.Row));
            yield return new WholeMatch(
                [.. candidate.Select(row => row.Row)], [.. found.Rows.Select(part => part.Row.Account)], DaysOf(candidate));
        }
    }

    private static IEnumerable<SizedRow[]> Candidates(SizedRow[] rows) =>
    [
        rows,
        .. Groups(rows, names => names.Facility),
        .. Groups(rows, names => names.Entity),
        .. Groups(rows, names => names.Supplier),
        .. rows.Where(row => row.Period.Days >= ShortestTotal).Select(row => new[] { row }),
    ];

    private static IEnumerable<SizedRow[]> Groups(SizedRow[] rows, Func<SharedNames, string?> name) =>
        rows.GroupBy(row => name(row.Names)).Select(group => group.ToArray());

    private static ReportingPeriod DaysOf(SizedRow[] rows) => new(rows.Min(row => row.Period.Start), rows.Max(row => row.Period.End));

    // Where many wholes are near what they may hold, that is no chance.
    private Chance ChanceOf(SizedRow[][] candidates, SizedRow[] others)
    {
        int compared = 0, near = 0;
        decimal furthest = 0m;
        foreach (SizedRow[] whole in candidates)
        {
            (ReportingPeriod days, SharedNames names) = (DaysOf(whole), NamesOf(whole));
            PartGroups within = Within(days, names, others);
            decimal wanted = tolerancePct(days, names, within.Sites);
            if (within.All.Rows.Length == 0 || wanted < 0m)
                continue;

            compared++;
            decimal size = whole.Sum(row => row.Size);
            if (!ComparedAmount.AreNear(size, within.All.Size, wanted))
                continue;

            near++;
            furthest = Math.Max(furthest, Math.Abs(size - within.All.Size) / within.All.Size * 100m);
        }

        return new Chance(candidates.Length, compared, Coincidence.AreMore(compared, near, furthest));
    }

    private PartGroup? PartsOf(SizedRow[] whole, SizedRow[] others, bool areAll, Chance chance)
    {
        ReportingPeriod days = DaysOf(whole);
        SharedNames names = NamesOf(whole);
        PartGroups within = Within(days, names, others);
        decimal size = whole.Sum(row => row.Size), printed = PrintedOf(whole, size);
        decimal wanted = tolerancePct(days, names, within.Sites);
        if (ComparedAmount.AreNear(size, within.All.Size, wanted)
            && (chance.IsNone || IsNoChance(whole, size, within, names, wanted, areAll, chance)))
            return within.All;

        return PartsOfOne(within, size, printed, days, chance.Wholes) ?? PartsOfSome(within, size, printed, chance.Wholes);
    }

    // A total is what stands beside all parts; one of several amounts beside them is it by chance sooner.
    private bool IsNoChance(
        SizedRow[] whole, decimal size, PartGroups within, SharedNames names, decimal wanted, bool areAll, Chance chance)
    {
        bool isOfSite = IsOfSites && names.Facility is not null;
        bool isTotal = areAll && (!AreOfSuppliers || whole.Select(row => row.Names.Supplier).Distinct().Take(2).Count() == 1);
        long comparisons = (long)chance.Compared * Searches;
        return isOfSite || isTotal
            ? ComparedAmount.AreNear(size, within.All.Size, Coincidence.BoundedOfKin(isOfSite ? comparisons : Searches, wanted))
            : ComparedAmount.AreNear(size, within.All.Size, Coincidence.Bounded(comparisons, wanted))
                && Coincidence.IsTellingOfKin(PrintedOf(whole, size), comparisons);
    }

    private static SharedNames NamesOf(SizedRow[] whole) => SharedNames.Of([.. whole.Select(row => row.Names)]);

    // Of several units the one in which the amount has the fewest digits tells least.
    private decimal PrintedOf(SizedRow[] whole, decimal size) => whole
        .Select(row => IsOfLegs ? row.Row.Account.Unit : row.Row.Account.Kind.Context.Unit).Distinct()
        .Select(unit => size / unit.ToBase.ToDecimal())
        .MinBy(printed => (ComparedAmount.DigitsOf(printed), printed));

    private PartGroups Within(ReportingPeriod days, SharedNames names, SizedRow[] others)
    {
        (ReportingPeriod, string?, string?) key = isBeside is null ? (days, null, null) : (days, names.Entity, names.Facility);
        if (_within.TryGetValue(key, out PartGroups? within))
            return within;

        if (_within.Count == MostKept)
            _within.Clear();
        return _within[key] = new PartGroups(
        [
            .. others.Where(part => part.Period.Start >= days.Start && part.Period.End <= days.End
                && isBeside?.Invoke(names, part.Names) != false),
        ]);
    }

    private PartGroup? PartsOfOne(PartGroups within, decimal size, decimal printed, ReportingPeriod days, int wholes)
    {
        if (ToleranceOfOnePct?.Invoke(days, within.Sites) is not { } ofOne || within.OfOne.Length == 0)
            return null;

        long comparisons = (long)wholes * within.OfOne.Length * Searches;
        decimal percent = Coincidence.Bounded(comparisons, ofOne);
        return (percent == ofOne && ofOne > 0m) || Coincidence.IsTelling(printed, comparisons)
            ? Array.Find(within.OfOne, group => ComparedAmount.AreNear(size, group.Size, percent))
            : null;
    }

    private PartGroup? PartsOfSome(PartGroups within, decimal size, decimal printed, int wholes)
    {
        if (ToleranceOfSomePct is not { } ofSome || ComparedAmount.DigitsOf(printed) < FewestDigits)
            return null;

        long comparisons = (long)wholes * within.OfSome.Length, ofPairs = comparisons + ((long)wholes * within.PairCount);
        return Of(() => within.OfSome, comparisons) ?? Of(() => within.Pairs, ofPairs);

        PartGroup? Of(Func<PartGroup[]> groups, long count)
        {
            decimal percent = Coincidence.Tolerance(count, ofSome);
            return Coincidence.IsTelling(printed, count)
                ? Array.Find(groups(), group => ComparedAmount.AreNear(size, group.Size, percent))
                : null;
        }
    }

    private SizedRow Of(SoleRow row) => new(row, sizeOf(row), SharedNames.Of(row.Account, _folded));

    /// <summary>How often amounts are compared, and whether what is near is so too often for chance.</summary>
    private readonly record struct Chance(int Wholes, int Compared, bool IsNone);
}
