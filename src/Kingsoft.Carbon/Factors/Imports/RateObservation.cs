using System.Globalization;

namespace Kingsoft.Carbon.Factors;

/// <summary>An exchange rate of a day, a month or a year, as a row of a download has it.</summary>
/// <param name="Row">Where it stands.</param>
/// <param name="Series">Its publisher's name of the series.</param>
/// <param name="Currency">Of which <paramref name="Value"/> units are one of <paramref name="Per"/>.</param>
/// <param name="Per">The other currency.</param>
/// <param name="Period">The year, month or day: 2022, 2022-01, 2022-01-03.</param>
/// <param name="Value">The rate.</param>
internal sealed record RateObservation(ForeignRow Row, string Series, string Currency, string Per, string Period, decimal Value)
{
    public int Year { get; } = int.Parse(Period.AsSpan(0, 4), CultureInfo.InvariantCulture);

    public RatePeriod Kind { get; } = RatesOfYears.KindOf(Period)!.Value;
}
