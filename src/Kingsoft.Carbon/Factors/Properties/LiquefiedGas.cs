using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>
/// Gases that are sold as a liquid or under pressure: litres and gallons are of what is in the tank, a cubic metre or cubic foot may be
/// of that or of the gas, and the one is some hundred times the other.
/// </summary>
internal static class LiquefiedGas
{
    // Between the densest gas near the pressure of the air and the lightest in a tank, in kg/m3 and MJ/m3.
    private const int LeastDensityInTank = 20, LeastMegajoulesInTank = 500;

    public static bool IsOne(string? substance) =>
        substance is not null && Substances.StateOf(substance) is SubstanceState.Liquefied or SubstanceState.Compressed;

    /// <summary>Whether a unit converts into another without any property, also as an amount of a substance.</summary>
    public static bool IsDirect(Unit from, Unit to, string? substance) =>
        from == to || (from.IsConvertibleTo(to) && (from.IsLiquidMeasure == to.IsLiquidMeasure || !IsOne(substance)));

    /// <summary>Whether a volume says nothing of whether it is of the gas or of what is in the tank.</summary>
    public static bool IsEither(Unit unit) => unit is { Dimension: UnitDimension.Volume, IsLiquidMeasure: false };

    /// <summary>The factor of several that leaves most ways to an amount: one per volume leaves none but its own measure.</summary>
    public static EmissionFactor Askable(Unit unit, IReadOnlyList<EmissionFactor> factors) =>
        unit.IsConvertibleTo(factors[0].Unit) && factors.FirstOrDefault(factor => !unit.IsConvertibleTo(factor.Unit)) is { } other
            ? other
            : factors[0];

    /// <summary>A message that an amount has no way, with the activity of the gas itself where it takes the amount.</summary>
    public static Message WithGasActivity(this Message message, FactorLibrary library, FactorQuery query, EmissionFactor factor)
    {
        string[] words = query.Activity.Value.Split('.');
        if (words.Length < 2 || !IsOne(factor.Matter) || query.Unit is not { } unit || !IsEither(unit))
            return message;

        words[1] += "-gas";
        return ActivityCode.TryParse(string.Join('.', words), out ActivityCode? ofGas)
            && FactorSelector.Try(library, query with { Activity = ofGas }).IsFound
                ? FactorUnitMessages.GasActivity(message, ofGas, unit)
                : message;
    }

    /// <summary>Whether a property is per volume of the gas, and not of what is in the tank.</summary>
    public static bool IsOfGas(SubstanceProperty property)
    {
        if (property.Denominator.Dimension != UnitDimension.Volume || !IsOne(property.Substance))
            return false;

        Ratio least = property.Kind == SubstancePropertyKind.Density
            ? Ratio.From(LeastDensityInTank) * Unit.Kilogram.ToBase
            : Ratio.From(LeastMegajoulesInTank) * Unit.Parse("MJ" + SubstanceProperties.Basis(property.Kind)).ToBase;
        return (PropertyBound.Amount(property)!.Value / least).ToDecimal() < 1m;
    }
}
