namespace Kingsoft.Carbon.Reporting;

/// <summary>Where on a picture a value stands: in proportion between the two ends of an axis.</summary>
internal sealed class AxisScale(AxisTicks ticks, decimal start, decimal end)
{
    public AxisTicks Ticks { get; } = ticks;

    public decimal Zero => At(0m);

    public decimal At(decimal value) => start + ((value - Ticks.Low) / (Ticks.High - Ticks.Low) * (end - start));
}
