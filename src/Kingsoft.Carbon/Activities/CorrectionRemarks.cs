using System.Collections.Immutable;

namespace Kingsoft.Carbon;

/// <summary>What the rules of a ledger leave open about its corrections, for an inventory to tell.</summary>
/// <param name="Doubtful">Corrections that may be calculated otherwise than the row that they correct, with that row.</param>
/// <param name="LikeReplacements">The names of those whose amount looks like the new one instead of the difference.</param>
/// <param name="Equal">The names of those that are equal to another of the same row.</param>
/// <param name="Sums">The rows that are corrected, with their corrections.</param>
internal sealed record CorrectionRemarks(
    ImmutableArray<(CorrectionRow Correction, CorrectionRow Original)> Doubtful,
    IReadOnlySet<string> LikeReplacements,
    IReadOnlySet<string> Equal,
    ImmutableArray<CorrectionSum> Sums)
{
    public static CorrectionRemarks None { get; } = new([], ImmutableHashSet<string>.Empty, ImmutableHashSet<string>.Empty, []);
}
