using System.Collections.Immutable;
using System.Globalization;
using Kingsoft.Carbon.Projects;
using Kingsoft.Carbon.Tracking;

namespace Kingsoft.Carbon.Reporting;

/// <summary>
/// Totals by year, and the path of each absolute target to its year. Where the base year or the path is assumed, the path is called so and
/// nothing is said of what is needed.
/// </summary>
internal static class TrendChart
{
    public const string Name = "trend";

    private const int PathLooks = 3;

    private static readonly Figure[] Own = [Figure.Scope12LocationBased, Figure.Scope12MarketBased];
    private static readonly Figure[] Whole = [Figure.Total, Figure.TotalMarketBased];

    /// <summary>The picture; null where no sum of scopes has a second year and no target a path.</summary>
    public static string? Svg(ProjectResult result, Language language)
    {
        TrackingReport report = result.Tracking;
        TargetProgress[] targets = [.. report.Targets.Where(progress => progress.Target.IntensityMetric is null)];
        (string own, string all) = (ChartMessages.TrendOwn.In(language), ChartMessages.TrendAll.In(language));
        (string Heading, ImmutableArray<LineSeries> Series)[] panels =
        [
            .. new[]
            {
                (own, SeriesOf(Own, targets.Where(progress => !IsOfAll(progress)))),
                (all, SeriesOf(Whole, targets.Where(IsOfAll))),
            }.Where(panel => panel.Item2.SelectMany(line => line.Points).Where(point => point.Value is not null)
                .Select(point => point.Year).Distinct().Count() > 1),
        ];
        if (panels.Length == 0)
            return null;

        string title = ChartMessages.TrendTitle.In(language);
        string[] notes =
        [
            .. panels.Any(panel => panel.Heading == all) ? ChartWords.WithoutCategories(report.Years, language) : [],
            .. report.Targets.Length > targets.Length ? [ChartMessages.TrendIntensities.In(language)] : Array.Empty<string>(),
        ];
        var canvas = new SvgCanvas(Name);
        canvas.Paragraph(title, ChartTextStyle.Heading);
        foreach ((string heading, ImmutableArray<LineSeries> series) in panels)
        {
            canvas.Skip(6m);
            canvas.Paragraph(heading, ChartTextStyle.Total);
            LinePanel.Draw(canvas, series);
        }

        foreach (string note in notes)
            canvas.Paragraph(note, ChartTextStyle.Note);
        IEnumerable<string> sentences = panels.SelectMany(panel => panel.Series).Select(line => line.Key).Concat(notes);
        return canvas.ToSvg(title, ChartWords.Sentences(sentences, language), language);

        ImmutableArray<LineSeries> SeriesOf(Figure[] figures, IEnumerable<TargetProgress> ofPanel) =>
        [
            .. figures.Select((figure, i) => Actual(report, figure, i, language)).OfType<LineSeries>(),
            .. ofPanel.SelectMany((progress, i) => Paths(progress, i, language)),
        ];
    }

    private static bool IsOfAll(TargetProgress progress) => progress.Target.Scopes.Contains(Scope.Scope3);

    private static LineSeries? Actual(TrackingReport report, Figure figure, int place, Language language)
    {
        ImmutableArray<(int Year, decimal? Value)> points = [.. report.Years.Select(year => (year.Year, figure.Of(year)))];
        (int Year, decimal? Value)[] known = [.. points.Where(point => point.Value is not null)];
        if (known.Length == 0)
            return null;

        IEnumerable<string> figures = Ends(known, language)
            .Concat(points.Where(point => point.Value is null).Select(point => ChartMessages.TrendGap(point.Year).In(language)));
        return new LineSeries(
            ChartMessages.Item(figure.Said.In(language), ChartWords.List(figures, language)).In(language),
            place == 0 ? "line-a" : "line-b",
            points)
        { Mark = place == 0 ? LineMark.Disc : LineMark.Square };
    }

    private static IEnumerable<LineSeries> Paths(TargetProgress progress, int place, Language language)
    {
        EmissionTarget target = progress.Target;
        (int, decimal?)[] path =
        [
            .. Enumerable.Range(target.BaseYear, target.Year - target.BaseYear + 1)
                .Select(year => (year, (decimal?)Pathway.ValueAt(target, progress.BaseValue, year))),
        ];
        string name = (progress.IsIllustration ? ChartMessages.TrendAssumedPath(target.Name) : ChartMessages.TrendPath(target.Name))
            .In(language);
        yield return new LineSeries(
            ChartMessages.Item(name, ChartWords.List(Ends(path, language), language)).In(language),
            string.Create(CultureInfo.InvariantCulture, $"line-{(place % 2 == 0 ? 'c' : 'd')} path-{place % PathLooks}"),
            [.. path]);

        if (!progress.IsIllustration && progress.RequiredAnnualReduction is > 0m and { } needed)
            yield return new LineSeries(
                ChartMessages.Item(target.Name, ChartMessages.TrendNeeded(ReportCell.Create(needed).ToString(), progress.Year).In(language))
                    .In(language),
                string.Create(CultureInfo.InvariantCulture, $"line-{(place % 2 == 0 ? 'c' : 'd')} need-{place % PathLooks}"),
                [(progress.Year, progress.Actual), (target.Year, progress.TargetValue)]);
    }

    private static IEnumerable<string> Ends((int Year, decimal? Value)[] points, Language language) =>
        new[] { points[0], points[^1] }.Distinct()
            .Select(point => ChartMessages.TrendFigure(ReportCell.Create(point.Value).ToString(), point.Year).In(language));
}
