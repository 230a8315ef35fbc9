using System.Globalization;

namespace Kingsoft.Carbon;

/// <summary>Names the figures that an inventory should have and has not.</summary>
internal static class MissingFigures
{
    public static IEnumerable<Finding> Find(int year, InventoryTotals totals)
    {
        if (totals.Scope2LocationBased is { } location && totals.Scope2MarketBased is null)
            yield return Missing("market-based-missing", "no market-based Scope 2 figure: no contractual instruments were given; the GHG Protocol Scope 2 Guidance (2015) asks for both figures", location);
        if (totals.Scope2MarketBased is { } market && totals.Scope2LocationBased is null)
            yield return Missing("location-based-missing", "no location-based Scope 2 figure stands beside the market-based one; the GHG Protocol Scope 2 Guidance (2015) asks for both figures", market);
        if (totals.Scope1 is null)
            yield return Missing("scope-missing", NoRow("Scope 1"));
        if ((totals.Scope2LocationBased ?? totals.Scope2MarketBased) is null)
            yield return Missing("scope-missing", NoRow("Scope 2"));

        string NoRow(string scope) => $"the ledger has no row of {scope} in {year.ToString(CultureInfo.InvariantCulture)}; the figure is missing, not zero";
    }

    private static Finding Missing(string code, string message, decimal? tonnes = null) =>
        new() { Code = code, Severity = FindingSeverity.Warning, Message = message, Tonnes = tonnes };
}
