using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Instruments;

/// <summary>
/// What load takes that no certificate or contract covers: the rate of its supplier, the share of a mandate, the residual mix, and at last
/// the fallback that the options name.
/// </summary>
internal sealed class MarketRates(
    IEnumerable<ContractualInstrument> instruments, ResidualMixes mixes, MarketFallback fallback, IReadOnlyDictionary<string, Message> held)
{
    private readonly RateIndex _rates = new(instruments.Where(rate => !rate.IsClaim && !held.ContainsKey(rate.Id)));
    private readonly Dictionary<ContractualInstrument, MarketRate> _mixes = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, Ratio> _left = new(StringComparer.Ordinal);

    /// <summary>Serves what is left of loads, month by month.</summary>
    public void Serve(IEnumerable<MarketLoad> loads)
    {
        foreach (IGrouping<DateOnly, MarketLoad> month in loads.GroupBy(load => load.Key.Month).OrderBy(month => month.Key))
        {
            MarketLoad[] ofMonth = [.. month];
            ServeByRates(ofMonth);
            foreach (MarketLoad load in ofMonth)
            {
                if (Best(InstrumentType.StandardShare, load.Key) is { } share)
                    ServeByShare(share, load);
                load.ServeRest(RestOf(load.Key));
            }
        }
    }

    // Where the volume of a rate is used up, the next one serves the rest.
    private void ServeByRates(MarketLoad[] ofMonth)
    {
        while (true)
        {
            IGrouping<ContractualInstrument?, MarketLoad>[] served =
            [
                .. ofMonth.Where(load => !load.Uncovered.IsZero)
                    .GroupBy(load => Best(InstrumentType.SupplierRate, load.Key)).Where(rate => rate.Key is not null),
            ];
            bool isAnyServed = false;
            foreach (IGrouping<ContractualInstrument?, MarketLoad> rate in served)
                isAnyServed |= ServeByRate(rate.Key!, [.. rate]);
            if (!isAnyServed)
                return;
        }
    }

    private bool ServeByRate(ContractualInstrument rate, MarketLoad[] loads)
    {
        if (rate.Amount is null)
        {
            var all = new SharedCover(rate, MarketTier.SupplierRate);
            foreach (MarketLoad load in loads)
                load.Cover(all, load.Uncovered);
            return true;
        }

        Ratio left = LeftOf(rate), demand = ClaimMatching.Sum(loads.Select(load => load.Open));
        if (demand.Sign <= 0)
            return false;

        Ratio shared = (left - demand).Sign < 0 ? left : demand;
        var cover = new SharedCover(rate, MarketTier.SupplierRate);
        foreach ((MarketLoad load, Ratio part) in loads.Select(load => (load, load.Open * (shared / demand))).ToArray())
        {
            if (!part.IsZero)
                load.Cover(cover, part);
        }

        _left[rate.Id] = left - shared;
        return true;
    }

    /// <summary>What is left of the volume of a rate, in MWh; null where it has none.</summary>
    public Ratio? LeftOf(string id) => _rates.Find(id) is { Amount: not null } rate ? LeftOf(rate) : null;

    private Ratio LeftOf(ContractualInstrument rate) => _left.TryGetValue(rate.Id, out Ratio known)
        ? known : Ratio.From(rate.Amount!.Value) * rate.MegawattHoursPerUnit;

    // The mandate counts all load; what is covered otherwise leaves less room for it.
    private static void ServeByShare(ContractualInstrument share, MarketLoad load)
    {
        Ratio part = load.Coverable * Ratio.From(share.SharePercent!.Value) * new Ratio(1, 100);
        Ratio served = (part - load.Open).Sign < 0 ? part : load.Open;
        if (served.Sign > 0)
            load.Cover(new SharedCover(share, MarketTier.StandardShare), served);
    }

    private MarketRate? RestOf(LoadKey load) =>
        Best(InstrumentType.ResidualMix, load) is { } stated
            ? RateOf(stated)
            : mixes.Of(load) ?? (fallback == MarketFallback.FossilOnly ? mixes.FossilOf(load) : null);

    private MarketRate RateOf(ContractualInstrument mix)
    {
        if (!_mixes.TryGetValue(mix, out MarketRate? rate))
            _mixes.Add(mix, rate = new MarketRate(mix.Id, mix.TonnesPerMegawattHour, MarketTier.ResidualMix));
        return rate;
    }

    /// <summary>
    /// The rate that fits best: the one that the rows name, then of the site, then of the supplier, then of the narrowest region.
    /// </summary>
    private ContractualInstrument? Best(InstrumentType type, LoadKey load) => _rates.For(type, load)
        .Where(rate => InstrumentClaim.IsOfPeriod(rate, load)
            && (rate.Amount is null || LeftOf(rate).Sign > 0)
            && (rate.Market is null || rate.Markets.Any(load.Region.IsWithin)))
        .OrderByDescending(rate => rate.Id == load.Instrument)
        .ThenByDescending(rate => rate.Facility is not null)
        .ThenByDescending(rate => rate.Supplier is not null)
        .ThenByDescending(rate => rate.Region?.Lineage().Count() ?? 0)
        .ThenBy(rate => rate.Period?.Days ?? int.MaxValue)
        .ThenBy(rate => rate.Id, TextOrder.Instance)
        .FirstOrDefault();
}
