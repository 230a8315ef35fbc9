using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>In what rows of one meter agree as they are written, before anything is calculated of them.</summary>
internal sealed record MeterPlace(
    string? Entity,
    string? Facility,
    Region? Region,
    ActivityCode Activity,
    UnitDimension Dimension,
    string? Currency,
    Scope? Scope,
    Scope3Category? Category,
    Scope2Method Method)
{
    public static MeterPlace Of(ActivityContext context, FoldedNames folded) => new(
        folded.Of(context.Entity), folded.OfSite(context.Facility), context.Facility is null ? context.Region : null, context.Activity,
        context.Unit.Dimension, context.Unit.Currency, context.Scope, context.Scope3Category, context.Scope2Method);
}
