using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;
using Kingsoft.Carbon.Tracking;

namespace Kingsoft.Carbon.Reporting;

/// <summary>
/// The tables that a board member reads: years and intensities, why they changed, what was restated, where targets stand.
/// </summary>
public static class TrackingTables
{
    private const int SignificantDigits = 3;

    /// <summary>The tables that a person reads first.</summary>
    /// <param name="report">The report.</param>
    /// <param name="language">The language of the tables.</param>
    /// <returns>Years; the causes of the last change of Scope 1 and 2 in the plainest form; what was found in the inventories; targets; the
    /// base year, if a policy watches it; forecasts.</returns>
    /// <exception cref="ArgumentNullException">The report is null.</exception>
    public static ImmutableArray<ReportTable> Create(TrackingReport report, Language language = Language.English)
    {
        ArgumentNullException.ThrowIfNull(report);
        return
        [
            Years(report, language),
            .. report.Years.Length > 2 ? [YearOnYear(report, language)] : ImmutableArray<ReportTable>.Empty,
            .. LastChanges(report).SelectMany(change => CauseTables.Plainest(change, HasLikeForLike(report), language)),
            .. TrackedFindings.Table(report, language),
            .. report.Targets.Select(progress => TargetTable.Of(report, progress, language)),
            .. BaseYearTables.Of(report, language),
            .. ForecastTables.Of(report, language),
        ];
    }

    /// <summary>All tables of a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="language">The language of the tables.</param>
    /// <returns>Years; what was found in their inventories; targets; the base year, if a policy watches it; the causes of the last change
    /// in each form, those of earlier ones being in JSON and CSV; forecasts.</returns>
    /// <exception cref="ArgumentNullException">The report is null.</exception>
    public static ImmutableArray<ReportTable> CreateAll(TrackingReport report, Language language = Language.English)
    {
        ArgumentNullException.ThrowIfNull(report);
        return
        [
            Years(report, language),
            .. report.Years.Length > 2 ? [YearOnYear(report, language)] : ImmutableArray<ReportTable>.Empty,
            .. TrackedFindings.Table(report, language),
            .. report.Targets.Select(progress => TargetTable.Of(report, progress, language)),
            .. BaseYearTables.Of(report, language),
            .. LastChanges(report).SelectMany(change => CauseTables.Of(change, HasLikeForLike(report), language)),
            .. ForecastTables.Of(report, language),
        ];
    }

    /// <summary>Decimals that leave every value at least three significant digits, and never fewer than two decimals.</summary>
    internal static int DecimalsFor(IEnumerable<decimal?> values)
    {
        int decimals = 2;
        foreach (decimal value in values.OfType<decimal>().Where(value => value != 0m).Select(Math.Abs))
        {
            int needed = SignificantDigits - 1;
            for (decimal digit = 1m; value < digit && needed < 12; digit /= 10m)
                needed++;
            decimals = Math.Max(decimals, needed);
        }

        return decimals;
    }

    private static IEnumerable<TrackedChange> LastChanges(TrackingReport report) =>
        report.Changes.Where(change => change.To == report.Years[^1].Year);

    private static ReportTable Years(TrackingReport report, Language language)
    {
        bool hasChanges = report.Years.Length == 2;
        return new ReportTable
        {
            Title = TrackingTableMessages.Years.In(language),
            Columns = ["", .. report.Years.Select(year => $"{year.Year}"), .. hasChanges ? ChangeColumns(report, language) : []],
            Rows = [.. Rows(report).Select(Row)],
            Notes = report.NotesIn(language),
        };

        ReportRow Row((string Name, string Unit, IntensityRatio? Intensity) row)
        {
            decimal?[] values = [.. report.Years.Select(year => row.Intensity is null ? Value(year, row.Name) : Ratio(year)?.Value)];
            int decimals = row.Intensity is null ? 2 : Math.Max(DecimalsFor(values), row.Intensity.Effectiveness == Figure.Pue ? 3 : 2);
            IEnumerable<ReportCell> cells = values.Select(value => ReportCell.Create(value, decimals));
            IEnumerable<ReportCell> changes = hasChanges ? ChangeCells(report, row.Name) : [];
            return new ReportRow([Label(row, language), .. cells, .. changes]) { IsTotal = IsSum(row.Name) };

            IntensityRatio? Ratio(TrackedYear year) =>
                report.Intensities[year.Year].FirstOrDefault(ratio => ratio.Name == row.Name && ratio.Unit == row.Unit);
        }
    }

    // Beside two years their change has room; more years have a table of changes.
    private static ReportTable YearOnYear(TrackingReport report, Language language) => new()
    {
        Title = TrackingTableMessages.YearOnYear.In(language),
        Columns = ["", .. ChangeColumns(report, language)],
        Rows = [.. Rows(report).Where(row => report.Changes.Any(change => change.Metric == row.Name))
            .Select(row => new ReportRow([Label(row, language), .. ChangeCells(report, row.Name)]) { IsTotal = IsSum(row.Name) })],
    };

    private static IEnumerable<(string Name, string Unit, IntensityRatio? Intensity)> Rows(TrackingReport report)
    {
        // A scope that nobody reports is worth a dash; an energy that nobody asked for is not.
        bool IsShown(Figure figure) => figure.Category is null
            && (IsAlwaysShown(figure) || report.Years.Any(year => figure.Of(year) is not null));

        foreach (Figure figure in Figure.All.Where(IsShown))
            yield return (figure.Name, figure.Unit, null);
        foreach (IntensityRatio ratio in report.Intensities.Values.SelectMany(ratios => ratios)
            .DistinctBy(ratio => (ratio.Name, ratio.Unit)).Where(IsForTheTable))
            yield return (ratio.Name, ratio.Unit, ratio);
    }

    private static bool IsAlwaysShown(Figure figure) =>
        figure.IsEmission && figure != Figure.Scope12MarketBased && !IsTotal(figure);

    private static ReportCell Label((string Name, string Unit, IntensityRatio? Intensity) row, Language language)
    {
        Message label = row.Intensity is { } ratio
            ? IntensityMessages.WithUnit(TrackingNames.LabelOf(ratio), TrackingNames.UnitIn(row.Unit, language))
            : IntensityMessages.WithUnit(TrackingNames.LabelOf(row.Name), TrackingNames.UnitIn(row.Unit, language));
        return ReportCell.Create(label.In(language));
    }

    private static bool IsSum(string name) =>
        Figure.Find(name) is { } figure && (figure.IsScope12 || IsTotal(figure));

    private static bool IsTotal(Figure figure) => figure == Figure.Total || figure == Figure.TotalMarketBased;

    private static bool HasLikeForLike(TrackingReport report) => report.BaseYearReview is { IsRestated: true };

    private static IEnumerable<string> ChangeColumns(TrackingReport report, Language language)
    {
        string unit = report.Years.Length == 2 ? ", %" : "";
        string likeForLike = TrackingTableMessages.LikeForLike.In(language) + unit;
        return report.Years.Zip(report.Years.Skip(1), (from, to) => $"{from.Year}→{to.Year}{unit}")
            .SelectMany(column => HasLikeForLike(report) ? new[] { column, likeForLike } : [column]);
    }

    private static IEnumerable<ReportCell> ChangeCells(TrackingReport report, string name)
    {
        foreach (TrackedYear year in report.Years.Skip(1))
        {
            TrackedChange? change = report.Changes.FirstOrDefault(change => change.Metric == name && change.To == year.Year);
            yield return ReportCell.Create(change?.Change.Percent);
            if (HasLikeForLike(report))
                yield return ReportCell.Create(change?.LikeForLike?.Percent);
        }
    }

    private static decimal? Value(TrackedYear year, string name) => Figure.Find(name)!.Of(year);

    // Per scope and for whole energies and resources; categories and parts of energy stand in JSON and CSV.
    private static bool IsForTheTable(IntensityRatio ratio) =>
        ratio.Effectiveness is not null || Figure.Find(ratio.NumeratorName) is not { IsPart: true };
}
