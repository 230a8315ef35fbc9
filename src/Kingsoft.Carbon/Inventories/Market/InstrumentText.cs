using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Instruments;

/// <summary>What a row says of an instrument, to find rows that say the same.</summary>
internal static class InstrumentText
{
    /// <summary>All of it but its id and serial numbers, whatever the units, the case and the spaces.</summary>
    public static string Of(ContractualInstrument instrument, FoldedNames names)
    {
        Ratio perMegawattHour = instrument.TonnesPerMegawattHour;
        ImmutableArray<string> registries = RegistryNames.In(instrument.Registry);
        return string.Join(
            '|',
            [
                instrument.Type, names.Of(instrument.Facility), instrument.Region,
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
