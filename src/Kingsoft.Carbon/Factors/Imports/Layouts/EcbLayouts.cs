using System.Globalization;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Factors;

/// <summary>European Central Bank: series of the data portal, and the history of the daily reference rates, both per euro.</summary>
internal static class EcbLayouts
{
    private const int Months = 12, Decimals = 12;
    private const string Euro = "EUR";

    public static ImportLayout<MoneyPrice> Series { get; } = new(
        "ecb-series",
        "European Central Bank, EXR series",
        ["KEY", "FREQ", "CURRENCY", "CURRENCY_DENOM", "EXR_TYPE", "EXR_SUFFIX", "TIME_PERIOD", "OBS_VALUE"],
        ReadSeries);

    public static ImportLayout<MoneyPrice> History { get; } = new(
        "ecb-history",
        "European Central Bank, eurofxref-hist.csv",
        ["Date", "USD", "JPY", "GBP"],
        ReadHistory);

    private sealed record Observation(ForeignRow Row, string Currency, int Year, string Period, decimal Value);

    private static void ReadSeries(ForeignTable table, ImportedRows<MoneyPrice> rows)
    {
        var observations = new List<Observation>();
        foreach (ForeignRow row in table.Rows)
        {
            string what = $"{row["KEY"]} {row["TIME_PERIOD"]}";
            if (row["CURRENCY_DENOM"] != Euro || row["EXR_TYPE"] != "SP00")
                rows.LeaveOut(row, what, ImportMessages.NotThis("CURRENCY_DENOM, EXR_TYPE", $"{row["CURRENCY_DENOM"]}, {row["EXR_TYPE"]}"));
            else if (row["EXR_SUFFIX"] != "A")
                rows.LeaveOut(row, what, ImportMessages.NotThis("EXR_SUFFIX", row["EXR_SUFFIX"]));
            else if (CurrencyOf(row["CURRENCY"]) is not { } currency)
                rows.LeaveOut(row, what, ImportMessages.Currency(row["CURRENCY"] ?? ""));
            else if (YearOf(row["TIME_PERIOD"]) is not { } year || row.Number("OBS_VALUE") is not { } value)
                rows.LeaveOut(row, what, ImportMessages.NoValue);
            else
                observations.Add(new Observation(row, currency, year, row["TIME_PERIOD"]!, value));
        }

        AddMeans(observations, rows);
    }

    private static void ReadHistory(ForeignTable table, ImportedRows<MoneyPrice> rows)
    {
        string[] currencies = [.. table.Header.Where(name => CurrencyOf(name) is not null)];
        foreach (string unknown in table.Header.Where(name => name is not ("Date" or "") && CurrencyOf(name) is null))
            rows.LeaveOut(1, unknown, ImportMessages.Currency(unknown));
        AddMeans(
            [.. from row in table.Rows
                let year = YearOf(row["Date"])
                where year is not null
                from currency in currencies
                let value = row.Number(currency)
                where value is not null
                select new Observation(row, currency, year.Value, row["Date"]!, value.Value)],
            rows);
    }

    // A year's own average goes first; else the mean of its months or days, where none of the twelve is missing.
    private static void AddMeans(List<Observation> observations, ImportedRows<MoneyPrice> rows)
    {
        foreach (IGrouping<(string Currency, int Year), Observation> year in observations
            .GroupBy(each => (each.Currency, each.Year))
            .OrderBy(group => group.Key.Currency, StringComparer.Ordinal)
            .ThenBy(group => group.Key.Year))
        {
            Observation? ofYear = year.FirstOrDefault(each => each.Period.Length == 4);
            Observation[] parts = [.. year.Where(each => each.Period.Length == 7)];
            if (parts.Length == 0)
                parts = [.. year.Where(each => each.Period.Length == 10)];
            int months = parts.Select(each => each.Period[..7]).Distinct().Count();
            if (ofYear is not null)
                rows.Add(Price(ofYear, ofYear.Value, "annual average", rows));
            else if (months == Months)
                rows.Add(Price(
                    parts[0],
                    Math.Round(parts.Sum(each => each.Value) / parts.Length, Decimals),
                    $"mean of {Numbers.Format(parts.Length)} {(parts[0].Period.Length == 7 ? "monthly averages" : "daily rates")}",
                    rows));
            else
                rows.LeaveOut(
                    year.First().Row,
                    $"{year.Key.Currency} {Numbers.Format(year.Key.Year)}",
                    ImportMessages.YearIncomplete(year.Key.Year, months));
        }
    }

    private static MoneyPrice Price(Observation first, decimal value, string how, ImportedRows<MoneyPrice> rows) => new()
    {
        Kind = MoneyPriceKind.ExchangeRate,
        Currency = first.Currency,
        Per = Euro,
        Year = first.Year,
        Value = value,
        Location = first.Row.Location,
        Citation = new Citation
        {
            Publisher = "European Central Bank",
            Source = "Euro Foreign Exchange Reference Rates",
            Table = $"{first.Row["KEY"] ?? first.Currency}, {how}",
            Published = rows.Published(null),
            Url = "https://data.ecb.europa.eu",
        },
    };

    private static string? CurrencyOf(string? text) =>
        Unit.TryParse(text, out Unit? unit) && unit.Currency == text && unit.Symbol == text ? text : null;

    private static int? YearOf(string? period) =>
        period is { Length: 4 or 7 or 10 }
        && int.TryParse(period.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out int year)
            ? year
            : null;
}
