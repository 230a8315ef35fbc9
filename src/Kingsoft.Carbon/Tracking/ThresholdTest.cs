using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Tracking;

/// <summary>One comparison of changes with the threshold of a base-year policy.</summary>
public sealed record ThresholdTest
{
    internal ThresholdTest(Said figure, Said subject, Co2e effect, Co2e baseValue, decimal thresholdPct)
    {
        SaidFigure = figure;
        SaidSubject = subject;
        Effect = effect;
        BaseValue = baseValue;
        ThresholdPct = thresholdPct;
    }

    /// <summary>The figure tested: <c>Scope 1</c>, <c>Scope 2</c>, <c>Scope 1 and 2</c> or <c>Scope 3</c>.</summary>
    public string Figure => SaidFigure.ToString();

    internal Said SaidFigure { get; }

    /// <summary>The change tested by its description, <c>all changes together</c>, or the same <c>net</c>.</summary>
    public string Subject => SaidSubject.ToString();

    internal Said SaidSubject { get; }

    /// <summary>
    /// The effect on the base year: of one change with its sign; of all together without signs, so that errors of opposite sign don't hide
    /// each other; and of all together net, with them.
    /// </summary>
    public Co2e Effect { get; }

    /// <summary>The figure of the base year.</summary>
    public Co2e BaseValue { get; }

    /// <summary>The policy's threshold in percent.</summary>
    public decimal ThresholdPct { get; }

    /// <summary>The effect in percent of the base year; null where the base is zero.</summary>
    public decimal? EffectPct => BaseValue == Co2e.Zero ? null : Effect.Tonnes * 100m / BaseValue.Tonnes;

    /// <summary>Whether the policy follows the test; else it stands beside the one that decides.</summary>
    public bool Decides { get; internal init; } = true;

    /// <summary>Whether the effect is above the threshold; of a base of zero every effect is.</summary>
    public bool IsExceeded => Math.Abs(Effect.Tonnes) * 100m > ThresholdPct * Math.Abs(BaseValue.Tonnes);
}
