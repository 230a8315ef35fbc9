using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>
/// Finds a site or an entity whose rows are the sum of those of all others, or of all other sites of its region: no site, but their total.
/// </summary>
internal static class SitesOfSites
{
    private const int FewestOthers = 2;
    private const int DaysOfAQuarter = 85;

    // Round amounts are sums of others by chance; four digits seldom are.
    private const int FewestDigits = 4;
    private const decimal SamePct = 0.01m;

    /// <summary>The accounts of each such site with those of the others.</summary>
    public static IEnumerable<(Account[] Whole, Account[] Parts)> Find(IReadOnlyCollection<MeterSeries> series)
    {
        foreach (IGrouping<MeterKey, MeterSeries> one in series
            .Where(one => one.Key.Facility is not null)
            .GroupBy(WithoutPlace))
        {
            Site[] sites = Ordered(one.Select(site => Site.Of(site.Key.Facility!, [site])));
            if (sites.Length <= FewestOthers)
                continue;

            if (TotalOf(sites) is { } ofAll)
            {
                yield return ofAll;
                continue;
            }

            foreach (IGrouping<Region, Site> region in sites.Where(site => site.Region is not null).GroupBy(site => site.Region!))
            {
                if (TotalOf([.. region]) is { } ofRegion)
                    yield return ofRegion;
            }
        }
    }

    /// <summary>The same for entities, with all of their sites.</summary>
    public static IEnumerable<(Account[] Whole, Account[] Parts)> FindEntities(IReadOnlyCollection<MeterSeries> series)
    {
        var folded = new FoldedNames();
        foreach (IGrouping<MeterKey, MeterSeries> one in series.Where(one => one.Key.Entity is not null).GroupBy(WithoutPlace))
        {
            IGrouping<string?, MeterSeries>[] entities = [.. one.GroupBy(each => folded.Of(each.Key.Entity))];
            if (entities.Length > FewestOthers
                && TotalOf(Ordered(entities.Select(entity => Site.Of(entity.Key ?? "", [.. entity])))) is { } total)
                yield return total;
        }
    }

    private static MeterKey WithoutPlace(MeterSeries series) => series.Key with { Entity = null, Facility = null, Region = null };

    private static Site[] Ordered(IEnumerable<Site> sites) =>
    [
        .. sites.Where(site => site.Size > 0m).OrderBy(site => site.Size).ThenBy(site => site.Name, StringComparer.Ordinal)
            .ThenBy(site => site.Entity, StringComparer.Ordinal),
    ];

    // What is the sum of all others is the largest.
    private static (Account[] Whole, Account[] Parts)? TotalOf(Site[] sites)
    {
        if (sites.Length <= FewestOthers)
            return null;

        Site largest = sites[^1];
        Site[] others = sites[..^1];
        bool isTotal = ComparedAmount.AreNear(largest.Size, others.Sum(site => site.Size), SamePct)
            && (RowOfTotals.IsTotal(largest.Name) || (largest.Digits >= FewestDigits && largest.Days >= DaysOfAQuarter))
            && Array.TrueForAll(others, site => site.Start >= largest.Start && site.End <= largest.End);
        return isTotal ? (largest.Accounts, [.. others.SelectMany(site => site.Accounts)]) : null;
    }

    private sealed record Site(string Name, string? Entity, Account[] Accounts, decimal Size)
    {
        // A site of several regions is the total of none.
        public Region? Region => Accounts.Select(account => account.Kind.Context.Region).Distinct().ToArray() is [var only]
            ? only
            : null;

        public DateOnly Start => Accounts.Min(account => account.Period.Start);

        public DateOnly End => Accounts.Max(account => account.Period.End);

        public int Days => End.DayNumber - Start.DayNumber + 1;

        public int Digits => ComparedAmount.DigitsOf(Size / Accounts
            .Select(account => account.Kind.Context.Unit).MinBy(unit => unit.Symbol, StringComparer.Ordinal)!.ToBase.ToDecimal());

        public static Site Of(string name, MeterSeries[] series)
        {
            Account[] accounts = [.. series.SelectMany(one => one.Accounts)];
            return new Site(name, series[0].Key.Entity, accounts, series is [var only] ? only.Amount : ComparedAmount.Of(accounts));
        }
    }
}
