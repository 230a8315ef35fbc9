using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Instruments;

/// <summary>How much instruments cover of some loads altogether.</summary>
internal sealed class CoverTotals
{
    private readonly Dictionary<SharedCover, Ratio> _together = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<ContractualInstrument, Ratio> _byInstrument = new(ReferenceEqualityComparer.Instance);

    public CoverTotals(IEnumerable<MarketLoad> loads)
    {
        foreach (LoadCover cover in loads.SelectMany(load => load.Covers))
            _together[cover.By] = _together.GetValueOrDefault(cover.By) + cover.MegawattHours;
        foreach ((SharedCover by, Ratio together) in _together)
        {
            foreach ((ContractualInstrument instrument, Ratio share) in by.Instruments)
                _byInstrument[instrument] = Of(instrument) + (together * share);
        }
    }

    /// <summary>What instruments cover together, in MWh.</summary>
    public IReadOnlyDictionary<SharedCover, Ratio> Together => _together;

    /// <summary>The instruments that cover something, with how much, in MWh.</summary>
    public IReadOnlyDictionary<ContractualInstrument, Ratio> ByInstrument => _byInstrument;

    /// <summary>How much an instrument covers, in MWh.</summary>
    public Ratio Of(ContractualInstrument instrument) => _byInstrument.GetValueOrDefault(instrument);
}
