using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Factors;

/// <summary>
/// One step from a unit to another: inside a dimension by definition, between dimensions by a property of the substance, and between the
/// prices of two years or two currencies by what the user gave.
/// </summary>
public sealed class ConversionStep
{
    internal ConversionStep(Unit from, Unit to, Ratio ratio, SubstanceProperty? property)
    {
        From = from;
        To = to;
        (FromNamed, ToNamed) = (from.Symbol, to.Symbol);
        Ratio = ratio;
        Property = property;
    }

    internal ConversionStep(Unit from, Unit to, Ratio ratio, ImmutableArray<MoneyPrice> prices, int fromYear, int toYear)
        : this(from, to, ratio, null)
    {
        Prices = prices;
        (FromNamed, ToNamed) = (MoneyMessages.OfYear(from, fromYear), MoneyMessages.OfYear(to, toYear));
        IsDeflation = fromYear != toYear;
    }

    /// <summary>The unit before the step.</summary>
    public Unit From { get; }

    /// <summary>The unit after the step.</summary>
    public Unit To { get; }

    /// <summary>The property that bridges the dimensions; null inside one dimension.</summary>
    public SubstanceProperty? Property { get; }

    /// <summary>
    /// The two levels of a price index (of the factor's year, then of the amount's), or the one exchange rate; none for other steps.
    /// </summary>
    public ImmutableArray<MoneyPrice> Prices { get; } = [];

    /// <summary>
    /// How many of <see cref="To"/> one of <see cref="From"/> is, with at most 28 digits; the calculation uses the exact fraction.
    /// </summary>
    public decimal Multiplier => Ratio.ToDecimal();

    internal Ratio Ratio { get; }

    /// <summary>The unit before the step; of money with the year of its prices.</summary>
    internal Said FromNamed { get; }

    /// <summary>The unit after the step; of money with the year of its prices.</summary>
    internal Said ToNamed { get; }

    /// <summary>Whether it brings money to the prices of another year.</summary>
    internal bool IsDeflation { get; }

    /// <summary>Such as <c>1 MWh = 1000 kWh</c> or <c>1 L = 0.00084 t (diesel density 0.84 kg/L)</c>.</summary>
    public override string ToString()
    {
        string text = $"1 {FromNamed} = {Numbers.Format(Multiplier)} {ToNamed}";
        if (!Prices.IsEmpty)
        {
            IEnumerable<string> sources = Prices.Select(price => price.Citation.ToString()).Distinct(StringComparer.Ordinal);
            return $"{text} ({string.Join(", ", Prices)}; {string.Join("; ", sources)})";
        }

        return Property is null ? text : $"{text} ({Property}; {Property.Citation})";
    }
}
