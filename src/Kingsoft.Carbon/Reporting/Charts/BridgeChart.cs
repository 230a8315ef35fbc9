using System.Collections.Immutable;
using System.Globalization;
using Kingsoft.Carbon.Internal;
using Kingsoft.Carbon.Projects;
using Kingsoft.Carbon.Tracking;

namespace Kingsoft.Carbon.Reporting;

/// <summary>
/// What moved Scope 1 and 2 from the last year but one to the last: both years from zero, and below them the causes one after the other, on
/// a scale of their own that begins at zero too, since the years dwarf what changed.
/// </summary>
internal static class BridgeChart
{
    public const string Name = "bridge";

    /// <summary>The picture of the location-based sum, or of the market-based one without it; null without either.</summary>
    public static string? Svg(ProjectResult result, Language language)
    {
        TrackingReport report = result.Tracking;
        if (report.Years.Length < 2)
            return null;

        (TrackedYear from, TrackedYear to) = (report.Years[^2], report.Years[^1]);
        TrackedChange? change = Figure.SumsOfScope12
            .Select(figure => report.Changes.FirstOrDefault(each => each.Metric == figure.Name && each.To == to.Year))
            .FirstOrDefault(each => each is not null);
        return change is null ? null : Drawn(change, from, to, language);
    }

    private static string Drawn(TrackedChange change, TrackedYear from, TrackedYear to, Language language)
    {
        BarRow[] years = [YearRow(change.From, change.Change.From), YearRow(change.To, change.Change.To)];
        ImmutableArray<BarRow> causes = [.. CauseRows(change, new CauseWords(change, from, to), language)];
        BarRow sum = SumRow(change, language);
        string title = ChartMessages.BridgeTitle(Figure.Find(change.Metric)!.Said, change.From, change.To).In(language);
        string[] notes = [.. Notes(change, causes).Select(note => note.In(language))];

        var canvas = new SvgCanvas(Name);
        canvas.Paragraph(title, ChartTextStyle.Heading);
        canvas.Paragraph(ChartMessages.BridgeBothYears.In(language), ChartTextStyle.Note);
        BarPanel.Draw(canvas, [.. years]);
        canvas.Skip(6m);
        canvas.Paragraph((causes.IsEmpty ? ChartMessages.BridgeChangeAlone : ChartMessages.BridgeCauses).In(language), ChartTextStyle.Note);
        BarPanel.Draw(canvas, [.. causes, sum]);
        foreach (string note in notes)
            canvas.Paragraph(note, ChartTextStyle.Note);

        IEnumerable<string> sentences = years.Concat(causes).Append(sum).Select(row => ChartWords.Item(row, language)).Concat(notes);
        return canvas.ToSvg(title, ChartWords.Sentences(sentences, language), language);
    }

    private static BarRow YearRow(int year, decimal tonnes) => new(
        year.ToString(CultureInfo.InvariantCulture), Text(tonnes), [new BarPart(0m, tonnes, ChartFill.Plain)]);

    // In the order of the sentence that says the same.
    private static IEnumerable<BarRow> CauseRows(TrackedChange change, CauseWords words, Language language)
    {
        decimal at = 0m;
        foreach (AttributionEffect effect in change.Attributions
            .Where(pair => pair.Form == ChangeAttribution.ByEnergyAndFactor)
            .SelectMany(pair => pair.Attribution.Effects)
            .OrderByDescending(effect => Math.Abs(effect.Value)).ThenBy(effect => effect.Name, StringComparer.Ordinal))
        {
            decimal next = at + effect.Value;
            if (IsShown(effect.Value))
                yield return new BarRow(words.Of(effect).In(language), Signed(effect.Value), [new BarPart(at, next, FillOf(effect.Value))])
                {
                    GoesOn = at != 0m,
                };
            at = next;
        }
    }

    private static BarRow SumRow(TrackedChange change, Language language)
    {
        decimal sum = change.Change.Absolute;
        Message label = change.Change.Percent is { } percent
            ? ChartMessages.BridgeChangeWithPercent(ReportCell.Create(percent).ToString())
            : ChartMessages.BridgeChange;
        return new BarRow(label.In(language), Signed(sum), [new BarPart(0m, sum, ChartFill.Plain)]) { IsTotal = true };
    }

    private static IEnumerable<Message> Notes(TrackedChange change, ImmutableArray<BarRow> causes)
    {
        if (causes.IsEmpty && IsShown(change.Change.Absolute))
            yield return ChartMessages.BridgeUnknown;
        if (!causes.IsEmpty && causes.Sum(row => Rounded(row.Parts[0].To - row.Parts[0].From)) != Rounded(change.Change.Absolute))
            yield return ChartMessages.BridgeRounded;
        if (change.LikeForLike is { } likeForLike && likeForLike != change.Change)
            yield return ChartMessages.BridgeLikeForLike(Signed(likeForLike.Absolute));
    }

    private static ChartFill FillOf(decimal value) => value < 0m ? ChartFill.Hatch : ChartFill.Solid;

    private static bool IsShown(decimal value) => Rounded(value) != 0m;

    private static decimal Rounded(decimal value) => Math.Round(value, CauseTables.DecimalsOfTonnes, MidpointRounding.ToEven);

    private static string Signed(decimal value) => $"{(Rounded(value) > 0m ? "+" : "")}{Text(value)}";

    private static string Text(decimal value) => ReportCell.Create(value, CauseTables.DecimalsOfTonnes).ToString();
}
