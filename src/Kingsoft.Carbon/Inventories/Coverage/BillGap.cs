namespace Kingsoft.Carbon.Coverage;

/// <summary>Days between bills of one site and activity on which there is none.</summary>
/// <param name="Key">Of what the bills are.</param>
/// <param name="Year">The reporting year.</param>
/// <param name="Lacks">The days.</param>
/// <param name="Tonnes">What as many days of the bills before and after hold, as an integer of 10⁻¹² t.</param>
internal sealed record BillGap(MeterKey Key, int Year, ReportingPeriod Lacks, Int128 Tonnes);
