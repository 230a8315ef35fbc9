namespace Kingsoft.Carbon.Reporting;

/// <summary>The place that a line of text takes on a picture, at most.</summary>
internal readonly record struct LabelBox(decimal Left, decimal Top, decimal Right, decimal Bottom)
{
    // How far letters reach above and below their line, in ems; Chinese fonts need the most.
    private const decimal Above = 0.95m, Below = 0.3m;

    public static LabelBox Of(decimal x, decimal baseline, string text, ChartTextStyle style)
    {
        decimal width = TextWidth.Of(text, style.Size, style.IsBold);
        decimal left = style.Anchor switch
        {
            ChartAnchor.End => x - width,
            ChartAnchor.Middle => x - (width / 2m),
            _ => x,
        };
        return new LabelBox(left, baseline - (Above * style.Size), left + width, baseline + (Below * style.Size));
    }

    public bool Overlaps(LabelBox other) =>
        Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;
}
