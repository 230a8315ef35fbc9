namespace Kingsoft.Carbon;

/// <summary>What a second look at the rows of a kind needs.</summary>
/// <param name="PerDay">A thousandth, a day, in the unit of the series; 0 for nothing to look for, below 0 where only lines tell.</param>
/// <param name="Series">The number of the series.</param>
/// <param name="Year">The place of the reporting year.</param>
internal readonly record struct LookedKind(double PerDay, int Series, int Year);
