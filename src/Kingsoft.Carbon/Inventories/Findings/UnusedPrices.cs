using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>Finds price indices and exchange rates that brought no amount to other prices: a year or a currency may be mistyped.</summary>
internal static class UnusedPrices
{
    /// <summary>
    /// Files of which no row took a value; and, of the others, an index of a currency in which rows or their factors are. A file may hold
    /// the currencies of the whole world: of those that no row has, nothing is said.
    /// </summary>
    public static IEnumerable<Said> Of(FactorLibrary library, ImmutableArray<PlanLeg> legs)
    {
        if (library.Prices.IsEmpty)
            return library.PriceFiles.Select(file => (Said)InventoryMessages.UnusedPrices(file));

        PlanLeg[] money = [.. legs.Where(leg => leg is { Need.Unit.Currency: not null, Factor.Unit.Currency: not null })];
        HashSet<MoneyPrice> taken = [.. money.SelectMany(leg => leg.Selection!.Conversion!.Steps).SelectMany(step => step.Prices)];
        HashSet<string> files = [.. library.PriceFiles.Where(
            file => !library.Prices.Any(price => price.Location.File == file && taken.Contains(price)))];
        HashSet<string> indexed = [.. taken.Where(IsIndex).Select(price => price.Currency)];
        IEnumerable<Said> indices = library.Prices
            .Where(price => IsIndex(price) && !indexed.Contains(price.Currency) && !files.Contains(price.Location.File ?? ""))
            .GroupBy(price => price.Currency, StringComparer.Ordinal)
            .OrderBy(index => index.Key, StringComparer.Ordinal)
            .Select(index => (First: index.First(), Leg: Array.Find(money, leg => Concerns(leg, index.Key))))
            .Where(index => index.Leg is not null)
            .Select(index => (Said)InventoryMessages.UnusedIndex(index.First, index.Leg!.Factor!));
        return files.Order(StringComparer.Ordinal).Select(file => (Said)InventoryMessages.UnusedPrices(file)).Concat(indices);
    }

    private static bool IsIndex(MoneyPrice price) => price.Kind == MoneyPriceKind.PriceIndex;

    private static bool Concerns(PlanLeg leg, string currency) =>
        leg.Need.Unit.Currency == currency || leg.Factor!.Unit.Currency == currency;
}
