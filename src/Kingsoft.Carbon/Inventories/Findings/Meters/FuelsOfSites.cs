using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>Puts together what a site has of one fuel in several units or under several codes: litres, and tonnes.</summary>
internal static class FuelsOfSites
{
    private const int MostSeries = 20;

    /// <summary>The fuels, before their series are closed; none where a fuel has one unit and one code.</summary>
    public static IReadOnlyList<MeterSeries> Of(IReadOnlyCollection<MeterSeries> series)
    {
        var folded = new FoldedNames();
        var fuels = new Dictionary<FuelKey, List<MeterSeries>>();
        foreach (MeterSeries one in series)
        {
            if (!one.Key.Activity.IsFuel)
                continue;

            var key = FuelKey.Of(one.Key, folded);
            if (!fuels.TryGetValue(key, out List<MeterSeries>? ofFuel))
                fuels.Add(key, ofFuel = []);
            ofFuel.Add(one);
        }

        return
        [
            .. fuels.Values.Where(ofFuel => ofFuel.Count is > 1 and <= MostSeries && AreOfOneEntity(ofFuel, folded)).Select(Together),
        ];
    }

    // A site of two entities may be two sites.
    private static bool AreOfOneEntity(List<MeterSeries> ofFuel, FoldedNames folded) =>
        ofFuel.Select(one => folded.Of(one.Key.Entity)).OfType<string>().Distinct().Take(2).Count() < 2;

    private static MeterSeries Together(List<MeterSeries> ofFuel)
    {
        bool inEnergy = FuelMeasure.IsEnergyKnown(ofFuel.SelectMany(one => one.Accounts));
        var fuel = new MeterSeries(ofFuel[0].Key) { InEnergy = inEnergy };
        foreach (MeterSeries one in ofFuel)
            fuel.Join(one);
        return fuel;
    }
}
