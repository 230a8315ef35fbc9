namespace Kingsoft.Carbon.Compare;

/// <summary>The units of the ledger and of its factors, each as a multiple of the unit of its dimension that rows are counted in.</summary>
internal static class UnitSizes
{
    /// <summary>Rows <c>(unit, size)</c> in SQL: what a row's amount is multiplied by. Integers, so that nothing rounds.</summary>
    public const string OfRows =
        "('L', 1), ('m3', 1000), ('kg', 1), ('t', 1000), ('kWh', 1), ('MWh', 1000), ('m', 1), ('km', 1000), ('h', 1), ('d', 24)";

    /// <summary>What an amount in the unit of the rows is divided by to be in the unit of the factor.</summary>
    public static decimal OfFactor(string unit) => unit == "gal(US)" ? 3.785411784m : 1m;
}
