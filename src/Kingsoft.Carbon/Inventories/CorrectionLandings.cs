namespace Kingsoft.Carbon;

/// <summary>A correction lands where its original landed: in the same scope and category, by the same factor.</summary>
internal static class CorrectionLandings
{
    /// <summary>Notes corrections that are calculated otherwise than the row that they correct; after all rows were posted.</summary>
    public static void Check(AccountBook book, DataIssues issues)
    {
        foreach ((CorrectionRow correction, CorrectionRow original) in book.Rows.Corrections.Doubtful)
        {
            if (LegsOf(book, correction).Zip(LegsOf(book, original)).FirstOrDefault(legs => !LandTogether(legs.First, legs.Second))
                is not ({ } own, { } other))
                continue;

            issues.Add(
                correction.Location, "corrects", InventoryMessages.CorrectsElsewhere(original, other, own), correction.ExplicitId,
                field: correction.Corrects);
        }
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
