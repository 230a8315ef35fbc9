using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>
/// What is said where an amount reaches the unit of a factor only through a property that nobody gave: which one, which set has it, and
/// the line of a file that gives it.
/// </summary>
internal sealed class MissingProperty
{
    private readonly FactorLibrary _library;
    private readonly FactorQuery _query;
    private readonly EmissionFactor _factor;
    private readonly Unit _unit;
    private readonly SubstanceState _state;

    private MissingProperty(FactorLibrary library, FactorQuery query, EmissionFactor factor)
    {
        _library = library;
        _query = query;
        _factor = factor;
        _unit = query.Unit!;
        _state = Substances.StateOf(factor.Matter!);
    }

    private UnitDimension To => _factor.Unit.Dimension;

    private bool IsHeatBasis => (_unit.Dimension, To) is (UnitDimension.NetEnergy, UnitDimension.GrossEnergy)
        or (UnitDimension.GrossEnergy, UnitDimension.NetEnergy);

    /// <summary>The message; null where no property of a substance leads from the one dimension to the other.</summary>
    public static Message? Of(FactorLibrary library, FactorQuery query, EmissionFactor factor) =>
        factor.Matter is null || !IsBridged(query.Unit!.Dimension) || !IsBridged(factor.Unit.Dimension)
            ? null
            : new MissingProperty(library, query, factor).Say();

    /// <summary>
    /// What a cubic metre of gas would have to be, where its normal volume has a way to the factor and what is metered has none.
    /// </summary>
    public static Message OfNormalVolume(FactorLibrary library, FactorQuery query, EmissionFactor factor) =>
        factor.Matter is null || factor.Unit.Dimension == UnitDimension.NormalVolume
            ? FactorUnitMessages.NormalVolumeNeeded(query.Unit!, factor)
            : FactorUnitMessages.NormalVolumeOrProperty(
                query.Unit!, factor, new MissingProperty(library, query, factor).Lines("m3"));

    private Message? Say()
    {
        bool isVolume = IsVolume(_unit.Dimension) || IsVolume(To);
        if (isVolume && _state is SubstanceState.Liquid or SubstanceState.Solid && IsNormal)
            return null;
        if (_unit.IsConvertibleTo(_factor.Unit))
            return FactorUnitMessages.OtherStateByVolume(_unit, _factor);
        if (LiquefiedGas.IsOne(_factor.Matter) && LiquefiedGas.IsEither(_unit) && Reaches(Unit.Litre))
            return _state == SubstanceState.Compressed
                ? FactorUnitMessages.GasOrCompressed(_unit, _factor, [LineOfEither])
                : FactorUnitMessages.GasOrLiquid(_unit, _factor, [LineOfEither]);

        Message? ofSet = OfSet(_unit) ?? (_unit.Dimension == UnitDimension.Volume ? OfSet(Unit.NormalCubicMetre) : null);
        Message line = FactorUnitMessages.PropertyLine(Lines(NamedVolume));
        return ofSet is null
            ? FactorUnitMessages.PropertyMissing(_unit, _factor, What, line)
            : FactorUnitMessages.PropertyOfSet(_unit, _factor, What, ofSet, line);
    }

    private bool IsNormal => _unit.Dimension == UnitDimension.NormalVolume || To == UnitDimension.NormalVolume;

    private bool IsOfEither => LiquefiedGas.IsOne(_factor.Matter)
        && (LiquefiedGas.IsEither(_unit) || LiquefiedGas.IsEither(_factor.Unit));

    private string NamedVolume => IsNormal ? "Nm3" : "m3";

    // What lacks, in words.
    private Message What => IsHeatBasis ? FactorUnitMessages.BothHeats
        : !IsVolume(_unit.Dimension) && !IsVolume(To) ? FactorUnitMessages.HeatingValue
        : !IsEnergy(_unit.Dimension) && !IsEnergy(To) ? FactorUnitMessages.Density
        : IsGaseous ? FactorUnitMessages.HeatByVolume
        : MassReachesEnergy ? FactorUnitMessages.DensityOrHeatByVolume
        : FactorUnitMessages.HeatByVolume;

    private bool IsGaseous => IsNormal || _state == SubstanceState.Gas;

    private bool MassReachesEnergy => IsEnergy(To) ? Reaches(Unit.Tonne) : Way(_unit, Unit.Tonne) is not null;

    private bool Reaches(Unit from) => Way(from, _factor.Unit) is not null;

    private UnitConversion? Way(Unit from, Unit to, string? set = null) => _library.FindConversion(
        from, to, _factor.Matter, set ?? _factor.Set, _query.Region, _query.Year, _query.AsOf, out _);

    // A density leads on only where the mass does, and where it is not there already.
    private Message LineOfEither => !IsEnergy(To) || (Reaches(Unit.Tonne) && Way(_unit, Unit.Tonne) is null)
        ? Line("density", null, "kg/m3")
        : Line(Heat, null, "MJ/m3");

    private string Heat => _unit.Dimension == UnitDimension.GrossEnergy || To == UnitDimension.GrossEnergy ? "gcv" : "ncv";

    // The lines of a property file that would do.
    private ImmutableArray<Message> Lines(string volume)
    {
        bool isVolume = IsVolume(_unit.Dimension) || IsVolume(To);
        bool isEnergy = IsEnergy(_unit.Dimension) || IsEnergy(To);
        return IsHeatBasis ? [Line("ncv", null, "MJ/kg"), Line("gcv", null, "MJ/kg")]
            : !isVolume ? [Line(Heat, null, "GJ/t")]
            : !isEnergy ? [Line("density", null, IsGaseous || IsOfEither ? $"kg/{volume}" : "kg/L")]
            : IsGaseous && PublishedBySet(volume) is { } known ? [Line(Heat, known, $"GJ/{volume}")]
            : IsGaseous ? [Line(Heat, null, $"MJ/{volume}")]
            : IsOfEither ? [LineOfEither]
            : MassReachesEnergy ? [Line("density", null, "kg/L")]
            : [Line(Heat, null, "MJ/L")];
    }

    private Message Line(string property, decimal? value, string unit) => value is { } known
        ? FactorUnitMessages.LineWithValue(_factor.Matter!, property, known, unit)
        : FactorUnitMessages.Line(_factor.Matter!, property, unit);

    private decimal? PublishedBySet(string volume) => volume == "Nm3" && To == UnitDimension.NetEnergy
        ? SetProperty(Unit.NormalCubicMetre)?.Value
        : null;

    private Message? OfSet(Unit from) => SetProperty(from) is { } property
        ? from == _unit ? FactorUnitMessages.SetHas(property) : FactorUnitMessages.SetHasPerNormalVolume(property)
        : null;

    // A set of the row's region with a factor of the activity and a property that leads to it.
    private SubstanceProperty? SetProperty(Unit from) => _library.OfActivity(_query.Activity)
        .Where(other => other.Set is not null && other.Set != _factor.Set && other.Scope == _factor.Scope)
        .Where(other => _query.Region.IsWithin(other.Region) && other.Covers(_query.Year))
        .OrderBy(other => other.Set, StringComparer.Ordinal)
        .Select(other => _library.FindConversion(_query with { Unit = from }, other, out _)?.Steps
            .Select(step => step.Property).FirstOrDefault(property => property?.Set == other.Set))
        .FirstOrDefault(property => property is not null);

    private static bool IsVolume(UnitDimension dimension) => dimension is UnitDimension.Volume or UnitDimension.NormalVolume;

    private static bool IsEnergy(UnitDimension dimension) => dimension is UnitDimension.NetEnergy or UnitDimension.GrossEnergy;

    private static bool IsBridged(UnitDimension dimension) =>
        dimension == UnitDimension.Mass || IsVolume(dimension) || IsEnergy(dimension);
}
