namespace Kingsoft.Carbon.Instruments;

/// <summary>What electricity takes in the market-based method that no instrument covers, where no residual mix is known.</summary>
public enum MarketFallback
{
    /// <summary>The factor of the location-based figure. Source: GHG Protocol Scope 2 Guidance (2015), table 6.3.</summary>
    GridAverage = 1,

    /// <summary>
    /// The average of fossil power alone (activity <c>electricity.grid.fossil</c>). Source: GHG Protocol, Scope 2 public consultation
    /// (October 2025), a draft.
    /// </summary>
    FossilOnly = 2,
}
