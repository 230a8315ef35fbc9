using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Tracking;

/// <summary>
/// A factor of the library that a year's rows take; averages of grids are not among them, whose moves are causes of their own.
/// </summary>
/// <param name="Factor">The factor.</param>
/// <param name="Tonnes">The tonnes of its rows, none below zero.</param>
internal sealed record UsedFactor(EmissionFactor Factor, decimal Tonnes)
{
    /// <summary>The factors of an inventory.</summary>
    public static IEnumerable<UsedFactor> Of(Inventory inventory) => inventory.Accounts
        .Where(account => account.Leg is { IsMemo: false, Factor: { IsUserSupplied: false, Kind: not FactorKind.GridAverage } })
        .GroupBy(account => account.Leg.Factor!.Id, StringComparer.Ordinal)
        .OrderBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => new UsedFactor(
            group.First().Leg.Factor!, group.Sum(account => Math.Abs(Exact.ToDecimal(account.Total())))));

    /// <summary>
    /// The editions of which a later year takes another one of the same publisher than an earlier year did, for the same thing with another
    /// figure: the pair with the most tonnes first.
    /// </summary>
    public static IEnumerable<(string Before, string After)> EditionsThatMoved(
        IEnumerable<UsedFactor> before, IEnumerable<UsedFactor> after)
    {
        ILookup<string, UsedFactor> earlier = before.ToLookup(used => Thing(used.Factor), StringComparer.Ordinal);
        return
        [
            .. from later in after
               from was in earlier[Thing(later.Factor)]
               where was.Factor.Edition != later.Factor.Edition && !HasSameFigures(was.Factor, later.Factor)
               group later.Tonnes by (Before: was.Factor.Edition, After: later.Factor.Edition) into pair
               orderby pair.Sum() descending, pair.Key
               select pair.Key,
        ];
    }

    private static string Thing(EmissionFactor factor) =>
        $"{factor.Citation.Publisher}|{ActivityAliases.Meaning(factor.Activity)}|{factor.Region.Code}|{factor.Unit}|{factor.Set}";

    private static bool HasSameFigures(EmissionFactor a, EmissionFactor b) =>
        a.Components.SequenceEqual(b.Components) && a.BiogenicCo2Kilograms == b.BiogenicCo2Kilograms;
}
