using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>What there is to say of the factor that an account rests on: its age, its place, and what stands beside it.</summary>
internal static class FactorFindings
{
    private static readonly string[] TravelBySpend =
        ["spend.naics-481111", "spend.naics-481211", "spend.naics-485", "spend.naics-532111", "spend.naics-721"];

    public static bool IsOld(Account account) =>
        account.Leg.Factor is { } factor && FactorYears.IsOld(factor, account.Leg.Need.CalendarYear);

    public static IEnumerable<Said> OldFactor(PlanLeg leg)
    {
        EmissionFactor factor = leg.Factor!;
        return [InventoryMessages.OldFactor(factor, leg.Need.CalendarYear)];
    }

    public static bool HasLaterOfOwnRegion(Account account) => account.Leg.Selection?.LaterOfOwnRegion is not null;

    public static IEnumerable<Said> LaterOfOwnRegion(PlanLeg leg)
    {
        (EmissionFactor later, bool isAllowedByOption) = leg.Selection!.LaterOfOwnRegion!.Value;
        return [InventoryMessages.LaterOfOwnRegion(later, isAllowedByOption, leg.Factor!, leg.Need.CalendarYear)];
    }

    // A state that belongs to no grid, in a country whose grids have factors of their own.
    public static bool IsMeanOfGrids(Account account) =>
        account.Leg.Factor is { Kind: FactorKind.GridAverage, IsUserSupplied: false } factor
        && account.Leg.Need is { FactorId: null, Region: { IsGlobal: false } region }
        && region.Parent == factor.Region
        && region.Kind != "grid"
        && GridsOf(account.Leg).Any()
        && !Region.Known.Any(other => other.Kind != "grid" && other.Parent is { Kind: "grid" } grid && grid.Parent == factor.Region);

    public static IEnumerable<Said> GridsOfRegion(PlanLeg leg) =>
        [InventoryMessages.GridsOfRegion(leg.Need.Region, [.. GridsOf(leg)])];

    public static bool IsReplaced(Account account) => account.Leg.Selection?.ReplacedBy is not null;

    public static IEnumerable<Said> Replacement(PlanLeg leg) => [InventoryMessages.ReplacedBy(leg.Factor!, leg.Selection!.ReplacedBy!)];

    public static bool IsReplacedInVain(Account account) => account.Leg.Selection?.ReplacedInVain is not null;

    public static IEnumerable<Said> ReplacedInVain(PlanLeg leg) =>
        [InventoryMessages.ReplacedInVain(leg.Selection!.ReplacedInVain!, leg.Factor!, leg.Need.CalendarYear)];

    // The figure follows the prices of another year; rates and indices are the user's to choose.
    public static bool HasOtherPrices(Account account) =>
        account.Leg.Factor is { PriceYear: { } year, Unit.Currency: not null } && year != account.Leg.Need.CalendarYear
        && !MoneySteps(account.Leg).Any(step => step.IsDeflation);

    public static bool IsMoneyConverted(Account account) => MoneySteps(account.Leg).Any();

    public static IEnumerable<Said> PricesUsed(PlanLeg leg) => [InventoryMessages.MoneyConverted(
        leg.Need.Unit, leg.Need.CalendarYear, leg.Factor!, [.. MoneySteps(leg).SelectMany(step => step.Prices)])];

    // Prices tripled within a year hardly anywhere, and never halved; a slip of the decimal point and another base year do both.
    private const decimal MostRise = 3m, MostFall = 0.5m;

    /// <summary>The price indices behind a figure that rise or fall by more than prices do.</summary>
    public static IEnumerable<Said> Leaps(PlanLeg leg)
    {
        foreach (ConversionStep step in MoneySteps(leg).Where(step => step.IsDeflation))
        {
            MoneyPrice[] index = [.. step.Prices.Where(price => price.Kind == MoneyPriceKind.PriceIndex).OrderBy(price => price.Year)];
            if (index is [var earlier, var later] && IsLeap(later.Value / earlier.Value, later.Year - earlier.Year))
                yield return InventoryMessages.Leap(earlier, later);
        }
    }

    private static bool IsLeap(decimal ratio, int years)
    {
        decimal least = 1m, most = 1m;
        for (int year = 0; year < years && ratio > most; year++)
            most = Math.Min(most * MostRise, decimal.MaxValue / MostRise);
        for (int year = 0; year < years && ratio < least; year++)
            least *= MostFall;
        return ratio > most || ratio < least;
    }

    private static IEnumerable<ConversionStep> MoneySteps(PlanLeg leg) =>
        leg.Selection?.Conversion?.Steps.Where(step => !step.Prices.IsEmpty) ?? [];

    public static IEnumerable<Said> OtherPrices(PlanLeg leg) =>
        [InventoryMessages.PricesOfYear(leg.Factor!, leg.Need.CalendarYear)];

    // Of spend the publisher states no category: flights, hired cars, taxis and hotels are seldom bought but for trips.
    public static bool IsTravelBySpend(Account account) =>
        account.Leg is { Scope3Category: Scope3Category.PurchasedGoodsAndServices, Need: { Scope3Category: null, Activity: var activity } }
        && activity.IsWithin("spend")
        && Array.Exists(TravelBySpend, code => activity.Value.StartsWith(code, StringComparison.Ordinal));

    // The built-in factors are held to it by a test.
    public static bool HasOddTotal(Account account) =>
        account.Leg.Factor is { IsUserSupplied: true } own && FactorSums.GasFault(own) is not null;

    public static IEnumerable<Said> OddTotal(PlanLeg leg)
    {
        EmissionFactor own = leg.Factor!;
        string place = own.Location.File is null ? "" : $" ({own.Location})";
        return [InventoryMessages.FaultOf($"{own.Id}{place}", FactorSums.GasFault(own)!)];
    }

    // The state's own where they are known, else every grid of the country.
    private static IEnumerable<string> GridsOf(PlanLeg leg)
    {
        HashSet<Region> withFactor = [.. leg.Selection!.PassedOver
            .Select(other => other.Factor)
            .Where(factor => factor.Kind == FactorKind.GridAverage && factor.Set is null)
            .Select(factor => factor.Region)
            .Where(region => region.Kind == "grid" && region.Parent == leg.Factor!.Region)];
        Region[] own = [.. StateGrids.Of(leg.Need.Region).Where(withFactor.Contains)];
        return (own.Length > 0 ? own : [.. withFactor.Order()]).Select(region => region.Code);
    }
}
