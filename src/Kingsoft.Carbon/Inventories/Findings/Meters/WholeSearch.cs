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

    private readonly FoldedNames _folded = new();

    /// <summary>By how many percent a whole may differ from the parts of one activity or site; null for no such search.</summary>
    public decimal? ToleranceOfOnePct { get; init; }

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
        if (ToleranceOfOnePct is not { } ofOne)
            return null;

        return within.GroupBy(part => part.Row.Account.Kind.Context.Activity.Value, StringComparer.Ordinal)
            .Concat(within.GroupBy(part => part.Names.Facility ?? "", StringComparer.Ordinal))
            .Where(group => IsSumOf(size, group, ofOne))
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => group.ToArray())
            .FirstOrDefault();
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
