using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Instruments;

/// <summary>Says of a year what the allocation did.</summary>
internal static class MarketReport
{
    public static MarketBasedScope2 Of(
        ContractualInstruments instruments, ClaimReview claims, MarketRates rates, InventoryOptions options,
        ImmutableArray<MarketLoad> ofYear, CoverTotals covered, RenewableShares renewable,
        Func<ContractualInstrument, bool> isOfOtherYear)
    {
        MarketPart[] uncovered = [.. ofYear.SelectMany(load => load.Rests)];
        Ratio all = ClaimMatching.Sum(ofYear.Select(load => load.MegawattHours));
        Ratio open = ClaimMatching.Sum(uncovered.Select(part => part.MegawattHours));
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
            BiogenicCo2Tonnes = BiogenicOf(covered),
            Instruments = [.. instruments.OrderBy(instrument => instrument.Id, TextOrder.Instance).Select(UseOf)],
            Sources = [.. renewable.Sources],
            Renewable = [.. renewable.Shares],
            Served = ServedLoads.Of(ofYear, covered),
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
                ClaimedMegawattHours = covered.Of(instrument).ToDecimal(),
                LeftMegawattHours = left?.ToDecimal(),
                ExpiresOn = InstrumentClaim.ExpiryOf(instrument),
                SaidUnclear = claims.Unclear.GetValueOrDefault(instrument.Id),
                IsOfOtherYear = isOfOtherYear(instrument),
                SaidHeld = claims.Held.GetValueOrDefault(instrument.Id),
            };
        }
    }

    private static decimal? BiogenicOf(CoverTotals covered)
    {
        Ratio[] stated =
        [
            .. from of in covered.ByInstrument
               where of.Key.BiogenicCo2KilogramsPerUnit is not null
               select of.Value / of.Key.MegawattHoursPerUnit
                   * Ratio.From(of.Key.BiogenicCo2KilogramsPerUnit!.Value) * new Ratio(1, 1000),
        ];
        return stated.Length == 0 ? null : ClaimMatching.Sum(stated).ToDecimal();
    }
}
