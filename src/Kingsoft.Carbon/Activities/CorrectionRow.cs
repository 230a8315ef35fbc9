using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>A row that corrects another, or is corrected, or both.</summary>
/// <param name="KindNumber">The number of its kind.</param>
/// <param name="Kind">What it says but for its amount.</param>
/// <param name="ExactAmount">Its amount.</param>
/// <param name="Location">Where it stands.</param>
/// <param name="ExplicitId">Its id; null where its place is its name.</param>
/// <param name="Corrects">The name of the row that it corrects; null for none.</param>
internal sealed record CorrectionRow(
    int KindNumber, RowKind Kind, ExactAmount ExactAmount, SourceLocation Location, string? ExplicitId, string? Corrects)
{
    public string Name => ExplicitId ?? Location.ToString();

    public ActivityContext Context => Kind.Context;

    /// <summary>The amount in the base unit of its dimension.</summary>
    public Ratio Size => ExactAmount.Ratio * Context.Unit.ToBase;

    /// <summary>Its amount, as it is shown.</summary>
    public decimal Amount => ExactAmount.Value;

    public bool Equals(CorrectionRow? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}
