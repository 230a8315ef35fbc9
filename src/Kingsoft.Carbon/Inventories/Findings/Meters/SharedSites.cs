using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>Puts together the meters of a site that several entities name: a bill that each of them enters is one bill.</summary>
internal static class SharedSites
{
    /// <summary>The series, before they are closed; those of a site of several entities are one.</summary>
    public static IReadOnlyCollection<MeterSeries> Of(IReadOnlyCollection<MeterSeries> series)
    {
        var folded = new FoldedNames();
        var sites = new Dictionary<MeterKey, List<MeterSeries>>();
        foreach (MeterSeries one in series)
        {
            if (one.Key is not { Entity: not null, Facility: { } facility, IsMetered: true })
                continue;

            MeterKey key = one.Key with { Entity = null, Facility = folded.OfSite(facility) };
            if (!sites.TryGetValue(key, out List<MeterSeries>? ofSite))
                sites.Add(key, ofSite = []);
            ofSite.Add(one);
        }

        List<MeterSeries>[] shared = [.. sites.Values.Where(ofSite => ofSite.Count > 1)];
        if (shared.Length == 0)
            return series;

        HashSet<MeterSeries> joined = [.. shared.SelectMany(ofSite => ofSite)];
        return [.. series.Where(one => !joined.Contains(one)), .. shared.Select(Together)];
    }

    private static MeterSeries Together(List<MeterSeries> ofSite)
    {
        var site = new MeterSeries(ofSite[0].Key);
        foreach (MeterSeries one in ofSite)
            site.Join(one);
        return site;
    }
}
