using System.Collections.Immutable;
using System.Numerics;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Instruments;

/// <summary>A certificate or contract of one of several files or inventories, with what tells whether another is the same.</summary>
internal sealed class OwnedInstrument(int place, ClaimedInstruments of, ContractualInstrument instrument, FoldedNames names)
{
    /// <summary>The place of its file or inventory among all.</summary>
    public int Place => place;

    public ClaimedInstruments Of => of;

    public ContractualInstrument Instrument => instrument;

    public ImmutableArray<SerialRange> Serials { get; } = SerialRange.Parse(instrument.Serials, out _);

    public decimal Bought { get; } = ClaimedInstruments.BoughtOf(instrument);

    public decimal Claimed { get; } = of.ClaimedMegawattHours(instrument.Id);

    /// <summary>Whether each serial number is a megawatt-hour.</summary>
    public bool IsCounted => !Serials.IsEmpty && decimal.IsInteger(Bought)
        && Serials.Aggregate(BigInteger.Zero, (sum, range) => sum + range.Count) == (BigInteger)Bought;

    /// <summary>What the row says but for its serial numbers, whatever the units, the case and the spaces.</summary>
    public string Row { get; } = $"{names.Of(instrument.Id)}|{InstrumentText.Of(instrument, names)}";
}
