using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;
using Kingsoft.Carbon.Reconciliation;

namespace Kingsoft.Carbon.Reporting;

/// <summary>On what the figures of an inventory rest, in the words of every table.</summary>
internal static class RestsOn
{
    /// <summary>The word for a figure that there is not.</summary>
    public static Message Missing => RestsOnMessages.Missing;

    /// <summary>On what a figure rests; with what a sum of Scope 3 is without.</summary>
    public static Message Of(Inventory inventory, Figure figure)
    {
        if (inventory.Totals.Of(figure) is null)
            return Missing;
        Message words = OfAccounts(
            inventory, account => figure.Concerns(account.Leg.Scope, account.Methods, account.Leg.Scope3Category));
        if (figure.IsMarketBased && inventory.Market is { MegawattHours: not 0m } market)
            words = RestsOnMessages.With(words, RestsOnMessages.Covered(market));
        return figure.HoldsScope3 && WithoutCategories(inventory) is { } without
            ? RestsOnMessages.With(words, without)
            : words;
    }

    /// <summary>The same beside a printed figure of a year, of which the calculated one may hold a part only.</summary>
    public static Message Beside(PrintedComparison? printed, Message words) =>
        printed is not { IsOfPart: true } ? words
        : words.Equals(Missing) ? RestsOnMessages.InPart
        : RestsOnMessages.With(words, RestsOnMessages.InPart);

    /// <summary>On what the part of the inventory rests that some legs make.</summary>
    public static Message Of(Inventory inventory, Func<PlanLeg, bool> isPart) => OfAccounts(inventory, account => isPart(account.Leg));

    private static Message OfAccounts(Inventory inventory, Func<Account, bool> isPart)
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

        Message[] parts =
        [
            .. calculated ? [RestsOnMessages.Calculated] : Array.Empty<Message>(),
            .. estimated ? [RestsOnMessages.Estimated] : Array.Empty<Message>(),
            .. carriedOver ? [RestsOnMessages.CarriedOver] : Array.Empty<Message>(),
        ];
        return parts.Length == 0 ? RestsOnMessages.Nothing : parts.Aggregate(RestsOnMessages.And);
    }

    /// <summary>On what a category of Scope 3 rests, or why there is none.</summary>
    public static Message Of(Inventory inventory, CategoryState category) => category.Status switch
    {
        CategoryStatus.Reported => Of(inventory, Figure.OfCategory(category.Category)),
        CategoryStatus.NotRelevant => RestsOnMessages.NotRelevant(category.Reason),
        _ => Missing,
    };

    /// <summary>Which categories a sum of Scope 3 is without; null where each has rows or a reason.</summary>
    public static Message? WithoutCategories(Inventory inventory)
    {
        ImmutableArray<Scope3Category> missing = MissingCategories.Of(inventory.Categories);
        string numbers = CategoryNumbers.Of(missing);
        return missing.Length switch
        {
            0 => null,
            1 => RestsOnMessages.WithoutCategory(numbers),
            _ => RestsOnMessages.WithoutCategories(numbers),
        };
    }
}
