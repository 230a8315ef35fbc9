using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Tracking;

/// <summary>A change named by its causes without residual: the effects add up to it to the last digit.</summary>
public sealed record Attribution
{
    private readonly ValueArray<AttributionEffect> _effects;

    private Attribution(string method, decimal start, decimal end, ImmutableArray<AttributionEffect> effects)
    {
        Method = method;
        Start = start;
        End = end;
        Effects = effects;
    }

    /// <summary>The method, such as <c>LMDI-I additive</c>.</summary>
    public string Method { get; }

    /// <summary>The figure before.</summary>
    public decimal Start { get; }

    /// <summary>The figure after.</summary>
    public decimal End { get; }

    /// <summary>The figure after minus the figure before.</summary>
    public decimal Change => End - Start;

    /// <summary>The effects, in the order in which their causes were first named.</summary>
    public ImmutableArray<AttributionEffect> Effects
    {
        get => _effects.Items;
        private init => _effects = new(value);
    }

    /// <summary>An attribution of effects that are known already.</summary>
    /// <param name="method">How they were found.</param>
    /// <param name="start">The figure before.</param>
    /// <param name="end">The figure after.</param>
    /// <param name="effects">The effects; their sum is the change.</param>
    /// <returns>The attribution.</returns>
    /// <exception cref="ArgumentException">The method is empty, a figure is beyond 10²⁰ on either side of zero, or the effects do not
    /// add up to the change.</exception>
    public static Attribution Create(string method, decimal start, decimal end, IEnumerable<AttributionEffect> effects)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(method);
        ImmutableArray<AttributionEffect> all = Items.Given(effects);
        FigureSize.Check(start);
        FigureSize.Check(end);
        foreach (AttributionEffect effect in all)
            FigureSize.Check(effect.Value, nameof(effects));
        decimal sum = all.Sum(effect => effect.Value);
        if (sum != end - start)
            throw new ArgumentException(
                $"the effects add up to {Numbers.Format(sum)}, not to the change of {Numbers.Format(end - start)}; "
                    + "effects without a residual are accepted",
                nameof(effects));
        return new Attribution(method, start, end, all);
    }

    /// <summary>The effect of a cause; zero where the cause is not named.</summary>
    /// <param name="name">The cause.</param>
    /// <returns>What it added.</returns>
    public decimal EffectOf(string name) => Effects.Where(effect => effect.Name == name).Sum(effect => effect.Value);

    /// <summary>This change and the one that follows it as one: effects of one name are added.</summary>
    /// <remarks>
    /// An intermediate state between two years takes a cause apart: activity of the second year with the first year's publication of a
    /// factor, say, divides the factor's effect into publication and vintage.
    /// </remarks>
    /// <param name="next">The change that starts where this one ends.</param>
    /// <returns>The change from this start to that end.</returns>
    /// <exception cref="ArgumentException">The second change does not start where this one ends.</exception>
    public Attribution Then(Attribution next)
    {
        ArgumentNullException.ThrowIfNull(next);
        if (next.Start != End)
            throw new ArgumentException(
                $"the second change starts at {Numbers.Format(next.Start)}, this one ends at {Numbers.Format(End)}; "
                    + "a change that starts there is accepted",
                nameof(next));
        var sums = new EffectSums();
        foreach (AttributionEffect effect in Effects.Concat(next.Effects))
            sums.Add(effect.Name, effect.Value);
        return Close(Method == next.Method ? Method : $"{Method}, {next.Method}", [Start], [next.End], sums);
    }

    /// <summary>
    /// The same attribution in percent of the start's magnitude, which becomes 100 (−100 where it is negative): the effects are percentage
    /// points.
    /// </summary>
    /// <returns>The attribution in percent.</returns>
    /// <exception cref="InvalidOperationException">The start is zero.</exception>
    public Attribution InPercentOfStart()
    {
        if (Start == 0m)
            throw new InvalidOperationException("the start is zero; effects in percent of it do not exist");
        var sums = new EffectSums();
        foreach (AttributionEffect effect in Effects)
            sums.Add(effect.Name, PercentagePoints(effect.Value)!.Value);
        return Close(Method, [PercentagePoints(Start)!.Value], [PercentagePoints(End)!.Value], sums);
    }

    /// <summary>The change and its causes: <c>LMDI-I additive: 100 to 120 by activity, intensity</c>.</summary>
    public override string ToString() =>
        $"{Brief.Line(Method)}: {Brief.Number(Start)} to {Brief.Number(End)} by {Brief.List(Effects.Select(effect => effect.Name))}";

    /// <summary>A value of this attribution in percent of the start's magnitude; null where the start is zero.</summary>
    internal decimal? PercentagePoints(decimal value) => Start == 0m ? null : value / Math.Abs(Start) * 100m;

    /// <summary>The same causes of a quotient: every effect divided, closed onto the quotient's own figures.</summary>
    internal Attribution Over(decimal divisor, decimal start, decimal end)
    {
        var sums = new EffectSums();
        foreach (AttributionEffect effect in Effects)
            sums.Add(effect.Name, effect.Value / divisor);
        return Close(Method, [start], [end], sums);
    }

    /// <summary>
    /// Closes effects onto the change: the largest takes what rounding left over, the first by name where several are as large.
    /// </summary>
    /// <remarks>
    /// All values are cut to as many decimals as their sums can hold exactly, so that effects and rows add up in any order; that is the
    /// 26th digit or beyond.
    /// </remarks>
    internal static Attribution Close(string method, ICollection<decimal> starts, ICollection<decimal> ends, EffectSums sums)
    {
        decimal magnitude = starts.Concat(ends).Concat(sums.Parts).Sum(Math.Abs);
        int scale = 28;
        for (decimal rest = magnitude; rest >= 1m && scale > 0; rest /= 10m)
            scale--;

        decimal start = starts.Sum(value => Math.Round(value, scale));
        decimal end = ends.Sum(value => Math.Round(value, scale));
        decimal[] values = sums.At(scale);
        values[LargestOf(sums.Names, values)] += end - start - values.Sum();
        return new Attribution(
            method, start, end, [.. sums.Names.Zip(values, (name, value) => new AttributionEffect(name, Numbers.Normalize(value)))]);
    }

    /// <summary>Which effect is the largest in magnitude, the first by name where several are.</summary>
    internal static int LargestOf(IReadOnlyList<string> names, IReadOnlyList<decimal> values)
    {
        int largest = 0;
        for (int i = 1; i < values.Count; i++)
        {
            int comparison = Math.Abs(values[i]).CompareTo(Math.Abs(values[largest]));
            if (comparison > 0 || (comparison == 0 && string.CompareOrdinal(names[i], names[largest]) < 0))
                largest = i;
        }

        return largest;
    }
}
