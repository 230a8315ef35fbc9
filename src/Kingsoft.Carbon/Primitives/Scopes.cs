using System.Collections.Immutable;

namespace Kingsoft.Carbon;

/// <summary>The scopes of an inventory, in their order.</summary>
internal static class Scopes
{
    /// <summary>Those of a company's own energy and processes, which every report has.</summary>
    public static ImmutableArray<Scope> Own { get; } = [Scope.Scope1, Scope.Scope2];

    public static ImmutableArray<Scope> All { get; } = [.. Own, Scope.Scope3];
}
