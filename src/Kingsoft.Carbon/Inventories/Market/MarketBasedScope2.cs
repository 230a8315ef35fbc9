using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Instruments;

/// <summary>
/// How the market-based Scope 2 of a year came about: which instrument covered which megawatt-hour, and what none covered.
/// </summary>
/// <remarks>Source: GHG Protocol Scope 2 Guidance (2015), chapters 6 and 7.</remarks>
public sealed record MarketBasedScope2
{
    private readonly ValueArray<InstrumentUse> _instruments = new([]);
    private readonly ValueArray<ElectricitySource> _sources = new([]);
    private readonly ValueArray<RenewableShare> _renewable = new([]);

    /// <summary>What uncovered electricity takes where no residual mix is known.</summary>
    public required MarketFallback Fallback { get; init; }

    /// <summary>When the power of certificates and contracts had to be generated for them to serve the year.</summary>
    public VintageWindow VintageWindow { get; init; } = VintageWindow.ReportingYear;

    /// <summary>Electricity of Scope 2 in MWh, with at most 28 digits.</summary>
    public required decimal MegawattHours { get; init; }

    /// <summary>How much of it instruments cover, in MWh, with at most 28 digits.</summary>
    public required decimal CoveredMegawattHours { get; init; }

    /// <summary>How much of it no instrument covers, in MWh, with at most 28 digits.</summary>
    public required decimal UncoveredMegawattHours { get; init; }

    /// <summary>What the uncovered electricity emits, by the residual mix or the fallback, in t CO2e with at most 28 digits.</summary>
    public required Co2e UncoveredCo2e { get; init; }

    /// <summary>
    /// Biogenic CO2 of the electricity that instruments cover, in t with at most 28 digits, outside the scopes; null where no instrument
    /// that covers any states it.
    /// </summary>
    public decimal? BiogenicCo2Tonnes { get; init; }

    /// <summary>Each instrument: what was bought, claimed, left over, or held and why.</summary>
    public ImmutableArray<InstrumentUse> Instruments
    {
        get => _instruments.Items;
        init => _instruments = new(value);
    }

    /// <summary>
    /// Each site, region and month, with what serves it; made when it is asked for, since it is as long as instruments by sites and months.
    /// </summary>
    public ImmutableArray<MarketCoverage> Coverage
    {
        get => Served.All;
        init => Served = ServedLoads.Of(value.IsDefault ? [] : value);
    }

    /// <summary>From where all electricity that was used comes, power of one's own plants and direct lines among it.</summary>
    public ImmutableArray<ElectricitySource> Sources
    {
        get => _sources.Items;
        init => _sources = new(value);
    }

    /// <summary>How much of it is renewable, by each metric.</summary>
    public ImmutableArray<RenewableShare> Renewable
    {
        get => _renewable.Items;
        init => _renewable = new(value);
    }

    internal ServedLoads Served { get; init; } = ServedLoads.Of([]);

    /// <summary>Such as <c>1000 MWh, 600 MWh uncovered, 1 instrument</c>.</summary>
    public override string ToString() => Brief.Parts(
        "", $"{Numbers.Format(MegawattHours)} MWh", $"{Numbers.Format(UncoveredMegawattHours)} MWh uncovered",
        Brief.Count(Instruments, "instrument"));
}
