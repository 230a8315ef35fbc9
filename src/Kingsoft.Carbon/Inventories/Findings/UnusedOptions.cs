using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>Finds choices that changed nothing: a year, a region or a set may be mistyped, and nothing is taken and ignored.</summary>
internal static class UnusedOptions
{
    private const string Code = "unused-option";

    public static ImmutableArray<Finding> Find(
        FactorLibrary library, InventoryOptions options, IReadOnlyDictionary<int, ImmutableArray<Account>> years, TakenLegs taken)
    {
        // The inventory of one year is asked for: the options may be for the others.
        if (options.Year is not null)
            return [];

        (ImmutableArray<PlanLeg> legs, IReadOnlySet<string> ofMarket) = taken;
        ImmutableArray<Said> unused =
        [
            .. options.AsOf.Where(pair => !years.ContainsKey(pair.Key)).Select(
                pair => (Said)InventoryMessages.UnusedDay(pair.Key, pair.Value)),
            .. options.Proxies.Where(proxy => !legs.Any(leg => StoodIn(proxy, leg))).Select(
                proxy => (Said)InventoryMessages.UnusedProxy(proxy)),
            .. options.Sets.Distinct().Where(set => IsUnused(set, library, legs)).Select(set => (Said)InventoryMessages.UnusedSet(set)),
            .. options.AsOf.SelectMany(pair => SetsNotKnown(pair.Key, pair.Value, library, options, years)),
            .. library.FactorFiles.Select(file => UnusedFile(file, library, options, legs, ofMarket))
                .OfType<Message>().Select(message => (Said)message),
            .. library.PropertyFiles.Where(file => IsUnused(file, library.OwnProperties, legs)).Select(
                file => (Said)InventoryMessages.UnusedProperties(file)),
            .. UnusedPrices.Of(library, legs),
            .. UnusedInMarket(options, years.Values, ofMarket).Select(message => (Said)message),
            .. options.AllowLaterFactors && !legs.Any(leg => leg.Flags.HasFlag(LineFlags.LaterYear))
                ? [InventoryMessages.UnusedLater]
                : Array.Empty<Said>(),
        ];
        return unused.IsEmpty
            ? []
            :
            [
                new Finding(Code, FindingSeverity.Warning, InventoryMessages.Unused(unused))
                {
                    Subjects = [.. unused.Select(subject => new FindingSubject(subject, null, 0))],
                },
            ];
    }

    private static bool StoodIn(RegionProxy proxy, PlanLeg leg) => leg.Flags.HasFlag(LineFlags.Proxy)
        && leg.Need.Activity.IsWithin(proxy.Activity.Value)
        && leg.Need.Region.IsWithin(proxy.Region)
        && proxy.StandIn.IsWithin(leg.Factor!.Region);

    private static IEnumerable<Message> UnusedInMarket(
        InventoryOptions options, IEnumerable<ImmutableArray<Account>> years, IReadOnlySet<string> ofMarket)
    {
        if (options.ResidualMix is { } mix && !ofMarket.Contains(mix))
            yield return MarketMessages.UnusedResidualMix(mix);
        if (options.MarketFallback == MarketFallback.FossilOnly && !years.SelectMany(accounts => accounts)
            .SelectMany(account => account.Market?.Rests ?? []).Any(rest => rest.Tier == MarketTier.FossilOnly))
            yield return MarketMessages.UnusedFallback;
    }

    // A set of heating values alone may be asked for by other figures than these.
    private static bool IsUnused(string set, FactorLibrary library, ImmutableArray<PlanLeg> legs) =>
        !legs.Any(leg => leg.Factor?.Set == set
            || leg.Selection?.Conversion?.Steps.Any(step => step.Property?.Set == set) == true)
        && library.Factors.Any(factor => factor.Set == set);

    // Where a substance of the file occurs, other figures may take its heating values.
    private static bool IsUnused(string file, ImmutableArray<SubstanceProperty> own, ImmutableArray<PlanLeg> legs)
    {
        SubstanceProperty[] properties = [.. own.Where(property => property.Location.File == file)];
        return properties.Length > 0
            && !legs.Any(leg => properties.Any(property => IsKindOf(leg.Factor?.Matter, property.Substance)
                || leg.Selection?.Conversion?.Steps.Any(step => step.Property == property) == true));
    }

    // diesel-mineral is diesel.
    private static bool IsKindOf(string? substance, string other) =>
        substance is not null && (substance == other || substance.StartsWith($"{other}-", StringComparison.Ordinal));

    /// <summary>The sets of which nothing was known by the day as of which a year is calculated, though its rows may take them.</summary>
    private static IEnumerable<Said> SetsNotKnown(
        int year, DateOnly day, FactorLibrary library, InventoryOptions options, IReadOnlyDictionary<int, ImmutableArray<Account>> years)
    {
        if (!years.TryGetValue(year, out ImmutableArray<Account> accounts))
            yield break;

        PlanLeg[] legs = [.. accounts.Select(account => account.Leg).Distinct()];
        HashSet<ActivityCode> activities = [.. legs.Select(leg => ActivityAliases.Meaning(leg.Need.Activity))];
        foreach (string set in options.Sets.Distinct().Where(set => !legs.Any(leg => leg.Factor?.Set == set)))
        {
            EmissionFactor[] fit = [.. library.Factors.Where(
                factor => factor.Set == set && activities.Contains(ActivityAliases.Meaning(factor.Activity)))];
            if (fit.Length > 0 && fit.All(factor => factor.KnownFrom > day))
                yield return InventoryMessages.SetNotKnown(set, year, fit.Min(factor => factor.KnownFrom), day);
        }
    }

    private static Message? UnusedFile(
        string file, FactorLibrary library, InventoryOptions options, ImmutableArray<PlanLeg> legs, IReadOnlySet<string> ofMarket)
    {
        EmissionFactor[] factors = [.. library.OwnFactors.Where(factor => factor.Location.File == file)];
        HashSet<EmissionFactor> ofFile = [.. factors];
        if (factors.Any(factor => ofMarket.Contains(factor.Id))
            || legs.Any(leg => leg.Factor is { IsUserSupplied: true } taken && ofFile.Contains(taken)))
            return null;
        // The finding publication-day says what to do.
        if (legs.Any(leg => leg.Selection?.OfUnknownDay?.Factor is { } other && ofFile.Contains(other)))
            return null;
        if (factors.Length == 0)
            return InventoryMessages.EmptyFile(file);
        return factors.Any(factor => factor.Set is not { } set || options.Sets.Contains(set))
            ? InventoryMessages.UnusedFile(file)
            : InventoryMessages.UnusedFile(file, factors.Select(factor => factor.Set!).Distinct().Order(StringComparer.Ordinal));
    }
}
