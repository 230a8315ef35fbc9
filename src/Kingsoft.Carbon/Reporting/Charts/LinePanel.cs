using System.Collections.Immutable;
using System.Globalization;

namespace Kingsoft.Carbon.Reporting;

/// <summary>Lines over years on an axis that has zero; their keys stand below, since labels overlap as soon as lines do.</summary>
internal static class LinePanel
{
    private const decimal Height = 190m, BelowAxis = 6m, BesideAxis = 6m, MarkSize = 3.5m, Sample = 36m;
    private const decimal LeastBetweenMarks = 9m, LeastBetweenLabels = 10m;
    private const int Steps = 5;

    public static void Draw(SvgCanvas canvas, ImmutableArray<LineSeries> series)
    {
        var ticks = AxisTicks.Of(series.SelectMany(line => line.Points).Select(point => point.Value).OfType<decimal>(), Steps);
        int first = series.SelectMany(line => line.Points).Min(point => point.Year);
        int last = series.SelectMany(line => line.Points).Max(point => point.Year);
        decimal top = canvas.Bottom + 8m;
        decimal left = SvgCanvas.Left + ticks.Values.Max(tick => TextWidth.Of(ticks.LabelOf(tick), ChartTextStyle.Note.Size)) + BesideAxis;
        var down = new AxisScale(ticks, top + Height, top);
        var along = new YearScale(first, last, left + 8m, SvgCanvas.Right - 8m);

        canvas.BeginAxis();
        Grid(canvas, down, left);
        Years(canvas, along, top + Height);
        foreach (LineSeries line in series)
            Line(canvas, line, down, along);
        canvas.EndAxis();
        canvas.Skip(8m + Height + BelowAxis + ChartTextStyle.Note.LineHeight + 10m);
        foreach (LineSeries line in series)
            Key(canvas, line);
    }

    private static void Grid(SvgCanvas canvas, AxisScale down, decimal left)
    {
        ChartTextStyle style = ChartTextStyle.Note with { Anchor = ChartAnchor.End };
        foreach (decimal tick in down.Ticks.Values)
        {
            decimal y = down.At(tick);
            canvas.Line(left, y, SvgCanvas.Right, y, tick == 0m ? "zero" : "grid");
            canvas.Text(left - BesideAxis, y + (0.35m * style.Size), down.Ticks.LabelOf(tick), style);
        }
    }

    private static void Years(SvgCanvas canvas, YearScale along, decimal bottom)
    {
        ChartTextStyle style = ChartTextStyle.Note with { Anchor = ChartAnchor.Middle };
        decimal room = TextWidth.Of("0000", style.Size) + LeastBetweenLabels;
        foreach (int year in along.Labeled(room))
        {
            // Where the axis ends, the label stands within the picture.
            decimal half = TextWidth.Of("0000", style.Size) / 2m;
            decimal x = along.At(year);
            canvas.Line(x, bottom, x, bottom + 4m, "grid");
            canvas.Text(
                Math.Min(x, SvgCanvas.Right - half),
                bottom + BelowAxis + style.LineHeight,
                year.ToString(CultureInfo.InvariantCulture),
                style);
        }
    }

    private static void Line(SvgCanvas canvas, LineSeries line, AxisScale down, YearScale along)
    {
        List<(decimal X, decimal Y)> run = [];
        foreach ((int year, decimal? value) in line.Points.Append((int.MaxValue, null)))
        {
            if (value is { } known)
            {
                run.Add((along.At(year), down.At(known)));
                continue;
            }

            if (run.Count > 1)
                canvas.Polyline(run, line.Look);
            run.Clear();
        }

        if (line.Mark is not { } mark)
            return;

        (int Year, decimal? Value)[] points = [.. line.Points.Where(point => point.Value is not null)];
        foreach ((int i, (int year, decimal? value)) in points.Index())
        {
            if (along.Step >= LeastBetweenMarks || i == 0 || i == points.Length - 1)
                Mark(canvas, mark, along.At(year), down.At(value!.Value));
        }
    }

    private static void Mark(SvgCanvas canvas, LineMark mark, decimal x, decimal y)
    {
        if (mark == LineMark.Disc)
            canvas.Circle(x, y, MarkSize, "mark-a");
        else
            canvas.Polygon(
                [(x - MarkSize, y - MarkSize), (x + MarkSize, y - MarkSize), (x + MarkSize, y + MarkSize), (x - MarkSize, y + MarkSize)],
                "mark-b");
    }

    private static void Key(SvgCanvas canvas, LineSeries line)
    {
        decimal y = canvas.Bottom + (ChartTextStyle.Label.LineHeight / 2m) + 1m;
        canvas.Polyline([(SvgCanvas.Left, y), (SvgCanvas.Left + Sample - 8m, y)], line.Look);
        if (line.Mark is { } mark)
            Mark(canvas, mark, SvgCanvas.Left + ((Sample - 8m) / 2m), y);
        canvas.Paragraph(line.Key, ChartTextStyle.Label, SvgCanvas.Left + Sample, most: 8);
        canvas.Skip(3m);
    }
}
