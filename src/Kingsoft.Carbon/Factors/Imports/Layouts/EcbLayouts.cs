namespace Kingsoft.Carbon.Factors;

/// <summary>European Central Bank: series of the data portal, and the history of the daily reference rates, both per euro.</summary>
internal static class EcbLayouts
{
    private const string Euro = "EUR";

    private static readonly Citation Source = new()
    {
        Publisher = "European Central Bank",
        Source = "Euro Foreign Exchange Reference Rates",
        Url = "https://data.ecb.europa.eu",
    };

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

    private static void ReadSeries(ForeignTable table, ImportedRows<MoneyPrice> rows)
    {
        var observations = new List<RateObservation>();
        foreach (ForeignRow row in table.Rows)
        {
            string what = $"{row["KEY"]} {row["TIME_PERIOD"]}";
            if (row["CURRENCY_DENOM"] != Euro || row["EXR_TYPE"] != "SP00")
                rows.LeaveOut(row, what, ImportMessages.NotThis("CURRENCY_DENOM, EXR_TYPE", $"{row["CURRENCY_DENOM"]}, {row["EXR_TYPE"]}"));
            else if (row["EXR_SUFFIX"] != "A")
                rows.LeaveOut(row, what, ImportMessages.NotThis("EXR_SUFFIX", row["EXR_SUFFIX"]));
            else if (RatesOfYears.CurrencyOf(row["CURRENCY"]) is not { } currency)
                rows.LeaveOut(row, what, ImportMessages.Currency(row["CURRENCY"] ?? ""));
            else if (RatesOfYears.KindOf(row["TIME_PERIOD"]) is null)
                rows.LeaveOut(row, what, ImportMessages.NotThis("TIME_PERIOD", row["TIME_PERIOD"]));
            else if (row.Number("OBS_VALUE") is not { } value)
                rows.LeaveOut(row, what, row.WhyNoNumber("OBS_VALUE"));
            else
                observations.Add(new RateObservation(row, row["KEY"] ?? currency, currency, Euro, row["TIME_PERIOD"]!, value));
        }

        RatesOfYears.Add(observations, Source, rows);
    }

    private static void ReadHistory(ForeignTable table, ImportedRows<MoneyPrice> rows)
    {
        string[] currencies = [.. table.Header.Where(name => RatesOfYears.CurrencyOf(name) is not null)];
        foreach (string unknown in table.Header.Where(name => name is not ("Date" or "") && RatesOfYears.CurrencyOf(name) is null))
            rows.LeaveOut(1, unknown, ImportMessages.Currency(unknown));
        var observations = new List<RateObservation>();
        foreach (ForeignRow row in table.Rows)
        {
            if (RatesOfYears.KindOf(row["Date"]) is not RatePeriod.Day)
            {
                rows.LeaveOut(row, row["Date"] ?? "", ImportMessages.NotThis("Date", row["Date"]));
                continue;
            }

            // "N/A" is of a day on which there was no such currency.
            foreach (string currency in currencies.Where(currency => row[currency] is not (null or "N/A")))
            {
                if (row.Number(currency) is { } value)
                    observations.Add(new RateObservation(row, currency, currency, Euro, row["Date"]!, value));
                else
                    rows.LeaveOut(row, $"{currency} {row["Date"]}", row.WhyNoNumber(currency));
            }
        }

        RatesOfYears.Add(observations, Source, rows);
    }
}
