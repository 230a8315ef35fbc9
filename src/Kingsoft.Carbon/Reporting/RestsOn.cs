using System.Collections.Immutable;
using Kingsoft.Carbon.Reconciliation;

namespace Kingsoft.Carbon.Reporting;

/// <summary>On what the figures of an inventory rest, in the words of every table.</summary>
internal static class RestsOn
{
    /// <summary>The word for a figure that there is not.</summary>
    public const string Missing = "missing";

    private const string InPart = "the year is covered in part";

    /// <summary>On what a figure rests; with what a sum of Scope 3 is without.</summary>
    public static string Of(Inventory inventory, Figure figure)
    {
        if (inventory.Totals.Of(figure) is null)
            return Missing;
        string words = OfAccounts(
            inventory, account => figure.Concerns(account.Leg.Scope, account.Methods, account.Leg.Scope3Category));
        if (figure.IsMarketBased && inventory.Market is { MegawattHours: not 0m } market)
            words = $"{words}; {Covered(market)}";
        return figure.HoldsScope3 && WithoutCategories(inventory) is { } without ? $"{words}; {without}" : words;
    }

    /// <summary>The same beside a printed figure of a year, of which the calculated one may hold a part only.</summary>
    public static string Beside(PrintedComparison? printed, string words) =>
        printed is not { IsOfPart: true } ? words : words == Missing ? InPart : $"{words}; {InPart}";

    /// <summary>On what the part of the inventory rests that some legs make.</summary>
    public static string Of(Inventory inventory, Func<PlanLeg, bool> isPart) => OfAccounts(inventory, account => isPart(account.Leg));

    /// <summary>How much electricity instruments cover: <c>instruments cover 400 of 1,000 MWh</c>.</summary>
    private static string Covered(MarketBasedScope2 market) =>
        $"instruments cover {ReportCell.Create(market.CoveredMegawattHours, 0)} of {ReportCell.Create(market.MegawattHours, 0)} MWh";

    private static string OfAccounts(Inventory inventory, Func<Account, bool> isPart)
    {
        bool carriedOver = false, estimated = false, calculated = false;
        foreach (Account account in inventory.Accounts.Where(account => !account.Leg.IsMemo && isPart(account)))
        {
            if (account.Leg.Flags.HasFlag(LineFlags.CarriedOver))
                carriedOver = true;
            else if (account.Quality == DataQuality.Estimated)
                estimated = true;
            else
                calculated = true;
        }

        return string.Join(" + ", new[]
        {
            calculated ? "calculated from activity" : null,
            estimated ? "calculated from estimated activity" : null,
            carriedOver ? "carried over" : null,
        }.Where(part => part is not null));
    }

    /// <summary>On what a category of Scope 3 rests, or why there is none.</summary>
    public static string Of(Inventory inventory, CategoryState category) => category.Status switch
    {
        CategoryStatus.Reported => Of(inventory, Figure.OfCategory(category.Category)),
        CategoryStatus.NotRelevant => $"not relevant: {category.Reason}",
        _ => Missing,
    };

    /// <summary>Which categories a sum of Scope 3 is without; null where each has rows or a reason.</summary>
    public static string? WithoutCategories(Inventory inventory)
    {
        ImmutableArray<Scope3Category> missing = MissingCategories.Of(inventory.Categories);
        string numbers = CategoryNumbers.Of(missing);
        return missing.Length switch
        {
            0 => null,
            1 => $"without category {numbers}, which is missing",
            _ => $"without categories {numbers}, which are missing",
        };
    }
}
