using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Instruments;

/// <summary>Electricity of a site, region and month that one instrument, or one factor, serves.</summary>
public sealed record MarketCoverage
{
    /// <summary>The site; null where the rows name none.</summary>
    public string? Facility { get; init; }

    /// <summary>The region of the load.</summary>
    public required Region Region { get; init; }

    /// <summary>The month of the load, such as <c>2025-03</c>.</summary>
    public required string Month { get; init; }

    /// <summary>By what it is served.</summary>
    public required MarketTier Tier { get; init; }

    /// <summary>The instrument; null where none covers it.</summary>
    public string? InstrumentId { get; init; }

    /// <summary>The factor, or the instrument that states the residual mix, of what none covers; null where one does.</summary>
    public string? FactorId { get; init; }

    /// <summary>How much, in MWh, with at most 28 digits.</summary>
    public required decimal MegawattHours { get; init; }

    /// <summary>What it emits, in t CO2e with at most 28 digits.</summary>
    public required Co2e Co2e { get; init; }

    /// <summary>How many months the power was generated before the load, below 0 for after it; null where its month is not known.</summary>
    public int? MonthLag { get; init; }

    /// <summary>Such as <c>BJ-DC1 CN-BJ 2025-03: 400 MWh by gec-1</c>.</summary>
    public override string ToString() => $"{Brief.Line(Facility ?? "no site")} {Region} {Month}: "
        + $"{Numbers.Format(MegawattHours)} MWh by {Brief.Line(InstrumentId ?? FactorId)}";
}
