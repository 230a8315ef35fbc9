using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>Joins series of one site: other spellings of a name, and rows without an entity where the others name one.</summary>
internal static class JoinedSeries
{
    public static IReadOnlyCollection<MeterSeries> Of(IReadOnlyCollection<MeterSeries> series, FoldedNames folded)
    {
        if (series.Count < 2)
            return series;

        var byName = new Dictionary<MeterKey, MeterSeries>();
        foreach (MeterSeries one in series)
        {
            MeterKey key = one.Key.Facility is null ? one.Key
                : one.Key with { Facility = folded.OfSite(one.Key.Facility), Entity = folded.Of(one.Key.Entity) };
            if (!byName.TryAdd(key, one))
                byName[key].Join(one);
        }

        ILookup<MeterKey, MeterKey> named = byName.Keys
            .Where(key => key is { Facility: not null, Entity: not null })
            .ToLookup(key => key with { Entity = null });
        foreach (MeterKey silent in byName.Keys.Where(key => key is { Facility: not null, Entity: null }).ToArray())
        {
            // Of two entities with a site of that name it may be either's.
            if (named[silent].Take(2).ToArray() is not [var one])
                continue;

            byName[one].Join(byName[silent]);
            byName.Remove(silent);
        }

        return byName.Values;
    }
}
