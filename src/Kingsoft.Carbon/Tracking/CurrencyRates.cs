using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Tracking;

/// <summary>
/// What a unit of another currency is worth in the currency of a metric's first row: for every year alike, or year by year.
/// </summary>
public sealed record CurrencyRates
{
    private readonly ValueDictionary<string, decimal> _everyYear =
        new(ImmutableSortedDictionary.Create<string, decimal>(StringComparer.Ordinal));
    private readonly ValueDictionary<string, IReadOnlyDictionary<int, decimal>> _byYear =
        new(ImmutableSortedDictionary.Create<string, IReadOnlyDictionary<int, decimal>>(StringComparer.Ordinal));

    /// <summary>No rates.</summary>
    public static CurrencyRates None { get; } = new();

    /// <summary>Rates for every year, by ISO 4217 code.</summary>
    public IReadOnlyDictionary<string, decimal> EveryYear
    {
        get => _everyYear.Entries;
        init => _everyYear = ValueDictionary<string, decimal>.Given(value);
    }

    /// <summary>Rates year by year, by ISO 4217 code.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<int, decimal>> ByYear
    {
        get => _byYear.Entries;
        init => _byYear = ValueDictionary<int, decimal>.ByName(value);
    }

    /// <summary>The rate of a currency in a year; null where none is given.</summary>
    /// <param name="currency">The ISO 4217 code.</param>
    /// <param name="year">The year.</param>
    /// <returns>The rate.</returns>
    public decimal? Find(string currency, int year) =>
        ByYear.TryGetValue(currency, out IReadOnlyDictionary<int, decimal>? years) && years.TryGetValue(year, out decimal ofYear)
            ? ofYear
            : EveryYear.TryGetValue(currency, out decimal ofEveryYear) ? ofEveryYear : null;

    /// <summary>The currencies: <c>EUR, USD</c>.</summary>
    public override string ToString() =>
        Brief.Parts("no rates", [.. EveryYear.Keys.Union(ByYear.Keys).Order(StringComparer.Ordinal)]);
}
