using System.Collections.Immutable;
using System.Numerics;

namespace Kingsoft.Carbon.Coverage;

/// <summary>
/// Sites that end where a new one begins that has the same streams, the same region and nearly the same tonnes a day: most likely one site
/// under another name, whose figures hold either way.
/// </summary>
internal sealed class RenamedSites
{
    // Within a quarter of the larger one.
    private const int Near = 3, Of = 4;

    // Beyond, nobody renamed so many at once.
    private const int MostNewSites = 1000;

    private readonly HashSet<(string? Entity, string? Facility)> _seen = [];
    private readonly HashSet<(string? Entity, string? Facility)> _taken = [];
    private readonly Dictionary<(string? Entity, string? Facility), string> _names = [];

    /// <summary>What a site that ended is now called, most likely; null where nothing took its place.</summary>
    public string? NameOf(string? entity, string? facility) => _names.GetValueOrDefault((entity, facility));

    /// <summary>Looks through a year for sites that end, or ended with the year before, and new ones in their place.</summary>
    public void Add(YearSeries? before, YearSeries year)
    {
        var named = year.All.Keys.Select(key => (key.Entity, key.Facility)).ToHashSet();
        named.ExceptWith(_seen);
        if (named.Count is > 0 and <= MostNewSites)
        {
            ImmutableArray<SiteProfile> own = SiteProfile.Of(year);
            Match(
                before is null ? own : SiteProfile.Of(before), own.ToDictionary(site => site.Site),
                own.Where(site => named.Contains(site.Site)), (before ?? year).Year.Days - 1);
        }

        _seen.UnionWith(named);
    }

    private void Match(
        ImmutableArray<SiteProfile> before,
        Dictionary<(string? Entity, string? Facility), SiteProfile> own,
        IEnumerable<SiteProfile> fresh,
        int lastDay)
    {
        ILookup<(int First, Region? Region, string Streams), SiteProfile> byKey =
            fresh.ToLookup(site => (site.First, site.Region, site.Streams));
        foreach (SiteProfile ended in before.Where(site => !_names.ContainsKey(site.Site)))
        {
            // A site without a row is followed where it went on to the end of the year before.
            bool hasRows = own.TryGetValue(ended.Site, out SiteProfile? rest);
            if (!hasRows && ended.Last < lastDay)
                continue;

            int next = hasRows ? rest!.Last + 1 : 0;
            SiteProfile? other = byKey[(next, ended.Region, ended.Streams)].FirstOrDefault(
                site => !_taken.Contains(site.Site) && AreNear(ended, site));
            if (other is null || ended.Region is null)
                continue;

            _taken.Add(other.Site);
            _names.Add(ended.Site, other.Name);
        }
    }

    // By the day: the one has a whole year, the other may have a part of it.
    private static bool AreNear(SiteProfile ended, SiteProfile other)
    {
        BigInteger one = (BigInteger)ended.Tonnes * other.Days, two = (BigInteger)other.Tonnes * ended.Days;
        return one.Sign > 0 && BigInteger.Min(one, two) * Of >= BigInteger.Max(one, two) * Near;
    }
}
