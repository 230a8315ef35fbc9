using System.Globalization;

namespace Kingsoft.Carbon.Factors;

/// <summary>
/// World Bank, World Development Indicators: the CSV of an indicator, with a row for each country and a column for each year.
/// </summary>
internal static class WorldBankLayout
{
    private const string Code = "Indicator Code", Country = "Country Code";

    // Consumer prices and the deflator of the gross domestic product are indices; the rate is local currency for one US dollar.
    private const string ConsumerPrices = "FP.CPI.TOTL", Deflator = "NY.GDP.DEFL.ZS", Rate = "PA.NUS.FCRF", Dollar = "USD";

    public static ImportLayout<MoneyPrice> Layout { get; } = new(
        "world-bank",
        $"World Bank, {ConsumerPrices}, {Deflator}, {Rate}",
        ["Country Name", Country, "Indicator Name", Code],
        Read);

    private static void Read(ForeignTable table, ImportedRows<MoneyPrice> rows)
    {
        string[] years = [.. table.Header.Where(
            name => name.Length == 4 && int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out _))];
        foreach (ForeignRow row in table.Rows)
        {
            string what = $"{row["Country Name"]} {row[Code]}";
            string? currency = CountryCurrencies.Of(row[Country]);
            if (row[Code] is not (ConsumerPrices or Deflator or Rate))
                rows.LeaveOut(row, what, ImportMessages.Indicator(row[Code] ?? ""));
            else if (currency is null || (row[Code] == Rate && currency == Dollar))
                rows.LeaveOut(row, what, ImportMessages.Currency(row[Country] ?? ""));
            else if (!years.Any(year => row[year] is not null))
                rows.LeaveOut(row, what, ImportMessages.NoValue);
            else
                AddYears(row, rows, years, currency);
        }
    }

    private static void AddYears(ForeignRow row, ImportedRows<MoneyPrice> rows, string[] years, string currency)
    {
        bool isRate = row[Code] == Rate;
        foreach (string year in years)
        {
            if (row[year] is null)
                continue;
            if (row.Number(year) is not { } value)
            {
                rows.LeaveOut(row, $"{currency} {year}", row.WhyNoNumber(year));
                continue;
            }

            rows.Add(new MoneyPrice
            {
                Kind = isRate ? MoneyPriceKind.ExchangeRate : MoneyPriceKind.PriceIndex,
                Currency = currency,
                Per = isRate ? Dollar : null,
                Year = int.Parse(year, CultureInfo.InvariantCulture),
                Value = value,
                Location = row.Location,
                Citation = new Citation
                {
                    Publisher = "World Bank",
                    Source = "World Development Indicators",
                    Table = $"{row[Code]}, {row[Country]}: {row["Indicator Name"]}",
                    Published = rows.Published(null),
                    Url = $"https://data.worldbank.org/indicator/{row[Code]}",
                    License = "CC BY 4.0",
                },
            });
        }
    }
}
