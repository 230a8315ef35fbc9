namespace Kingsoft.Carbon.Factors;

/// <summary>
/// What qualifies a chosen factor: how it departs from the exact region and year, whether it covers CO2 only, and whose it is.
/// </summary>
internal static class SelectionFlags
{
    public static LineFlags Of(FactorQuery query, EmissionFactor factor) =>
        RegionFlag(query.Region, factor) | YearFlag(query.Year, factor) | (factor.IsUserSupplied ? LineFlags.UserFactor : 0) | (
            factor.IsCo2Only ? LineFlags.Co2Only : 0);

    private static LineFlags RegionFlag(Region region, EmissionFactor factor) =>
        factor.Region == region ? LineFlags.None : region.IsWithin(factor.Region) ? LineFlags.WiderRegion : LineFlags.Proxy;

    private static LineFlags YearFlag(int year, EmissionFactor factor) =>
        factor.Covers(year) ? LineFlags.None : factor.ValidTo < year ? LineFlags.EarlierYear : LineFlags.LaterYear;
}
