using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>Finds rows that are, by their size, the sum of other rows of the same days.</summary>
/// <param name="sizeOf">What is compared.</param>
/// <param name="isBeside">Whether what rows of a whole agree in leaves it open that another row is a part of it.</param>
/// <param name="tolerancePct">
/// By how many percent the sides may differ: of days, what the whole names and how many sites the parts name.
/// </param>
internal sealed class WholeSearch(
    Func<SoleRow, decimal> sizeOf,
    Func<SharedNames, SharedNames, bool> isBeside,
    Func<ReportingPeriod, SharedNames, int, decimal> tolerancePct)
{
    // Months are near each other by chance: only their sum tells.
    private const int ShortestTotal = 85;
    private const long MostComparisons = 10_000_000;

    // Among many pairs one is near any amount by chance, and near a round one sooner.
    private const int MostSites = 20, FewestDigits = 4;

    private readonly FoldedNames _folded = new();

    /// <summary>By how many percent a whole of some days may differ from the parts of one activity or site; null for no such search.
    /// </summary>
    public Func<ReportingPeriod, decimal>? ToleranceOfOnePct { get; init; }

    /// <summary>By how many percent an amount may differ from that of one or two sites, or of those of an entity or a region.</summary>
    public decimal? ToleranceOfSomePct { get; init; }

    /// <summary>The rows that are the sum of parts.</summary>
    public IEnumerable<WholeMatch> Find(IReadOnlyCollection<SoleRow> wholes, IReadOnlyCollection<Account> parts)
    {
        Sized[] rows = [.. wholes.Select(Of).Where(row => row.Size > 0m).OrderBy(row => row.Period.Start).ThenBy(row => row.Period.End)
            .ThenBy(row => row.Size).ThenBy(row => row.Names.Facility, StringComparer.Ordinal)
            .ThenBy(row => row.Names.Entity, StringComparer.Ordinal).ThenBy(row => row.Names.Supplier, StringComparer.Ordinal)];
        Sized[] others = [.. parts.Select(account => Of(new SoleRow(account, null)))];
        if (rows.Length == 0 || others.Length == 0)
            yield break;

        var counted = new HashSet<SoleRow>();
        IEnumerable<Sized[]> candidates = (long)rows.Length * others.Length <= MostComparisons ? Candidates(rows) : [rows];
        foreach (Sized[] candidate in candidates)
        {
            if (Array.Exists(candidate, row => counted.Contains(row.Row)) || PartsOf(candidate, others) is not { Length: > 0 } found)
                continue;

            counted.UnionWith(candidate.Select(row => row.Row));
            yield return new WholeMatch(
                [.. candidate.Select(row => row.Row)], [.. found.Select(part => part.Row.Account)], DaysOf(candidate));
        }
    }

    private static IEnumerable<Sized[]> Candidates(Sized[] rows) =>
    [
        rows,
        .. Groups(rows, names => names.Facility),
        .. Groups(rows, names => names.Entity),
        .. Groups(rows, names => names.Supplier),
        .. rows.Where(row => row.Period.Days >= ShortestTotal).Select(row => new[] { row }),
    ];

    private static IEnumerable<Sized[]> Groups(Sized[] rows, Func<SharedNames, string?> name) =>
        rows.GroupBy(row => name(row.Names)).Select(group => group.ToArray());

    private static ReportingPeriod DaysOf(Sized[] rows) => new(rows.Min(row => row.Period.Start), rows.Max(row => row.Period.End));

    private Sized[]? PartsOf(Sized[] whole, Sized[] others)
    {
        ReportingPeriod days = DaysOf(whole);
        SharedNames names = SharedNames.Of([.. whole.Select(row => row.Names)]);
        Sized[] within = [.. others.Where(part =>
            part.Period.Start >= days.Start && part.Period.End <= days.End && isBeside(names, part.Names))];
        decimal size = Sum(whole);
        int sites = within.Select(part => part.Names.Facility).Distinct().Count(site => site is not null);
        if (IsSumOf(size, within, tolerancePct(days, names, sites)))
            return within;
        return PartsOfOne(within, size, days) ?? PartsOfSome(within, size, whole[0]);
    }

    private Sized[]? PartsOfOne(Sized[] within, decimal size, ReportingPeriod days)
    {
        if (ToleranceOfOnePct?.Invoke(days) is not { } ofOne)
            return null;

        return within.GroupBy(part => part.Row.Account.Kind.Context.Activity.Value, StringComparer.Ordinal)
            .Concat(within.GroupBy(part => part.Names.Facility ?? "", StringComparer.Ordinal))
            .Where(group => IsSumOf(size, group, ofOne))
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => group.ToArray())
            .FirstOrDefault();
    }

    private Sized[]? PartsOfSome(Sized[] within, decimal size, Sized first)
    {
        decimal inUnit = size / first.Row.Account.Kind.Context.Unit.ToBase.ToDecimal();
        if (ToleranceOfSomePct is not { } ofSome || ComparedAmount.DigitsOf(inUnit) < FewestDigits)
            return null;

        Sized[][] sites = [.. within.Where(part => part.Names.Facility is not null).GroupBy(part => part.Names.Facility)
            .OrderBy(site => site.Key, StringComparer.Ordinal).Select(site => site.ToArray())];
        IEnumerable<Sized[]> groups = within.GroupBy(part => part.Names.Entity ?? "").OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => group.ToArray())
            .Concat(within.GroupBy(part => part.Row.Account.Kind.Context.Region.Code)
                .OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => group.ToArray()));
        if (sites.Length <= MostSites)
            groups = groups.Concat(sites).Concat(
                from a in Enumerable.Range(0, sites.Length)
                from b in Enumerable.Range(a + 1, sites.Length - a - 1)
                select sites[a].Concat(sites[b]).ToArray());
        return groups.FirstOrDefault(group => IsSumOf(size, group, ofSome));
    }

    private static bool IsSumOf(decimal size, IEnumerable<Sized> parts, decimal percent) =>
        ComparedAmount.AreNear(size, Sum(parts), percent);

    private static decimal Sum(IEnumerable<Sized> rows) => rows.Sum(row => row.Size);

    private Sized Of(SoleRow row) => new(row, sizeOf(row), SharedNames.Of(row.Account, _folded));

    private sealed record Sized(SoleRow Row, decimal Size, SharedNames Names)
    {
        public ReportingPeriod Period => Row.Account.Period;
    }
}
