namespace Kingsoft.Carbon;

/// <summary>What decides a plan: rows that agree in it share one, whatever their site, entity or month.</summary>
internal sealed record PlanNeed(
    ActivityCode Activity,
    Unit Unit,
    Region Region,
    Scope? Scope,
    Scope3Category? Scope3Category,
    Scope2Method Scope2Method,
    GwpBasis? GwpBasis,
    string? FactorId,
    string? Supplier,
    string? Facility,
    int CalendarYear,
    DateOnly? AsOf)
{
    public static PlanNeed Of(ActivityContext context, string? supplier, string? facility, int calendarYear, DateOnly? asOf) => new(
        context.Activity, context.Unit, context.Region, context.Scope, context.Scope3Category, context.Scope2Method, context.GwpBasis,
        context.FactorId, supplier, facility, calendarYear, asOf);
}
