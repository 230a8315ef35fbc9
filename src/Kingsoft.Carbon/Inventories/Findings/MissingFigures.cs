using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>Names the figures that an inventory should have and has not.</summary>
internal static class MissingFigures
{
    /// <summary>The code for a scope without rows.</summary>
    public const string OfScope = "scope-missing";

    public static IEnumerable<Finding> Find(int year, InventoryTotals totals)
    {
        if (totals.Scope2LocationBased is { } location && totals.Scope2MarketBased is null)
            yield return Missing("market-based-missing", location);
        if (totals.Scope2MarketBased is { } market && totals.Scope2LocationBased is null)
            yield return Missing("location-based-missing", market);
        if (totals.Scope1 is null)
            yield return Missing(OfScope, null, InventoryMessages.ScopeMissing(Figure.LabelOf([Scope.Scope1]), year));
        if ((totals.Scope2LocationBased ?? totals.Scope2MarketBased) is null)
            yield return Missing(OfScope, null, InventoryMessages.ScopeMissing(Figure.LabelOf([Scope.Scope2]), year));
    }

    private static Finding Missing(string code, decimal? tonnes, Message? message = null) =>
        new() { Code = code, Severity = FindingSeverity.Warning, Message = message ?? InventoryMessages.Finding(code), Tonnes = tonnes };
}
