using System.Collections.Immutable;
using System.Globalization;

namespace Kingsoft.Carbon.Compare;

/// <summary>An activity of the ledger with the two units it is counted in and the factor that serves it.</summary>
/// <param name="Code">The activity code.</param>
/// <param name="Units">What rows are counted in: a unit, and a thousand of it or 24.</param>
/// <param name="FactorUnit">What the factor is per.</param>
/// <param name="Scope">1 or 3; Scope 3 is category 1 throughout.</param>
/// <param name="Co2eKilograms">CO2e in kg per unit of the factor; null where the gases stand apart.</param>
/// <param name="GasKilograms">CO2, CH4 and N2O in kg per unit of the factor; empty where there is one figure in CO2e.</param>
internal sealed record LedgerActivity(
    string Code,
    ImmutableArray<string> Units,
    string FactorUnit,
    int Scope,
    decimal? Co2eKilograms,
    ImmutableArray<decimal> GasKilograms)
{
    private const int Each = 10, Liquids = 60;

    /// <summary>
    /// Sixty activities in six dimensions. No row of theirs needs rounding to 12 decimals of a tonne: an amount has at most three
    /// decimals, a factor four, and a tonne is a thousand kilograms.
    /// </summary>
    public static ImmutableArray<LedgerActivity> Exact { get; } =
    [
        .. Family("fuel.liquid", ["L", "m3"], 1, 2.6391m),
        .. Family("fuel.solid", ["kg", "t"], 1, 1.9003m),
        .. Family("purchased.energy", ["kWh", "MWh"], 3, 0.5703m),
        .. Family("purchased.metal", ["kg", "t"], 3, 2.3219m),
        .. Family("haul.distance", ["m", "km"], 3, 0.0009m),
        .. Family("rented.machine", ["h", "d"], 3, 7.4117m),
    ];

    /// <summary>
    /// Sixty liquids, counted in litres, with three gases per US gallon: a gallon is 3.785411784 L, so that nearly no row ends within 12
    /// decimals.
    /// </summary>
    public static ImmutableArray<LedgerActivity> Rounded { get; } =
    [
        .. Enumerable.Range(1, Liquids).Select(number => new LedgerActivity(
            Name("fuel.liquid", number), ["L", "m3"], "gal(US)", 1, null,
            [8.03m + (0.07m * number), 0.00031m + (0.00001m * number), 0.00007m + (0.00001m * (number % 9))])),
    ];

    private static IEnumerable<LedgerActivity> Family(string stem, ImmutableArray<string> units, int scope, decimal kilograms) => Enumerable
        .Range(1, Each)
        .Select(number => new LedgerActivity(Name(stem, number), units, units[0], scope, kilograms + (0.0013m * number), []));

    private static string Name(string stem, int number) => string.Create(CultureInfo.InvariantCulture, $"{stem}-{number:00}");
}
