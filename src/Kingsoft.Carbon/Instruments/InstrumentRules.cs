using System.Collections.Immutable;
using System.Numerics;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Instruments;

/// <summary>What contractual instruments have to be, whoever made them.</summary>
internal static class InstrumentRules
{
    /// <summary>What is wrong with an instrument by itself; fields are named as files name the columns.</summary>
    public static IEnumerable<Fault> Faults(ContractualInstrument instrument)
    {
        if (string.IsNullOrWhiteSpace(instrument.Id))
            yield return new("id", WordMessages.ValueMissing);
        if (string.IsNullOrWhiteSpace(instrument.Source))
            yield return new("source", WordMessages.ValueMissing);
        if (!Enum.IsDefined(instrument.Type))
        {
            yield return new("type", WordMessages.WordUnknown(
                instrument.Type.ToString(), InstrumentMessages.KindType, InstrumentWords.Type.WithOr));
            yield break;
        }

        if (instrument.Unit?.Dimension != UnitDimension.Energy)
            yield return new("unit", UnitFault(instrument));
        foreach ((string column, decimal? number) in new[]
        {
            ("amount", instrument.Amount), ("co2e_kg_per_unit", instrument.Co2eKilogramsPerUnit),
            ("biogenic_co2_kg_per_unit", instrument.BiogenicCo2KilogramsPerUnit),
        })
        {
            if (number is < 0m and { } negative)
                yield return new(column, WordMessages.Negative(Numbers.Format(negative)));
        }

        if (instrument is { IsClaim: true, Amount: null })
            yield return new("amount", InstrumentMessages.AmountMissing(instrument.Type));
        if (instrument is { Type: InstrumentType.StandardShare or InstrumentType.ResidualMix, Amount: not null })
            yield return new("amount", InstrumentMessages.AmountOfOther(instrument.Type));
        if (!instrument.IsClaim && IsOfAnyPlace(instrument))
            yield return new("region", InstrumentMessages.RateOfAnyPlace(instrument.Type));
        if (instrument.Period is { } period && !IsOfWholeMonths(period))
            yield return new("period", InstrumentMessages.NotWholeMonths(period));
        foreach (Fault fault in ShareFaults(instrument).Concat(ClaimFaults(instrument)))
            yield return fault;
        if (instrument.Market is { } market && UnknownMarket(market) is { } unknown)
            yield return new("market", InstrumentMessages.NotAMarket(unknown));
    }

    /// <summary>Notes what is wrong between instruments: an id, a serial number or a rate that stands twice.</summary>
    public static void CheckTogether(IReadOnlyList<ContractualInstrument> instruments, Action<ContractualInstrument, Fault> note)
    {
        var known = new Dictionary<string, ContractualInstrument>(StringComparer.Ordinal);
        foreach (ContractualInstrument instrument in instruments)
        {
            if (!known.TryAdd(instrument.Id, instrument))
                note(instrument, new("id", IdTwice(instrument, known[instrument.Id])));
        }

        // A certificate that a carbon credit names is held when it is claimed; no serial number is in doubt.
        foreach (IGrouping<bool, ContractualInstrument> alike in instruments
            .GroupBy(each => CertificateRule.CarbonCreditOf(each) is not null))
            CheckSerials([.. alike], note);
        CheckOverlaps(instruments, note);
    }

    private static Message UnitFault(ContractualInstrument instrument) => instrument.Unit is not { } unit
        ? WordMessages.ValueMissing
        : CertificateRule.CarbonCreditOf(instrument) is { } credit
            ? InstrumentMessages.CreditNotInEnergy(unit, credit)
            : InstrumentMessages.NotEnergy(unit);

    private static bool IsOfAnyPlace(ContractualInstrument rate) => rate.Region is not { IsGlobal: false }
        && string.IsNullOrWhiteSpace(rate.Market) && string.IsNullOrWhiteSpace(rate.Facility) && string.IsNullOrWhiteSpace(rate.Supplier);

    private static bool IsOfWholeMonths(ReportingPeriod period) => period.Start.Day == 1 && period.End.AddDays(1).Day == 1;

    private static IEnumerable<Fault> ShareFaults(ContractualInstrument instrument)
    {
        if (instrument.Type != InstrumentType.StandardShare)
        {
            if (instrument.SharePercent is not null)
                yield return new("share_pct", InstrumentMessages.ShareOfOther(instrument.Type));
        }
        else if (instrument.SharePercent is not { } share)
            yield return new("share_pct", InstrumentMessages.ShareMissing);
        else if (share is < 0m or > 100m)
            yield return new("share_pct", InstrumentMessages.ShareOutside(share));
    }

    private static IEnumerable<Fault> ClaimFaults(ContractualInstrument instrument)
    {
        if (instrument.Vintage?.YearsFault() is { } beyond)
        {
            yield return new("vintage", beyond);
            yield break;
        }

        if (instrument is { Vintage: { } vintage, RetiredOn: { } retired } && retired < vintage.Start)
            yield return new("retired_on", InstrumentMessages.RetiredBeforeGeneration(retired, vintage));
        if (CertificateRule.Of(instrument).FirstOrDefault(rule => rule.IsNoneIssued) is { } rule)
            yield return new("vintage", InstrumentMessages.NoneIssued(rule, instrument.Vintage!.Value));
        if (instrument.Serials is not { } serials)
            yield break;

        ImmutableArray<SerialRange> ranges = SerialRange.Parse(serials, out string? unsound);
        if (unsound is not null)
            yield return new("serials", InstrumentMessages.NotASerial(unsound));
        else if (instrument is { Type: InstrumentType.Certificate, Amount: { } amount, Unit.Dimension: UnitDimension.Energy }
            && CertificateRule.CarbonCreditOf(instrument) is null
            && ranges.Any(range => !range.IsOne)
            && new Ratio(ranges.Aggregate(BigInteger.Zero, (sum, range) => sum + range.Count), 1) is var count
            && !count.Equals(Ratio.From(amount) * instrument.MegawattHoursPerUnit))
        {
            yield return new("serials", InstrumentMessages.SerialCount(
                count.Numerator.ToString(System.Globalization.CultureInfo.InvariantCulture),
                (Ratio.From(amount) * instrument.MegawattHoursPerUnit).ToDecimal()));
        }
    }

    private static string? UnknownMarket(string text)
    {
        string[] parts = text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return parts.Length == 0 ? text : parts.FirstOrDefault(part => !Region.TryParse(part, out Region? region) || region.IsGlobal);
    }

    private static void CheckSerials(IReadOnlyList<ContractualInstrument> instruments, Action<ContractualInstrument, Fault> note)
    {
        (SerialRange Range, ContractualInstrument Of, int Place)[] all =
        [
            .. instruments
                .SelectMany((instrument, place) => SerialRange.Parse(instrument.Serials, out _)
                    .Select(range => (range, instrument, place)))
                .OrderBy(serial => serial.range.Key, StringComparer.Ordinal)
                .ThenBy(serial => serial.range.First).ThenBy(serial => serial.place),
        ];
        for (int i = 1, widest = 0; i < all.Length; i++)
        {
            if (all[i].Range.Overlaps(all[widest].Range))
            {
                (ContractualInstrument first, ContractualInstrument second) = all[i].Place >= all[widest].Place
                    ? (all[widest].Of, all[i].Of) : (all[i].Of, all[widest].Of);
                note(second, new("serials", InstrumentMessages.SerialTwice(all[i].Range, first)));
            }

            if (!(all[i].Range.Overlaps(all[widest].Range) && all[i].Range.Last <= all[widest].Range.Last))
                widest = i;
        }
    }

    // Of rates and mixes one serves each kilowatt-hour: two of the same place, supplier and days leave it open which.
    private static void CheckOverlaps(IReadOnlyList<ContractualInstrument> instruments, Action<ContractualInstrument, Fault> note)
    {
        var names = new FoldedNames();
        foreach (IGrouping<(InstrumentType, string?, Region?, string?, string), ContractualInstrument> alike in instruments
            .Where(instrument => !instrument.IsClaim)
            .GroupBy(rate => (
                rate.Type, names.Of(rate.Facility), rate.Region, names.Of(rate.Supplier), string.Join(';', rate.Markets.Order()))))
        {
            ContractualInstrument[] rates = [.. alike];
            for (int i = 1; i < rates.Length; i++)
            {
                if (rates[..i].FirstOrDefault(earlier => Overlap(earlier.Period, rates[i].Period)) is { } other)
                    note(rates[i], new("period", InstrumentMessages.Overlapping(other)));
            }
        }
    }

    private static bool Overlap(ReportingPeriod? first, ReportingPeriod? second) =>
        first is not { } one || second is not { } other || (one.Start <= other.End && other.Start <= one.End);

    private static Message IdTwice(ContractualInstrument instrument, ContractualInstrument first) =>
        first.Location.File is { } file && file == instrument.Location.File
            ? InstrumentMessages.IdTwice(instrument.Id, first.Location.Line)
            : InstrumentMessages.IdTwice(instrument.Id);
}
