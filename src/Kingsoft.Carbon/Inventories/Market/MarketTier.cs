namespace Kingsoft.Carbon.Instruments;

/// <summary>By what a megawatt-hour takes its figure in the market-based method, in the order in which they are tried.</summary>
public enum MarketTier
{
    /// <summary>The row names the instrument.</summary>
    Named = 1,

    /// <summary>The instrument was bought for the site.</summary>
    Site = 2,

    /// <summary>Power of the same region.</summary>
    Region = 3,

    /// <summary>Power of the same grid.</summary>
    Grid = 4,

    /// <summary>Power of the same market.</summary>
    Market = 5,

    /// <summary>The rate of a supplier.</summary>
    SupplierRate = 6,

    /// <summary>The share that a mandate covers.</summary>
    StandardShare = 7,

    /// <summary>The residual mix.</summary>
    ResidualMix = 8,

    /// <summary>The grid average, for want of a residual mix.</summary>
    GridAverage = 9,

    /// <summary>Fossil power alone, for want of a residual mix.</summary>
    FossilOnly = 10,
}
