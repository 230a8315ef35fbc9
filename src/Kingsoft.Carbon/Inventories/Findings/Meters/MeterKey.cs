using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>In what rows of one meter agree, as far as a ledger tells: where no site is named, the region stands for it.</summary>
internal sealed record MeterKey(
    string? Entity,
    string? Facility,
    ActivityCode Activity,
    UnitDimension Dimension,
    string? Currency,
    Scope Scope,
    Scope3Category? Category,
    Scope2Method Method,
    Region? Region)
{
    /// <summary>
    /// Whether a meter tells the amounts, so that days have one reading each. Fuels that come by the load have deliveries, and travellers
    /// share routes and prices: equal rows of theirs are usual.
    /// </summary>
    public bool IsMetered { get; } = MeteredActivity.Of(Activity) is not null;

    public bool IsCarriedOver => Activity == ActivityCode.ReportedEmissions;

    /// <summary>The site, else the region, and the activity, as findings name them.</summary>
    public Message Name =>
        MeterMessages.Meter(Facility ?? Entity ?? (Region is { IsGlobal: false } place ? place.Code : null), Activity, Category);

    public static MeterKey Of(Account account)
    {
        ActivityContext context = account.Kind.Context;
        PlanLeg leg = account.Leg;
        return new MeterKey(
            context.Entity, context.Facility, context.Activity, context.Unit.Dimension, context.Unit.Currency, leg.Scope,
            leg.Scope3Category, leg.Scope2Method, context.Facility is null ? context.Region : null);
    }
}
