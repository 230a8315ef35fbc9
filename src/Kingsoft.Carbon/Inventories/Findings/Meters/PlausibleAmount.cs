using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>How much of an activity one row can be about: a bound of plausibility, no fact of anybody.</summary>
/// <param name="Activity">The activity, with all below it.</param>
/// <param name="Unit">The unit of the amounts.</param>
/// <param name="ShortestDays">Rows of fewer days may be dated by the day of the bill: they are held to so many.</param>
/// <param name="OfMonth">The most of a site in a month.</param>
/// <param name="OfYear">The most of a site in a year.</param>
/// <param name="OfCompany">The most in a year where no site is named.</param>
internal sealed record PlausibleAmount(
    string Activity, Unit Unit, int ShortestDays, decimal OfMonth, decimal OfYear, decimal OfCompany)
{
    private const string File = "emission-factors/vocabulary/amount-bounds.csv";

    private const int ShortMonth = 28, LongMonth = 31, Year = 365;

    private static readonly CsvColumns Columns = new(["activity", "unit", "shortest", "month", "year", "company", "reason"], []);
    private static readonly Lazy<ImmutableArray<PlausibleAmount>> All = new(Load);

    /// <summary>The bound of the nearest activity in a unit that converts; null where there is none.</summary>
    public static PlausibleAmount? Of(ActivityCode activity, Unit unit) => All.Value
        .Where(bound => activity.IsWithin(bound.Activity)
            && bound.Unit.Dimension == unit.Dimension && bound.Unit.Currency == unit.Currency)
        .MaxBy(bound => bound.Activity.Length);

    /// <summary>The most of a number of days, in the unit of the bound: a month may be above its share of a year.</summary>
    public decimal MostOf(int days, bool hasSite)
    {
        days = Math.Clamp(days, ShortestDays, Year);
        decimal ofSite = days < ShortMonth ? OfMonth * days / ShortMonth
            : days <= LongMonth ? OfMonth
            : OfMonth + ((OfYear - OfMonth) * (days - LongMonth) / (Year - LongMonth));
        return hasSite ? ofSite : ofSite * (OfCompany / OfYear);
    }

    private static ImmutableArray<PlausibleAmount> Load()
    {
        ImmutableArray<PlausibleAmount>.Builder bounds = ImmutableArray.CreateBuilder<PlausibleAmount>();
        using CsvTable table = BuiltInTable.Open(File, Columns);
        while (table.ReadRow())
        {
            bounds.Add(new PlausibleAmount(
                table.Text(0)!, Unit.Parse(table.Text(1)!), (int)Amount(2), Amount(3), Amount(4), Amount(5)));
        }

        return bounds.ToImmutable();

        decimal Amount(int column) => Numbers.TryParseAmount(table[column], out decimal amount)
            ? amount
            : throw new InvalidOperationException($"Built-in data: {File}: '{table.Text(column)}' is no amount.");
    }
}
