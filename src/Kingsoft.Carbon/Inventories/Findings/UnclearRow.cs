using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>A line of which only the median of its series will tell whether it stands out.</summary>
internal readonly record struct UnclearRow(Account Account, ExactAmount Amount, double PerDay, byte[] Id);
