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
    public string Row { get; } = RowOf(instrument, names);

    private static string RowOf(ContractualInstrument instrument, FoldedNames names)
    {
        Ratio perMegawattHour = instrument.TonnesPerMegawattHour;
        ImmutableArray<string> registries = RegistryNames.In(instrument.Registry);
        return string.Join(
            '|',
            [
                names.Of(instrument.Id), instrument.Type, names.Of(instrument.Facility), instrument.Region,
                string.Join(';', instrument.Markets.Order()), instrument.Period,
                Numbers.Format(ClaimedInstruments.BoughtOf(instrument)),
                $"{Sentences.Text(perMegawattHour.Numerator)}/{Sentences.Text(perMegawattHour.Denominator)}",
                instrument.Vintage, instrument.RetiredOn?.DayNumber,
                InstrumentWords.IsUse(instrument.CancelReason) ? "" : names.Of(instrument.CancelReason),
                names.Of(instrument.Beneficiary), instrument.ExpiresOn?.DayNumber, instrument.CommissionedOn?.DayNumber,
                registries.IsEmpty ? names.Of(instrument.Registry) : string.Join(';', registries),
                names.Of(instrument.Generator), names.Of(instrument.Technology), names.Of(instrument.Supplier), names.Of(instrument.Source),
            ]);
    }
}
