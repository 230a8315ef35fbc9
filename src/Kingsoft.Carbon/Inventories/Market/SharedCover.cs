using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Instruments;

/// <summary>
/// Instruments of one type that cover loads together: of whatever they cover of a load, each has the same share. So what covers what is
/// as long as instruments and loads together, and not as instruments by loads.
/// </summary>
internal sealed class SharedCover
{
    /// <param name="instruments">Each instrument once, with its share of what they cover; shares add up to 1.</param>
    /// <param name="tier">By what they cover it.</param>
    public SharedCover(IEnumerable<(ContractualInstrument Instrument, Ratio Share)> instruments, MarketTier tier)
    {
        Instruments = [.. instruments.OrderBy(each => each.Instrument.Id, TextOrder.Instance)];
        Tier = tier;
        TonnesPerMegawattHour = ClaimMatching.Sum(Instruments.Where(each => each.Instrument.Co2eKilogramsPerUnit != 0m)
            .Select(each => each.Share * each.Instrument.TonnesPerMegawattHour));
    }

    public SharedCover(ContractualInstrument only, MarketTier tier)
        : this([(only, Ratio.One)], tier)
    {
    }

    /// <summary>In order of their ids.</summary>
    public ImmutableArray<(ContractualInstrument Instrument, Ratio Share)> Instruments { get; }

    public InstrumentType Type => Instruments[0].Instrument.Type;

    public MarketTier Tier { get; }

    /// <summary>What a megawatt-hour takes that they cover.</summary>
    public Ratio TonnesPerMegawattHour { get; }
}
