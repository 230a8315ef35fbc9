using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>Every finding that is a rule over one account, in the order in which findings are printed.</summary>
internal static class FindingRules
{
    public static ImmutableArray<FindingRule> All { get; } =
    [
        OfFlag(LineFlags.CarriedOver, FindingSeverity.Info) with { Concerns = IsCarriedOverWithGwp },
        OfFlag(LineFlags.Co2Only, FindingSeverity.Info, FactorId) with { Concerns = IsWithoutOtherGases },
        OfFlag(LineFlags.EarlierYear, FindingSeverity.Info, FactorAndYears),
        new FindingRule("factor-old", FindingSeverity.Warning, FactorFindings.IsOld) { Subjects = FactorFindings.OldFactor },
        OfFlag(LineFlags.GwpMixed, FindingSeverity.Warning, FactorAndSet) with { Tonnes = InCo2e },
        new FindingRule("gwp-bound", FindingSeverity.Info, HasGwpBound) { Subjects = GwpBounds, Tonnes = OfGwpBounds },
        new FindingRule("implausible-factor", FindingSeverity.Warning, IsImplausible) { Subjects = ImplausibleFigures },
        new FindingRule("implausible-price", FindingSeverity.Warning, account => FactorFindings.Leaps(account.Leg).Any())
        {
            Subjects = FactorFindings.Leaps,
        },
        new FindingRule("implausible-property", FindingSeverity.Warning, IsOddProperty) { Subjects = OddProperties },
        OfFlag(LineFlags.LaterYear, FindingSeverity.Warning, FactorAndYears),
        new FindingRule("mean-of-grids", FindingSeverity.Warning, FactorFindings.IsMeanOfGrids)
        {
            Subjects = FactorFindings.GridsOfRegion,
        },
        new FindingRule("own-region-later", FindingSeverity.Warning, FactorFindings.HasLaterOfOwnRegion)
        {
            Subjects = FactorFindings.LaterOfOwnRegion,
        },
        new FindingRule("replaced-factor", FindingSeverity.Warning, FactorFindings.IsReplaced) { Subjects = FactorFindings.Replacement },
        new FindingRule("replaced-without-successor", FindingSeverity.Warning, FactorFindings.IsReplacedInVain)
        {
            Subjects = FactorFindings.ReplacedInVain,
        },
        new FindingRule("price-year", FindingSeverity.Warning, FactorFindings.HasOtherPrices) { Subjects = FactorFindings.OtherPrices },
        new FindingRule("money-converted", FindingSeverity.Info, FactorFindings.IsMoneyConverted) { Subjects = FactorFindings.PricesUsed },
        new FindingRule("travel-by-spend", FindingSeverity.Info, FactorFindings.IsTravelBySpend) { Subjects = Activity },
        new FindingRule("published-total", FindingSeverity.Warning, FactorFindings.HasOddTotal) { Subjects = FactorFindings.OddTotal },
        OfFlag(LineFlags.Property, FindingSeverity.Info, Properties),
        OfFlag(LineFlags.Proxy, FindingSeverity.Warning, FactorAndRegion),
        OfFlag(LineFlags.Split, FindingSeverity.Info),
        OfFlag(LineFlags.UserFactor, FindingSeverity.Info, FactorId),
        OfFlag(LineFlags.WiderRegion, FindingSeverity.Info, FactorAndRegion) with { Concerns = IsOfAWiderRegion },
        new FindingRule("estimated", FindingSeverity.Info, account => account.Quality == DataQuality.Estimated) { IsByNote = true },
        new FindingRule("old-code", FindingSeverity.Info, HasOldCode) { Subjects = OldCode },
        new FindingRule("pinned-other-activity", FindingSeverity.Warning, IsPinnedElsewhere) { Subjects = FactorAndActivity },
        new FindingRule("not-kyoto", FindingSeverity.Warning, IsTakenOutOfAScope) { Subjects = Activity },
        new FindingRule("gwp-unstated", FindingSeverity.Info, IsCarriedOverWithoutGwp),
        new FindingRule("energy-unknown", FindingSeverity.Warning, HasUnknownEnergy) { Subjects = Activity },
        new FindingRule("long-ton", FindingSeverity.Warning, account => account.Leg.Need.Unit.Symbol == "lt"),
        new FindingRule("exported", FindingSeverity.Info, account => account.Leg.IsMemo) { HasTonnes = false },
    ];

    private static FindingRule OfFlag(LineFlags flag, FindingSeverity severity, Func<PlanLeg, Said>? subject = null) =>
        new(FileWords.LineFlag.Of(flag), severity, account => account.Flags.HasFlag(flag))
        {
            Subjects = leg => subject is null ? [] : [subject(leg)],
        };

    // What leaks as CO2 is CO2: no other gas is left out.
    private static bool IsWithoutOtherGases(Account account) =>
        account.Flags.HasFlag(LineFlags.Co2Only) && account.Leg.Factor!.Kind != FactorKind.Fugitive;

    // What a refrigerant is made of is the same everywhere, and where nobody publishes anything narrower, nobody could look for it.
    private static bool IsOfAWiderRegion(Account account) => account.Flags.HasFlag(LineFlags.WiderRegion)
        && account.Leg.Factor is not { Kind: FactorKind.Fugitive, Region.IsGlobal: true }
        && account.Leg.Selection is { HasNarrower: true };

    private static bool IsPinnedElsewhere(Account account) =>
        account.Leg.Factor is { } factor
        && ActivityAliases.Meaning(factor.Activity) != ActivityAliases.Meaning(account.Leg.Need.Activity.OfFactors);

    private static bool HasOldCode(Account account) =>
        ActivityAliases.Meaning(account.Leg.Need.Activity) != account.Leg.Need.Activity;

    private static IEnumerable<Said> OldCode(PlanLeg leg) =>
        [LibraryMessages.ReadAs(leg.Need.Activity, ActivityAliases.Meaning(leg.Need.Activity))];

    // Of a blend the part outside is a line of its own.
    private static bool IsTakenOutOfAScope(Account account) =>
        account.Leg is { Scope: Scope.Outside, IsPartOutside: false, Need.Scope: Scope.Scope1 or Scope.Scope3 };

    private static bool IsCarriedOverWithoutGwp(Account account) =>
        account.Leg.Flags.HasFlag(LineFlags.CarriedOver) && account.Leg.Need.GwpBasis is null;

    // Of the others it is said once, with what they lack.
    private static bool IsCarriedOverWithGwp(Account account) =>
        account.Leg.Flags.HasFlag(LineFlags.CarriedOver) && account.Leg.Need.GwpBasis is not null;

    private static bool HasUnknownEnergy(Account account) => account.Leg.IsEnergy && account.Leg.EnergyMWhPerAmount is null;

    // The built-in factors are held to the same magnitudes by a test.
    private static bool IsImplausible(Account account) =>
        account.Leg.Factor is { IsUserSupplied: true } own && FactorPlausibility.Faults(own).Any();

    private static IEnumerable<Said> ImplausibleFigures(PlanLeg leg)
    {
        EmissionFactor own = leg.Factor!;
        string place = own.Location.File is null ? "" : $" ({own.Location})";
        return FactorPlausibility.Faults(own).Select(
            fault => (Said)InventoryMessages.FaultOf($"{own.Id}{place}", fault.Column, fault.Message));
    }

    private static bool HasGwpBound(Account account) => account.Leg.Terms.Any(term => term.GwpBound is not null);

    private static IEnumerable<Said> GwpBounds(PlanLeg leg) =>
        leg.Terms.Where(term => term.GwpBound is not null).Select(term => (Said)$"{term.Gas} ({term.GwpBound})");

    private static Int128 OfGwpBounds(Account account) => Sum(account, term => term.GwpBound is not null);

    // Only what was published in CO2e is at stake: gases in mass follow the inventory's own GWP table.
    private static Int128 InCo2e(Account account) => Sum(account, term => term.Gas is null);

    private static Int128 Sum(Account account, Predicate<PlanTerm> isWanted)
    {
        Int128 total = 0;
        for (int i = 0; i < account.Leg.Terms.Length; i++)
        {
            if (isWanted(account.Leg.Terms[i]))
                total += account.Value(i);
        }

        return total;
    }

    private static Said FactorId(PlanLeg leg) => leg.Factor?.Id ?? "";

    private static Said FactorAndSet(PlanLeg leg) => leg.Factor is { } factor
        ? (Said)$"{factor.Id}: {FactorColumns.GwpName(factor.GwpBasis)}"
        : InventoryMessages.CarriedOverUnder(FactorColumns.GwpName(leg.Need.GwpBasis)!);

    private static IEnumerable<Said> FactorAndActivity(PlanLeg leg) => [InventoryMessages.FactorFor(leg.Factor!, leg.Need.Activity)];

    private static IEnumerable<Said> Activity(PlanLeg leg) => [leg.Need.Activity.Value];

    private static Said FactorAndYears(PlanLeg leg) => InventoryMessages.FactorOfYearsFor(leg.Factor!, leg.Need.CalendarYear);

    private static Said FactorAndRegion(PlanLeg leg) => InventoryMessages.FactorFor(leg.Factor!, leg.Need.Region);

    private static bool IsOddProperty(Account account) => OddProperties(account.Leg).Any();

    private static IEnumerable<Said> OddProperties(PlanLeg leg) => PropertiesOf(leg)
        .Where(property => property.IsUserSupplied)
        .Select(property => (property.Location, Oddity: PropertyBounds.Oddity(property)))
        .Where(odd => odd.Oddity is not null)
        .Select(odd => (Said)InventoryMessages.FaultOf($"{odd.Location}", odd.Oddity!));

    // A property of another region stands in where nothing nearer is published: whose it is goes with it.
    private static Said Properties(PlanLeg leg) => InventoryMessages.List(PropertiesOf(leg).Select(property =>
        leg.Need.Region.IsWithin(property.Region)
            ? (object)property
            : InventoryMessages.PropertyFor(property, leg.Need.Region)));

    private static IEnumerable<SubstanceProperty> PropertiesOf(PlanLeg leg) =>
        leg.Selection?.Conversion?.Steps.Select(step => step.Property).OfType<SubstanceProperty>() ?? [];
}
