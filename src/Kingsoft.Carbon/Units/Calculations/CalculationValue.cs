using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>A quantity within a calculation: as written, or as it has become.</summary>
/// <param name="Amount">The amount, exactly.</param>
/// <param name="Unit">Its units.</param>
/// <param name="IsPercent">Whether it is written as a percentage.</param>
internal sealed record CalculationValue(Ratio Amount, UnitProduct Unit, bool IsPercent = false)
{
    /// <summary>The amount as a fraction; null where it is a decimal, or too long to be read.</summary>
    public string? FractionText => ExactAmount.TryFrom(Amount, out ExactAmount amount) ? amount.FractionText : null;

    /// <summary>Amount and unit, the amount rounded to twelve decimals: <c>12.5 t</c>, <c>60 %</c>.</summary>
    public override string ToString()
    {
        Ratio shown = IsPercent ? Amount * new Ratio(100, 1) : Amount;
        string digits = ExactAmount.TryFrom(shown, out ExactAmount amount)
            ? Numbers.Format(amount.Value)
            : Sentences.Text(shown.Numerator / shown.Denominator);
        string unit = IsPercent ? "%" : Unit.Symbol;
        return unit.Length == 0 ? digits : $"{digits} {unit}";
    }
}
