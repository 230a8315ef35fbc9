using System.Collections.Immutable;

namespace Kingsoft.Carbon;

/// <summary>Rows that count days which others count too.</summary>
/// <param name="Whole">The longer, or the earlier.</param>
/// <param name="Parts">What overlaps with it, in the order of the days.</param>
/// <param name="Tonnes">What is counted twice at most, as an integer of 10⁻¹² t.</param>
/// <param name="ApartPct">
/// By how many percent the parts together differ from the whole, where nothing else tells that they are of it; null for a meter, which
/// gives each day once.
/// </param>
internal sealed record PeriodOverlap(PeriodGroup Whole, ImmutableArray<PeriodGroup> Parts, Int128 Tonnes, decimal? ApartPct);
