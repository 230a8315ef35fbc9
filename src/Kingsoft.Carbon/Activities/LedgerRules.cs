using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>The rules of a single ledger row, whether it was read or made in code.</summary>
internal static class LedgerRules
{
    public static void Check(ActivityContext context, decimal amount, ActivityRemarks remarks, string? id, Action<string, string> fault)
    {
        if (amount < 0 && remarks.Corrects is null && !MayBeNegative(context.Activity))
        {
            string text = Numbers.Format(amount);
            fault("amount", $"'{text}' is negative; only a row with 'corrects', refrigerant.* and electricity.exported may be");
        }

        CheckContext(context, fault);
        if (id is not null && id.Contains('#', StringComparison.Ordinal))
            fault("id", $"'{id}' holds '#', which marks the parts of a split record; choose an id without it");
        if (id is not null && ControlCharacters.Fault(id) is { } unseen)
            fault("id", unseen);
        if (id is not null && id == remarks.Corrects)
            fault("corrects", $"'{id}' is the row itself; the id of another row is accepted");
        if (remarks.UncertaintyPct is { } halfWidth and < 0)
            fault("uncertainty_pct", $"'{Numbers.Format(halfWidth)}' is negative; a half-width in percent, 0 or more, is accepted");
        CheckTexts(remarks, fault);
    }

    /// <summary>What many rows have in common: sound for one of them, it is sound for all.</summary>
    public static void CheckContext(ActivityContext context, Action<string, string> fault)
    {
        if (EnergyBasis.Fault(context.Activity, context.Unit) is { } basisFault)
            fault("unit", basisFault);
        if (context.Scope3Category is not null && context.Scope is not (null or Scope.Scope3))
        {
            string scope = context.Scope == Scope.Outside ? "scope outside" : $"Scope {(int)context.Scope}";
            fault("scope3_category", $"a Scope 3 category stands on a row of {scope}; leave it empty, or make the scope 3");
        }

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

    private static void CheckTexts(ActivityRemarks remarks, Action<string, string> fault)
    {
        CheckName("corrects", remarks.Corrects, fault);
        CheckText("evidence", remarks.Evidence, fault);
        CheckText("note", remarks.Note, fault);
        foreach ((string column, string value) in remarks.Extras)
            CheckText(column, value, fault);
    }

    // What nobody sees makes two of one name, and does harm where it is shown; only a text may have several lines.
    private static void CheckName(string column, string? name, Action<string, string> fault)
    {
        if (name is not null && ControlCharacters.FaultOfName(name) is { } unseen)
            fault(column, unseen);
    }

    private static void CheckText(string column, string? text, Action<string, string> fault)
    {
        if (text is not null && ControlCharacters.FaultOfText(text) is { } unseen)
            fault(column, unseen);
    }

    private static bool MayBeNegative(ActivityCode activity) => activity == ActivityCode.ExportedElectricity || activity.IsWithin("refrigerant");

    private static void CheckReported(ActivityContext context, Action<string, string> fault)
    {
        if (context.Unit.Dimension != UnitDimension.Emissions)
            fault("unit", $"'{context.Unit}' is not a unit of emissions; kgCO2e or tCO2e is accepted for {ActivityCode.ReportedEmissions}");
        if (context.Scope is null)
            fault("scope", $"the value is missing; {ActivityCode.ReportedEmissions} needs 1, 2, 3 or outside");
        if (context.Scope == Scope.Scope3 && context.Scope3Category is null)
            fault("scope3_category", $"the value is missing; {ActivityCode.ReportedEmissions} of Scope 3 needs 1 to 15");
        if (context.FactorId is not null)
            fault("factor_id", $"'{context.FactorId}' is pinned on {ActivityCode.ReportedEmissions}, which takes no factor; leave it empty");
        if (context.Scope2Method != Scope2Method.None && context.Scope is not (null or Scope.Scope2))
            fault("scope2_method", "a method stands on a row that is not of Scope 2; leave it empty, or make the scope 2");
    }

    private static void CheckCalculated(ActivityContext context, Action<string, string> fault)
    {
        if (context.Activity.NeedsRegion && context.Region.IsGlobal)
            fault("region", $"the value is missing; {context.Activity} needs the region where it was used, such as CN, CN-BJ or HK-GRID-CLP");
        if (context.Scope2Method != Scope2Method.None)
            fault("scope2_method", $"a method stands on {context.Activity}; only {ActivityCode.ReportedEmissions} has one");
        if (context.GwpBasis is not null)
            fault("gwp_set", $"a GWP set stands on {context.Activity}; only {ActivityCode.ReportedEmissions} has one");
    }
}
