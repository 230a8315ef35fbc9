using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Instruments;

/// <summary>What one instrument covers of a load.</summary>
internal sealed record LoadCover(ContractualInstrument Instrument, Ratio MegawattHours, MarketTier Tier);
