using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Instruments;

/// <summary>Says of a year what the allocation did.</summary>
internal static class MarketReport
{
    public static MarketBasedScope2 Of(
        ContractualInstruments instruments, ClaimReview claims, MarketRates rates, InventoryOptions options,
        ImmutableArray<MarketLoad> ofYear, RenewableShares renewable, Func<ContractualInstrument, bool> isOfOtherYear)
    {
        MarketPart[] uncovered = [.. ofYear.SelectMany(load => load.Rests)];
        Ratio all = ClaimMatching.Sum(ofYear.Select(load => load.MegawattHours));
        Ratio open = ClaimMatching.Sum(uncovered.Select(part => part.MegawattHours));
        ILookup<string, LoadCover> covers = ofYear.SelectMany(load => load.Covers)
            .ToLookup(cover => cover.Instrument.Id, StringComparer.Ordinal);
        Dictionary<string, InstrumentClaim> claimed =
            claims.Claims.ToDictionary(claim => claim.Instrument.Id, StringComparer.Ordinal);
        return new MarketBasedScope2
        {
            Fallback = options.MarketFallback,
            VintageWindow = options.VintageWindow,
            MegawattHours = all.ToDecimal(),
            CoveredMegawattHours = (all - open).ToDecimal(),
            UncoveredMegawattHours = open.ToDecimal(),
            UncoveredCo2e = Co2e.FromTonnes(ClaimMatching.Sum(uncovered.Select(part => part.Tonnes)).ToDecimal()),
            BiogenicCo2Tonnes = BiogenicOf(ofYear),
            Instruments = [.. instruments.OrderBy(instrument => instrument.Id, TextOrder.Instance).Select(UseOf)],
            Coverage = [.. CoverageOf(ofYear)],
            Sources = [.. renewable.Sources],
            Renewable = [.. renewable.Shares],
        };

        InstrumentUse UseOf(ContractualInstrument instrument)
        {
            Ratio? bought = instrument.Amount is { } amount ? Ratio.From(amount) * instrument.MegawattHoursPerUnit : null;
            InstrumentClaim? claim = claimed.GetValueOrDefault(instrument.Id);
            Ratio? left = claim is not null ? claim.Left : claims.Held.ContainsKey(instrument.Id) ? bought : rates.LeftOf(instrument.Id);
            return new InstrumentUse
            {
                Id = instrument.Id,
                Type = instrument.Type,
                BoughtMegawattHours = bought?.ToDecimal(),
                ClaimedMegawattHours = ClaimMatching.Sum(covers[instrument.Id].Select(cover => cover.MegawattHours)).ToDecimal(),
                LeftMegawattHours = left?.ToDecimal(),
                ExpiresOn = InstrumentClaim.ExpiryOf(instrument),
                UnclearBecause = claims.Unclear.GetValueOrDefault(instrument.Id),
                IsOfOtherYear = isOfOtherYear(instrument),
                HeldBecause = claims.Held.GetValueOrDefault(instrument.Id)?.ToString(),
            };
        }
    }

    private static IEnumerable<MarketCoverage> CoverageOf(ImmutableArray<MarketLoad> loads)
    {
        // Loads that differ in supplier or named instrument only are one site and month to a reader.
        foreach (var place in loads
            .GroupBy(load => (load.Key.Facility, load.Key.Region, load.Key.Month))
            .OrderBy(place => place.Key.Facility, TextOrder.Instance).ThenBy(place => place.Key.Region).ThenBy(place => place.Key.Month))
        {
            string month = PeriodMonths.NameOf(place.Key.Month);
            foreach (var served in place.SelectMany(load => load.Covers)
                .GroupBy(cover => (cover.Instrument.Id, cover.Instrument.Type, cover.Tier))
                .OrderBy(served => served.Key.Type).ThenBy(served => served.Key.Tier)
                .ThenBy(served => served.Key.Id, TextOrder.Instance))
            {
                ContractualInstrument instrument = served.First().Instrument;
                Ratio hours = ClaimMatching.Sum(served.Select(cover => cover.MegawattHours));
                yield return new MarketCoverage
                {
                    Facility = place.Key.Facility,
                    Region = place.Key.Region,
                    Month = month,
                    Tier = served.Key.Tier,
                    InstrumentId = instrument.Id,
                    MegawattHours = hours.ToDecimal(),
                    Co2e = Co2e.FromTonnes((hours * instrument.TonnesPerMegawattHour).ToDecimal()),
                    MonthLag = LagOf(instrument, place.Key.Month),
                };
            }

            foreach (var rest in place.SelectMany(load => load.Rests)
                .GroupBy(part => (part.Tier, part.FactorId))
                .OrderBy(rest => rest.Key.Tier).ThenBy(rest => rest.Key.FactorId, TextOrder.Instance))
            {
                yield return new MarketCoverage
                {
                    Facility = place.Key.Facility,
                    Region = place.Key.Region,
                    Month = month,
                    Tier = rest.Key.Tier,
                    FactorId = rest.Key.FactorId,
                    MegawattHours = ClaimMatching.Sum(rest.Select(part => part.MegawattHours)).ToDecimal(),
                    Co2e = Co2e.FromTonnes(ClaimMatching.Sum(rest.Select(part => part.Tonnes)).ToDecimal()),
                };
            }
        }
    }

    private static decimal? BiogenicOf(ImmutableArray<MarketLoad> loads)
    {
        Ratio[] stated =
        [
            .. from cover in loads.SelectMany(load => load.Covers)
               where cover.Instrument.BiogenicCo2KilogramsPerUnit is not null
               select cover.MegawattHours / cover.Instrument.MegawattHoursPerUnit
                   * Ratio.From(cover.Instrument.BiogenicCo2KilogramsPerUnit!.Value) * new Ratio(1, 1000),
        ];
        return stated.Length == 0 ? null : ClaimMatching.Sum(stated).ToDecimal();
    }

    private static int? LagOf(ContractualInstrument instrument, DateOnly month) =>
        instrument.Vintage is { } vintage && PeriodMonths.IsOne(vintage)
            ? ((month.Year - vintage.Start.Year) * 12) + month.Month - vintage.Start.Month
            : null;
}
