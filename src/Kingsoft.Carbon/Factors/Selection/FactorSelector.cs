using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Factors;

/// <summary>
/// Chooses one factor for one query and tells why each other was not taken. The order: kind, supplier, what was known, set, replacement,
/// scope and category; then regions from narrow to broad by years; then unit, and the user's before the built-in. Two that are left are
/// an error, not a choice.
/// </summary>
internal sealed class FactorSelector
{
    private readonly FactorLibrary _library;
    private readonly FactorQuery _query;
    private readonly SortedOutFactors _sorted;
    private readonly bool _isTrial;

    // What was left after each step: why a factor was not taken is told from them, only when somebody asks.
    private ImmutableArray<EmissionFactor> _ofRegion = [];
    private ImmutableArray<EmissionFactor> _ofUnit = [];
    private ImmutableArray<EmissionFactor> _ofSupplier = [];
    private ImmutableArray<EmissionFactor> _ofOrigin = [];
    private ImmutableArray<EmissionFactor> _nearest = [];

    private FactorSelector(FactorLibrary library, FactorQuery query, bool isTrial)
    {
        _library = library;
        _query = query with { Activity = query.Activity.OfFactors };
        _isTrial = isTrial;
        _sorted = library.SortedOut(_query);
    }

    public static FactorSelection Select(FactorLibrary library, FactorQuery query) =>
        new FactorSelector(library, query, isTrial: false).Select();

    /// <summary>A choice whose failure names no way out: to find out whether a way out is one.</summary>
    public static FactorSelection Try(FactorLibrary library, FactorQuery query) =>
        new FactorSelector(library, query, isTrial: true).Select();

    private FactorSelection Select()
    {
        if (_sorted.All.IsEmpty)
            return UnknownActivity();

        _ofRegion = InLine(new Line(_query.Region, IsOfStandIn: false));
        if (_ofRegion.IsEmpty)
            _ofRegion = ByProxy();
        return _ofRegion.IsEmpty ? NoFactor() : ByUnit();
    }

    // ---- regions and years

    /// <summary>Regions from narrow to broad: those of the row, or those of a region that stands in for it.</summary>
    private readonly record struct Line(Region Narrowest, bool IsOfStandIn)
    {
        // Nothing stands in as the whole world: that was looked at in the row's own line.
        public Region? Wider(Region region) => IsOfStandIn && region.Parent is { IsGlobal: true } ? null : region.Parent;

        public Region? First => IsOfStandIn && Narrowest.IsGlobal ? null : Narrowest;
    }

    private ImmutableArray<EmissionFactor> InLine(Line line)
    {
        ImmutableArray<EmissionFactor> found = _sorted.HasSets ? ByRegion(line, ofSets: true) : [];
        if (found.IsEmpty)
            found = ByRegion(line, ofSets: false);
        if (!_query.AllowLaterFactors)
            return found;
        if (!found.IsEmpty && !IsDefaultOfTheWorld(found[0]))
            return line.IsOfStandIn ? found : FactorsBeside.OrLater(_library, _query, _sorted, found);

        // Where a default for the whole world is all that there is, a later edition of the row's own country is nearer.
        ImmutableArray<EmissionFactor> later = FirstLater(line, ofSets: true, found.IsEmpty);
        if (later.IsEmpty)
            later = FirstLater(line, ofSets: false, found.IsEmpty);
        return found.IsEmpty || later.Any(factor => SelectionWays.Reaches(_library, _query, factor)) ? later : found;
    }

    private static bool IsDefaultOfTheWorld(EmissionFactor factor) =>
        factor.Region.IsGlobal && factor.Set is null && !factor.IsUserSupplied;

    private ImmutableArray<EmissionFactor> In(Region region, Line line, bool ofSets)
    {
        ImmutableArray<EmissionFactor> inRegion = _sorted.In(region, ofSets);
        return line.IsOfStandIn
            ? Only(inRegion, _query, static (factor, query) => (query.Scope ?? factor.Scope) != Scope.Scope2)
            : inRegion;
    }

    private ImmutableArray<EmissionFactor> ByRegion(Line line, bool ofSets)
    {
        ImmutableArray<EmissionFactor> freshest = [];
        int freshestAge = int.MaxValue;
        for (Region? region = line.First; region is not null && freshestAge > FactorYears.Fresh; region = line.Wider(region))
        {
            (ImmutableArray<EmissionFactor> best, int age) = ByYear(In(region, line, ofSets));
            if (!best.IsEmpty && age < freshestAge)
                (freshest, freshestAge) = (best, age);
        }

        return freshest;
    }

    /// <summary>The factors that cover the year (age 0), else the latest that ended before it, with their age in years.</summary>
    private (ImmutableArray<EmissionFactor> Best, int Age) ByYear(ImmutableArray<EmissionFactor> inRegion)
    {
        int year = _query.Year;
        ImmutableArray<EmissionFactor> covering = Only(inRegion, year, static (factor, year) => factor.Covers(year));
        if (!covering.IsEmpty)
            return (covering, 0);

        int? latest = null;
        foreach (EmissionFactor factor in inRegion)
        {
            if (factor.ValidTo < year && (latest is null || factor.ValidTo > latest))
                latest = factor.ValidTo;
        }

        return latest is { } end ? (Only(inRegion, end, static (factor, end) => factor.ValidTo == end), year - end) : ([], int.MaxValue);
    }

    private ImmutableArray<EmissionFactor> FirstLater(Line line, bool ofSets, bool withTheWorld)
    {
        ImmutableArray<EmissionFactor> nearest = [];
        for (Region? region = line.First; region is not null; region = line.Wider(region))
        {
            if (region.IsGlobal && !withTheWorld)
                break;
            ImmutableArray<EmissionFactor> inRegion = In(region, line, ofSets);
            ImmutableArray<EmissionFactor> later = Only(inRegion, _query.Year, static (factor, year) => factor.ValidFrom > year);
            int? first = later.Min(factor => factor.ValidFrom);
            if (first is not null && (nearest.IsEmpty || first < nearest[0].ValidFrom))
                nearest = Only(later, first, static (factor, first) => factor.ValidFrom == first);
        }

        return nearest;
    }

    private ImmutableArray<EmissionFactor> ByProxy()
    {
        foreach (RegionProxy proxy in RegionProxy.NarrowestFirst(_query.Proxies))
        {
            if (!proxy.IsFor(_query.Activity, _query.Region))
                continue;
            ImmutableArray<EmissionFactor> found = InLine(new Line(proxy.StandIn, IsOfStandIn: true));
            if (!found.IsEmpty)
                return found;
        }

        return [];
    }

    // ---- unit and origin

    private FactorSelection ByUnit()
    {
        _ofUnit = _ofRegion;
        if (_query.Unit is { } unit)
        {
            _ofUnit = Only(_ofRegion, unit, static (factor, unit) => LiquefiedGas.IsDirect(unit, factor.Unit, factor.Matter));
            Message? fault = null;
            if (_ofUnit.IsEmpty)
                _ofUnit = [.. _ofRegion.Where(factor => HasWay(factor, ref fault))];
            if (_ofUnit.IsEmpty)
                return NoUnit(SelectionText.UnitMessage(_library, _query, _ofRegion, fault));
        }

        _ofSupplier = Prefer(_ofUnit, static factor => factor.Kind == FactorKind.Supplier);
        _ofOrigin = Prefer(_ofSupplier, static factor => factor.IsUserSupplied);
        _nearest = UnitReach.Nearest(_library, _query, _ofOrigin);
        if (_nearest.Length > 1)
            return TwoFactors(_nearest[0], _nearest[1]);

        EmissionFactor chosen = _nearest[0];
        UnitConversion? conversion = null;
        if (_query.Unit is not null && (conversion = _library.FindConversion(_query, chosen, out Message? missing)) is null)
            return NoUnit(SelectionText.UnitMessage(_library, _query, [chosen], missing));

        return new FactorSelection(_query, chosen, conversion, SelectionFlags.Of(_query, chosen), PassedOver, null)
        {
            HasNarrower = FactorsBeside.HasNarrower(_library, _query, chosen),
            LaterOfOwnRegion = _isTrial ? null : FactorsBeside.LaterOfOwnRegion(_library, _query, _sorted, chosen),
            OfUnknownDay = _isTrial ? null : FactorsBeside.OfUnknownDay(_library, _query, _sorted, chosen),
            ReplacedInVain = FactorsBeside.ReplacedInVain(_library, _query, _sorted, chosen),
        };
    }

    // The first reason is kept: a later factor may have no way at all, and nothing to say of it.
    private bool HasWay(EmissionFactor factor, ref Message? fault)
    {
        bool hasWay = _library.FindConversion(_query, factor, out Message? reason) is not null;
        fault ??= reason;
        return hasWay;
    }

    private static ImmutableArray<EmissionFactor> Prefer(ImmutableArray<EmissionFactor> factors, Func<EmissionFactor, bool> isPreferred)
    {
        ImmutableArray<EmissionFactor> preferred = Only(factors, isPreferred, static (factor, isPreferred) => isPreferred(factor));
        return preferred.IsEmpty ? factors : preferred;
    }

    // Mostly all or none: then nothing is copied.
    private static ImmutableArray<EmissionFactor> Only<TState>(
        ImmutableArray<EmissionFactor> factors,
        TState state,
        Func<EmissionFactor, TState, bool> fits)
    {
        int count = 0;
        foreach (EmissionFactor factor in factors)
            count += fits(factor, state) ? 1 : 0;
        return count == factors.Length ? factors : count == 0 ? [] : [.. factors.Where(factor => fits(factor, state))];
    }

    // ---- why not

    private ImmutableArray<PassedOverFactor> PassedOver(EmissionFactor? chosen) => [.. _sorted.All
        .Where(other => !ReferenceEquals(other, chosen))
        .OrderBy(other => other.Id, StringComparer.Ordinal)
        .Select(other => new PassedOverFactor(other, WhyNot(other)))];

    private Message WhyNot(EmissionFactor factor) => _sorted.WhyDropped(factor, _query)
        ?? (_ofRegion.IsEmpty ? null : Holds(_ofRegion, factor) ? WhyNotOfUnitOrOrigin(factor) : WhyNotOfRegion(factor))
        ?? WhyNeverTaken(factor);

    private Message WhyNotOfRegion(EmissionFactor factor)
    {
        EmissionFactor best = _ofRegion[0];
        Region winner = best.Region;
        return factor switch
        {
            _ when factor.Region == winner && factor.Set != best.Set => SelectionMessages.SetGoesFirst(best.Set),
            _ when factor.Region == winner && factor.ValidFrom > _query.Year =>
                SelectionMessages.YearsBeginLater(factor.ValidFrom, _query.Year),
            _ when factor.Region == winner => SelectionMessages.YearsFarther(factor, _query.Year, best),
            _ when !_query.Region.IsWithin(factor.Region) && factor.Region.IsWithin(_query.Region) =>
                SelectionMessages.OfPart(factor.Region, _query.Region),
            _ when !_query.Region.IsWithin(factor.Region) =>
                SelectionMessages.NotInLine(factor.Region, _query.Region),
            _ when winner.IsWithin(factor.Region) => SelectionMessages.Wider(factor.Region, winner),
            _ when factor.ValidFrom > _query.Year => SelectionMessages.YearsBeginLater(factor.ValidFrom, _query.Year),
            _ => SelectionMessages.NotFresh(factor, FactorYears.Fresh, _query.Year, winner),
        };
    }

    private Message? WhyNotOfUnitOrOrigin(EmissionFactor factor) => factor switch
    {
        _ when _ofUnit.IsEmpty => null,
        _ when !Holds(_ofUnit, factor) => SelectionMessages.OfUnit(factor.Unit, _query.Unit),
        _ when !Holds(_ofSupplier, factor) => SelectionMessages.NamedSupplierFirst(),
        _ when !Holds(_ofOrigin, factor) => SelectionMessages.OwnFirst(),
        _ when !Holds(_nearest, factor) => FactorUnitMessages.UnitFarther(factor.Unit, _query.Unit),
        _ => null,
    };

    private static bool Holds(ImmutableArray<EmissionFactor> factors, EmissionFactor wanted) =>
        factors.Any(factor => ReferenceEquals(factor, wanted));

    // ---- failures

    private FactorSelection NoUnit(Message message) =>
        Fail("unit", _isTrial ? message : SelectionWays.WithOtherFactor(_library, _query, _sorted.Candidates, message));

    private FactorSelection NoFactor()
    {
        if (_isTrial)
            return Fail("activity", SelectionMessages.None(_query));

        DataFault fault = new SelectionFailure(_library, _query, _sorted, WhyNot).Fault();

        // Who has a factor for the country means the country; and only of a grid does the place decide.
        bool isMeant = !_query.Activity.NeedsRegion || _sorted.All.Any(factor => factor.Region.IsWithin(_query.Region));
        return Fail(fault.Column, isMeant ? fault.Message : RegionHints.WithNamesakes(_query.Region, fault.Message));
    }

    private Message WhyNeverTaken(EmissionFactor factor)
    {
        if (_query.Region.IsWithin(factor.Region))
            return SelectionMessages.NeedsLaterYears();
        if (factor.Region.IsWithin(_query.Region))
            return SelectionMessages.HoldsForPart(_query.Region);
        if (SelectionText.BelongsToItsGrid(factor))
            return SelectionMessages.NoProxyOfGrids();
        if ((_query.Scope ?? factor.Scope) == Scope.Scope2)
            return SelectionMessages.NoProxyInScope2();
        if (SelectionText.RunsOnElectricity(factor))
            return SelectionMessages.NoProxyOfElectricVehicles();
        return SelectionMessages.NeedsProxy(_query, factor.Region);
    }

    private FactorSelection UnknownActivity() => Fail("activity", _query.IsBrief
        ? SearchMessages.UnknownActivity(_query.Activity, _query.Activity.Value.Replace('.', ' '))
        : UnknownActivities.Of(_query.Activity, _library));

    private FactorSelection TwoFactors(EmissionFactor first, EmissionFactor second) =>
        Fail("activity", SelectionMessages.TwoFactors(_query, first, second));

    private FactorSelection Fail(string column, Message message) =>
        new(_query, null, null, LineFlags.None, PassedOver, new DataFault(column, message));
}
