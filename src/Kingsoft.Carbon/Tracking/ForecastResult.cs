using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Tracking;

/// <summary>A fitted forecast, or the word that there are too few figures for one.</summary>
public sealed record ForecastResult
{
    private readonly ValueArray<ForecastValue> _values = new([]);

    internal ForecastResult(string method, int points)
    {
        Method = method;
        Points = points;
    }

    /// <summary>The method: <c>ordinary least squares</c>, <c>Theil-Sen</c> or <c>simple exponential smoothing</c>.</summary>
    public string Method { get; }

    /// <summary>How many figures it rests on.</summary>
    public int Points { get; }

    /// <summary>Why there is no forecast; null where there is one.</summary>
    public string? Refusal => SaidRefusal?.ToString();

    internal Said? SaidRefusal { get; init; }

    /// <summary>The change a year; null without a forecast or a trend.</summary>
    public decimal? Slope { get; internal init; }

    /// <summary>The lower end of the slope's confidence interval; null where the method has none.</summary>
    public decimal? SlopeLow { get; internal init; }

    /// <summary>The upper end of the slope's confidence interval; null where the method has none.</summary>
    public decimal? SlopeHigh { get; internal init; }

    /// <summary>The trend's value in the year 0; null without a forecast or a trend.</summary>
    public decimal? Intercept { get; internal init; }

    /// <summary>
    /// The standard deviation of the residuals, in the figures' unit; null without a forecast or where the method has none.
    /// </summary>
    public decimal? ResidualDeviation { get; internal init; }

    /// <summary>The smoothing weight of the latest figure; null but for exponential smoothing.</summary>
    public decimal? Alpha { get; internal init; }

    /// <summary>The level before the first figure; null but for exponential smoothing.</summary>
    public decimal? InitialLevel { get; internal init; }

    /// <summary>The years asked for; empty without a forecast.</summary>
    public ImmutableArray<ForecastValue> Values
    {
        get => _values.Items;
        internal init => _values = new(value);
    }

    /// <summary>The method and what came of it: <c>ordinary least squares of 5 points: 3 values</c>.</summary>
    public override string ToString() =>
        $"{Method} of {Brief.Count(Points, "point")}: {(Refusal is null ? Brief.Count(Values, "value") : Brief.Line(Refusal))}";
}
