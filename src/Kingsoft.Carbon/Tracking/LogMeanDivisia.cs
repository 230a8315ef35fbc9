using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Tracking;

/// <summary>
/// Names the causes of a change by the logarithmic mean Divisia index (LMDI-I): no residual, consistent in aggregation, reversible in time.
/// </summary>
/// <remarks>
/// Source: Ang, B.W. (2005), The LMDI approach to decomposition analysis: a practical guide, Energy Policy 33(7), 867-871. Zeros take the
/// analytical limits of
/// Ang, Zhang and Choi (1998), Energy 23(6), 489-495, table 2, and Wood and Lenzen (2006), Energy Policy 34(12), 1326-1331, not a small
/// number in their place, which converges only with the logarithm of that number.
/// Departure: where several factors of a row are zero at once, they share the row's figure equally, as one small number in place of each
/// would have it.
/// </remarks>
public static class LogMeanDivisia
{
    /// <summary>The name of the additive form in an <see cref="Attribution"/>.</summary>
    public const string AdditiveMethod = "LMDI-I additive";

    /// <summary>The name of the multiplicative form in a <see cref="MultiplicativeAttribution"/>.</summary>
    public const string MultiplicativeMethod = "LMDI-I multiplicative";

    /// <summary>The change as a sum of effects.</summary>
    /// <param name="rows">The parts of the figure.</param>
    /// <returns>The effects; the largest takes what rounding left over, so that they add up exactly.</returns>
    /// <exception cref="ArgumentException">There is no row, a factor is negative, or an effect fits no decimal.</exception>
    public static Attribution Additive(params IEnumerable<DecompositionRow> rows)
    {
        ImmutableArray<DecompositionRow> all = Checked(rows);
        var sums = new EffectSums();
        return FigureSize.Fitting(
            () =>
            {
                foreach (DecompositionRow row in all)
                    AddEffects(row, sums);
                return Attribution.Close(AdditiveMethod, [.. all.Select(row => row.Start)], [.. all.Select(row => row.End)], sums);
            },
            nameof(rows));
    }

    /// <summary>The ratio as a product of effects.</summary>
    /// <param name="rows">The parts of the figure.</param>
    /// <returns>The effects; the one furthest from 1 takes what rounding left over.</returns>
    /// <exception cref="ArgumentException">There is no row, a factor is negative, the figure is zero before or after, or an
    /// effect fits no decimal.</exception>
    public static MultiplicativeAttribution Multiplicative(params IEnumerable<DecompositionRow> rows)
    {
        Attribution additive = Additive(rows);
        return FigureSize.Fitting(() => Multiplicative(additive), nameof(rows))
            ?? throw new ArgumentException(
                $"the figure is zero at the {(additive.Start == 0m ? "start" : "end")}; a ratio needs figures above zero: "
                    + "use the additive form",
                nameof(rows));
    }

    /// <summary>An additive attribution as a product; null where it is of another method or a figure is zero.</summary>
    internal static MultiplicativeAttribution? Multiplicative(Attribution additive)
    {
        if (additive.Method != AdditiveMethod || additive.Start == 0m || additive.End == 0m)
            return null;

        double mean = LogMean.Of(additive.End, additive.Start);
        decimal[] values = [.. additive.Effects.Select(effect => (decimal)Math.Exp((double)effect.Value / mean))];
        string[] names = [.. additive.Effects.Select(effect => effect.Name)];
        int furthest = Attribution.LargestOf(names, [.. additive.Effects.Select(effect => effect.Value)]);
        // Divided in the order of the names: rows in another order change no digit.
        values[furthest] = Enumerable.Range(0, values.Length).Where(i => i != furthest).OrderBy(i => names[i], StringComparer.Ordinal)
            .Aggregate(additive.End / additive.Start, (rest, i) => rest / values[i]);
        return new MultiplicativeAttribution(
            MultiplicativeMethod,
            additive.Start,
            additive.End,
            [.. additive.Effects.Zip(values, (effect, value) => new AttributionEffect(effect.Name, value))]);
    }

    private static void AddEffects(DecompositionRow row, EffectSums sums)
    {
        bool appears = row.Start == 0m && row.End != 0m;
        bool vanishes = row.Start != 0m && row.End == 0m;
        int zeros = row.Factors.Count(factor => appears ? factor.Start == 0m : factor.End == 0m);
        double mean = LogMean.Of(row.End, row.Start);
        foreach (FactorChange factor in row.Factors)
        {
            decimal effect = (appears, vanishes) switch
            {
                (true, _) => factor.Start == 0m ? row.End / zeros : 0m,
                (_, true) => factor.End == 0m ? -row.Start / zeros : 0m,
                _ when row.Start == 0m => 0m,
                _ => (decimal)(mean * LogMean.LogOfRatio(factor.End, factor.Start)),
            };
            sums.Add(factor.Name, effect);
        }
    }

    private static ImmutableArray<DecompositionRow> Checked(IEnumerable<DecompositionRow> rows)
    {
        ImmutableArray<DecompositionRow> all = Items.Given(rows);
        if (all.IsEmpty)
            throw new ArgumentException("there is no row to attribute; at least one is needed", nameof(rows));
        foreach (DecompositionRow row in all)
        {
            if (row.Factors.FirstOrDefault(factor => factor.Start < 0m || factor.End < 0m) is { } negative)
                throw new ArgumentException(
                    $"row '{row.Name}': {negative.Name} is {Numbers.Format(negative.Start < 0m ? negative.Start : negative.End)} at the "
                        + $"{(negative.Start < 0m ? "start" : "end")}; a logarithm needs values of zero or more: use ShapleyValue, "
                        + "which takes negative ones",
                    nameof(rows));
        }

        return all;
    }
}
