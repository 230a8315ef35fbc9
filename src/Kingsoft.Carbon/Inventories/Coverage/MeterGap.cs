using System.Collections.Immutable;

namespace Kingsoft.Carbon.Coverage;

/// <summary>Days of a reporting year on which a meter that bills name has none, while other bills of its site go on.</summary>
internal sealed record MeterGap
{
    /// <summary>Of what it is.</summary>
    public required MeterKey Key { get; init; }

    /// <summary>What the bills call it.</summary>
    public required string Meter { get; init; }

    public required int Year { get; init; }

    /// <summary>The days.</summary>
    public required ReportingPeriod Lacks { get; init; }

    /// <summary>Whether no bill of it follows.</summary>
    public required bool IsEnd { get; init; }

    /// <summary>The days of the year that bills of it cover, in order.</summary>
    public required ImmutableArray<ReportingPeriod> Covers { get; init; }

    /// <summary>The CO2e of those bills, as an integer of 10⁻¹² t.</summary>
    public required Int128 Tonnes { get; init; }

    public required long Rows { get; init; }

    /// <summary>The nearest other year with bills of it; null where there is none.</summary>
    public required int? OtherYear { get; init; }

    /// <summary>What as many days hold in that year, as an integer of 10⁻¹² t.</summary>
    public required Int128 OtherTonnes { get; init; }
}
