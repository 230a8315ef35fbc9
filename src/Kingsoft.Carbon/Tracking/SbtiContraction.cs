using System.Text.Json.Serialization;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Tracking;

/// <summary>
/// The yearly reduction that a version of the SBTi absolute contraction approach (1.5 °C) asks for, in points of the base year.
/// </summary>
/// <remarks>
/// Sources: SBTi Corporate Near-Term Criteria 5 and target-setting tool (4.2 % a year, linear, not compounding; base years after 2020 reach
/// 42 % by 2030 all the same);
/// SBTi, 29 April 2026, urgent revision of the absolute contraction approach (rate from the time between base year and net-zero year, floor
/// 4.2 %; Scope 1 net zero by 2050, Scope 2 by 2040).
/// The revision's formula was not readable in a public source: the numerator, 90 or 100 % of the base, is therefore stated by the caller.
/// </remarks>
public sealed record SbtiContraction
{
    /// <summary>The least rate of every version, in percent of the base a year.</summary>
    public static decimal MinimumRatePct => 4.2m;

    private const int FixedSince = 2020;

    private readonly decimal? _numeratorPct;
    private readonly int? _netZeroYear;

    [JsonConstructor]
    internal SbtiContraction(decimal? numeratorPct, int? netZeroYear)
    {
        if (numeratorPct is null != netZeroYear is null)
            throw new ArgumentException("A numerator and a year of net zero are given together, or neither.", nameof(numeratorPct));
        if (numeratorPct is { } percent)
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(percent, nameof(numeratorPct));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(percent, 100m, nameof(numeratorPct));
        }

        if (netZeroYear is { } year)
            ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 2050, nameof(netZeroYear));
        _numeratorPct = numeratorPct;
        _netZeroYear = netZeroYear;
    }

    /// <summary>
    /// The version until April 2026: 4.2 % a year from a base of 2020 or before; from a later base the reduction that 4.2 % a year since
    /// 2020 would have made by the target year.
    /// </summary>
    public static SbtiContraction UntilApril2026 { get; } = new(null, null);

    /// <summary>What falls until net zero, in percent of the base; null for the version until April 2026.</summary>
    public decimal? NumeratorPct => _numeratorPct;

    /// <summary>The year of net zero; null for the version until April 2026.</summary>
    public int? NetZeroYear => _netZeroYear;

    /// <summary>Which version, with its parameters.</summary>
    [JsonIgnore]
    public string Version => Name.ToString();

    /// <summary>The version of 29 April 2026: the numerator spread over the years from base to net zero, at least 4.2 % a year.</summary>
    /// <param name="netZeroYear">2050 or before for Scope 1, 2040 for Scope 2.</param>
    /// <param name="numeratorPct">What falls by then, in percent of the base: 90 or 100, as one reads the revision.</param>
    /// <returns>The policy.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The numerator is not above 0 and at most 100, or the year is after 2050.</exception>
    public static SbtiContraction FromApril2026(int netZeroYear, decimal numeratorPct) => new(numeratorPct, netZeroYear);

    /// <summary>The version as it is named in messages.</summary>
    internal Message Name => _numeratorPct is { } percent && _netZeroYear is { } year
        ? TargetMessages.FromApril2026(percent, year)
        : TargetMessages.UntilApril2026;

    /// <summary>Whether the policy has a rate for a base year: its net-zero year, if it has one, is later.</summary>
    internal bool Covers(int baseYear) => _netZeroYear is not { } netZeroYear || netZeroYear > baseYear;

    /// <summary>The yearly reduction in percent of the base year.</summary>
    /// <param name="baseYear">The base year.</param>
    /// <param name="targetYear">The target year.</param>
    /// <returns>The rate; 4.2 or more.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The target year, or the net-zero year of the policy, is not after the base
    /// year.</exception>
    public decimal AnnualRatePct(int baseYear, int targetYear)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(targetYear, baseYear);
        if (_netZeroYear is not { } netZeroYear)
            return baseYear <= FixedSince ? MinimumRatePct : MinimumRatePct * (targetYear - FixedSince) / (targetYear - baseYear);

        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(baseYear, netZeroYear);
        return Math.Max(MinimumRatePct, _numeratorPct!.Value / (netZeroYear - baseYear));
    }
}
