using System.Text;
using Kingsoft.Carbon.Internal;
using Kingsoft.Carbon.Tracking;

namespace Kingsoft.Carbon.Reporting;

/// <summary>Writes the figures of a tracking report as CSV, one a row, with all digits.</summary>
public static class TrackingCsv
{
    /// <summary>Writes a report.</summary>
    /// <param name="report">The report.</param>
    /// <returns>CSV: what, from, to, metric, unit, detail, value.</returns>
    public static string ToCsv(TrackingReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var text = new StringBuilder();
        CsvText.AppendRow(text, ["what", "from", "to", "metric", "unit", "detail", "value"]);
        foreach (TrackedYear year in report.Years)
        {
            foreach ((string name, string unit, decimal? value) in YearIntensities.Figures(year))
                Add("figure", null, year.Year, name, unit, null, value);
            foreach (IntensityRatio ratio in report.Intensities[year.Year])
                Add("intensity", null, year.Year, ratio.Name, ratio.Unit, null, ratio.Value);
        }

        foreach ((int year, Finding finding) in TrackedFindings.All(report))
        {
            string what = $"finding: {InventoryWords.Severity.Of(finding.Severity)}";
            AddText(what, year, finding.Code, finding.Tonnes is null ? "" : Figure.Tonnes, finding.Message, finding.Tonnes);
        }

        foreach (TrackedChange change in report.Changes)
        {
            Add("change", change.From, change.To, change.Metric, change.Unit, null, change.Change.Absolute);
            Add("change-percent", change.From, change.To, change.Metric, "%", null, change.Change.Percent);
            if (report.BaseYearReview is { IsRestated: true })
            {
                Add("change-like-for-like", change.From, change.To, change.Metric, change.Unit, null, change.LikeForLike?.Absolute);
                Add("change-like-for-like-percent", change.From, change.To, change.Metric, "%", null, change.LikeForLike?.Percent);
            }

            foreach ((string form, Attribution attribution) in change.Attributions)
            {
                foreach (AttributionEffect effect in attribution.Effects)
                    Add($"effect: {form}", change.From, change.To, change.Metric, change.Unit, effect.Name, effect.Value);
            }
        }

        foreach (Restatement restatement in report.BaseYearReview?.Restatements ?? [])
        {
            Add("restated", null, restatement.Year, restatement.Metric, Figure.Tonnes, null, restatement.Restated.Tonnes);
            foreach (RestatementStep step in restatement.Steps)
            {
                string cause = TrackingWords.Cause.Of(step.Cause);
                Add(
                    $"restatement: {cause}", null, restatement.Year, restatement.Metric, Figure.Tonnes, step.Description,
                    step.Amount.Tonnes);
            }
        }

        foreach (TargetProgress progress in report.Targets)
        {
            EmissionTarget target = progress.Target;
            string unitOfPath = progress.Unit;
            for (int year = target.BaseYear; year <= target.Year; year++)
                Add("path", null, year, target.Name, unitOfPath, null, Pathway.ValueAt(target, progress.BaseValue, year));
            string status = TrackingWords.Status.Of(progress.Status);
            string? detail = progress.IsIllustration ? TargetTableMessages.Illustration.ToString() : null;
            foreach ((string name, string unit, decimal? value) in TargetFigures.Of(progress))
                Add($"target: {name}", null, progress.Year, target.Name, unit, name == "gap" ? status : detail, value);
        }

        foreach (TrackedForecast forecast in report.Forecasts)
        {
            foreach ((ForecastResult result, ForecastValue value) in forecast.Results.SelectMany(
                result => result.Values.Select(value => (result, value))))
            {
                Add("forecast", null, (int)value.Year, forecast.Metric, forecast.Unit, result.Method, value.Value);
                Add("forecast-low", null, (int)value.Year, forecast.Metric, forecast.Unit, result.Method, value.Low);
                Add("forecast-high", null, (int)value.Year, forecast.Metric, forecast.Unit, result.Method, value.High);
            }
        }

        return text.ToString();

        void AddText(string what, int year, string metric, string unit, string detail, decimal? value) => CsvText.AppendRow(
            text,
            [
                what, null, $"{year}", CsvText.NoFormula(metric), CsvText.NoFormula(unit), CsvText.NoFormula(ShownText.OneLine(detail)),
                value is { } number ? Numbers.Format(number) : null,
            ]);

        void Add(string what, int? from, int to, string metric, string unit, string? detail, decimal? value)
        {
            if (value is { } number)
                CsvText.AppendRow(
                    text,
                    [
                        what, from is null ? null : $"{from}", $"{to}", CsvText.NoFormula(metric), CsvText.NoFormula(unit),
                        CsvText.NoFormula(detail), Numbers.Format(number),
                    ]);
        }
    }
}
