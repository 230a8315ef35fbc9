using System.Globalization;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Factors;

/// <summary>Rates of whole years of those of days and months.</summary>
internal static class RatesOfYears
{
    private const int Months = 12, Decimals = 12;

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
            RateObservation? ofYear = year.FirstOrDefault(each => each.Period.Length == 4);
            RateObservation[] parts = [.. year.Where(each => each.Period.Length == 7)];
            if (parts.Length == 0)
                parts = [.. year.Where(each => each.Period.Length == 10)];
            int months = parts.Select(each => each.Period[..7]).Distinct().Count();
            if (ofYear is not null)
                Price(ofYear, ofYear.Value, "annual average");
            else if (months == Months)
                Price(
                    parts[0],
                    Math.Round(parts.Sum(each => each.Value) / parts.Length, Decimals),
                    $"mean of {Numbers.Format(parts.Length)} {(parts[0].Period.Length == 7 ? "monthly averages" : "daily rates")}");
            else
                rows.LeaveOut(
                    year.First().Row,
                    $"{year.Key.Currency} {Numbers.Format(year.Key.Year)}",
                    ImportMessages.YearIncomplete(year.Key.Year, months));
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

    /// <summary>The year of a period; null where it is none.</summary>
    public static int? YearOf(string? period) =>
        period is { Length: 4 or 7 or 10 }
        && int.TryParse(period.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out int year)
            ? year
            : null;
}
