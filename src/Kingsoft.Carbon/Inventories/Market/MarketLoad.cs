using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Instruments;

/// <summary>
/// Electricity of one site, region and month whose rows name the same supplier and instrument: what instruments are matched with.
/// </summary>
internal sealed class MarketLoad(LoadKey key)
{
    private readonly List<LoadCover> _covers = [];
    private readonly Dictionary<MarketRate, LoadRate> _rates = new(ReferenceEqualityComparer.Instance);
    private (Ratio Tonnes, Ratio Uncovered)? _settled;
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
    public Ratio Open { get; private set; }

    /// <summary>What serves the rest; null for the factor of each row's location-based figure.</summary>
    public MarketRate? Rest { get; private set; }

    /// <summary>What none of its instruments covers, with what that takes.</summary>
    public IEnumerable<MarketPart> Rests => _rates.Values.Select(rate => rate.Rest).Where(rest => !rest.MegawattHours.IsZero);

    /// <summary>Says how much of it instruments with a volume may cover.</summary>
    public void Limit(Ratio coverable)
    {
        Coverable = coverable;
        Open = OpenOf();
    }

    /// <summary>Says what serves the rest.</summary>
    public void ServeRest(MarketRate? rate) => Rest = rate;

    public void Add(Ratio megawattHours) => MegawattHours += megawattHours;

    public void Cover(SharedCover by, Ratio megawattHours)
    {
        _covers.Add(new LoadCover(by, megawattHours));
        _covered += megawattHours;
        Open = OpenOf();
    }

    /// <summary>What a megawatt-hour takes once all is matched, with the rate of its rest.</summary>
    public LoadRate RateOf(MarketRate rest)
    {
        if (!_rates.TryGetValue(rest, out LoadRate? rate))
        {
            (Ratio tonnes, Ratio uncovered) = _settled ??= Settle();
            _rates.Add(rest, rate = new LoadRate(rest, tonnes, uncovered));
        }

        return rate;
    }

    /// <summary>What instruments cover of some of its megawatt-hours.</summary>
    public IEnumerable<MarketPart> CoveredOf(Ratio megawattHours)
    {
        Ratio share = MegawattHours.IsZero ? default : megawattHours / MegawattHours;
        foreach (LoadCover cover in _covers)
        {
            if (cover.MegawattHours * share is not { IsZero: false } together)
                continue;
            foreach ((ContractualInstrument instrument, Ratio ofTogether) in cover.By.Instruments)
            {
                Ratio covered = together * ofTogether;
                yield return new MarketPart(instrument, null, cover.By.Tier, covered, covered * instrument.TonnesPerMegawattHour);
            }
        }
    }

    private (Ratio Tonnes, Ratio Uncovered) Settle() => MegawattHours.IsZero || _covers.Count == 0
        ? (default, Ratio.One)
        : (ClaimMatching.Sum(_covers.Where(cover => !cover.By.TonnesPerMegawattHour.IsZero)
            .Select(cover => cover.MegawattHours * cover.By.TonnesPerMegawattHour)) / MegawattHours,
            Uncovered / MegawattHours);

    private Ratio OpenOf() => Coverable - _covered is { Sign: > 0 } open ? open : default;
}
