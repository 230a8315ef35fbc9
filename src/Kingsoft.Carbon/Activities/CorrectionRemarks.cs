using System.Collections.Immutable;

namespace Kingsoft.Carbon;

/// <summary>What the rules of a ledger leave open about its corrections, for an inventory to tell.</summary>
/// <param name="Doubtful">Corrections that may be calculated otherwise than the row that they correct, with that row.</param>
/// <param name="LikeReplacements">The names of those whose amount looks like the new one instead of the difference.</param>
internal sealed record CorrectionRemarks(
    ImmutableArray<(CorrectionRow Correction, CorrectionRow Original)> Doubtful, IReadOnlySet<string> LikeReplacements)
{
    public static CorrectionRemarks None { get; } = new([], ImmutableHashSet<string>.Empty);
}
