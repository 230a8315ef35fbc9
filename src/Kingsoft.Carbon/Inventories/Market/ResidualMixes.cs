using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Instruments;

/// <summary>The factors that serve electricity which no instrument covers: residual mixes, and fossil power alone.</summary>
internal sealed class ResidualMixes(FactorLibrary library, InventoryOptions options, DataIssues issues)
{
    /// <summary>The activity whose factors are of fossil power alone.</summary>
    public static readonly ActivityCode FossilElectricity = ActivityCode.Parse("electricity.grid.fossil");

    private readonly Dictionary<(MarketTier, Region, int, int), MarketRate?> _rates = [];
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);
    private readonly GwpTable _gwp = GwpTable.Get(options.GwpSet);

    /// <summary>
    /// What serves a load: the factor that the options name, where it is of the load's region and was known, else the residual mix of the
    /// region; null for none.
    /// </summary>
    public MarketRate? Of(LoadKey load) => Known(MarketTier.ResidualMix, load, FindMix);

    /// <summary>The factor of fossil power alone; null, and a fault, where there is none.</summary>
    public MarketRate? FossilOf(LoadKey load) => Known(MarketTier.FossilOnly, load, FindFossil);

    private MarketRate? Known(MarketTier tier, LoadKey load, Func<LoadKey, MarketRate?> find)
    {
        (MarketTier, Region, int, int) key = (tier, load.Region, load.Month.Year, load.ReportingYear);
        if (!_rates.TryGetValue(key, out MarketRate? rate))
            _rates.Add(key, rate = find(load));
        return rate;
    }

    private MarketRate? FindMix(LoadKey load)
    {
        FactorQuery query = QueryOf(load, ActivityCode.GridElectricity) with { IsForResidualMix = true };
        if (options.ResidualMix is { } id && library.TryFind(id, out EmissionFactor? named) && load.Region.IsWithin(named.Region)
            && !(named.KnownFrom > query.AsOf))
            return RateOf(named, Unit.MegawattHour.RatioTo(named.Unit), MarketTier.ResidualMix);

        FactorSelection selection = FactorSelector.Try(library, query);
        if (selection.IsFound)
            return RateOf(selection.Factor, selection.Conversion!.Ratio, MarketTier.ResidualMix);

        // That there is none is no fault; two that fit, or one in another unit, are.
        if (selection.Fault!.Column == "unit" || selection.Fault.Message.Code == SelectionMessages.OfTwoFactors)
            Note(nameof(InventoryOptions.ResidualMix), selection.Fault.Message);
        return null;
    }

    private MarketRate? FindFossil(LoadKey load)
    {
        FactorSelection selection = FactorSelector.Try(library, QueryOf(load, FossilElectricity));
        if (selection.IsFound)
            return RateOf(selection.Factor, selection.Conversion!.Ratio, MarketTier.FossilOnly);

        Note(nameof(InventoryOptions.MarketFallback), MarketMessages.NoFossil(load.Region.Code));
        return null;
    }

    private FactorQuery QueryOf(LoadKey load, ActivityCode activity) => new()
    {
        Activity = activity,
        Region = load.Region,
        Year = load.Month.Year,
        Unit = Unit.MegawattHour,
        Scope = Scope.Scope2,
        AsOf = options.AsOf.TryGetValue(load.ReportingYear, out DateOnly day) ? day : null,
        Sets = options.Sets,
        AllowLaterFactors = options.AllowLaterFactors,
    };

    private MarketRate RateOf(EmissionFactor factor, Ratio unitsPerMegawattHour, MarketTier tier)
    {
        Ratio tonnes = default;
        foreach (FactorComponent component in factor.Components)
        {
            if (PlanTerm.Of(component, _gwp, unitsPerMegawattHour) is { } term)
                tonnes += term.Co2eTonnesPerAmount.Value;
            else
                Note(nameof(InventoryOptions.ResidualMix), InventoryMessages.GasWithoutGwp(factor.Id, component.Gas!, _gwp.Name));
        }

        bool isOfOtherSet = factor.Components.Any(component => component.Gas is null) && (int?)factor.GwpBasis != (int)options.GwpSet;
        string? otherSet = isOfOtherSet ? FactorColumns.GwpName(factor.GwpBasis) : null;
        if (isOfOtherSet && options.StrictGwp)
        {
            Note(
                nameof(InventoryOptions.ResidualMix),
                InventoryMessages.FactorOfOtherGwp(factor.Id, otherSet, FileWords.GwpSet.Of(options.GwpSet)));
        }

        return new MarketRate(factor.Id, tonnes, tier) { OtherGwpSet = otherSet };
    }

    private void Note(string option, Message message)
    {
        if (_told.Add(message.ToString()))
            issues.Add(default, $"{nameof(InventoryOptions)}.{option}", message);
    }
}
