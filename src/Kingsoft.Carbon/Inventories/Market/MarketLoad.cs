using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Instruments;

/// <summary>
/// Electricity of one site, region and month whose rows name the same supplier and instrument: what instruments are matched with.
/// </summary>
internal sealed class MarketLoad(LoadKey key)
{
    private readonly List<LoadCover> _covers = [];
    private readonly List<MarketPart> _rests = [];
    private Ratio _covered;

    public LoadKey Key { get; } = key;

    /// <summary>All of it, in MWh; below 0 where corrections alone stand here.</summary>
    public Ratio MegawattHours { get; private set; }

    /// <summary>How much of it instruments with a volume may cover: corrections of the same site and month are taken off.</summary>
    public Ratio Coverable { get; private set; }

    public IReadOnlyList<LoadCover> Covers => _covers;

    /// <summary>What no instrument covers yet, corrections included.</summary>
    public Ratio Uncovered => MegawattHours - _covered;

    /// <summary>What instruments with a volume may still cover.</summary>
    public Ratio Open => Coverable - _covered is { Sign: > 0 } open ? open : default;

    /// <summary>What serves the rest; null for the factor of each row's location-based figure.</summary>
    public MarketRate? Rest { get; private set; }

    /// <summary>What none of its instruments covers, with what that takes.</summary>
    public IReadOnlyList<MarketPart> Rests => _rests;

    /// <summary>Says how much of it instruments with a volume may cover.</summary>
    public void Limit(Ratio coverable) => Coverable = coverable;

    /// <summary>Says what serves the rest.</summary>
    public void ServeRest(MarketRate? rate) => Rest = rate;

    public void Add(Ratio megawattHours) => MegawattHours += megawattHours;

    public void NoteRest(MarketPart rest) => _rests.Add(rest);

    public void Cover(ContractualInstrument instrument, Ratio megawattHours, MarketTier tier)
    {
        _covers.Add(new LoadCover(instrument, megawattHours, tier));
        _covered += megawattHours;
    }
}
