using System.Globalization;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Factors;

/// <summary>European Central Bank: series of the data portal, and the history of the daily reference rates, both per euro.</summary>
internal static class EcbLayouts
{
    private const int Months = 12, Decimals = 12;

    // A month has twenty working days and more, December some nineteen; the last ones lack where a file was made before its end.
    private const int FewestDays = 15, LastDays = 28;
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

    private sealed record Observation(ForeignRow Row, string Currency, int Year, string Period, PeriodKind Kind, decimal Value);

    private enum PeriodKind
    {
        Year,
        Month,
        Day,
    }

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
            else if (KindOf(row["TIME_PERIOD"]) is not { } kind)
                rows.LeaveOut(row, what, ImportMessages.NotThis("TIME_PERIOD", row["TIME_PERIOD"]));
            else if (row.Number("OBS_VALUE") is not { } value)
                rows.LeaveOut(row, what, row.WhyNoNumber("OBS_VALUE"));
            else
                observations.Add(new Observation(row, currency, YearOf(row["TIME_PERIOD"]!), row["TIME_PERIOD"]!, kind, value));
        }

        AddMeans(observations, rows);
    }

    private static void ReadHistory(ForeignTable table, ImportedRows<MoneyPrice> rows)
    {
        string[] currencies = [.. table.Header.Where(name => CurrencyOf(name) is not null)];
        foreach (string unknown in table.Header.Where(name => name is not ("Date" or "") && CurrencyOf(name) is null))
            rows.LeaveOut(1, unknown, ImportMessages.Currency(unknown));
        var observations = new List<Observation>();
        foreach (ForeignRow row in table.Rows)
        {
            if (KindOf(row["Date"]) is not PeriodKind.Day)
            {
                rows.LeaveOut(row, row["Date"] ?? "", ImportMessages.NotThis("Date", row["Date"]));
                continue;
            }

            // "N/A" is of a day on which there was no such currency.
            foreach (string currency in currencies.Where(currency => row[currency] is not (null or "N/A")))
            {
                if (row.Number(currency) is { } value)
                    observations.Add(new Observation(row, currency, YearOf(row["Date"]!), row["Date"]!, PeriodKind.Day, value));
                else
                    rows.LeaveOut(row, $"{currency} {row["Date"]}", row.WhyNoNumber(currency));
            }
        }

        AddMeans(observations, rows);
    }

    // A year's own average goes first; else the mean of its months or days, where none of the twelve is missing.
    private static void AddMeans(List<Observation> observations, ImportedRows<MoneyPrice> rows)
    {
        foreach (IGrouping<(string Currency, int Year), Observation> year in observations
            .GroupBy(each => (each.Currency, each.Year))
            .OrderBy(group => group.Key.Currency, StringComparer.Ordinal)
            .ThenBy(group => group.Key.Year))
        {
            PeriodKind kind = year.Min(each => each.Kind);
            IGrouping<string, Observation>[] periods = [.. year.Where(each => each.Kind == kind)
                .GroupBy(each => each.Period, StringComparer.Ordinal)
                .OrderBy(period => period.Key, StringComparer.Ordinal)];
            if (Why(periods, kind, year.Key.Year) is { } reason)
            {
                rows.LeaveOut(year.First().Row, $"{year.Key.Currency} {Numbers.Format(year.Key.Year)}", reason);
                continue;
            }

            decimal[] values = [.. periods.Select(period => period.First().Value)];
            rows.Add(Price(
                periods[0].First(),
                kind == PeriodKind.Year ? values[0] : Math.Round(values.Sum() / values.Length, Decimals),
                kind == PeriodKind.Year
                    ? "annual average"
                    : $"mean of {Numbers.Format(values.Length)} {(kind == PeriodKind.Month ? "monthly averages" : "daily rates")}",
                rows));
        }
    }

    // Why some periods make no average of a year; null where they do.
    private static Message? Why(IGrouping<string, Observation>[] periods, PeriodKind kind, int year)
    {
        if (Array.Find(periods, period => period.DistinctBy(each => each.Value).Skip(1).Any()) is { } twice)
            return ImportMessages.StandsOtherwise(twice.Key, [.. twice.Select(each => each.Row.Line)]);
        if (kind == PeriodKind.Year)
            return null;

        ILookup<string, string> months = periods.ToLookup(period => period.Key[..7], period => period.Key, StringComparer.Ordinal);
        if (months.Count < Months)
            return ImportMessages.YearIncomplete(year, months.Count);
        int whole = months.Count(days => days.Count() >= FewestDays);
        string last = periods[^1].Key;
        return kind == PeriodKind.Day && (whole < Months || int.Parse(last.AsSpan(8), CultureInfo.InvariantCulture) < LastDays)
            ? ImportMessages.DaysIncomplete(year, whole, last)
            : null;
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

    // A quarter, such as 2024-Q1, has as many letters as a month.
    private static PeriodKind? KindOf(string? period) =>
        IsDate(period, "yyyy") ? PeriodKind.Year
        : IsDate(period, "yyyy-MM") ? PeriodKind.Month
        : IsDate(period, "yyyy-MM-dd") ? PeriodKind.Day
        : null;

    private static bool IsDate(string? text, string format) =>
        DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static int YearOf(string period) => int.Parse(period.AsSpan(0, 4), CultureInfo.InvariantCulture);
}
