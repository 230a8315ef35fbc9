namespace Kingsoft.Carbon;

/// <summary>
/// Everything that a row says but its amount, id and remarks: rows of one kind have one plan, and only their amounts need to be added up.
/// </summary>
internal readonly record struct RowKind(ActivityContext Context, ReportingPeriod Period);
