using System.Globalization;
using System.Text;

namespace Kingsoft.Carbon.Reporting;

/// <summary>A picture while it is drawn from top to bottom.</summary>
/// <param name="name">The name of the picture: its ids begin with it, so that they are unique on a page.</param>
internal sealed class SvgCanvas(string name)
{
    /// <summary>The width of every picture; its height is what it needs.</summary>
    public const decimal Width = 480m;

    /// <summary>Where content begins and ends from left to right.</summary>
    public const decimal Left = 10m, Right = Width - Left;

    // Enlarged on a screen of usual width; a page makes it as wide as it has room.
    private const decimal Enlarged = 4m / 3m;
    private const decimal Padding = 8m;

    private readonly StringBuilder _marks = new();

    /// <summary>How far down the picture is drawn.</summary>
    public decimal Bottom { get; private set; } = Padding;

    public void Skip(decimal height) => Bottom += height;

    /// <summary>A line of text at a place; what is cut has its whole text as a title.</summary>
    public void Text(decimal x, decimal baseline, string text, ChartTextStyle style, string? whole = null)
    {
        string anchor = style.Anchor switch
        {
            ChartAnchor.End => " text-anchor=\"end\"",
            ChartAnchor.Middle => " text-anchor=\"middle\"",
            _ => "",
        };
        string bold = style.IsBold ? " font-weight=\"700\"" : "";
        string title = whole is null || whole == text ? "" : $"<title>{SvgText.Escaped(whole)}</title>";
        string place = $"x=\"{SvgText.Place(x)}\" y=\"{SvgText.Place(baseline)}\"";
        _marks.Append(CultureInfo.InvariantCulture, $"<text {place} font-size=\"{SvgText.Place(style.Size)}\"")
            .Append(CultureInfo.InvariantCulture, $"{bold}{anchor}>{SvgText.Escaped(text)}{title}</text>\n");
    }

    /// <summary>As <see cref="Text"/>, on a ground of paper that hides the lines behind it.</summary>
    public void BackedText(decimal x, decimal baseline, string text, ChartTextStyle style, string? whole = null)
    {
        LabelBox box = LabelBox.Of(x, baseline, text, style);
        string place = $"x=\"{SvgText.Place(box.Left)}\" y=\"{SvgText.Place(box.Top)}\"";
        string size = $"width=\"{SvgText.Place(box.Right - box.Left)}\" height=\"{SvgText.Place(box.Bottom - box.Top)}\"";
        _marks.Append(CultureInfo.InvariantCulture, $"<rect class=\"paper\" {place} {size}/>\n");
        Text(x, baseline, text, style, whole);
    }

    /// <summary>A text over the whole width below what is drawn, in as many lines as it needs.</summary>
    public void Paragraph(string text, ChartTextStyle style, decimal left = Left, int most = int.MaxValue)
    {
        foreach (string line in TextLines.Of(text, Right - left, style.Size, most, style.IsBold))
        {
            Bottom += style.LineHeight;
            Text(left, Bottom - (0.35m * style.Size), line, style, line.EndsWith('…') ? text : null);
        }
    }

    public void Line(decimal x1, decimal y1, decimal x2, decimal y2, string look) => _marks.Append(
        CultureInfo.InvariantCulture,
        $"<line class=\"{look}\" x1=\"{SvgText.Place(x1)}\" y1=\"{SvgText.Place(y1)}\" "
            + $"x2=\"{SvgText.Place(x2)}\" y2=\"{SvgText.Place(y2)}\"/>\n");

    /// <summary>A bar between two places, whichever is first.</summary>
    public void Bar(decimal x1, decimal x2, decimal top, decimal height, ChartFill fill) => _marks.Append(
        CultureInfo.InvariantCulture,
        $"<rect class=\"{ChartStyle.LookOf(fill)}\"{ChartStyle.PatternOf(name, fill)} x=\"{SvgText.Place(Math.Min(x1, x2))}\" "
            + $"y=\"{SvgText.Place(top)}\" width=\"{SvgText.Place(Math.Abs(x2 - x1))}\" height=\"{SvgText.Place(height)}\"/>\n");

    public void Polyline(IEnumerable<(decimal X, decimal Y)> points, string look) => _marks.Append(
        CultureInfo.InvariantCulture,
        $"<polyline class=\"{look}\" points=\"{string.Join(' ', points.Select(Place))}\"/>\n");

    public void Polygon(IEnumerable<(decimal X, decimal Y)> points, string look) => _marks.Append(
        CultureInfo.InvariantCulture,
        $"<polygon class=\"{look}\" points=\"{string.Join(' ', points.Select(Place))}\"/>\n");

    public void Circle(decimal x, decimal y, decimal radius, string look) => _marks.Append(
        CultureInfo.InvariantCulture,
        $"<circle class=\"{look}\" cx=\"{SvgText.Place(x)}\" cy=\"{SvgText.Place(y)}\" r=\"{SvgText.Place(radius)}\"/>\n");

    /// <summary>What follows stands on an axis; it begins at zero or has zero within.</summary>
    public void BeginAxis() => _marks.Append("<g data-axis=\"zero\">\n");

    public void EndAxis() => _marks.Append("</g>\n");

    /// <summary>The picture with its title and what it shows in words.</summary>
    public string ToSvg(string title, string description, Language language)
    {
        string id = $"carbon-chart-{name}";
        decimal height = Bottom + Padding;
        return $"<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"carbon-chart\" id=\"{id}\" role=\"img\" "
            + $"aria-labelledby=\"{id}-title {id}-desc\" lang=\"{(language == Language.Chinese ? "zh-Hans" : "en")}\" "
            + $"width=\"{SvgText.Place(Width * Enlarged)}\" height=\"{SvgText.Place(height * Enlarged)}\" "
            + $"viewBox=\"0 0 {SvgText.Place(Width)} {SvgText.Place(height)}\">\n"
            + $"<title id=\"{id}-title\">{SvgText.Escaped(title)}</title>\n"
            + $"<desc id=\"{id}-desc\">{SvgText.Escaped(description)}</desc>\n"
            + $"<style>{ChartStyle.Sheet}</style>\n"
            + $"<defs>{ChartStyle.Patterns(name)}</defs>\n"
            + $"<rect class=\"paper\" x=\"0\" y=\"0\" width=\"{SvgText.Place(Width)}\" height=\"{SvgText.Place(height)}\"/>\n"
            + $"{_marks}</svg>\n";
    }

    private static string Place((decimal X, decimal Y) point) => $"{SvgText.Place(point.X)},{SvgText.Place(point.Y)}";
}
