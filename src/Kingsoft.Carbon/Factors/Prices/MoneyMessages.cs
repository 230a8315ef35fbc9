using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Factors;

/// <summary>What is said of price indices and exchange rates.</summary>
internal static class MoneyMessages
{
    public static Message KindOfPrice => new("prices.kind");

    public static Message Described(MoneyPrice price) => price.Per is { } per
        ? new("prices.rate", price.Value, price.Currency, per, price.Year)
        : new("prices.index", price.Currency, price.Value, price.Year);

    public static Message OfYear(Unit money, int year) => new("prices.of-year", money, year);

    public static Message NotACurrency(string text) => new("prices.not-a-currency", text);

    public static Message UnknownKind(MoneyPriceKind kind) => WordMessages.WordUnknown(
        kind.ToString(), KindOfPrice, WordMessages.AnyOf(Enum.GetNames<MoneyPriceKind>()));

    public static Message IndexPerCurrency(string per) => new("prices.index-per", per);

    public static Message RateWithoutPer(string currency) => new("prices.rate-without-per", currency);

    public static Message RateOfItself(string currency) => new("prices.rate-of-itself", currency);

    public static Message Twice(MoneyPrice price, MoneyPrice first) => new("prices.twice", price, first, first.Location);

    public static Message OtherSeries(MoneyPrice price, MoneyPrice first) =>
        new("prices.other-series", price.Currency, price.Citation, first.Citation, first.Location);

    // ---- of a row

    public static Message NoPriceYear(Unit unit, EmissionFactor factor) => new("prices.no-price-year", unit, factor.Unit, factor.Id);

    public static Message TwoWays(Unit from, Unit to, int year, Unit one, Unit other) =>
        new("prices.two-ways", from, to, year, one, other);

    public static Message Missing(FactorQuery query, EmissionFactor factor, IReadOnlyList<MissingPrice> missing)
    {
        MessageList what = MessageList.Of(missing.Select(Of));
        MissingPrice[] absent = [.. missing.Where(price => price.PublishedLater is null)];
        (string? from, string? to) = (query.Unit!.Currency, factor.Unit.Currency);
        Message message = new("prices.missing", from, query.Year, to, factor.PriceYear, factor.Id, what);
        return absent.Length == 0
            ? new("prices.missing-by-day", message)
            : new("prices.missing-lines", message, MessageList.Of(absent.Select(Line)), Ask.OwnPrices);
    }

    private static Message Of(MissingPrice price)
    {
        Message of = price.Per is { } per
            ? new("prices.missing-rate", price.Currency, per, price.Year)
            : new("prices.missing-index", price.Currency, price.Year);
        return price.PublishedLater?.Citation.Published is { } published ? new("prices.missing-later", of, published.Text) : of;
    }

    private static string Line(MissingPrice price) =>
        $"'{MoneyPriceFile.WordOf(price.Per is null ? MoneyPriceKind.PriceIndex : MoneyPriceKind.ExchangeRate)},"
        + $"{price.Currency},{price.Per},{Numbers.Format(price.Year)},VALUE,SOURCE'";
}
