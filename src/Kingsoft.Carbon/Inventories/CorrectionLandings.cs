using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>A correction lands where its original landed: in the same scope and category, by the same factor.</summary>
internal static class CorrectionLandings
{
    /// <summary>Notes corrections that are calculated otherwise than the row that they correct; after all rows were posted.</summary>
    public static void Check(AccountBook book, DataIssues issues)
    {
        foreach ((CorrectionRow correction, CorrectionRow original) in book.Rows.Corrections.Doubtful)
        {
            (PlanLeg? Own, PlanLeg? Other)[] legs = [.. LegsOf(book, correction).Zip(LegsOf(book, original))];
            if (legs.FirstOrDefault(both => !LandTogether(both.Own, both.Other)) is ({ } own, { } other))
                Add(InventoryMessages.CorrectsElsewhere(original, other, own));
            else if (correction.Context.Supplier != original.Context.Supplier && IsElectricity(book, correction))
            {
                Add(LedgerMessages.CorrectsAnother(original,
                    [LedgerMessages.CorrectsOtherValue("supplier", correction.Context.Supplier, original.Context.Supplier)]));
            }

            void Add(Message message) => issues.Add(
                correction.Location, "corrects", message, correction.ExplicitId, field: correction.Corrects);
        }
    }

    // What an estimate makes electricity, or adds, takes the rate of its supplier too, whatever its row is called.
    private static bool IsElectricity(AccountBook book, CorrectionRow row)
    {
        KindAccounts? parts = book.SingleOf(row.KindNumber) is null ? book.Of(row.KindNumber) : null;
        IEnumerable<Account> accounts = parts is null
            ? Together(book.SingleOf(row.KindNumber))
            : Enumerable.Range(0, parts.Parts.Length).SelectMany(part => parts.AccountsOf(part));
        return accounts.Any(account => account.Leg is { Scope: Scope.Scope2 } leg && leg.Need.Activity.IsWithin("electricity"));
    }

    private static IEnumerable<Account> Together(Account? first)
    {
        for (Account? leg = first; leg is not null; leg = leg.Beside)
            yield return leg;
    }

    private static PlanLeg?[] LegsOf(AccountBook book, CorrectionRow row)
    {
        if (book.SingleOf(row.KindNumber) is { } single)
            return [single.Leg];

        KindAccounts parts = book.Of(row.KindNumber);
        return [.. Enumerable.Range(0, parts.Parts.Length).Select(part => parts.AccountsOf(part).FirstOrDefault()?.Leg)];
    }

    // What is not calculated, for another year is asked for or it has a fault, lands nowhere.
    private static bool LandTogether(PlanLeg? own, PlanLeg? other) => own is null || other is null
        || (own.Scope == other.Scope && own.Scope3Category == other.Scope3Category && own.Scope2Method == other.Scope2Method
            && own.Factor == other.Factor);
}
