using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>What findings say of the choices behind figures: factors, proxies, and properties.</summary>
internal static class ChoiceMessages
{
    public static Message UnknownDay(EmissionFactor other) => other.IsUserSupplied
        ? new("finding.publication-day-own")
        : new("finding.publication-day", Ask.OwnFactors);

    public static Message UnknownDayOf(EmissionFactor other, DateOnly asOf, EmissionFactor taken) =>
        new("finding.publication-day-of", other.Id, other.Citation.Published, IsoDay.Text(other.KnownFrom), IsoDay.Text(asOf), taken.Id);

    public static Message UnknownDayOf(
        EmissionFactor other, DateOnly asOf, EmissionFactor taken, decimal kilograms, decimal ofTaken) =>
        new("finding.publication-day-values", UnknownDayOf(other, asOf, taken), Exact(ofTaken), taken.Unit, Exact(kilograms), other.Unit);

    public static Message MethaneOrigin => new("finding.methane-origin");

    public static Message MethaneOriginOf(EmissionFactor factor, GwpValue taken, GwpValue fossil) =>
        new("finding.methane-origin-of",
            factor.Id, Exact(taken.Value), Exact(fossil.Value), Exact(decimal.Round(fossil.Value / taken.Value, 4)));

    public static Message ProxyOfGrid => new("finding.proxy-of-grid", Ask.OwnFactors);

    public static Message ByProxy(ActivityCode activity, EmissionFactor factor, RegionProxy proxy) =>
        new("finding.by-proxy", activity, factor.Id, proxy);

    public static Message VehicleElectricity => new("finding.vehicle-electricity");

    public static Message ElectricityOf(ActivityCode vehicle, ActivityCode electricity) =>
        new("finding.electricity-of", vehicle, electricity);

    public static Message VehicleEnergy => new("finding.vehicle-energy");

    public static Message ActivityOf(ActivityCode activity) => new("finding.activity-of", activity);

    public static Message UnusedProperties => new("finding.unused-property");

    public static Message UnusedProperty(SubstanceProperty own, Message why, SubstanceProperty taken) =>
        new("finding.unused-property-of", own, own.Location, why, taken);

    public static Message PropertyOfSubstance(EmissionFactor factor) => new("finding.property-substance", factor.Id, factor.Matter);

    public static Message PropertyOfSet(string set, EmissionFactor factor) => factor.Set is { } other
        ? new("finding.property-set", set, factor.Id, other)
        : new("finding.property-set-of-none", set, factor.Id);

    public static Message PropertyOfRegion(Region region, Region row) => new("finding.property-region", region, row);

    public static Message PropertyOfYears(SubstanceProperty own, int year) => (own.ValidFrom, own.ValidTo) switch
    {
        (int from, int to) => new("finding.property-years", from, to, year),
        (int from, null) => new("finding.property-from", from, year),
        _ => new("finding.property-to", own.ValidTo, year),
    };

    public static Message PropertyPublishedLater(PublicationDate published, DateOnly asOf) =>
        new("finding.property-published", published, IsoDay.Text(published.LastDay), IsoDay.Text(asOf));

    // Without zeros at the end.
    private static decimal Exact(decimal value) => value / 1.0000000000000000000000000000m;
}
