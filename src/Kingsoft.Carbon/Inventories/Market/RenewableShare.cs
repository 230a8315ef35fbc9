using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Instruments;

/// <summary>How much of a year's electricity is renewable by one metric.</summary>
public sealed record RenewableShare
{
    /// <summary>The metric.</summary>
    public required RenewableMetric Metric { get; init; }

    /// <summary>Renewable electricity in MWh, with at most 28 digits; null where it is not known.</summary>
    public decimal? MegawattHours { get; init; }

    /// <summary>
    /// How much may be renewable and is not counted, in MWh, because its technology is not stated or not known; null where the metric is
    /// not known.
    /// </summary>
    public decimal? UnknownMegawattHours { get; init; }

    /// <summary>All electricity that was used, gross of what was fed into a grid, in MWh; null where it is not known.</summary>
    public decimal? OfMegawattHours { get; init; }

    /// <summary>The renewable part in percent; null where it is not known.</summary>
    public decimal? Percent { get; init; }

    /// <summary>Why it is not known; null where it is.</summary>
    public string? NotKnownBecause
    {
        get => SaidNotKnown?.ToString();
        init => SaidNotKnown = value;
    }

    internal Said? SaidNotKnown { get; init; }

    /// <summary>Such as <c>bought-and-matched: 40 %</c>, or why it is not known.</summary>
    public override string ToString() => $"{(Enum.IsDefined(Metric) ? MarketWords.Metric.Of(Metric) : Metric.ToString())}: "
        + (Percent is { } percent ? $"{Numbers.Format(percent)} %" : NotKnownBecause ?? "not known");
}
