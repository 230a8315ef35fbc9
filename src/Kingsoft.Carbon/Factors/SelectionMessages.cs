using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>What is said where no factor can be chosen, and why a factor was not.</summary>
internal static class SelectionMessages
{
    public static Message NoneNearest(FactorQuery query, EmissionFactor nearest, Message why) =>
        new("factor-none-nearest", query.Activity, query.Region, query.Year, Described(nearest), why);

    public static Message MoreParticular(FactorQuery query, IEnumerable<ActivityCode> parts, string[] sets)
    {
        (string names, string set) = (string.Join(", ", parts), string.Join(" or ", sets));
        return sets.Length == 0
            ? new("factor-more-particular", query.Activity, query.Region, query.Year, names)
            : new("factor-more-particular-or-set", query.Activity, query.Region, query.Year, names, set, Ask.Sets);
    }

    public static Message ManyGrids(FactorQuery query, int grids, string names) =>
        new("factor-of-many-grids", query.Activity, query.Region, query.Year, grids, names);

    public static Message UnknownActivity(ActivityCode activity, Message? near) => near is null
        ? new("activity-without-factor", activity, Ask.KnownCodes, Ask.OwnFactors)
        : new("activity-without-factor-like", activity, near);

    public static Message TwoFactors(FactorQuery query, EmissionFactor first, EmissionFactor second) =>
        new("factor-two", query.Activity, query.Region, query.Year, Described(first), Described(second));

    public static Message TwoProperties(SubstanceProperty best, SubstanceProperty rival) =>
        new("property-two", best, best.Location, rival, rival.Location);

    public static Message Described(EmissionFactor factor) => factor.Location.File is { } file && factor.IsUserSupplied
        ? new("factor-described-own", factor.Id, factor.Region, factor.Years, factor.Unit, file, factor.Location.Line)
        : new("factor-described", factor.Id, factor.Region, factor.Years, factor.Unit);

    public static Message Kinds(Scope scope) => scope switch
    {
        Scope.Scope2 => new("kinds-of-scope2"),
        Scope.Outside => new("kinds-outside-scopes", KindNames(scope)),
        _ => new("kinds-of-scope", (int)scope, KindNames(scope)),
    };

    // ---- a pinned factor

    public static Message PinUnknown(string id, Message? near) => near is null
        ? new("pin-unknown", id, Ask.KnownFactors)
        : new("pin-unknown-like", id, near);

    public static Message PinOfKind(EmissionFactor factor, string id, Scope scope) =>
        new("pin-of-kind", id, factor.Kind.FileName(), Kinds(scope));

    public static Message PinPublishedLater(EmissionFactor factor, string id, DateOnly asOf) =>
        new("pin-published-later", id, factor.Citation.Published, IsoDay.Text(asOf));

    // ---- why a factor is no candidate

    public static Message OfKind(EmissionFactor factor, Scope scope) => new("passed-kind", factor.Kind.FileName(), Kinds(scope));

    public static Message OfSupplier(string publisher) => new("passed-supplier", publisher);

    public static Message PublishedLater(EmissionFactor factor, DateOnly asOf) =>
        new("passed-published-later", factor.Citation.Published, IsoDay.Text(asOf));

    public static Message OfSet(string? set) => new("passed-set", set, Ask.Sets);

    public static Message Replaced(string id) => new("passed-replaced", id);

    public static Message OfScope(Scope scope, Scope others) => new("passed-scope", (int)scope, (int)others);

    public static Message OfCategory(Scope3Category? category, Scope3Category? others) =>
        new("passed-category", (int?)category, (int?)others);

    // ---- why a candidate is not the best

    public static Message SetGoesFirst(string? set) => new("passed-set-first", set);

    public static Message YearsBeginLater(int? first, int year) => new("passed-later-years", first, year);

    public static Message YearsFurther(EmissionFactor factor, int year, EmissionFactor best) =>
        new("passed-further-years", factor.Years, year, best.Years);

    public static Message OfPart(Region part, Region region) => new("passed-part", part, region);

    public static Message NotInLine(Region other, Region region) => new("passed-not-in-line", other, string.Join(", ", region.Lineage()));

    public static Message Wider(Region wider, Region winner) => new("passed-wider", wider, winner);

    public static Message NotFresh(EmissionFactor factor, int freshYears, int year, Region winner) =>
        new("passed-not-fresh", factor.Years, freshYears, year, winner);

    public static Message OfUnit(Unit unit, Unit? wanted) => new("passed-unit", unit, wanted);

    public static Message NamedSupplierFirst() => new("passed-named-supplier");

    public static Message OwnFirst() => new("passed-own");

    // ---- why a factor is never taken, unless asked

    public static Message NeedsLaterYears() => new("passed-later-factors", Ask.AllowLaterFactors);

    public static Message HoldsForPart(Region region) => new("passed-holds-for-part", region);

    public static Message NoProxyOfGrids() => new("proxy-of-grids", Ask.OwnFactors);

    public static Message NoProxyOfElectricity(Region region) => new("proxy-of-electricity", region, Ask.OwnFactors);

    public static Message NoProxyInScope2() => new("proxy-in-scope2", Ask.OwnFactors);

    public static Message NeedsProxy(FactorQuery query, Region region) => query.Region.IsGlobal
        ? new("proxy-needed-global", Ask.Proxies, query.Activity, region.Code)
        : new("proxy-needed", Ask.Proxies, query.Activity, query.Region.Code, region.Code);

    private static string KindNames(Scope scope) =>
        string.Join(", ", Enum.GetValues<FactorKind>().Where(kind => kind.IsAdmittedBy(scope)).Select(kind => kind.FileName()));
}
