namespace Kingsoft.Carbon;

/// <summary>
/// How much of the gross tonnes (Scope 1, location-based Scope 2 and Scope 3, each line without its sign) rests on what, from 0 to 1. Null
/// where there are no tonnes.
/// </summary>
public sealed record InventoryShares
{
    /// <summary>On amounts that were measured.</summary>
    public decimal? Measured { get; init; }

    /// <summary>On amounts that were estimated.</summary>
    public decimal? Estimated { get; init; }

    /// <summary>On emissions that somebody else calculated.</summary>
    public decimal? CarriedOver { get; init; }

    /// <summary>On factors of a region that stands in.</summary>
    public decimal? Proxy { get; init; }

    /// <summary>On factors of an earlier or later year.</summary>
    public decimal? OtherYear { get; init; }

    /// <summary>On factors that cover carbon dioxide only.</summary>
    public decimal? Co2Only { get; init; }
}
