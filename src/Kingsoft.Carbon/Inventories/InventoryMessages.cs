using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>What inventories say of rows that cannot be calculated, and of figures that are missing.</summary>
internal static class InventoryMessages
{
    public static Message TooLarge(decimal amount, Unit unit) => new("amount-too-large", amount, unit);

    public static Message NotShareable(decimal amount) => new("amount-not-shareable", amount);

    public static Message TotalTooLarge(int year) => new("total-too-large", year);

    public static Message CategoryOutsideScope3(Scope3Category category, Scope scope, string factorId) => scope == Scope.Outside
        ? new("category-outside-scopes", (int)category, factorId)
        : new("category-of-other-scope", (int)category, (int)scope, factorId);

    public static Message CategoryMissing(string factorId) => new("category-missing", factorId);

    public static Message KyotoOutside(EmissionFactor factor, PlanTerm inBasket) =>
        factor.IsUserSupplied && inBasket.Family == GasFamily.Unsplit
            ? new("kyoto-outside-own", factor.Id, inBasket.Label)
            : new("kyoto-outside", factor.Id, inBasket.Label);

    public static Message FactorOfOtherGwp(string factorId, string? factorSet, string set) =>
        new("gwp-factor-mixed", factorId, factorSet, set, Ask.StrictGwp);

    public static Message RowOfOtherGwp(string? rowSet, string set) => new("gwp-row-mixed", rowSet, set, Ask.StrictGwp);

    public static Message RowWithoutGwp(string set) => new("gwp-row-missing", set, Ask.StrictGwp);

    public static Message GasWithoutGwp(string factorId, string gas, string table) =>
        new("gwp-gas-missing", factorId, gas, table, Ask.GwpSet);

    public static Message NotElectricity(Unit unit) => new("unit-not-electricity", unit);

    public static Message CorrectsElsewhere(CorrectionRow original, PlanLeg there, PlanLeg here) =>
        new("corrects-elsewhere", original.Name, original.Location, LandingOf(there), LandingOf(here));

    public static Message NegativeSum(IEnumerable<Message> sums) => new("finding.negative-sum", MessageList.Of(sums));

    public static Message SumOf(Message label, decimal tonnes) => new("finding.sum-of", label, tonnes);

    public static Message Finding(string code) => code is "instrument-unused" or "market-based-missing"
        ? new($"finding.{code}", Ask.Instruments)
        : new($"finding.{code}");

    public static Message Confirmed(Said finding, string reason) => new("finding.confirmed", finding, reason);

    public static Message UnusedConfirmation(IEnumerable<Said> confirmations) =>
        new("finding.unused-confirmation", MessageList.OfClauses(confirmations));

    public static Message UnusedConfirmationOf(string code, int year) => new("finding.unused-confirmation-of", code, year);

    public static Message Unused(IEnumerable<Said> options) => new("finding.unused-option", MessageList.OfClauses(options));

    // ---- of what a finding is said

    public static Message UnusedDay(int year, DateOnly day) => new("finding.unused-day", year, IsoDay.Text(day));

    public static Message DayOfYear(int year, DateOnly day) => new("finding.day-of-year", IsoDay.Text(day), year);

    public static Message DayWithoutEffect(Message day) => new("finding.day-without-effect", day);

    public static Message UnusedProxy(RegionProxy proxy) => new("finding.unused-proxy", proxy);

    public static Message EmptyFile(string file) => new("finding.unused-empty-file", file);

    public static Message UnusedFile(string file) => new("finding.unused-whole-file", file);

    public static Message UnusedProperties(string file) => new("finding.unused-properties", file);

    public static Message UnusedLater => new("finding.unused-later");

    public static Message UnusedSet(string set) => new("finding.unused-set", set);

    public static Message SetNotKnown(string set, int year, DateOnly published, DateOnly asOf) =>
        new("finding.unused-set-of-day", set, year, IsoDay.Text(published), IsoDay.Text(asOf));

    public static Message UnusedFactor(EmissionFactor own, Said why) => new("finding.unused-own", own.Id, own.Location, why);

    /// <summary>What is wrong with something: <c>f1: the gases are …</c>.</summary>
    public static Message FaultOf(string what, Message fault) => new("finding.fault-of", what, fault);

    public static Message FaultOf(string what, string column, Message fault) => new("finding.fault-of-column", what, column, fault);

    public static Message List(IEnumerable<object> items) => new("text", MessageList.Of(items));

    public static Message StrayYear(int year, IEnumerable<int> others) =>
        others.Any() ? new("finding.stray-year", year, MessageList.Of(others)) : new("finding.stray-year-alone", year);

    public static Message NotRelevantButReported(Scope3Category category, string reason) =>
        new("finding.category-and-reason", (int)category, reason);

    public static Message UnusedFile(string file, IEnumerable<string> sets) =>
        new("finding.unused-file", file, MessageList.Of(sets));

    public static Message FactorFor(EmissionFactor factor, object what) => new("finding.factor-for", factor.Id, what);

    public static Message FactorOfYearsFor(EmissionFactor factor, int year) =>
        new("finding.factor-of-years-for", factor.Id, factor.Years, year);

    public static Message PropertyFor(SubstanceProperty property, Region region) =>
        new("finding.property-for", property, property.Region, region);

    public static Message CarriedOverUnder(string set) => new("finding.carried-over-under", set);

    public static Message PricesOfYear(EmissionFactor factor, int year) =>
        new("finding.prices-of-year", factor.Id, factor.PriceYear, factor.Unit, year);

    public static Message MoneyConverted(Unit unit, int year, EmissionFactor factor, IReadOnlyList<MoneyPrice> prices)
    {
        MessageList sources = MessageList.OfClauses(prices.Select(price => price.Citation.ToString()).Distinct());
        MessageList by = MessageList.Of(prices);
        return new("finding.money-converted-by", unit, year, factor.Unit, factor.PriceYear, by, sources);
    }

    public static Message Leap(MoneyPrice earlier, MoneyPrice later) =>
        new("finding.implausible-price-of", later, earlier, Math.Round(later.Value / earlier.Value, 3));

    public static Message UnusedPrices(string file) => new("finding.unused-prices", file);

    public static Message UnusedIndex(MoneyPrice first, EmissionFactor factor) =>
        new("finding.unused-index", first.Currency, first.Location, factor.Unit, factor.PriceYear);

    public static Message OldFactor(EmissionFactor factor, int year) => factor.ValidFrom is null && factor.ValidTo is null
        ? new("finding.old-data", factor.Id, factor.DataYear, year)
        : new("finding.old-years", factor.Id, factor.Years, year);

    public static Message LaterOfOwnRegion(EmissionFactor later, bool isAllowedByOption, EmissionFactor taken, int year) =>
        isAllowedByOption
            ? new("finding.later-of-region", later.Id, later.Years, later.Region, taken.Id, year, Ask.AllowLaterFactors)
            : new("finding.later-of-region-pinned", later.Id, later.Years, later.Region, taken.Id, year);

    public static Message GridsOfRegion(Region region, string[] grids) => grids is [string only]
        ? new("finding.grid-of-region", region, only)
        : new("finding.grids-of-region", region, MessageList.Of(grids));

    public static Message ReplacedBy(EmissionFactor factor, EmissionFactor by) => new("finding.replaced-by", factor.Id, by.Id);

    public static Message ReplacedInVain(EmissionFactor replaced, EmissionFactor taken, int year) =>
        new("finding.replaced-in-vain", replaced.Id, year, taken.Id);

    public static Message FirstOfMonth(DateOnly day) =>
        new("finding.first-of-month", IsoDay.Text(day), IsoDay.Text(day)[..^3]);

    public static Message UnusualAmount(int slipFactor) => new("finding.unusual-amount", slipFactor);

    public static Message RecordedLater(int records, DateOnly day, int year) => records == 1
        ? new("finding.recorded-later-one", IsoDay.Text(day), year)
        : new("finding.recorded-later", records, IsoDay.Text(day), year);

    public static Message CategoriesMissing(IReadOnlyCollection<Scope3Category> categories, int year) => categories.Count == 1
        ? new("finding.categories-missing-one", CategoryNumbers.Of(categories), year)
        : new("finding.categories-missing", CategoryNumbers.Of(categories), year);

    public static Message Scope3Missing(IReadOnlyCollection<Scope3Category> categories, int year) =>
        new("finding.scope3-missing", CategoryNumbers.Of(categories), year);

    public static Message Unconsolidated(string approach, IReadOnlyList<string> accepted) =>
        new("consolidation-unknown", approach, WordMessages.AnyOf(accepted));

    // ---- below the table of findings

    public static Message WithTonnes(Said subject, string tonnes) => new("finding.with-tonnes", subject, tonnes);

    public static Message NotNamed() => new("findings.not-named");

    public static Message NoWarning() => new("findings.no-warning");

    public static Message OfLines(Said message, MessageList lines) => new("findings.of-lines", message, lines);

    public static Message OfManyLines(Said message, MessageList first, long more) => new("findings.of-many-lines", message, first, more);

    public static Message AllNamed() => new("findings.all-named", Ask.AllFindings);

    public static Message WarnedFrom(IEnumerable<string> codes, string percent) =>
        new("findings.warned-from", MessageList.Of(codes), percent);

    public static Message ScopeMissing(Message scope, int year) => new("finding.scope-missing", scope, year);

    private static Said LandingOf(PlanLeg leg)
    {
        Said place = Figure.LabelOf(leg.Scope, leg.Scope3Category);
        if (leg.Scope2Method != Scope2Method.None)
            place = new Message("landing-by-method", place, FileWords.Scope2Method.Of(leg.Scope2Method));
        return leg.Factor is null ? place : new Message("landing-by-factor", place, leg.Factor.Id);
    }
}
