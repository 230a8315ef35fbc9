using System.Collections.Immutable;

namespace Kingsoft.Carbon.Reporting;

/// <summary>Bars below their labels, on one axis that has zero: labels have the whole width, so that none is cut soon.</summary>
internal static class BarPanel
{
    private const decimal BarHeight = 12m, BelowBar = 8m, BesideValue = 12m, MostOfValue = 240m;
    private const int MostLines = 4, MostSteps = 5;

    public static void Draw(SvgCanvas canvas, ImmutableArray<BarRow> rows)
    {
        AxisScale scale = ScaleFor([.. rows.SelectMany(row => row.Parts).SelectMany(part => new[] { part.From, part.To })]);
        canvas.BeginAxis();
        BarRow? before = null;
        decimal bottomOfBefore = 0m;
        foreach (BarRow row in rows)
        {
            if (row.Heading is { } heading)
            {
                canvas.Skip(4m);
                canvas.Paragraph(heading, ChartTextStyle.Total, most: MostLines);
            }

            // What joins two bars runs behind the label between them.
            if (row.GoesOn && before is { Parts: [.., var last] })
                canvas.Line(scale.At(last.To), bottomOfBefore, scale.At(last.To), canvas.Bottom + HeightOfLabel(row), "link");
            Label(canvas, row);
            decimal top = canvas.Bottom;
            if (!row.Parts.IsEmpty)
                Bar(canvas, scale, row, top);
            (before, bottomOfBefore) = (row, canvas.Bottom);
            canvas.Skip(BelowBar);
        }

        Axis(canvas, scale);
        canvas.EndAxis();
    }

    private static void Label(SvgCanvas canvas, BarRow row)
    {
        ChartTextStyle style = StyleOf(row);
        decimal baseline = canvas.Bottom + style.LineHeight - (0.35m * style.Size);
        canvas.BackedText(SvgCanvas.Right, baseline, ValueOf(row), style with { Anchor = ChartAnchor.End }, row.Value);
        foreach (string line in LinesOf(row))
        {
            canvas.BackedText(SvgCanvas.Left, baseline, line, style, line.EndsWith('…') ? row.Label : null);
            baseline += style.LineHeight;
        }

        canvas.Skip(HeightOfLabel(row));
    }

    private static decimal HeightOfLabel(BarRow row) => StyleOf(row).LineHeight * Math.Max(1, LinesOf(row).Length);

    private static ImmutableArray<string> LinesOf(BarRow row)
    {
        ChartTextStyle style = StyleOf(row);
        decimal room = SvgCanvas.Right - SvgCanvas.Left - BesideValue - TextWidth.Of(ValueOf(row), style.Size, style.IsBold);
        return TextLines.Of(row.Label, room, style.Size, MostLines, style.IsBold);
    }

    private static string ValueOf(BarRow row) => TextLines.Shortened(row.Value, MostOfValue, StyleOf(row).Size, row.IsTotal);

    private static ChartTextStyle StyleOf(BarRow row) => row.IsTotal ? ChartTextStyle.Total : ChartTextStyle.Label;

    private static void Bar(SvgCanvas canvas, AxisScale scale, BarRow row, decimal top)
    {
        foreach (decimal tick in scale.Ticks.Values)
            canvas.Line(scale.At(tick), top, scale.At(tick), top + BarHeight, "grid");
        foreach (BarPart part in row.Parts.Where(part => part.From != part.To))
            canvas.Bar(scale.At(part.From), scale.At(part.To), top + 1m, BarHeight - 2m, part.Fill);
        canvas.Line(scale.Zero, top - 1m, scale.Zero, top + BarHeight + 1m, "zero");
        canvas.Skip(BarHeight);
    }

    private static void Axis(SvgCanvas canvas, AxisScale scale)
    {
        decimal y = canvas.Bottom;
        canvas.Line(SvgCanvas.Left, y, SvgCanvas.Right, y, "grid");
        foreach (decimal tick in scale.Ticks.Values)
            canvas.Line(scale.At(tick), y, scale.At(tick), y + 4m, tick == 0m ? "zero" : "grid");
        ChartTextStyle style = ChartTextStyle.Note;
        foreach ((decimal tick, decimal x) in PlacesOfLabels(scale))
            canvas.Text(x, y + style.LineHeight, scale.Ticks.LabelOf(tick), style with { Anchor = ChartAnchor.Middle });
        canvas.Skip(style.LineHeight + 6m);
    }

    // So many marks as have room for their labels beside each other.
    private static AxisScale ScaleFor(ImmutableArray<decimal> values)
    {
        for (int most = MostSteps; ; most--)
        {
            var scale = new AxisScale(AxisTicks.Of(values, most), SvgCanvas.Left, SvgCanvas.Right);
            if (most == 1 || AreApart(scale))
                return scale;
        }
    }

    private static bool AreApart(AxisScale scale)
    {
        LabelBox[] boxes = [.. PlacesOfLabels(scale).Select(place => BoxOf(scale, place.Tick, place.X))];
        return boxes.Zip(boxes.Skip(1), (left, right) => right.Left - left.Right).All(gap => gap >= 8m);
    }

    // Within the picture: the labels of both ends stand beside their marks.
    private static IEnumerable<(decimal Tick, decimal X)> PlacesOfLabels(AxisScale scale)
    {
        foreach (decimal tick in scale.Ticks.Values)
        {
            decimal half = TextWidth.Of(scale.Ticks.LabelOf(tick), ChartTextStyle.Note.Size) / 2m;
            yield return (tick, Math.Clamp(scale.At(tick), SvgCanvas.Left + half, SvgCanvas.Right - half));
        }
    }

    private static LabelBox BoxOf(AxisScale scale, decimal tick, decimal x) =>
        LabelBox.Of(x, 0m, scale.Ticks.LabelOf(tick), ChartTextStyle.Note with { Anchor = ChartAnchor.Middle });
}
