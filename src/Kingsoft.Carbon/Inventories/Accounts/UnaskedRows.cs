namespace Kingsoft.Carbon;

/// <summary>Rows of one kind in a year that is not asked for.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Year">The reporting year.</param>
/// <param name="Amount">Their amounts, added up.</param>
internal readonly record struct UnaskedRows(RowKind Kind, int Year, UnaskedAmount Amount);
