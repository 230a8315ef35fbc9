using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Factors;

/// <summary>Reads files of price indices and exchange rates.</summary>
internal static class MoneyPriceFile
{
    private const int Kind = 0, Currency = 1, Per = 2, Year = 3, Value = 4, Source = 5, Publisher = 6, Table = 7, Published = 8, Url = 9,
        License = 10;

    private static readonly Words<MoneyPriceKind> Kinds = new(
        (MoneyPriceKind.PriceIndex, "index"), (MoneyPriceKind.ExchangeRate, "rate"));

    public static CsvColumns Columns { get; } = new(
        ["kind", "currency", "per", "year", "value", "source"], ["publisher", "table", "published", "url", "license"]);

    public static string WordOf(MoneyPriceKind kind) => Kinds.Of(kind);

    public static List<MoneyPrice> Read(Stream stream, string file, DataIssues issues)
    {
        long before = issues.Total;
        var prices = new List<MoneyPrice>();
        using CsvTable? table = CsvTable.Open(
            stream, Columns, (line, column, message) => issues.Add(new SourceLocation(file, line), column, message));
        while (table is not null && table.ReadRow())
        {
            if (ReadOne(new FieldReader(table, new SourceLocation(file, table.Line), issues)) is { } price)
                prices.Add(price);
        }

        prices = MoneyPriceRules.Sound(prices, issues);
        if (issues.Total > before)
            issues.UnsoundFactors.AddConversion();
        return prices;
    }

    /// <summary>A file with these values, which <see cref="Read"/> accepts.</summary>
    public static string Write(IEnumerable<MoneyPrice> prices)
    {
        var text = new System.Text.StringBuilder();
        CsvText.AppendRow(text, Columns.Names);
        foreach (MoneyPrice price in prices)
        {
            CsvText.AppendRow(text, new string?[]
            {
                WordOf(price.Kind),
                price.Currency,
                price.Per,
                Numbers.Format(price.Year),
                price.Value.ToString(System.Globalization.CultureInfo.InvariantCulture),
                price.Citation.Source,
                price.Citation.Publisher,
                price.Citation.Table,
                price.Citation.Published?.Text,
                price.Citation.Url,
                price.Citation.License,
            });
        }

        return text.ToString();
    }

    private static MoneyPrice? ReadOne(FieldReader fields)
    {
        MoneyPriceKind? kind = fields.Required(Kind) is null ? null : fields.Word(Kind, Kinds, MoneyMessages.KindOfPrice);
        string? currency = fields.Required(Currency) is { } code ? CurrencyOf(fields, Currency, code) : null;
        string? per = fields.Text(Per) is { } other ? CurrencyOf(fields, Per, other) : null;
        int? year = fields.Required(Year) is null ? null : fields.Year(Year);
        decimal? value = fields.RequiredNumber(Value);
        string? source = fields.Required(Source);
        PublicationDate? published = fields.Date(Published);
        return fields.HasFault
            ? null
            : new MoneyPrice
            {
                Kind = kind!.Value,
                Currency = currency!,
                Per = per,
                Year = year!.Value,
                Value = value!.Value,
                Location = fields.Location,
                Citation = new Citation
                {
                    Publisher = fields.Text(Publisher) ?? "",
                    Source = source!,
                    Table = fields.Text(Table),
                    Published = published,
                    Url = fields.Text(Url),
                    License = fields.Text(License),
                },
            };
    }

    // RMB is CNY; a multiple such as kUSD has no price of its own.
    private static string? CurrencyOf(FieldReader fields, int column, string text)
    {
        if (Unit.TryParse(text, out Unit? unit) && unit.Currency is { } code && unit.Symbol == code)
            return code;

        fields.Fault(column, MoneyMessages.NotACurrency(text));
        return null;
    }
}
