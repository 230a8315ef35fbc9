using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>
/// Of which fuel of which site series are, whatever their unit and code: "diesel" and "diesel-mineral" are of one fuel, whatever it is
/// burnt in.
/// </summary>
internal sealed record FuelKey(string? Facility, string? Entity, Region? Region, Scope Scope, Scope3Category? Category, string Fuel)
{
    public static FuelKey Of(MeterKey key, FoldedNames folded)
    {
        string[] words = key.Activity.Value.Split('.', '-');
        string fuel = words.Length > 1 ? words[1] : "";
        return key.Facility is null
            ? new(null, folded.Of(key.Entity), key.Region, key.Scope, key.Category, fuel)
            : new(folded.OfSite(key.Facility), null, null, key.Scope, key.Category, fuel);
    }
}
