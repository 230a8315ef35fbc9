using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Coverage;

/// <summary>
/// What rows share that follow each other from year to year: a meter, a fuel of a site, a figure that is carried over. The part is the
/// meter that bills name, or the supplier of what was carried over.
/// </summary>
internal readonly record struct SeriesKey(
    string? Entity, string? Facility, string Family, Scope Scope, Scope3Category? Category, Said? Part)
{
    /// <summary>The family of what was carried over: it may stand for rows of any other.</summary>
    public const string CarriedOver = "emissions";

    private const string Fuel = "fuel", Vehicle = "vehicle", Heat = "heat";

    /// <summary>What a site is told by: its name, else the entity.</summary>
    public string? Place => Facility ?? Entity;

    public CoverageKind Kind => Family switch
    {
        "electricity" => CoverageKind.Electricity,
        Heat => CoverageKind.Heat,
        "cooling" => CoverageKind.Cooling,
        "fuel.natural-gas" => CoverageKind.NaturalGas,
        CarriedOver => CoverageKind.CarriedOver,
        _ => CoverageKind.Other,
    };

    /// <summary>What may take its place: another fuel a fuel's.</summary>
    public string Group => Family.Split('.')[0];

    /// <summary>Of what it may take the place: a fuel heats as heat from a network does, and moves a vehicle.</summary>
    public IEnumerable<(Scope Scope, Scope3Category? Category, string Group)> Purposes
    {
        get
        {
            yield return (Scope, Category, Group);
            if (Group is Fuel or Vehicle)
                yield return (Scope, Category, Group == Fuel ? Vehicle : Fuel);
            if ((Scope, Group) is (Scope.Scope1, Fuel))
                yield return (Scope.Scope2, null, Heat);
            if ((Scope, Group) is (Scope.Scope2, Heat))
                yield return (Scope.Scope1, null, Fuel);
        }
    }

    public static SeriesKey Of(ActivityContext context, Scope scope, Scope3Category? category, SiteNames names)
    {
        string family = FamilyOf(context.Activity, scope);
        string? supplier = family == CarriedOver ? context.Supplier : null;
        return new SeriesKey(names.OfEntity(context.Entity), names.OfSite(context.Facility), family, scope, category, supplier);
    }

    /// <summary>A meter of a site.</summary>
    public static SeriesKey Of(MeterKey key, Said meter) =>
        new(key.Entity, key.Facility, FamilyOf(key.Activity, key.Scope), key.Scope, key.Category, meter);

    /// <summary>The series of bills.</summary>
    public static SeriesKey Of(MeterKey key, SiteNames names) => new(
        names.OfEntity(key.Entity), names.OfSite(key.Facility), FamilyOf(key.Activity, key.Scope), key.Scope, key.Category, null);

    /// <summary>The family of an activity: a kind of meters, else the code; in Scope 3 its first word.</summary>
    public static string FamilyOf(ActivityCode activity, Scope scope)
    {
        string code = activity.Value;
        return CoverageStream.KindOf(activity) switch
        {
            CoverageKind.Electricity => "electricity",
            CoverageKind.Heat => Heat,
            CoverageKind.Cooling => "cooling",
            CoverageKind.NaturalGas => "fuel.natural-gas",
            CoverageKind.CarriedOver => CarriedOver,
            _ => scope == Scope.Scope3 ? code.Split('.')[0] : code,
        };
    }
}
