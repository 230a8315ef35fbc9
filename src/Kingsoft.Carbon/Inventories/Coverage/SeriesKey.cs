namespace Kingsoft.Carbon;

/// <summary>What rows share that follow each other from year to year: a meter, a fuel of a site, a figure that is carried over.</summary>
internal readonly record struct SeriesKey(
    string? Entity, string? Facility, string Family, Scope Scope, Scope3Category? Category, string? Supplier)
{
    /// <summary>The family of what was carried over: it may stand for rows of any other.</summary>
    public const string CarriedOver = "emissions";

    /// <summary>What a site is told by: its name, else the entity.</summary>
    public string? Place => Facility ?? Entity;

    public CoverageKind Kind => Family switch
    {
        "electricity" => CoverageKind.Electricity,
        "heat" => CoverageKind.Heat,
        "cooling" => CoverageKind.Cooling,
        "fuel.natural-gas" => CoverageKind.NaturalGas,
        CarriedOver => CoverageKind.CarriedOver,
        _ => CoverageKind.Other,
    };

    /// <summary>What may take its place: another fuel a fuel's.</summary>
    public string Group => Family.Split('.')[0];

    public static SeriesKey Of(ActivityContext context, Scope scope, Scope3Category? category)
    {
        string code = context.Activity.Value;
        string family = CoverageStream.KindOf(context.Activity) switch
        {
            CoverageKind.Electricity => "electricity",
            CoverageKind.Heat => "heat",
            CoverageKind.Cooling => "cooling",
            CoverageKind.NaturalGas => "fuel.natural-gas",
            CoverageKind.CarriedOver => CarriedOver,
            _ => scope == Scope.Scope3 ? code.Split('.')[0] : code,
        };
        return new SeriesKey(context.Entity, context.Facility, family, scope, category, family == CarriedOver ? context.Supplier : null);
    }
}
