using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Tracking;

/// <summary>One part of a figure as a product of factors, before and after. The figure is the sum of its rows.</summary>
/// <remarks>
/// Rows may have factors of their own: Scope 2 as electricity × grid factor beside Scope 1 as energy × its factor. Factors of one name in
/// several rows make one effect.
/// </remarks>
public sealed record DecompositionRow
{
    private readonly ValueArray<FactorChange> _factors;

    private const double Tolerance = 1e-12;

    private DecompositionRow(string name, decimal start, decimal end, ImmutableArray<FactorChange> factors)
    {
        Name = name;
        Start = start;
        End = end;
        Factors = factors;
    }

    /// <summary>The part, such as <c>scope2</c>.</summary>
    public string Name { get; }

    /// <summary>The part's figure before.</summary>
    public decimal Start { get; }

    /// <summary>The part's figure after.</summary>
    public decimal End { get; }

    /// <summary>The factors; their product is the part's figure.</summary>
    public ImmutableArray<FactorChange> Factors
    {
        get => _factors.Items;
        private init => _factors = new(value);
    }

    /// <summary>A row whose figures are the products of its factors.</summary>
    /// <param name="name">The part.</param>
    /// <param name="factors">The factors.</param>
    /// <returns>The row.</returns>
    /// <exception cref="ArgumentException">There is no factor, a name occurs twice, or a product is too small or too large for a
    /// decimal.</exception>
    public static DecompositionRow FromFactors(string name, params IEnumerable<FactorChange> factors)
    {
        ImmutableArray<FactorChange> all = Checked(name, factors);
        try
        {
            return Checked(
                name,
                all.Aggregate(1m, (product, factor) => product * factor.Start),
                all.Aggregate(1m, (product, factor) => product * factor.End),
                all);
        }
        catch (OverflowException)
        {
            throw new ArgumentException(
                $"row '{name}': the product of its factors does not fit a decimal; state the figures in a larger unit", nameof(factors));
        }
    }

    /// <summary>A row whose figures are known exactly, while a factor, being a quotient of them, is rounded.</summary>
    /// <param name="name">The part.</param>
    /// <param name="start">The figure before.</param>
    /// <param name="end">The figure after.</param>
    /// <param name="factors">The factors; their products are the figures to 12 digits.</param>
    /// <returns>The row.</returns>
    /// <exception cref="ArgumentException">There is no factor, a name occurs twice, or a product is not the figure.</exception>
    public static DecompositionRow FromFigures(string name, decimal start, decimal end, params IEnumerable<FactorChange> factors) =>
        Checked(name, start, end, Checked(name, factors));

    /// <summary>The figure and its factors: <c>offices: 100 to 120 by area, intensity</c>.</summary>
    public override string ToString() =>
        $"{Brief.Line(Name)}: {Brief.Number(Start)} to {Brief.Number(End)} by {Brief.List(Factors.Select(factor => factor.Name))}";

    private static ImmutableArray<FactorChange> Checked(string name, IEnumerable<FactorChange> factors)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ImmutableArray<FactorChange> all = Items.Given(factors);
        if (all.IsEmpty)
            throw new ArgumentException($"row '{name}' has no factor; at least one is needed", nameof(factors));
        if (all.GroupBy(factor => factor.Name).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new ArgumentException(
                $"row '{name}' has the factor '{twice.Key}' {twice.Count()} times; name each factor once", nameof(factors));
        return all;
    }

    private static DecompositionRow Checked(string name, decimal start, decimal end, ImmutableArray<FactorChange> factors)
    {
        CheckProduct(name, "start", start, factors.Select(factor => factor.Start));
        CheckProduct(name, "end", end, factors.Select(factor => factor.End));
        return new DecompositionRow(name, start, end, factors);
    }

    private static void CheckProduct(string name, string when, decimal figure, IEnumerable<decimal> factors)
    {
        double product = factors.Aggregate(1.0, (product, factor) => product * (double)factor);
        if (Math.Abs(product - (double)figure) > Tolerance * Math.Abs(product) || (product == 0.0) != (figure == 0m))
            throw new ArgumentException(
                $"row '{name}': the factors at the {when} multiply to "
                    + $"{product.ToString("G12", System.Globalization.CultureInfo.InvariantCulture)}, not to {Numbers.Format(figure)}; "
                    + "factors whose product is the figure are accepted",
                nameof(factors));
    }
}
