using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>The rules of a single ledger row, whether it was read or made in code.</summary>
internal static class LedgerRules
{
    private const string OwnPrefix = "x_";

    public static void Check(ActivityContext context, decimal amount, ActivityRemarks remarks, string? id, Action<string, Message> fault)
    {
        if (amount < 0 && remarks.Corrects is null && !MayBeNegative(context.Activity))
            fault("amount", LedgerMessages.AmountNegative(amount));
        CheckContext(context, fault);
        if (id is not null && string.IsNullOrWhiteSpace(id))
            fault("id", WordMessages.IdBlank);
        if (id is not null && id.Contains('#', StringComparison.Ordinal))
            fault("id", LedgerMessages.IdWithHash(id));
        if (id is not null && ControlCharacters.Fault(id) is { } unseen)
            fault("id", unseen);
        if (id is not null && id == remarks.Corrects)
            fault("corrects", LedgerMessages.CorrectsItself(id));
        CheckTexts(remarks, fault);
    }

    /// <summary>What many rows have in common: sound for one of them, it is sound for all.</summary>
    public static void CheckContext(ActivityContext context, Action<string, Message> fault)
    {
        CheckWords(context, fault);
        if (EnergyBasis.Fault(context.Activity, context.Unit) is { } basisFault)
            fault("unit", basisFault);
        if (context.Scope3Category is not null && context.Scope is { } scope && scope != Scope.Scope3)
            fault("scope3_category", LedgerMessages.CategoryOnScope(scope));
        if (context.UncertaintyPct is { } halfWidth and < 0)
            fault("uncertainty_pct", LedgerMessages.UncertaintyNegative(halfWidth));
        CheckName("entity", context.Entity, fault);
        CheckName("facility", context.Facility, fault);
        CheckName("factor_id", context.FactorId, fault);
        CheckName("instrument", context.Instrument, fault);
        CheckName("supplier", context.Supplier, fault);
        if (context.Activity == ActivityCode.ReportedEmissions)
            CheckReported(context, fault);
        else
            CheckCalculated(context, fault);
    }

    // A file has words for them: only code can say what none of them means.
    private static void CheckWords(ActivityContext context, Action<string, Message> fault)
    {
        if (context.Region is null)
            fault("region", WordMessages.ValueMissing);
        if (context.Scope is { } scope && !Enum.IsDefined(scope))
            fault("scope", WordMessages.WordUnknown(scope.ToString(), WordMessages.KindScope, FileWords.Scope.WithOr));
        if (context.Scope3Category is { } category && !Enum.IsDefined(category))
        {
            fault("scope3_category", WordMessages.NumberOutside(
                Numbers.Format((int)category), WordMessages.KindScope3Category, 1, Scope3Categories.Count));
        }

        if (context.Scope2Method is < Scope2Method.None or > Scope2Method.Both)
        {
            fault("scope2_method", WordMessages.WordUnknown(
                context.Scope2Method.ToString(), WordMessages.KindMethod, FileWords.Scope2Method.WithOr));
        }

        if (context.GwpBasis is { } basis && !Enum.IsDefined(basis))
            fault("gwp_set", WordMessages.WordUnknown(basis.ToString(), WordMessages.KindGwpSet, FileWords.GwpBasis.WithOr));
        if (context.Quality is { } quality && !Enum.IsDefined(quality))
            fault("quality", WordMessages.WordUnknown(quality.ToString(), WordMessages.KindQuality, FileWords.Quality.WithOr));
    }

    private static void CheckTexts(ActivityRemarks remarks, Action<string, Message> fault)
    {
        CheckName("corrects", remarks.Corrects, fault);
        CheckText("evidence", remarks.Evidence, fault);
        CheckText("note", remarks.Note, fault);
        for (int i = 0; i < remarks.Extras.Length; i++)
        {
            (string column, string value) = remarks.Extras[i];
            if (column is null || value is null)
            {
                fault(column ?? OwnPrefix, WordMessages.ValueMissing);
                continue;
            }

            bool isOwn = column.Length > OwnPrefix.Length && column.StartsWith(OwnPrefix, StringComparison.Ordinal);
            if (!isOwn || ControlCharacters.FaultOfName(column) is not null)
                fault(column, LedgerMessages.NotAnOwnColumn(column));
            else if (remarks.Extras.Take(i).Any(other => other.Key == column))
                fault(column, LedgerMessages.OwnColumnTwice(column));
            CheckText(column, value, fault);
        }
    }

    // What nobody sees makes two of one name, and does harm where it is shown; only a text may have several lines.
    private static void CheckName(string column, string? name, Action<string, Message> fault)
    {
        if (name is not null && ControlCharacters.FaultOfName(name) is { } unseen)
            fault(column, unseen);
    }

    private static void CheckText(string column, string? text, Action<string, Message> fault)
    {
        if (text is not null && ControlCharacters.FaultOfText(text) is { } unseen)
            fault(column, unseen);
    }

    /// <summary>Whether amounts of an activity may be below 0 by themselves.</summary>
    public static bool MayBeNegative(ActivityCode activity) =>
        activity == ActivityCode.ExportedElectricity || activity.IsWithin("refrigerant");

    private static void CheckReported(ActivityContext context, Action<string, Message> fault)
    {
        if (context.Unit.Dimension != UnitDimension.Emissions)
            fault("unit", LedgerMessages.ReportedUnit(context.Unit));
        if (context.Scope is null)
            fault("scope", LedgerMessages.ReportedScopeMissing());
        if (context.Scope == Scope.Scope3 && context.Scope3Category is null)
            fault("scope3_category", LedgerMessages.ReportedCategoryMissing());
        if (context.FactorId is not null)
            fault("factor_id", LedgerMessages.FactorOn(context.FactorId, context.Activity));
        if (context.Scope2Method != Scope2Method.None && context.Scope is not (null or Scope.Scope2))
            fault("scope2_method", LedgerMessages.MethodOutsideScope2);
    }

    private static void CheckCalculated(ActivityContext context, Action<string, Message> fault)
    {
        if (context.Activity.NeedsRegion && context.Region is { IsGlobal: true })
            fault("region", LedgerMessages.RegionMissing(context.Activity));
        if (context.Activity.TakesNoFactor)
            CheckWithoutFactor(context, fault);
        if (context.Scope2Method != Scope2Method.None)
            fault("scope2_method", LedgerMessages.MethodOnCalculated(context.Activity));
        if (context.GwpBasis is not null)
            fault("gwp_set", LedgerMessages.GwpSetOnCalculated(context.Activity));
    }

    // It stands in or beside Scope 2 and is no emission: what would choose a scope or a factor chooses nothing.
    private static void CheckWithoutFactor(ActivityContext context, Action<string, Message> fault)
    {
        if (context.Scope is { } scope && scope != Scope.Scope2)
            fault("scope", LedgerMessages.ScopeWithoutFactor(context.Activity));
        else if (context.Scope3Category is not null && context.Scope is null)
            fault("scope3_category", LedgerMessages.CategoryWithoutFactor(context.Activity));
        if (context.FactorId is not null)
            fault("factor_id", LedgerMessages.FactorOn(context.FactorId, context.Activity));
    }
}
