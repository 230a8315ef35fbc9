using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>In what a correction differs from the row that it corrects: it would correct something else.</summary>
internal static class CorrectionDifferences
{
    /// <summary>What differs although it says which amount is meant; an estimate may be corrected by a measurement.</summary>
    public static ImmutableArray<Message> Of(RowKind correction, RowKind original)
    {
        if (correction == original)
            return [];

        (ActivityContext own, ActivityContext other) = (correction.Context, original.Context);
        ImmutableArray<Message>.Builder differences = ImmutableArray.CreateBuilder<Message>();
        Compare("activity", own.Activity, other.Activity, ActivityAliases.Meaning(own.Activity) == ActivityAliases.Meaning(other.Activity));
        Compare("unit", own.Unit, other.Unit, own.Unit.IsConvertibleTo(other.Unit));
        Compare("period", correction.Period, original.Period, correction.Period == original.Period);
        Compare("region", TextOf(own.Region), TextOf(other.Region), own.Region == other.Region);
        Compare("entity", own.Entity, other.Entity, own.Entity == other.Entity);
        Compare("facility", own.Facility, other.Facility, own.Facility == other.Facility);
        Compare("instrument", own.Instrument, other.Instrument, own.Instrument == other.Instrument);
        Compare("supplier", own.Supplier, other.Supplier, own.Supplier == other.Supplier || IsSupplierFree(own, other));
        return differences.ToImmutable();

        void Compare(string column, object? value, object? others, bool isSame)
        {
            if (!isSame)
                differences.Add(LedgerMessages.CorrectsOtherValue(column, value, others));
        }
    }

    /// <summary>Whether what differs may lead to another factor, scope or category; the calculation tells.</summary>
    public static bool MayLandElsewhere(ActivityContext correction, ActivityContext original) =>
        correction.Activity != original.Activity || correction.Unit != original.Unit || correction.Scope != original.Scope
        || correction.Scope3Category != original.Scope3Category || correction.Scope2Method != original.Scope2Method
        || correction.FactorId != original.FactorId || correction.Supplier != original.Supplier;

    // Electricity takes the rate of its supplier in the market-based method: a difference of another supplier would be a claim below zero.
    private static bool IsSupplierFree(ActivityContext own, ActivityContext other) =>
        (own.Supplier is null || other.Supplier is null) && !own.Activity.IsWithin("electricity");

    private static string? TextOf(Region region) => region.IsGlobal ? null : region.Code;
}
