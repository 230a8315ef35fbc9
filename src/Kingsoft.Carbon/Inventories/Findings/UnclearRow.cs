namespace Kingsoft.Carbon;

/// <summary>A line of which only the median of its series will tell whether it stands out.</summary>
internal readonly record struct UnclearRow(Account Account, decimal Amount, double PerDay, byte[] Id);
