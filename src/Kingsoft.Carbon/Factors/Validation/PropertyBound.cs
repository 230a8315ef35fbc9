using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Factors;

/// <summary>Between which values a property is possible, and between which it is usual.</summary>
internal sealed record PropertyBound(
    string Of,
    SubstancePropertyKind Kind,
    Unit Numerator,
    Unit Denominator,
    decimal Low,
    decimal High,
    decimal? UsualLow,
    decimal? UsualHigh)
{
    /// <summary>Kilograms or joules per kilogram or cubic metre, whatever the unit; null where it is per something else.</summary>
    public static Ratio? Amount(SubstanceProperty property) =>
        Base(property.Numerator, property.Denominator) is { } unit ? Ratio.From(property.Value) * unit : null;

    public static bool IsPerMass(SubstanceProperty property) => property.Denominator.Dimension == UnitDimension.Mass;

    public bool IsOf(SubstanceProperty property) => property.Kind == Kind
        && Amount(property) is not null
        && IsPerMass(property) == (Denominator.Dimension == UnitDimension.Mass);

    public bool Holds(SubstanceProperty property) => IsBetween(property, Low, High);

    public bool IsUsual(SubstanceProperty property) => IsBetween(property, UsualLow ?? Low, UsualHigh ?? High);

    private bool IsBetween(SubstanceProperty property, decimal low, decimal high)
    {
        Ratio value = Amount(property)!.Value / Base(Numerator, Denominator)!.Value;
        return IsAtMost(Ratio.From(low), value) && IsAtMost(value, Ratio.From(high));
    }

    private static bool IsAtMost(Ratio a, Ratio b) => a.Numerator * b.Denominator <= b.Numerator * a.Denominator;

    // A normal cubic metre counts as a cubic metre here.
    private static Ratio? Base(Unit numerator, Unit denominator) => denominator.Dimension switch
    {
        UnitDimension.Mass => numerator.ToBase / denominator.RatioTo(Unit.Kilogram),
        UnitDimension.Volume => numerator.ToBase / denominator.RatioTo(Unit.CubicMetre),
        UnitDimension.NormalVolume => numerator.ToBase / denominator.RatioTo(Unit.NormalCubicMetre),
        _ => null,
    };
}
