using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>A line of which only the median of its series will tell whether it stands out.</summary>
/// <param name="Account">Its account.</param>
/// <param name="Amount">Its amount.</param>
/// <param name="PerDay">The amount a day, in the unit of the series.</param>
/// <param name="Id">Its id; empty where lines are named later.</param>
internal readonly record struct UnclearRow(Account Account, ExactAmount Amount, double PerDay, byte[] Id);
