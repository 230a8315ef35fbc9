using Kingsoft.Carbon.Internal;
using Kingsoft.Carbon.Tracking;

namespace Kingsoft.Carbon.Reporting;

/// <summary>Forecasts as tables; where there are too few figures, a note of the report says so instead.</summary>
internal static class ForecastTables
{
    public static IEnumerable<ReportTable> Of(TrackingReport report, Language language) =>
        report.Forecasts.Where(forecast => forecast.Results.Any(result => result.Refusal is null))
            .Select(forecast => Of(forecast, language));

    private static ReportTable Of(TrackedForecast forecast, Language language) => new()
    {
        Title = TrackingTableMessages.TitleOfForecast(
            forecast.Results.Max(result => result.Points), TrackingNames.LabelOf(forecast.Metric),
            TrackingNames.UnitIn(forecast.Unit, language)).In(language),
        Columns = [.. TrackingTableMessages.ColumnsOfForecast.Select(column => column.In(language))],
        Rows =
        [
            .. forecast.Results.SelectMany(result => result.Values.Select(value => new ReportRow(
                ReportCell.Create(Numbers.Format(value.Year)), ReportCell.Create(KnownWords.Of(result.Method).In(language)),
                ReportCell.Create(value.Value),
                ReportCell.Create(value.Low), ReportCell.Create(value.High)))),
        ],
        Notes =
        [
            .. forecast.Results.Where(result => result.Slope is not null)
                .Select(result => TrackingTableMessages.Slope(
                    result.Method, $"{ReportCell.Create(result.Slope)}", TrackingNames.SymbolOf(forecast.Unit),
                    $"{ReportCell.Create(result.SlopeLow)}",
                    $"{ReportCell.Create(result.SlopeHigh)}").In(language)),
            TrackingTableMessages.NoPlan.In(language),
        ],
    };
}
