using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Instruments;

/// <summary>
/// Matches certificates and contracts with load: what rows name, what was bought for a site, then what rows of its supplier use, of both
/// kinds; then certificates, then contracts, bundled ones first; nearest first, of the same month first, earlier consumption first,
/// earliest to expire first; what is equal in all of that shares by volume.
/// </summary>
/// <remarks>
/// The result hangs on neither the order of rows nor that of instruments: each step shares exactly, as fractions.
/// Source of the hierarchy: GHG Protocol Scope 2 Guidance (2015), table 6.3.
/// </remarks>
internal sealed class ClaimMatching(ImmutableArray<InstrumentClaim> claims, ImmutableArray<MarketLoad> loads)
{
    // Markets may lie in each other: all of them are matched together, and each load with those that it lies in.
    private static readonly string[] WholeWorld = [""];

    private static readonly MarketTier[] WiderTiers = [MarketTier.Region, MarketTier.Grid, MarketTier.Market];

    private static readonly bool[] BundledFirst = [true, false];

    private readonly FoldedNames _names = new();

    public void Run()
    {
        InstrumentClaim[][] byType =
        [
            .. new[] { InstrumentType.Certificate, InstrumentType.Contract }
                .Select(type => claims.Where(claim => claim.Instrument.Type == type).ToArray()),
        ];
        foreach (InstrumentClaim[] ofType in byType)
            MatchNamed(ofType);

        // What was bought for a site can serve no other: what may serve any does not take its place.
        foreach (bool isBundled in BundledFirst)
        {
            foreach (InstrumentClaim[] ofType in byType)
                Match([.. ofType.Where(claim => claim.Instrument.IsBundled == isBundled)], loads, [MarketTier.Site]);
        }

        foreach (InstrumentClaim[] ofType in byType)
            MatchSuppliers(ofType);
        foreach (InstrumentClaim[] ofType in byType)
            MatchBundledFirst(ofType, loads);
    }

    private void MatchBundledFirst(InstrumentClaim[] ofType, IReadOnlyCollection<MarketLoad> all)
    {
        foreach (bool isBundled in BundledFirst)
            Match([.. ofType.Where(claim => claim.Instrument.IsBundled == isBundled)], all, WiderTiers);
    }

    // A row that names its supplier names what it bought of it.
    private void MatchSuppliers(InstrumentClaim[] ofType)
    {
        ILookup<string?, MarketLoad> bySupplier = loads.ToLookup(load => _names.Of(load.Key.Supplier));
        foreach (IGrouping<string?, InstrumentClaim> supplier in ofType.GroupBy(claim => _names.Of(claim.Instrument.Supplier))
            .Where(supplier => supplier.Key is not null).OrderBy(supplier => supplier.Key, StringComparer.Ordinal))
            MatchBundledFirst([.. supplier], [.. bySupplier[supplier.Key]]);
    }

    private void MatchNamed(InstrumentClaim[] ofType)
    {
        ILookup<string?, MarketLoad> byName = loads.ToLookup(load => load.Key.Instrument);
        foreach (InstrumentClaim claim in ofType)
        {
            MarketLoad[] named = [.. byName[claim.Instrument.Id]];
            if (named.Length == 0)
                continue;
            MarketLoad[] ofMonth = [.. named.Where(load => load.Key.Month == claim.Month)];
            Share([[claim]], ofMonth, MarketTier.Named);
            foreach (IGrouping<DateOnly, MarketLoad> month in named.GroupBy(load => load.Key.Month).OrderBy(month => month.Key))
                Share([[claim]], [.. month], MarketTier.Named);
        }
    }

    private void Match(InstrumentClaim[] alike, IReadOnlyCollection<MarketLoad> all, MarketTier[] tiers)
    {
        foreach (MarketTier tier in tiers)
        {
            Match(alike, all, tier, ofSameMonth: true);
            Match(alike, all, tier, ofSameMonth: false);
        }
    }

    private void Match(InstrumentClaim[] alike, IReadOnlyCollection<MarketLoad> all, MarketTier tier, bool ofSameMonth)
    {
        ILookup<string, InstrumentClaim> byPlace = alike
            .Where(claim => claim.Left.Sign > 0 && (!ofSameMonth || claim.Month is not null))
            .SelectMany(claim => PlacesOf(claim.Instrument, tier).Select(place => (place, claim)))
            .ToLookup(pair => pair.place, pair => pair.claim, StringComparer.Ordinal);
        if (byPlace.Count == 0)
            return;

        ILookup<string, MarketLoad> loadsOf = all
            .Where(load => load.Open.Sign > 0)
            .SelectMany(load => PlacesOf(load.Key, tier).Where(byPlace.Contains).Select(place => (place, load)))
            .ToLookup(pair => pair.place, pair => pair.load, StringComparer.Ordinal);
        foreach (string place in loadsOf.Select(ofPlace => ofPlace.Key).Order(StringComparer.Ordinal))
        {
            EqualClaims[] inOrder = [.. byPlace[place]
                .GroupBy(claim => (claim.Expiry, claim.Instrument.Vintage!.Value.End, Serves: Reach.Of(claim)))
                .OrderBy(group => group.Key.Expiry).ThenBy(group => group.Key.End).ThenBy(group => group.Key.Serves.Days)
                .ThenBy(group => group.Key.Serves.Years, StringComparer.Ordinal)
                .ThenBy(group => group.Key.Serves.Markets, StringComparer.Ordinal)
                .Select(group => new EqualClaims(group.Key.Serves, [.. group]))];
            foreach (IGrouping<DateOnly, MarketLoad> month in loadsOf[place].GroupBy(load => load.Key.Month).OrderBy(month => month.Key))
            {
                MarketLoad[] ofMonth = [.. month];
                EqualClaims[] turns = [.. ofSameMonth ? inOrder.Where(equal => equal.Claims[0].Month == month.Key) : inOrder];
                for (int first = 0, next; first < turns.Length; first = next)
                {
                    for (next = first + 1; next < turns.Length && turns[next].Serves == turns[first].Serves;)
                        next++;
                    Share([.. turns[first..next].Select(equal => equal.Claims)], ofMonth, tier);
                }
            }
        }
    }

    private IEnumerable<string> PlacesOf(ContractualInstrument instrument, MarketTier tier) => tier switch
    {
        MarketTier.Site => _names.Of(instrument.Facility) is { } site ? [site] : [],
        _ when instrument.Facility is not null => [],
        MarketTier.Region => instrument.Region is { } region ? [region.Code] : [],
        MarketTier.Grid => GridsOf(instrument.Region),
        _ => WholeWorld,
    };

    private IEnumerable<string> PlacesOf(LoadKey load, MarketTier tier) => tier switch
    {
        MarketTier.Site => _names.Of(load.Facility) is { } site ? [site] : [],
        MarketTier.Region => [load.Region.Code],
        MarketTier.Grid => GridsOf(load.Region),
        _ => WholeWorld,
    };

    private static IEnumerable<string> GridsOf(Region? region) =>
        region?.Lineage().Where(wider => wider.Kind == "grid").Select(grid => grid.Code) ?? [];

    /// <summary>
    /// Shares what is left of claims among equal loads by volume, equal claims together and one after the other, as long as load is left.
    /// All of them serve the same loads: since each takes of every load in proportion, they cover them together.
    /// </summary>
    private static void Share(InstrumentClaim[][] inTurn, MarketLoad[] all, MarketTier tier)
    {
        MarketLoad[] open = [.. all.Where(load => load.Open.Sign > 0 && inTurn[0][0].Fits(load.Key))];
        Ratio demand = Sum(open.Select(load => load.Open)), left = demand;
        var given = new List<(ContractualInstrument Instrument, Ratio MegawattHours)>();
        foreach (InstrumentClaim[] equal in inTurn)
        {
            if (left.Sign <= 0)
                break;
            InstrumentClaim[] giving = [.. equal.Where(claim => claim.Left.Sign > 0)];
            Ratio supply = Sum(giving.Select(claim => claim.Left));
            if (supply.Sign <= 0)
                continue;

            Ratio shared = (supply - left).Sign < 0 ? supply : left;
            Ratio ofSupply = shared / supply;
            foreach (InstrumentClaim claim in giving)
            {
                Ratio ofClaim = claim.Left * ofSupply;
                given.Add((claim.Instrument, ofClaim));
                claim.Use(ofClaim);
            }

            left -= shared;
        }

        if (given.Count == 0)
            return;

        Ratio covered = demand - left, ofDemand = covered / demand;
        var cover = new SharedCover(given.Select(part => (part.Instrument, part.MegawattHours / covered)), tier);
        foreach (MarketLoad load in open)
            load.Cover(cover, load.Open * ofDemand);
    }

    public static Ratio Sum(IEnumerable<Ratio> ratios) => ratios.Aggregate(default(Ratio), (sum, ratio) => sum + ratio);

    /// <summary>Which loads of a month claims of a place serve: those of the same years, days and markets serve the same.</summary>
    private readonly record struct Reach(ReportingPeriod? Days, string Years, string Markets)
    {
        public static Reach Of(InstrumentClaim claim) =>
            new(claim.Instrument.Period, string.Join(';', claim.Years), string.Join(';', claim.Markets));
    }

    private readonly record struct EqualClaims(Reach Serves, InstrumentClaim[] Claims);
}
