using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>The names of factor kinds in files, and which scopes admit them.</summary>
public static class FactorKinds
{
    private static readonly Words<FactorKind> Words = new(
        (FactorKind.Combustion, "combustion"),
        (FactorKind.Fugitive, "fugitive"),
        (FactorKind.Process, "process"),
        (FactorKind.GridAverage, "grid-average"),
        (FactorKind.GridResidual, "grid-residual"),
        (FactorKind.GridMargin, "grid-margin"),
        (FactorKind.Supplier, "supplier"),
        (FactorKind.Heat, "heat"),
        (FactorKind.Upstream, "upstream"),
        (FactorKind.TransmissionAndDistributionLoss, "td-loss"),
        (FactorKind.LifeCycle, "life-cycle"),
        (FactorKind.Embodied, "embodied"),
        (FactorKind.Spend, "spend"),
        (FactorKind.Activity, "activity"));

    /// <summary>The names of all kinds, as files write them.</summary>
    public static ImmutableArray<string> AllNames => Words.All;

    /// <summary>The name of a kind as files write it, such as <c>grid-average</c>.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>The name.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is no kind.</exception>
    public static string FileName(this FactorKind kind)
    {
        Defined.Check(kind);
        return Words.Of(kind);
    }

    /// <summary>Reads the name of a kind.</summary>
    /// <param name="name">Such as <c>grid-average</c>.</param>
    /// <param name="kind">The kind.</param>
    /// <returns>Whether the name is known.</returns>
    public static bool TryParse(string? name, out FactorKind kind) => Words.TryParse(name, out kind);

    /// <summary>Whether figures of a scope may be made with factors of a kind. For Scope 2 the location-based figure is meant.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="scope">The scope.</param>
    /// <returns>Whether the kind is admitted.</returns>
    /// <remarks>
    /// Source: GHG Protocol Scope 2 Guidance (2015), section 6.5 and table 6.2 (location-based: grid averages only; no residual mix, no
    /// marginal rates),
    /// and the GHG Protocol's distinction of inventories from project accounting (OM and BM).
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">A value is no kind, or no scope.</exception>
    public static bool IsAdmittedBy(this FactorKind kind, Scope scope)
    {
        Defined.Check(kind);
        Defined.Check(scope);
        return IsAdmitted(kind, scope);
    }

    /// <summary>Whether figures of a scope may be made with a factor: the supplier's own serves a line from its power plant.</summary>
    /// <remarks>Source: GHG Protocol Scope 2 Guidance (2015), table 6.1.</remarks>
    internal static bool IsAdmittedBy(this EmissionFactor factor, Scope scope) => IsAdmitted(factor.Kind, scope)
        || (factor.Kind == FactorKind.Supplier && scope == Scope.Scope2
            && factor.Activity.IsWithin(ActivityCode.DirectLineElectricity.Value));

    private static bool IsAdmitted(FactorKind kind, Scope scope) => scope switch
    {
        Scope.Scope1 or Scope.Outside =>
            kind is FactorKind.Combustion or FactorKind.Fugitive or FactorKind.Process or FactorKind.Supplier or FactorKind.Activity,
        Scope.Scope2 => kind is FactorKind.GridAverage or FactorKind.Heat,
        _ => kind is not (FactorKind.GridMargin or FactorKind.GridResidual),
    };
}
