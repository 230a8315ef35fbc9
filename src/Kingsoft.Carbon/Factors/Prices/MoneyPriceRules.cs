using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Factors;

/// <summary>What price indices and exchange rates have to be, whether they were read from a file or made in code.</summary>
internal static class MoneyPriceRules
{
    /// <summary>Prices made in code.</summary>
    /// <exception cref="CarbonDataException">One of them is unsound.</exception>
    public static ImmutableArray<MoneyPrice> Checked(IEnumerable<MoneyPrice> prices)
    {
        var issues = new DataIssues();
        ImmutableArray<MoneyPrice> sound = [.. Sound(Items.Given(prices), issues)];
        issues.ThrowIfAny();
        return sound;
    }

    /// <summary>Notes what is wrong; the prices that nothing is wrong with come back.</summary>
    public static List<MoneyPrice> Sound(IEnumerable<MoneyPrice> prices, DataIssues issues)
    {
        var sound = new List<MoneyPrice>();
        foreach (MoneyPrice price in prices)
        {
            long before = issues.Total;
            foreach ((string column, Message message) in Faults(price))
                issues.Add(price, column, message);
            if (issues.Total == before)
                sound.Add(price);
        }

        return Together([], sound, issues);
    }

    /// <summary>Notes prices that say the same thing twice, and years of one index that are of several sources.</summary>
    /// <param name="known">Prices that are known to fit together.</param>
    /// <param name="added">Prices that have to fit to them, and together.</param>
    /// <param name="issues">Takes the faults.</param>
    /// <returns>Those of the added ones that fit.</returns>
    public static List<MoneyPrice> Together(IEnumerable<MoneyPrice> known, IEnumerable<MoneyPrice> added, DataIssues issues)
    {
        var seen = new Dictionary<(string, string, int), MoneyPrice>();
        var series = new Dictionary<string, MoneyPrice>(StringComparer.Ordinal);
        foreach (MoneyPrice price in known)
        {
            seen.TryAdd(PlaceOf(price), price);
            if (price.Kind == MoneyPriceKind.PriceIndex)
                series.TryAdd(price.Currency, price);
        }

        long before = issues.Total;
        var fitting = new List<MoneyPrice>();
        foreach (MoneyPrice price in added)
        {
            if (!seen.TryAdd(PlaceOf(price), price))
                issues.Add(price, "year", MoneyMessages.Twice(price, seen[PlaceOf(price)]));
            else if (price.Kind == MoneyPriceKind.PriceIndex && IsOfOtherSeries(price, series, out MoneyPrice? first))
                issues.Add(price, "source", MoneyMessages.OtherSeries(price, first));
            else
                fitting.Add(price);
        }

        if (issues.Total > before)
            issues.UnsoundFactors.AddConversion();
        return fitting;
    }

    // Two levels say how prices rose only where they are of one series on one base.
    private static bool IsOfOtherSeries(MoneyPrice price, Dictionary<string, MoneyPrice> series, out MoneyPrice first)
    {
        series.TryAdd(price.Currency, price);
        first = series[price.Currency];
        return (first.Citation.Publisher, first.Citation.Source, first.Citation.Table)
            != (price.Citation.Publisher, price.Citation.Source, price.Citation.Table);
    }

    // Seven yuan per dollar and a seventh of a dollar per yuan are one rate.
    private static (string, string, int) PlaceOf(MoneyPrice price) =>
        price.Per is { } per && string.CompareOrdinal(per, price.Currency) < 0
            ? (per, price.Currency, price.Year)
            : (price.Currency, price.Per ?? "", price.Year);

    private static IEnumerable<(string Column, Message Message)> Faults(MoneyPrice price)
    {
        if (!Enum.IsDefined(price.Kind))
            yield return ("kind", MoneyMessages.UnknownKind(price.Kind));
        if (!IsCurrency(price.Currency))
            yield return ("currency", MoneyMessages.NotACurrency(price.Currency ?? ""));
        if (price.Kind == MoneyPriceKind.PriceIndex && price.Per is not null)
            yield return ("per", MoneyMessages.IndexPerCurrency(price.Per));
        if (price.Kind == MoneyPriceKind.ExchangeRate && price.Per is null)
            yield return ("per", MoneyMessages.RateWithoutPer(price.Currency ?? ""));
        if (price.Kind == MoneyPriceKind.ExchangeRate && price.Per is { } per)
        {
            if (!IsCurrency(per))
                yield return ("per", MoneyMessages.NotACurrency(per));
            else if (per == price.Currency)
                yield return ("per", MoneyMessages.RateOfItself(per));
        }

        if (price.Year is < FieldReader.FirstYear or > FieldReader.LastYear)
        {
            yield return ("year", WordMessages.NumberOutside(
                Numbers.Format(price.Year), WordMessages.KindYear, FieldReader.FirstYear, FieldReader.LastYear));
        }

        if (price.Value <= 0m)
            yield return ("value", PropertyFileMessages.NotAboveZero(Numbers.Format(price.Value)));
        if (string.IsNullOrWhiteSpace(price.Citation?.Source))
            yield return ("source", WordMessages.ValueMissing);
        if (CitationRules.UrlFault(price.Citation) is { } url)
            yield return ("url", url);
    }

    private static bool IsCurrency(string? text) => Unit.TryParse(text, out Unit? unit) && unit.Currency == text && unit.Symbol == text;
}
