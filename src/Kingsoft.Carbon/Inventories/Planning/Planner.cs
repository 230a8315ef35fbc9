using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>Makes each plan once: chooses the factor, the way to its unit, the scope, and what qualifies the figure.</summary>
internal sealed class Planner(FactorLibrary library, InventoryOptions options, UnsoundFactors unsound)
{
    private static readonly Unit NetMegawattHour = Unit.Parse("MWh(net)");

    // So many are told; what the others may have meant helps nobody.
    public const int MostExplained = 1_000;

    private readonly GwpTable _gwp = GwpTable.Get(options.GwpSet);
    private readonly Dictionary<PlanNeed, Plan> _plans = [];
    private readonly Dictionary<ActivityCode, ImmutableArray<string>> _suppliers = [];
    private readonly HashSet<ActivityCode> _unknown = [];
    private readonly EstimateIndex _estimates = new(options.Estimates);

    public Plan For(ActivityContext context, int calendarYear, DateOnly? asOf)
    {
        // A supplier matters only where a factor is of it: a spend ledger has thousands of names, and one plan serves them all.
        string? supplier = context.Supplier is { } name && SuppliersOf(context.Activity).Contains(name) ? name : null;
        PlanNeed need = PlanNeed.Of(context, supplier, _estimates.Facility(context.Facility), calendarYear, asOf);
        if (!_plans.TryGetValue(need, out Plan? plan))
        {
            plan = new EstimatedPlans(_estimates, Make).Make(need);
            _plans.Add(need, plan);
        }

        return plan;
    }

    private ImmutableArray<string> SuppliersOf(ActivityCode activity)
    {
        if (!_suppliers.TryGetValue(activity, out ImmutableArray<string> suppliers))
        {
            suppliers = [.. _estimates.BecomesOf(activity).SelectMany(becomes => library.OfActivity(becomes))
                .Where(factor => factor.Kind == FactorKind.Supplier).Select(factor => factor.Citation.Publisher)];
            _suppliers.Add(activity, suppliers);
        }

        return suppliers;
    }

    private Plan Make(PlanNeed need, AmountWay way)
    {
        if (need.Activity == ActivityCode.ReportedEmissions)
            return MakeCarriedOver(need);
        if (need.Activity == ActivityCode.ExportedElectricity)
            return MakeExported(need);
        if (need.Activity.IsSelfGenerated)
            return MakeSelfGenerated(need, way);

        var query = new FactorQuery
        {
            Activity = need.Activity.OfFactors,
            Region = need.Region,
            Year = need.CalendarYear,
            Unit = need.Unit,
            Scope = need.Scope,
            Scope3Category = need.Scope3Category,
            Supplier = need.Supplier,
            AsOf = need.AsOf,
            Sets = [.. options.Sets],
            Proxies = [.. options.Proxies],
            AllowLaterFactors = options.AllowLaterFactors,
            IsBrief = IsOneOfManyUnknown(need.Activity),
        };

        FactorSelection selection = need.FactorId is null
            ? FactorSelector.Select(library, query)
            : PinnedFactor.Select(library, query, need.FactorId);
        return selection.IsFound ? MakeCalculated(need, way, query, selection)
            : IsConsequence(need, selection.Fault!) ? Plan.Silent
            : Plan.Faulty(selection.Fault!);
    }

    private bool IsOneOfManyUnknown(ActivityCode activity)
    {
        if (!library.OfActivity(activity.OfFactors).IsEmpty || _estimates.Serves(activity) || _unknown.Contains(activity))
            return false;
        if (_unknown.Count >= MostExplained)
            return true;

        _unknown.Add(activity);
        return false;
    }

    private bool IsConsequence(PlanNeed need, DataFault fault) => fault.Column switch
    {
        "factor_id" => unsound.MayHold(need.FactorId!),
        "unit" => unsound.MayConvert && FactorUnitMessages.AsksForConversion(fault.Message),
        "activity" or "region" => unsound.MayHold(need.Activity.Value),
        _ => false,
    };

    private Plan MakeCalculated(PlanNeed need, AmountWay way, FactorQuery query, FactorSelection selection)
    {
        EmissionFactor factor = selection.Factor!;
        Ratio unitsPerAmount = selection.Conversion!.Ratio * way.Ratio;
        ImmutableArray<PlanTerm>.Builder terms = ImmutableArray.CreateBuilder<PlanTerm>();
        foreach (FactorComponent component in factor.Components)
        {
            if (PlanTerm.Of(component, _gwp, unitsPerAmount) is not { } term)
                return Plan.Faulty("activity", InventoryMessages.GasWithoutGwp(factor.Id, component.Gas!, _gwp.Name));
            terms.Add(term);
        }

        // A factor file knows scopes 1 to 3 only; gases outside the Kyoto basket (R-22 and other Montreal gases) are reported beside them.
        ImmutableArray<PlanTerm> outside = [.. terms.Where(term => term.Family == GasFamily.Other)];
        bool isAllOutside = outside.Length > 0 && outside.Length == terms.Count;
        bool isSplit = outside.Length > 0 && !isAllOutside;
        Scope scope = isAllOutside ? Scope.Outside : need.Scope ?? factor.Scope;
        if (ScopeFault(need, factor, scope, terms) is { } fault)
            return Plan.Faulty(fault);

        LineFlags flags = selection.Flags | (selection.Conversion.UsesProperty ? LineFlags.Property : 0);
        if (IsGwpMixed(factor))
        {
            if (options.StrictGwp)
            {
                string? factorSet = FactorColumns.GwpName(factor.GwpBasis);
                return Plan.Faulty("activity", InventoryMessages.FactorOfOtherGwp(factor.Id, factorSet, GwpName));
            }

            flags |= LineFlags.GwpMixed;
        }

        bool isEnergy = scope is Scope.Scope1 or Scope.Scope2 && (need.Activity.IsFuel || need.Activity.NeedsRegion);
        PlanTerm? published = factor.PublishedCo2eKilograms is { } total && outside.IsEmpty && IsOfTheSet(factor)
            ? PlanTerm.OfCo2e("published CO2e", GasFamily.Unsplit, total, unitsPerAmount)
            : null;
        ScaledRatio? biogenic = factor.BiogenicCo2Kilograms is { } kilograms
            ? new ScaledRatio(unitsPerAmount * Ratio.From(kilograms) * new Ratio(1, 1000), Exact.TonneScale)
            : null;
        ImmutableArray<PlanTerm> inside = isSplit ? [.. terms.Where(term => term.Family != GasFamily.Other)] : terms.ToImmutable();
        ScaledRatio? energy = isEnergy ? EnergyPerAmount(need, way, query, factor)
            : scope is Scope.Scope1 or Scope.Scope2 && VehicleEnergy.Beside(factor) is { } vehicle
                ? new ScaledRatio(unitsPerAmount * vehicle.MegawattHoursPer(factor.Unit), Exact.TonneScale)
                : null;
        var leg = new PlanLeg(need, inside, published, biogenic, energy)
        {
            Way = way,
            Selection = selection,
            Scope = scope,
            Scope3Category = scope == Scope.Scope3 ? need.Scope3Category ?? factor.Scope3Category : null,
            Scope2Method = scope != Scope.Scope2 ? Scope2Method.None
                : factor.Kind == FactorKind.Supplier ? Scope2Method.Both : Scope2Method.LocationBased,
            Flags = flags,
            IsEnergy = isEnergy,
        };
        return isSplit
            ? Plan.Of(leg, new PlanLeg(need, outside)
            {
                Way = way,
                IsPartOutside = true,
                Selection = selection,
                Scope = Scope.Outside,
                Flags = flags,
            })
            : Plan.Of(leg);
    }

    private DataFault? ScopeFault(PlanNeed need, EmissionFactor factor, Scope scope, IEnumerable<PlanTerm> terms)
    {
        if ((need.Scope ?? scope) != Scope.Scope3 && need.Scope3Category is { } stray)
            return new DataFault("scope3_category", InventoryMessages.CategoryOutsideScope3(stray, scope, factor.Id));
        if (scope == Scope.Scope3 && (need.Scope3Category ?? factor.Scope3Category) is null)
            return new DataFault("scope3_category", InventoryMessages.CategoryMissing(factor.Id));

        return need.Scope == Scope.Outside && new BasketGases(library, _gwp).In(factor, terms) is { } inBasket
            ? new DataFault("scope", InventoryMessages.KyotoOutside(factor, inBasket))
            : null;
    }

    private Plan MakeCarriedOver(PlanNeed need)
    {
        bool isOtherSet = need.GwpBasis is { } basis && (int)basis != (int)options.GwpSet;
        if (isOtherSet && options.StrictGwp)
            return Plan.Faulty("gwp_set", InventoryMessages.RowOfOtherGwp(FactorColumns.GwpName(need.GwpBasis), GwpName));
        if (need.GwpBasis is null && options.StrictGwp)
            return Plan.Faulty("gwp_set", InventoryMessages.RowWithoutGwp(GwpName));

        Scope2Method stated = need.Scope2Method == Scope2Method.None ? Scope2Method.LocationBased : need.Scope2Method;
        Scope2Method method = need.Scope == Scope.Scope2 ? stated : Scope2Method.None;
        PlanTerm term = PlanTerm.OfCo2e("CO2e as reported", GasFamily.Unsplit, 1m, need.Unit.RatioTo(Unit.KilogramCo2e));
        return Plan.Of(new PlanLeg(need, [term])
        {
            Scope = need.Scope!.Value,
            Scope3Category = need.Scope3Category,
            Scope2Method = method,
            Flags = LineFlags.CarriedOver | (isOtherSet ? LineFlags.GwpMixed : 0),
        });
    }

    private static Plan MakeExported(PlanNeed need) => need.Unit.Dimension == UnitDimension.Energy
        ? Plan.Of(new PlanLeg(need, []) { Scope = Scope.Scope2, IsMemo = true })
        : Plan.Faulty("unit", InventoryMessages.NotElectricity(need.Unit));

    // Source: GHG Protocol Scope 2 Guidance (2015), table 6.1: power of one's own plant is no emission of Scope 2 in either method.
    private static Plan MakeSelfGenerated(PlanNeed need, AmountWay way)
    {
        if (need.Unit.Dimension != UnitDimension.Energy)
            return Plan.Faulty("unit", InventoryMessages.NotElectricity(need.Unit));

        PlanTerm none = PlanTerm.OfCo2e("no emissions in Scope 2", GasFamily.Unsplit, 0m, Ratio.One);
        var energy = new ScaledRatio(need.Unit.RatioTo(Unit.MegawattHour) * way.Ratio, Exact.TonneScale);
        return Plan.Of(new PlanLeg(need, [none], energyMWhPerAmount: energy)
        {
            Way = way,
            Scope = Scope.Scope2,
            Scope2Method = Scope2Method.Both,
            IsEnergy = true,
        });
    }

    private string GwpName => FileWords.GwpSet.Of(options.GwpSet);

    private bool IsGwpMixed(EmissionFactor factor) =>
        factor.Components.Any(component => component.Gas is null) && !IsOfTheSet(factor);

    private bool IsOfTheSet(EmissionFactor factor) => (int?)factor.GwpBasis == (int)options.GwpSet;

    private ScaledRatio? EnergyPerAmount(PlanNeed need, AmountWay way, FactorQuery query, EmissionFactor factor)
    {
        Unit megawattHour = need.Activity.IsFuel ? NetMegawattHour : Unit.MegawattHour;
        UnitConversion? conversion = library.FindConversion(query, factor, megawattHour, out _);
        return conversion is null ? null : new ScaledRatio(conversion.Ratio * way.Ratio, Exact.TonneScale);
    }
}
