namespace Kingsoft.Carbon.Reporting;

/// <summary>How a text of a picture is written.</summary>
/// <param name="Size">The size of its font.</param>
/// <param name="LineHeight">From one line to the next: as much as Chinese fonts take.</param>
/// <param name="IsBold">Whether it is bold.</param>
/// <param name="Anchor">Which end stands at its place.</param>
internal sealed record ChartTextStyle(decimal Size, decimal LineHeight, bool IsBold = false, ChartAnchor Anchor = ChartAnchor.Start)
{
    public static ChartTextStyle Heading { get; } = new(15m, 22m, IsBold: true);

    public static ChartTextStyle Label { get; } = new(13m, 20m);

    public static ChartTextStyle Total { get; } = Label with { IsBold = true };

    public static ChartTextStyle Note { get; } = new(12m, 18m);
}
