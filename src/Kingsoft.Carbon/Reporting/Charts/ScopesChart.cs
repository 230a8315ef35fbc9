using System.Collections.Immutable;
using System.Globalization;
using Kingsoft.Carbon.Projects;
using Kingsoft.Carbon.Tracking;

namespace Kingsoft.Carbon.Reporting;

/// <summary>The scopes of each year on one scale, Scope 2 by both methods; what has no figure is a gap with a word.</summary>
internal static class ScopesChart
{
    public const string Name = "scopes";

    // More would be a poster.
    private const int MostYears = 6;

    private static readonly (Figure Figure, ChartFill Fill)[] Scopes =
    [
        (Figure.Scope1, ChartFill.Solid),
        (Figure.Scope2LocationBased, ChartFill.Hatch),
        (Figure.Scope2MarketBased, ChartFill.Dots),
        (Figure.Scope3, ChartFill.Lines),
    ];

    /// <summary>The picture; null where no year has a figure.</summary>
    public static string? Svg(ProjectResult result, Language language)
    {
        ImmutableArray<TrackedYear> all = result.Tracking.Years;
        TrackedYear[] years = [.. all.TakeLast(MostYears)];
        if (!years.Any(year => Scopes.Any(scope => scope.Figure.Of(year) is not null)))
            return null;

        string title = ChartMessages.ScopesTitle.In(language);
        string[] notes =
        [
            .. years.Length < all.Length ? [ChartMessages.ScopesEarlier(years.Length, all.Length).In(language)] : Array.Empty<string>(),
            .. ChartWords.WithoutCategories(years, language),
        ];
        BarRow[][] rows = [.. years.Select(year => Rows(year, language))];

        var canvas = new SvgCanvas(Name);
        canvas.Paragraph(title, ChartTextStyle.Heading);
        BarPanel.Draw(canvas, [.. rows.SelectMany(row => row)]);
        foreach (string note in notes)
            canvas.Paragraph(note, ChartTextStyle.Note);

        IEnumerable<string> sentences = rows.Select(ofYear => ChartMessages.Items(
                ofYear[0].Heading!, ChartWords.List(ofYear.Select(row => ChartWords.Item(row, language)), language)).In(language))
            .Concat(notes);
        return canvas.ToSvg(title, ChartWords.Sentences(sentences, language), language);
    }

    private static BarRow[] Rows(TrackedYear year, Language language)
    {
        string none = ChartMessages.NoFigure.In(language);
        return
        [
            .. Scopes.Select((scope, i) => BarRow.Of(
                scope.Figure.Said.In(language), Co2e.OfTonnes(scope.Figure.Of(year)), scope.Fill, none) with
            {
                Heading = i == 0 ? year.Year.ToString(CultureInfo.InvariantCulture) : null,
            }),
        ];
    }
}
