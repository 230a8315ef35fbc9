using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>What the choices behind an inventory have to be, whoever made them.</summary>
internal static class InventoryOptionRules
{
    private static readonly ImmutableArray<ConsolidationApproach> Calculated =
        [ConsolidationApproach.OperationalControl, ConsolidationApproach.FinancialControl];

    /// <summary>Notes everything that is wrong; a fault is named by its property.</summary>
    /// <returns>Whether nothing is wrong.</returns>
    public static bool AreSound(InventoryOptions options, FactorLibrary factors, DataIssues issues)
    {
        long before = issues.Total;
        foreach ((string property, Message message) in Faults(options, factors, issues.UnsoundFactors))
            issues.Add(default, $"{nameof(InventoryOptions)}.{property}", message);
        return issues.Total == before;
    }

    private static IEnumerable<(string Property, Message Message)> Faults(
        InventoryOptions options, FactorLibrary factors, UnsoundFactors unsound) =>
        [
            .. ValueFaults(options), .. MixFaults(options, factors, unsound), .. SetFaults(options, factors, unsound),
            .. ProxyFaults(options), .. ReasonFaults(options),
        ];

    private static IEnumerable<(string Property, Message Message)> ValueFaults(InventoryOptions options)
    {
        if (!Enum.IsDefined(options.GwpSet))
        {
            yield return (nameof(options.GwpSet), WordMessages.WordUnknown(
                options.GwpSet.ToString(), WordMessages.KindGwpSet, WordMessages.AnyOf(Enum.GetNames<GwpSet>())));
        }

        if (options.Year is < FieldReader.FirstYear or > FieldReader.LastYear)
        {
            yield return (nameof(options.Year), WordMessages.NumberOutside(
                Numbers.Format(options.Year.Value), WordMessages.KindYear, FieldReader.FirstYear, FieldReader.LastYear));
        }

        if (options.YearStartMonth is < 1 or > 12)
        {
            yield return (nameof(options.YearStartMonth), WordMessages.NumberOutside(
                Numbers.Format(options.YearStartMonth), WordMessages.KindMonth, 1, 12));
        }

        if (options.Consolidation is { } approach && !Calculated.Contains(approach))
        {
            yield return (nameof(options.Consolidation), InventoryMessages.Unconsolidated(
                approach.ToString(), [.. Calculated.Select(each => each.ToString())]));
        }

        foreach ((string, Message) fault in MarketFaults(options))
            yield return fault;
        if (options.Estimates is null)
            yield return (nameof(options.Estimates), InventoryOptionMessages.NotEvenEmpty);
        if (options.AsOf is null)
            yield return (nameof(options.AsOf), InventoryOptionMessages.NotEvenEmpty);
        if (options.NotRelevant is null)
            yield return (nameof(options.NotRelevant), InventoryOptionMessages.NotEvenEmpty);
    }

    private static IEnumerable<(string Property, Message Message)> MarketFaults(InventoryOptions options)
    {
        if (!Enum.IsDefined(options.MarketFallback))
        {
            yield return (nameof(options.MarketFallback), WordMessages.WordUnknown(
                options.MarketFallback.ToString(), InstrumentMessages.KindFallback, InstrumentWords.Fallback.WithOr));
        }

        if (!Enum.IsDefined(options.VintageWindow))
        {
            yield return (nameof(options.VintageWindow), WordMessages.WordUnknown(
                options.VintageWindow.ToString(), InstrumentMessages.KindVintageWindow, InstrumentWords.Vintage.WithOr));
        }

        if (options.Instruments is not null)
        {
            // Matched alone, each of two years would take the certificate that serves both.
            if (options is { VintageWindow: VintageWindow.TwentyOneMonths, Year: not null })
                yield return (nameof(options.VintageWindow), MarketMessages.WindowOfOneYear);
            yield break;
        }

        if (options.ResidualMix is not null)
            yield return (nameof(options.ResidualMix), MarketMessages.NeedsInstruments);
        if (options.MarketFallback == MarketFallback.FossilOnly)
            yield return (nameof(options.MarketFallback), MarketMessages.NeedsInstruments);
        if (options.VintageWindow == VintageWindow.TwentyOneMonths)
            yield return (nameof(options.VintageWindow), MarketMessages.NeedsInstruments);
    }

    private static IEnumerable<(string Property, Message Message)> MixFaults(
        InventoryOptions options, FactorLibrary factors, UnsoundFactors unsound)
    {
        if (options is not { Instruments: not null, ResidualMix: { } id })
            yield break;
        if (!factors.TryFind(id, out EmissionFactor? factor))
        {
            if (!unsound.MayHold(id))
                yield return (nameof(options.ResidualMix), MarketMessages.UnknownResidualMix(id));
        }
        else if (factor.Kind != FactorKind.GridResidual || factor.Unit.Dimension != UnitDimension.Energy)
            yield return (nameof(options.ResidualMix), MarketMessages.NotAResidualMix(id, factor.Kind.FileName()));
    }

    private static IEnumerable<(string Property, Message Message)> SetFaults(
        InventoryOptions options, FactorLibrary factors, UnsoundFactors unsound)
    {
        if (options.Sets is null)
            yield return (nameof(options.Sets), InventoryOptionMessages.NotEvenEmpty);

        // A factor that was left out for a fault may be the one of the set.
        if (options.Sets is null or [] || !unsound.IsEmpty || unsound.MayConvert)
            yield break;

        ImmutableArray<string> known = [.. factors.Sets];
        foreach (string? set in options.Sets.Where(set => set is null || !known.Contains(set)))
            yield return (nameof(options.Sets), InventoryOptionMessages.UnknownSet(set ?? "", known));
    }

    private static IEnumerable<(string Property, Message Message)> ProxyFaults(InventoryOptions options)
    {
        if (options.Proxies is null)
            yield return (nameof(options.Proxies), InventoryOptionMessages.NotEvenEmpty);
        if (options.Proxies is null or [])
            yield break;

        foreach (RegionProxy? proxy in options.Proxies)
        {
            if (proxy is null)
                yield return (nameof(options.Proxies), WordMessages.ValueMissing);
            else if (RegionProxy.Fault(proxy.Activity, proxy.Region, proxy.StandIn) is { } fault)
                yield return (nameof(options.Proxies), fault);
        }

        foreach ((RegionProxy first, RegionProxy other) in RegionProxy.Twice(options.Proxies.OfType<RegionProxy>()))
            yield return (nameof(options.Proxies), LibraryMessages.ProxyTwice(first, other));
    }

    private static IEnumerable<(string Property, Message Message)> ReasonFaults(InventoryOptions options)
    {
        foreach ((Scope3Category category, string reason) in options.NotRelevant
            ?? ImmutableSortedDictionary<Scope3Category, string>.Empty)
        {
            if (!Enum.IsDefined(category))
            {
                yield return (nameof(options.NotRelevant), WordMessages.NumberOutside(
                    Numbers.Format((int)category), WordMessages.KindScope3Category, 1, Scope3Categories.Count));
            }
            else if (string.IsNullOrWhiteSpace(reason))
            {
                yield return (nameof(options.NotRelevant), InventoryOptionMessages.NoReason(Figure.OfCategory(category).Label));
            }
        }

        if (options.Exclusions is null)
            yield return (nameof(options.Exclusions), InventoryOptionMessages.NotEvenEmpty);
        foreach (Exclusion? exclusion in options.Exclusions ?? [])
        {
            if (string.IsNullOrWhiteSpace(exclusion?.Source))
                yield return (nameof(options.Exclusions), WordMessages.ValueMissing);
            else if (string.IsNullOrWhiteSpace(exclusion.Reason))
                yield return (nameof(options.Exclusions), InventoryOptionMessages.NoReason(exclusion.Source));
            if (exclusion?.Scope is { } scope && !Enum.IsDefined(scope))
            {
                yield return (nameof(options.Exclusions), WordMessages.WordUnknown(
                    scope.ToString(), WordMessages.KindScope, FileWords.Scope.WithOr));
            }
        }
    }
}
