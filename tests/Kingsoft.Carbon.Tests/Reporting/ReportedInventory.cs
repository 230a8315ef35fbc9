using Kingsoft.Carbon.Tests.Inventories;

namespace Kingsoft.Carbon.Tests.Reporting;

/// <summary>Inventories of carried-over totals, whose sums are worked out in the head.</summary>
internal static class ReportedInventory
{
    /// <summary>Scope 1: 1 t; Scope 2: 2 t by location and, if wanted, 3 t by market; Scope 3: 4 t of business travel.</summary>
    public static Inventory Of(InventoryOptions options, bool hasMarketBased = false) => Sample.Calculate(
        FactorLibrary.BuiltIn,
        options,
        [
            Sample.Reported(1m, new ActivityDetails { Scope = Scope.Scope1 }),
            Sample.Reported(2m, new ActivityDetails { Scope = Scope.Scope2, Scope2Method = Scope2Method.LocationBased }),
            .. hasMarketBased
                ? new[] { Sample.Reported(3m, new ActivityDetails { Scope = Scope.Scope2, Scope2Method = Scope2Method.MarketBased }) }
                : [],
            Sample.Reported(4m, new ActivityDetails { Scope = Scope.Scope3, Scope3Category = Scope3Category.BusinessTravel }),
        ]);
}
