using System.Collections.Immutable;

namespace Kingsoft.Carbon;

/// <summary>The estimation factors that serve rows which say the same.</summary>
/// <param name="Replace">What makes them another activity; null for none.</param>
/// <param name="Adds">What they also cause, by the activity that comes of it.</param>
/// <param name="Fault">What leaves open which one is meant; null for nothing.</param>
internal sealed record EstimateChoice(EstimationFactor? Replace, ImmutableArray<EstimationFactor> Adds, DataFault? Fault)
{
    public static EstimateChoice None { get; } = new(null, [], null);
}
