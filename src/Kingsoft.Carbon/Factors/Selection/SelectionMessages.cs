using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Factors;

/// <summary>What is said where no factor can be chosen, and why a factor was not.</summary>
internal static class SelectionMessages
{
    /// <summary>How many ids are named in the place of an unknown one.</summary>
    public const int MostIds = 3;

    /// <summary>Activities of the row's own country that are near go before what another country has.</summary>
    public static Message NoneNearest(FactorQuery query, EmissionFactor nearest, Message why, ImmutableArray<Message> near) => near.IsEmpty
        ? new("factor-none-nearest", query.Activity, query.Region, query.Year, Described(nearest), why)
        : ButNear(query, near, new("factor-near-else-nearest", Described(nearest), why));

    public static Message None(FactorQuery query) => new("factor-none", query.Activity, query.Region, query.Year);

    public static Message NoneBefore(FactorQuery query, EmissionFactor later) =>
        new("factor-none-before", query.Activity, query.Region, query.Year, Described(later), Ask.AllowLaterFactors, Ask.OwnFactors);

    public static Message NoneOf(FactorQuery query, Message why, ImmutableArray<Message> near) => near.IsEmpty
        ? new("factor-none-because", query.Activity, query.Region, query.Year, why)
        : ButNear(query, near, why);

    public static Message NoneWithoutGwp(FactorQuery query) =>
        new("factor-none-without-gwp", query.Activity, query.Region, query.Year, Ask.OwnFactors);

    public static Message OfSetElsewhere(FactorQuery query, string set, Region region) =>
        new("factor-none-but-set-elsewhere",
            query.Activity, query.Region, query.Year, set, region, Ask.Sets, Ask.Proxies, query.Region.Code, region.Code);

    public static Message NoneButNamesake(FactorQuery query, Region grid) =>
        new("factor-none-but-namesake", query.Activity, query.Region, query.Year, grid.Code, grid.Name);

    public static Message NoneInScope2(FactorQuery query, FactorKind kind, Unit unit) => query.Region.IsGlobal
        ? new("factor-none-in-scope2-global", query.Activity, query.Year)
        : new("factor-none-in-scope2", query.Activity, query.Region, query.Year, Ask.OwnFactors, kind.FileName(), unit);

    public static Message CodesBelow(FactorQuery query, IEnumerable<ActivityCode> codes, string[] sets)
    {
        (MessageList names, string set) = (MessageList.Of(codes), string.Join(" or ", sets));
        return sets.Length == 0
            ? new("factor-none-but-below", query.Activity, query.Region, query.Year, names)
            : new("factor-none-but-below-or-set", query.Activity, query.Region, query.Year, names, set, Ask.Sets);
    }

    public static Message OnlyParts(FactorQuery query, int parts, string names) => query.Region.IsGlobal
        ? new("factor-none-but-regions", query.Activity, query.Year, parts, names)
        : new("factor-none-but-parts", query.Activity, query.Region, query.Year, parts, names);

    public static Message OnlyElsewhere(FactorQuery query, string names, ImmutableArray<Message> near) => near.IsEmpty
        ? new("factor-none-but-elsewhere", query.Activity, query.Region, query.Year, names, Ask.Proxies, query.Region.Code)
        : ButNear(query, near, new("factor-near-else-elsewhere", names, Ask.Proxies, query.Activity, query.Region.Code));

    private static Message ButNear(FactorQuery query, ImmutableArray<Message> near, Message otherwise) =>
        new("factor-none-but-near", query.Activity, query.Region, query.Year, MessageList.Of(near), otherwise);

    public static Message ProxyHasNone(Message message, IEnumerable<RegionProxy> proxies) =>
        new("factor-none-of-proxy", message, MessageList.Of(proxies));

    public static Message And(Message message, Message also) => new("factor-none-and", message, also);

    public static Message PinTakesUnit(Message message, EmissionFactor other) => new("unit-taken-by-pin", message, Described(other));

    public static Message ManyGrids(FactorQuery query, int grids, string names) =>
        new("factor-of-many-grids", query.Activity, query.Region, query.Year, grids, names);

    /// <summary>The code of <see cref="TwoFactors"/> for a query that names a unit.</summary>
    public const string OfTwoFactors = "factor-two";

    public static Message TwoFactors(FactorQuery query, EmissionFactor first, EmissionFactor second) =>
        query.Unit is null && !first.Unit.IsConvertibleTo(second.Unit)
            ? new("factor-two-units", query.Activity, query.Region, query.Year, Described(first), Described(second), Ask.UnitOfAmount)
            : new("factor-two", query.Activity, query.Region, query.Year, Described(first), Described(second));

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

    public static Message PinUnknown(string id) => new("pin-unknown", id, Ask.KnownFactors);

    public static Message PinUnknownLike(string id, string only) => new("pin-unknown-like", id, NumberMessages.Near(only));

    /// <param name="id">What was pinned.</param>
    /// <param name="near">The ids that may be meant, the likeliest first.</param>
    /// <param name="all">How many its activity has.</param>
    public static Message PinUnknownOf(string id, string[] near, int all) =>
        near is [string only] ? PinUnknownLike(id, only)
        : near.Length == all ? new("pin-unknown-of", id, MessageList.Of(near))
        : new("pin-unknown-of-many", id, MessageList.Of(near.Take(MostIds)), all - Math.Min(near.Length, MostIds));

    public static Message PinUnknownAmongMany(string id, ActivityCode activity, int all) =>
        new("pin-unknown-among-many", id, activity, all, Ask.KnownFactors);

    public static Message PinOfKind(EmissionFactor factor, string id, Scope scope) =>
        new("pin-of-kind", id, factor.Kind.FileName(), Kinds(scope));

    public static Message PinPublishedLater(EmissionFactor factor, string id, DateOnly asOf) =>
        new("pin-published-later", id, Published(factor, asOf), IsoDay.Text(asOf));

    // ---- why a factor is no candidate

    public static Message OfKind(EmissionFactor factor, Scope scope) => new("passed-kind", factor.Kind.FileName(), Kinds(scope));

    public static Message OfSupplier(string publisher) => new("passed-supplier", publisher);

    public static Message PublishedLater(EmissionFactor factor, DateOnly asOf) =>
        new("passed-published-later", Published(factor, asOf), IsoDay.Text(asOf));

    // 2025 counts as after 30 April 2025 although the report may have been out by then: only its year is known.
    private static object? Published(EmissionFactor factor, DateOnly asOf)
    {
        PublicationDate date = factor.Citation.Published!.Value;
        return date.MayBeBy(asOf)
            ? new Message("published-within", date, IsoDay.Text(date.LastDay))
            : date;
    }

    public static Message OfSet(string? set) => new("passed-set", set, Ask.Sets);

    public static Message Replaced(string id) => new("passed-replaced", id);

    public static Message OfScope(Scope scope, Scope others) => new("passed-scope", (int)scope, (int)others);

    public static Message OfCategory(Scope3Category? category, Scope3Category? others) =>
        new("passed-category", (int?)category, (int?)others);

    // ---- why a candidate is not the best

    public static Message SetGoesFirst(string? set) => new("passed-set-first", set);

    public static Message YearsBeginLater(int? first, int year) => new("passed-later-years", first, year);

    public static Message YearsFarther(EmissionFactor factor, int year, EmissionFactor best) =>
        new("passed-farther-years", factor.Years, year, best.Years);

    public static Message OfPart(Region part, Region region) => new("passed-part", part, region);

    public static Message NotInLine(Region other, Region region) => new("passed-not-in-line", other, MessageList.Of(region.Lineage()));

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

    public static Message NoProxyOfElectricVehicles() => new("proxy-of-electric-vehicles", Ask.OwnFactors);

    public static Message NoProxyInScope2() => new("proxy-in-scope2", Ask.OwnFactors);

    public static Message NeedsProxy(FactorQuery query, Region region) => query.Region.IsGlobal
        ? new("proxy-needed-global", Ask.Proxies, query.Activity, region.Code)
        : new("proxy-needed", Ask.Proxies, query.Activity, query.Region.Code, region.Code);

    private static MessageList KindNames(Scope scope) =>
        MessageList.Of(Enum.GetValues<FactorKind>().Where(kind => kind.IsAdmittedBy(scope)).Select(kind => kind.FileName()));
}
