using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Tracking;

/// <summary>What tracked years, metrics, forecasts and percentages are told.</summary>
internal static class TrackingMessages
{
    public static Message NoYear => new("years-none");

    public static Message YearTwice(int year) => new("years-twice", year);

    public static Message YearMissing(int before, int year) => new("years-gap", before + 1, before, year);

    public static Message MetricTwice(Metric metric) => new("metric-twice", metric.Name, metric.Year);

    public static Message MetricTwice(Metric metric, long firstLine) => new("metric-twice-in-file", metric.Name, metric.Year, firstLine);

    public static Message MetricNameTaken(Metric metric, string other) => new("metric-name-taken", metric.Name, other);

    public static Message MetricNameMalformed(Metric metric, string like) => new("metric-name-malformed", metric.Name, like);

    public static Message NoRevenue(string written) => new("metric-revenue-not-positive", written);

    public static Message MetricNegative(string written) => new("metric-negative", written);

    public static Message MetricExtreme(string written) => new("metric-extreme", written, Numbers.Calculable);

    public static Message NotMoney(Metric metric) => new("metric-unit-not-money", metric.Value.Unit, metric.Name);

    public static Message NotPeople(Metric metric) => new("metric-unit-not-people", metric.Value.Unit, metric.Name);

    public static Message NotAnArea(Metric metric) => new("metric-unit-not-area", metric.Value.Unit, metric.Name);

    public static Message NotAnEnergy(Metric metric) => new("metric-unit-not-energy", metric.Value.Unit, metric.Name);

    /// <param name="metric">A metric of another currency.</param>
    /// <param name="wanted">The currency of its series.</param>
    /// <param name="rate">The rate that was given; null for none.</param>
    public static Message RateFault(Metric metric, Unit wanted, decimal? rate)
    {
        Unit unit = metric.Value.Unit;
        return rate is { } given
            ? new("metric-rate-not-positive", given, unit.Currency, wanted.Currency, metric.Year)
            : new("metric-rate-missing", unit, wanted, metric.Name, unit.Currency, wanted.Currency, metric.Year);
    }

    public static Message UnitsUnlike(Metric metric, Unit wanted) => new("metric-units-unlike", metric.Value.Unit, wanted, metric.Name);

    public static Message EquivalentOutOfRange(decimal kgcePerKwh) => new("energy-equivalent-out-of-range", kgcePerKwh);

    public static Message NoEquivalent(int year) => new("energy-equivalent-of-year-missing", year);

    public static Message UnknownEdition(string standard) => new("energy-standard-unknown", standard);

    public static Message NoCalorificValue(string standard) => new("energy-calorific-value-missing", standard);

    public static Message ConfidenceOutOfRange(decimal percent) =>
        new("forecast-confidence-out-of-range", percent, ForecastOptions.MostConfidencePct);

    public static Message ForecastOfPast(int year, int last) => new("forecast-year-past", year, last);

    public static Message NotAFigure(string metric, IEnumerable<string> known) =>
        new("forecast-metric-unknown", metric, MessageList.Of(known));

    public static Message SmoothingOfGap => new("refusal.years-missing");

    public static Message TooFewFigures(int points) => points == 1
        ? new("refusal.too-few-figures-one", Forecast.MinimumPoints)
        : new("refusal.too-few-figures", points, Forecast.MinimumPoints);

    public static Message PartOfYear(int year, IEnumerable<Message> parts) =>
        new("no-percent.part-of-year", year, parts.Aggregate((before, part) => new("covers.and", before, part)));

    public static Message PartsOfYears(Message first, Message second) => new("no-percent.parts-of-years", first, second);

    public static Message FromZero => new("no-percent.from-zero");

    public static Message SignRises => new("no-percent.sign-rises");

    public static Message SignFalls => new("no-percent.sign-falls");

    public static Message PercentTooLarge => new("no-percent.too-large");
}
