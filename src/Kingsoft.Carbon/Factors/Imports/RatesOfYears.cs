using System.Globalization;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Factors;

/// <summary>Rates of whole years of those of days and months.</summary>
internal static class RatesOfYears
{
    private const int Months = 12, Decimals = 12;

    // A month has twenty working days and more, December some nineteen; the last ones lack where a file was made before its end.
    private const int FewestDays = 15, LastDays = 28;

    /// <summary>
    /// Adds a year's own average; where there is none, the mean of its months or days, where none of the twelve is missing.
    /// </summary>
    public static void Add(IEnumerable<RateObservation> observations, Citation citation, ImportedRows<MoneyPrice> rows)
    {
        foreach (IGrouping<(string Currency, string Per, int Year), RateObservation> year in observations
            .GroupBy(each => (each.Currency, each.Per, each.Year))
            .OrderBy(group => group.Key.Currency, StringComparer.Ordinal)
            .ThenBy(group => group.Key.Per, StringComparer.Ordinal)
            .ThenBy(group => group.Key.Year))
        {
            RatePeriod kind = year.Min(each => each.Kind);
            IGrouping<string, RateObservation>[] periods = [.. year.Where(each => each.Kind == kind)
                .GroupBy(each => each.Period, StringComparer.Ordinal)
                .OrderBy(period => period.Key, StringComparer.Ordinal)];
            if (Why(periods, kind, year.Key.Year) is { } reason)
            {
                rows.LeaveOut(year.First().Row, $"{year.Key.Currency} {Numbers.Format(year.Key.Year)}", reason);
                continue;
            }

            decimal[] values = [.. periods.Select(period => period.First().Value)];
            Price(
                periods[0].First(),
                kind == RatePeriod.Year ? values[0] : Math.Round(values.Sum() / values.Length, Decimals),
                kind == RatePeriod.Year
                    ? "annual average"
                    : $"mean of {Numbers.Format(values.Length)} {(kind == RatePeriod.Month ? "monthly averages" : "daily rates")}");
        }

        void Price(RateObservation first, decimal value, string how) => rows.Add(new()
        {
            Kind = MoneyPriceKind.ExchangeRate,
            Currency = first.Currency,
            Per = first.Per,
            Year = first.Year,
            Value = value,
            Location = first.Row.Location,
            Citation = citation with { Table = $"{first.Series}, {how}", Published = rows.Published(null) },
        });
    }

    /// <summary>A currency by its code of ISO 4217; null where it is none that is known as a unit.</summary>
    public static string? CurrencyOf(string? text) =>
        Unit.TryParse(text, out Unit? unit) && unit.Currency == text && unit.Symbol == text ? text : null;

    /// <summary>How long a period is; null where it is no year, month or day: a quarter, such as 2024-Q1, looks like a month.</summary>
    public static RatePeriod? KindOf(string? period) =>
        IsDate(period, "yyyy") ? RatePeriod.Year
        : IsDate(period, "yyyy-MM") ? RatePeriod.Month
        : IsDate(period, "yyyy-MM-dd") ? RatePeriod.Day
        : null;

    // Why some periods make no average of a year; null where they do.
    private static Message? Why(IGrouping<string, RateObservation>[] periods, RatePeriod kind, int year)
    {
        if (Array.Find(periods, period => period.DistinctBy(each => each.Value).Skip(1).Any()) is { } twice)
            return ImportMessages.StandsOtherwise(twice.Key, [.. twice.Select(each => each.Row.Line)]);
        if (kind == RatePeriod.Year)
            return null;

        ILookup<string, string> months = periods.ToLookup(period => period.Key[..7], period => period.Key, StringComparer.Ordinal);
        if (months.Count < Months)
            return ImportMessages.YearIncomplete(year, months.Count);
        int whole = months.Count(days => days.Count() >= FewestDays);
        string last = periods[^1].Key;
        return kind == RatePeriod.Day && (whole < Months || int.Parse(last.AsSpan(8), CultureInfo.InvariantCulture) < LastDays)
            ? ImportMessages.DaysIncomplete(year, whole, last)
            : null;
    }

    private static bool IsDate(string? text, string format) =>
        DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
