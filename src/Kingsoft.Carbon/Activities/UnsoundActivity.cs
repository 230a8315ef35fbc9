namespace Kingsoft.Carbon;

/// <summary>The activity of a record that has other faults.</summary>
/// <param name="Location">The place of the record.</param>
/// <param name="Id">Its id; null where it has none.</param>
/// <param name="Activity">What it says that was done.</param>
internal readonly record struct UnsoundActivity(SourceLocation Location, string? Id, ActivityCode Activity);
