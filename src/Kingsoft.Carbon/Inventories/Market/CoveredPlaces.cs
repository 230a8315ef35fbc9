using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Instruments;

/// <summary>
/// Which places instruments cover. Instruments that cover the same loads in the same proportions cover the same places most, and are
/// looked at once.
/// </summary>
internal sealed class CoveredPlaces
{
    private readonly Dictionary<SharedCover, (int Number, Dictionary<(string?, Region), Ratio> Hours)> _covers =
        new(ReferenceEqualityComparer.Instance);

    private readonly Dictionary<string, ServedPlaces> _known = new(StringComparer.Ordinal);

    public CoveredPlaces(IEnumerable<MarketLoad> loads)
    {
        foreach (MarketLoad load in loads)
        {
            foreach (LoadCover cover in load.Covers)
            {
                if (!_covers.TryGetValue(cover.By, out (int Number, Dictionary<(string?, Region), Ratio> Hours) places))
                    _covers.Add(cover.By, places = (_covers.Count, []));
                (string?, Region) place = (load.Key.Facility, load.Key.Region);
                places.Hours[place] = places.Hours.GetValueOrDefault(place) + cover.MegawattHours;
            }
        }
    }

    /// <summary>The places that an instrument covers.</summary>
    /// <param name="covers">Those that it is one of, with its share.</param>
    public ServedPlaces Of((SharedCover By, Ratio Share)[] covers)
    {
        string proportions = string.Join(
            ';', covers.Select(cover => (_covers[cover.By].Number, cover.Share / covers[0].Share)).OrderBy(cover => cover.Number)
                .Select(cover => $"{cover.Number}*{cover.Item2.Numerator}/{cover.Item2.Denominator}"));
        if (!_known.TryGetValue(proportions, out ServedPlaces? places))
            _known.Add(proportions, places = new ServedPlaces(WeightsOf(covers)));
        return places;
    }

    private Dictionary<(string?, Region), Ratio> WeightsOf((SharedCover By, Ratio Share)[] covers)
    {
        if (covers.Length == 1)
            return _covers[covers[0].By].Hours;

        var weights = new Dictionary<(string?, Region), Ratio>();
        foreach ((SharedCover by, Ratio share) in covers)
        {
            foreach (((string?, Region) place, Ratio hours) in _covers[by].Hours)
                weights[place] = weights.GetValueOrDefault(place) + (hours * share);
        }

        return weights;
    }
}
