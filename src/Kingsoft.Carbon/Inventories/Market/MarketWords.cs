namespace Kingsoft.Carbon.Instruments;

/// <summary>The words of the market-based method in files and reports.</summary>
internal static class MarketWords
{
    public static Words<MarketTier> Tier { get; } = new(
        (MarketTier.Named, "row"),
        (MarketTier.Site, "site"),
        (MarketTier.Region, "region"),
        (MarketTier.Grid, "grid"),
        (MarketTier.Market, "market"),
        (MarketTier.SupplierRate, "supplier-rate"),
        (MarketTier.StandardShare, "standard-share"),
        (MarketTier.ResidualMix, "residual-mix"),
        (MarketTier.GridAverage, "grid-average"),
        (MarketTier.FossilOnly, "fossil-only"));

    public static Words<RenewableMetric> Metric { get; } = new(
        (RenewableMetric.BoughtAndMatched, "bought-and-matched"),
        (RenewableMetric.LocationMix, "location-mix"),
        (RenewableMetric.ContractualMix, "contractual-mix"));
}
