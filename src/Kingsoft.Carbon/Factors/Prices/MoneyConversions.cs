using System.Collections.Frozen;
using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Factors;

/// <summary>
/// Brings money to the prices and the currency of a factor: first by the price index of its own currency to the year of the factor's
/// prices, then by the exchange rate of that year.
/// </summary>
internal sealed class MoneyConversions
{
    private readonly FrozenDictionary<(string Currency, int Year), MoneyPrice> _indices;
    private readonly FrozenDictionary<(string Currency, string Per, int Year), MoneyPrice> _rates;
    private readonly FrozenSet<string> _indexed;
    private readonly ImmutableArray<string> _currencies;

    public MoneyConversions(ImmutableArray<MoneyPrice> prices)
    {
        ILookup<MoneyPriceKind, MoneyPrice> byKind = prices.ToLookup(price => price.Kind);
        _indices = byKind[MoneyPriceKind.PriceIndex].ToFrozenDictionary(price => (price.Currency, price.Year));
        _rates = byKind[MoneyPriceKind.ExchangeRate].ToFrozenDictionary(price => (price.Currency, price.Per!, price.Year));
        _indexed = byKind[MoneyPriceKind.PriceIndex].Select(price => price.Currency).ToFrozenSet(StringComparer.Ordinal);
        _currencies = [.. byKind[MoneyPriceKind.ExchangeRate].SelectMany(price => new[] { price.Currency, price.Per! })
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    /// <summary>Whether there is anything to bring an amount to the prices or the currency of a factor by.</summary>
    public bool AreFor(Unit unit, EmissionFactor factor) =>
        unit.Currency is { } from && factor.Unit.Currency is { } to
        && (from == to ? _indexed.Contains(from) : _indexed.Count + _rates.Count > 0);

    /// <summary>The way of an amount to the unit of a factor; null with what is missing on it.</summary>
    public UnitConversion? Find(FactorQuery query, EmissionFactor factor, out Message? fault)
    {
        Unit unit = query.Unit!;
        string from = unit.Currency!;
        string to = factor.Unit.Currency!;
        fault = null;
        if (factor.PriceYear is not { } prices)
        {
            fault = from == to ? null : MoneyMessages.NoPriceYear(unit, factor);
            return from == to ? ConversionFinder.Direct(unit, factor.Unit) : null;
        }

        var way = new Way(query, prices);
        var missing = new List<MissingPrice>();
        Unit money = Unit.Parse(from);
        way.AddMultiple(unit, money);
        if (query.Year != prices && (from != to || _indexed.Contains(from)))
            AddIndex(way, money, missing);
        Message? twoWays = null;
        if (from != to)
            AddRate(way, money, Unit.Parse(to), missing, out twoWays);
        way.AddMultiple(Unit.Parse(to), factor.Unit);
        fault = missing.Count > 0 ? MoneyMessages.Missing(query, factor, missing) : twoWays;
        return fault is null ? new UnitConversion(unit, factor.Unit, way.Steps) : null;
    }

    private void AddIndex(Way way, Unit money, List<MissingPrice> missing)
    {
        MoneyPrice? then = Known(_indices.GetValueOrDefault((money.Symbol, way.Year)), way, Index(money, way.Year), missing);
        MoneyPrice? now = Known(_indices.GetValueOrDefault((money.Symbol, way.Prices)), way, Index(money, way.Prices), missing);
        if (then is not null && now is not null)
            way.Add(new ConversionStep(
                money, money, Ratio.From(now.Value) / Ratio.From(then.Value), [now, then], way.Year, way.Prices));
    }

    private void AddRate(Way way, Unit from, Unit to, List<MissingPrice> missing, out Message? twoWays)
    {
        twoWays = null;
        if (RateStep(way, from, to) is { } direct)
        {
            way.Add(direct);
            return;
        }

        // What central banks publish is against their own currency: two rates with one in common are a rate.
        (ConversionStep First, ConversionStep Second)[] crosses = [.. _currencies
            .Where(between => between != from.Symbol && between != to.Symbol)
            .Select(between => Unit.Parse(between))
            .Select(between => (First: RateStep(way, from, between), Second: RateStep(way, between, to)))
            .Where(cross => cross.First is not null && cross.Second is not null)
            .Select(cross => (cross.First!, cross.Second!))];
        if (crosses.Length == 0)
            Known(RateOf(from, to, way.Prices), way, new MissingPrice(from.Symbol, to.Symbol, way.Prices), missing);
        else if (crosses.Length > 1)
            twoWays = MoneyMessages.TwoWays(from, to, way.Prices, crosses[0].First.To, crosses[1].First.To);
        else
            way.Add(crosses[0].First, crosses[0].Second);
    }

    private ConversionStep? RateStep(Way way, Unit from, Unit to) =>
        RateOf(from, to, way.Prices) is { } rate && rate.IsKnownBy(way.AsOf)
            ? new ConversionStep(
                from,
                to,
                rate.Currency == to.Symbol ? Ratio.From(rate.Value) : Ratio.One / Ratio.From(rate.Value),
                [rate],
                way.Prices,
                way.Prices)
            : null;

    private MoneyPrice? RateOf(Unit one, Unit other, int year) =>
        _rates.GetValueOrDefault((one.Symbol, other.Symbol, year)) ?? _rates.GetValueOrDefault((other.Symbol, one.Symbol, year));

    private static MissingPrice Index(Unit money, int year) => new(money.Symbol, null, year);

    private static MoneyPrice? Known(MoneyPrice? price, Way way, MissingPrice wanted, List<MissingPrice> missing)
    {
        if (price?.IsKnownBy(way.AsOf) == true)
            return price;
        missing.Add(wanted with { PublishedLater = price });
        return null;
    }

    private sealed class Way(FactorQuery query, int prices)
    {
        private readonly ImmutableArray<ConversionStep>.Builder _steps = ImmutableArray.CreateBuilder<ConversionStep>();

        public int Year => query.Year;

        public int Prices => prices;

        public DateOnly? AsOf => query.AsOf;

        public ImmutableArray<ConversionStep> Steps => _steps.ToImmutable();

        public void Add(params ReadOnlySpan<ConversionStep> steps) => _steps.AddRange(steps);

        public void AddMultiple(Unit from, Unit to)
        {
            if (from != to)
                _steps.Add(new ConversionStep(from, to, from.RatioTo(to), null));
        }
    }
}
