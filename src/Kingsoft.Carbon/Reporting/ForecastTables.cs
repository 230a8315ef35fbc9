using Kingsoft.Carbon.Internal;
using Kingsoft.Carbon.Tracking;

namespace Kingsoft.Carbon.Reporting;

/// <summary>Forecasts as tables; where there are too few figures, a note of the report says so instead.</summary>
internal static class ForecastTables
{
    public static IEnumerable<ReportTable> Of(TrackingReport report) =>
        report.Forecasts.Where(forecast => forecast.Results.Any(result => result.Refusal is null)).Select(Of);

    private static ReportTable Of(TrackedForecast forecast) => new()
    {
        Title = $"If the pattern of {forecast.Results.Max(result => result.Points)} years went on: "
            + $"{TrackingNames.LabelOf(forecast.Metric)} ({forecast.Unit})",
        Columns = ["year", "method", "expected", "low", "high"],
        Rows =
        [
            .. forecast.Results.SelectMany(result => result.Values.Select(value => new ReportRow(
                ReportCell.Create(Numbers.Format(value.Year)), ReportCell.Create(result.Method), ReportCell.Create(value.Value),
                ReportCell.Create(value.Low), ReportCell.Create(value.High)))),
        ],
        Notes =
        [
            .. forecast.Results.Where(result => result.Slope is not null)
                .Select(result => $"{result.Method}: {ReportCell.Create(result.Slope)} {forecast.Unit} a year, "
                    + $"{ReportCell.Create(result.SlopeLow)} to {ReportCell.Create(result.SlopeHigh)}"),
            "a forecast knows no plan and no lever; Theil-Sen has no prediction interval",
        ],
    };
}
