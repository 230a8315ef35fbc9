using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Instruments;

/// <summary>The residual mixes among the factors, and what stands in for one.</summary>
internal sealed class ResidualMixes(FactorLibrary library, InventoryOptions options)
{
    /// <summary>The activity whose factors are of fossil power alone.</summary>
    public static readonly ActivityCode FossilElectricity = ActivityCode.Parse("electricity.grid.fossil");

    private static readonly ActivityCode GridElectricity = ActivityCode.Parse("electricity.grid");

    // What only stands in for a residual mix is taken where it is named, and never unasked.
    private static readonly Lazy<HashSet<string>> StandIns = new(() =>
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        using CsvTable table = BuiltInTable.Open(
            "emission-factors/vocabulary/residual-mix-stand-ins.csv", new CsvColumns(["id", "reason"], []));
        while (table.ReadRow())
            ids.Add(table.Text(0)!);
        return ids;
    });

    private readonly Dictionary<(Region, int, int), MarketRate?> _mixes = [];
    private readonly Dictionary<(Region, int, int), MarketRate?> _fossil = [];
    private readonly GwpTable _gwp = GwpTable.Get(options.GwpSet);

    /// <summary>The loads that no factor of fossil power serves, where one was asked for.</summary>
    public SortedSet<string> RegionsWithoutFossil { get; } = new(StringComparer.Ordinal);

    /// <summary>What serves a load: the factor that the options name, else the residual mix of its region; null for none.</summary>
    public MarketRate? Of(LoadKey load)
    {
        (Region, int, int) key = (load.Region, load.Month.Year, load.ReportingYear);
        if (!_mixes.TryGetValue(key, out MarketRate? mix))
            _mixes.Add(key, mix = (NamedFor(load.Region) ?? Published(load)) is { } factor ? RateOf(factor, MarketTier.ResidualMix) : null);
        return mix;
    }

    /// <summary>The factor of fossil power alone; null, and noted, where there is none.</summary>
    public MarketRate? FossilOf(LoadKey load)
    {
        (Region, int, int) key = (load.Region, load.Month.Year, load.ReportingYear);
        if (_fossil.TryGetValue(key, out MarketRate? rate))
            return rate;

        EmissionFactor? factor = library.Select(new FactorQuery
        {
            Activity = FossilElectricity,
            Region = load.Region,
            Year = load.Month.Year,
            Unit = Unit.MegawattHour,
            Scope = Scope.Scope2,
            AsOf = AsOf(load),
            Sets = options.Sets,
            AllowLaterFactors = options.AllowLaterFactors,
        }).Factor;
        if (factor is null)
            RegionsWithoutFossil.Add(load.Region.Code);
        _fossil.Add(key, rate = factor is null ? null : RateOf(factor, MarketTier.FossilOnly));
        return rate;
    }

    private EmissionFactor? NamedFor(Region region) =>
        options.ResidualMix is { } id && library.TryFind(id, out EmissionFactor? named) && region.IsWithin(named.Region) ? named : null;

    // The same rule as for every other factor: the narrowest region whose factor is fresh, else the freshest.
    private EmissionFactor? Published(LoadKey load)
    {
        EmissionFactor? best = null;
        int bestAge = int.MaxValue;
        for (Region? region = load.Region; region is not null && bestAge > FactorYears.Fresh; region = region.Parent)
        {
            EmissionFactor? ofRegion = library.OfActivity(GridElectricity)
                .Where(factor => factor.Kind == FactorKind.GridResidual && factor.Region == region
                    && factor.Unit.Dimension == UnitDimension.Energy
                    && (factor.Set is null || options.Sets.Contains(factor.Set)) && !StandIns.Value.Contains(factor.Id)
                    && (AsOf(load) is not { } day || factor.Citation.Published?.LastDay <= day)
                    && !(factor.ValidFrom > load.Month.Year))
                .OrderByDescending(factor => factor.IsUserSupplied)
                .ThenByDescending(factor => factor.ValidTo ?? int.MaxValue)
                .ThenByDescending(factor => factor.Citation.Published?.LastDay)
                .ThenBy(factor => factor.Id, StringComparer.Ordinal)
                .FirstOrDefault();
            int age = ofRegion is null ? int.MaxValue : Math.Max(0, load.Month.Year - (ofRegion.ValidTo ?? load.Month.Year));
            if (age < bestAge)
                (best, bestAge) = (ofRegion, age);
        }

        return best;
    }

    private DateOnly? AsOf(LoadKey load) => options.AsOf.TryGetValue(load.ReportingYear, out DateOnly day) ? day : null;

    private MarketRate RateOf(EmissionFactor factor, MarketTier tier)
    {
        Ratio unitsPerMegawattHour = Unit.MegawattHour.RatioTo(factor.Unit);
        Ratio tonnes = factor.Components
            .Select(component => PlanTerm.Of(component, _gwp, unitsPerMegawattHour)?.Co2eTonnesPerAmount.Value ?? default)
            .Aggregate(default(Ratio), (sum, term) => sum + term);
        return new MarketRate(factor.Id, tonnes, tier);
    }
}
