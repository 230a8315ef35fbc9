using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>What was read of a record without a fault.</summary>
/// <param name="Context">The number of what it shares with others, in <see cref="RowKinds"/>.</param>
/// <param name="Period">The days.</param>
/// <param name="Amount">The amount.</param>
internal readonly record struct SoundRow(int Context, ReportingPeriod Period, ExactAmount Amount);
