using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Instruments;

/// <summary>What one instrument covers of a load.</summary>
/// <param name="Instrument">The instrument.</param>
/// <param name="Part">What it covers together with those that are equal to it, in MWh.</param>
/// <param name="Share">Its share of that.</param>
/// <param name="Tier">By what it covers it.</param>
internal sealed record LoadCover(ContractualInstrument Instrument, Ratio Part, Ratio Share, MarketTier Tier)
{
    public Ratio MegawattHours => Part * Share;
}
