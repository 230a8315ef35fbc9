namespace Kingsoft.Carbon;

/// <summary>The words of ledgers and factor files.</summary>
internal static class FileWords
{
    public static Words<DataQuality> Quality { get; } = new(
        (DataQuality.Measured, "measured"), (DataQuality.Calculated, "calculated"), (DataQuality.Estimated, "estimated"));

    public static Words<GwpBasis> GwpBasis { get; } = new(
        (Carbon.GwpBasis.Sar, "SAR"),
        (Carbon.GwpBasis.Ar4, "AR4"),
        (Carbon.GwpBasis.Ar5, "AR5"),
        (Carbon.GwpBasis.Ar6, "AR6"),
        (Carbon.GwpBasis.Mixed, "mixed"),
        (Carbon.GwpBasis.Unstated, "unstated"));

    public static Words<GwpSet> GwpSet { get; } = new(
        (Carbon.GwpSet.Sar, "SAR"), (Carbon.GwpSet.Ar4, "AR4"), (Carbon.GwpSet.Ar5, "AR5"), (Carbon.GwpSet.Ar6, "AR6"));

    public static Words<LineFlags> LineFlag { get; } = new(
        (LineFlags.EarlierYear, "earlier-year"),
        (LineFlags.LaterYear, "later-year"),
        (LineFlags.WiderRegion, "wider-region"),
        (LineFlags.Proxy, "proxy"),
        (LineFlags.GwpMixed, "gwp-mixed"),
        (LineFlags.Co2Only, "co2-only"),
        (LineFlags.UserFactor, "user-factor"),
        (LineFlags.Property, "property"),
        (LineFlags.Split, "split"),
        (LineFlags.CarriedOver, "carried-over"),
        (LineFlags.UncoveredMarket, "uncovered-market"));

    public static Words<Scope> Scope { get; } = new(
        (Carbon.Scope.Scope1, "1"), (Carbon.Scope.Scope2, "2"), (Carbon.Scope.Scope3, "3"), (Carbon.Scope.Outside, "outside"));

    public static Words<Scope2Method> Scope2Method { get; } = new(
        (Carbon.Scope2Method.LocationBased, "location"), (Carbon.Scope2Method.MarketBased, "market"), (Carbon.Scope2Method.Both, "both"));

    /// <summary>The methods of one figure of Scope 2.</summary>
    public static Words<Scope2Method> OneScope2Method { get; } = Scope2Method.Without(Carbon.Scope2Method.Both);
}
