using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Instruments;

/// <summary>What serves the load of a year, added up by what serves it.</summary>
internal sealed class CoverageSums
{
    private CoverageSums(IEnumerable<ServedBy> served) =>
        Served = [.. served.OrderBy(by => by.Tier).ThenBy(by => by.Id, TextOrder.Instance)];

    /// <summary>Each instrument and factor that serves some, in the order in which they are tried, then by id.</summary>
    public ImmutableArray<ServedBy> Served { get; }

    public static CoverageSums Of(ImmutableArray<MarketLoad> loads, CoverTotals covered)
    {
        var placesOf = new CoveredPlaces(loads);
        IEnumerable<ServedBy> byInstrument = covered.Together
            .SelectMany(of => of.Key.Instruments.Select(each => (each.Instrument, each.Share, By: of.Key, Together: of.Value)))
            .GroupBy(of => (of.By.Tier, of.Instrument.Id))
            .Select(same =>
            {
                Ratio hours = ClaimMatching.Sum(same.Select(of => of.Share * of.Together));
                return new ServedBy(
                    same.Key.Tier, same.Key.Id, hours.ToDecimal(),
                    (hours * same.First().Instrument.TonnesPerMegawattHour).ToDecimal(),
                    placesOf.Of([.. same.Select(of => (of.By, of.Share))]));
            });
        IEnumerable<ServedBy> byRest = loads.SelectMany(load => load.Rests.Select(part => (load.Key, Part: part)))
            .GroupBy(rest => (rest.Part.Tier, Id: rest.Part.FactorId ?? ""))
            .Select(same => new ServedBy(
                same.Key.Tier, same.Key.Id, ClaimMatching.Sum(same.Select(rest => rest.Part.MegawattHours)).ToDecimal(),
                ClaimMatching.Sum(same.Select(rest => rest.Part.Tonnes)).ToDecimal(),
                new ServedPlaces(same.GroupBy(rest => (rest.Key.Facility, rest.Key.Region)).ToDictionary(
                    place => place.Key, place => ClaimMatching.Sum(place.Select(rest => rest.Part.MegawattHours))))));
        return new CoverageSums([.. byInstrument, .. byRest]);
    }

    public static CoverageSums Of(ImmutableArray<MarketCoverage> cells) => new(
        from cell in cells
        group cell by (cell.Tier, Id: cell.InstrumentId ?? cell.FactorId ?? "") into same
        select new ServedBy(
            same.Key.Tier, same.Key.Id, same.Sum(cell => cell.MegawattHours), same.Sum(cell => cell.Co2e.Tonnes),
            new ServedPlaces(same.GroupBy(cell => (cell.Facility, cell.Region)).ToDictionary(
                place => place.Key, place => Ratio.From(place.Sum(cell => cell.MegawattHours))))));
}
