using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Instruments;

/// <summary>Each site, region and month with what serves it, one after the other: as many as instruments by sites and months.</summary>
internal static class CoverageCells
{
    public static IEnumerable<MarketCoverage> Of(ImmutableArray<MarketLoad> loads)
    {
        // Loads that differ in supplier or named instrument only are one site and month to a reader.
        foreach (var place in loads
            .GroupBy(load => (load.Key.Facility, load.Key.Region, load.Key.Month))
            .OrderBy(place => place.Key.Facility, TextOrder.Instance).ThenBy(place => place.Key.Region).ThenBy(place => place.Key.Month))
        {
            string month = PeriodMonths.NameOf(place.Key.Month);
            foreach (var alike in place.SelectMany(load => load.Covers).GroupBy(cover => (cover.By.Type, cover.By.Tier))
                .OrderBy(alike => alike.Key.Type).ThenBy(alike => alike.Key.Tier))
            {
                foreach ((ContractualInstrument instrument, Ratio hours) in Apart([.. alike]))
                {
                    yield return new MarketCoverage
                    {
                        Facility = place.Key.Facility,
                        Region = place.Key.Region,
                        Month = month,
                        Tier = alike.Key.Tier,
                        InstrumentId = instrument.Id,
                        MegawattHours = hours.ToDecimal(),
                        Co2e = Co2e.FromTonnes((hours * instrument.TonnesPerMegawattHour).ToDecimal()),
                        MonthLag = LagOf(instrument, place.Key.Month),
                    };
                }
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

    // Each instrument with what it covers, in order of the ids.
    private static IEnumerable<(ContractualInstrument Instrument, Ratio MegawattHours)> Apart(LoadCover[] alike)
    {
        IEnumerable<(ContractualInstrument Instrument, Ratio MegawattHours)> parts = alike.SelectMany(cover =>
            cover.By.Instruments.Select(each => (each.Instrument, cover.MegawattHours * each.Share)));
        return alike.Length == 1
            ? parts
            : parts.GroupBy(part => part.Instrument.Id, StringComparer.Ordinal).OrderBy(same => same.Key, TextOrder.Instance)
                .Select(same => (same.First().Instrument, ClaimMatching.Sum(same.Select(part => part.MegawattHours))));
    }

    private static int? LagOf(ContractualInstrument instrument, DateOnly month) =>
        instrument.Vintage is { } vintage && PeriodMonths.IsOne(vintage)
            ? ((month.Year - vintage.Start.Year) * 12) + month.Month - vintage.Start.Month
            : null;
}
