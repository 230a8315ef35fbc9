using System.Collections.Immutable;

namespace Kingsoft.Carbon;

/// <summary>What somebody who knows says of a finding that only asks: that it is as it should be, and why.</summary>
/// <param name="Year">The reporting year.</param>
/// <param name="Code">The code of the finding.</param>
/// <param name="Reason">Why it is right.</param>
internal sealed record FindingConfirmation(int Year, string Code, string Reason)
{
    /// <summary>What is said of metrics: a note of tracking, and no finding.</summary>
    public const string OfMetrics = "metric-slip";

    /// <summary>What can be confirmed: findings that ask whether an amount is right. What surely counts twice is no question.</summary>
    public static ImmutableArray<string> Codes { get; } =
    [
        FindingCodes.BillAgain, FindingCodes.ImplausibleAmount, FindingCodes.ImplausibleFactor, FindingCodes.ImplausiblePrice,
        FindingCodes.ImplausibleProperty, FindingCodes.MeterReading, OfMetrics, FindingCodes.SlipBetweenYears,
        FindingCodes.SlipWithinYear, FindingCodes.UnusualAmount, FindingCodes.YearCopied,
    ];
}
