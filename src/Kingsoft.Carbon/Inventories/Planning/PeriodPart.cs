using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>A stretch of a period between two cuts.</summary>
/// <param name="Period">Its days.</param>
/// <param name="Number">Which part it is, from 1; 0 where the period is not cut.</param>
/// <param name="IsLast">Whether it takes the rest of the amount.</param>
/// <param name="Share">Its days by the days of the whole.</param>
/// <param name="ReportingYear">The reporting year in which it lies.</param>
internal sealed record PeriodPart(ReportingPeriod Period, int Number, bool IsLast, ScaledRatio Share, int ReportingYear);
