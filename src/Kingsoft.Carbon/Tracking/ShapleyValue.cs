using System.Collections.Immutable;
using System.Numerics;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Tracking;

/// <summary>
/// Names the causes of a change by the Shapley value: each factor's marginal contribution, averaged over all orders in which the factors
/// can change. Takes zeros and negative values.
/// </summary>
/// <remarks>
/// Source: Sun, J.W. (1998), Changes in energy consumption and energy intensity: a complete decomposition model, Energy Economics 20(1),
/// 85-100, and
/// Ang, Liu and Chew (2003), Perfect decomposition techniques in energy and environmental analysis, Energy Policy 31(14), 1561-1566; the
/// two are one (Shapley 1953).
/// </remarks>
public static class ShapleyValue
{
    /// <summary>The name of the method in an <see cref="Attribution"/>.</summary>
    public const string MethodName = "Shapley";

    /// <summary>The most factors that a row may have: 2⁸ states are calculated.</summary>
    public const int MaxFactors = 8;

    /// <summary>The change as a sum of effects.</summary>
    /// <param name="rows">The parts of the figure.</param>
    /// <returns>The effects; the largest takes what rounding left over, so that they add up exactly.</returns>
    /// <exception cref="ArgumentException">There is no row, a row has more than eight factors, or an effect fits no decimal.</exception>
    public static Attribution Additive(params IEnumerable<DecompositionRow> rows)
    {
        ImmutableArray<DecompositionRow> all = Items.Given(rows);
        if (all.IsEmpty)
            throw new ArgumentException("there is no row to attribute; at least one is needed", nameof(rows));
        foreach (DecompositionRow row in all)
        {
            if (row.Factors.Length > MaxFactors)
                throw new ArgumentException(
                    $"row '{row.Name}' has {row.Factors.Length} factors; at most {MaxFactors} are accepted", nameof(rows));
        }

        return FigureSize.Fitting(
            () =>
            {
                var sums = new EffectSums();
                foreach (DecompositionRow row in all)
                    AddEffects(row, sums);
                return Attribution.Close(MethodName, [.. all.Select(row => row.Start)], [.. all.Select(row => row.End)], sums);
            },
            nameof(rows));
    }

    private static void AddEffects(DecompositionRow row, EffectSums sums)
    {
        int count = row.Factors.Length;
        decimal[] states = [.. Enumerable.Range(0, 1 << count).Select(changed => State(row, changed))];
        for (int i = 0; i < count; i++)
        {
            decimal weighted = 0m;
            for (int before = 0; before < states.Length; before++)
            {
                if ((before & (1 << i)) == 0)
                    weighted += (states[before | (1 << i)] - states[before]) * Orders(BitOperations.PopCount((uint)before), count);
            }

            sums.Add(row.Factors[i].Name, weighted / Factorial(count));
        }
    }

    // The row's figure when the factors of the bits have changed and the others not.
    private static decimal State(DecompositionRow row, int changed)
    {
        if (changed == 0)
            return row.Start;
        return changed == (1 << row.Factors.Length) - 1
            ? row.End
            : row.Factors.Select((factor, i) => (changed & (1 << i)) != 0 ? factor.End : factor.Start)
                .Aggregate(1m, (product, value) => product * value);
    }

    // In how many of the orders exactly these factors have changed before the one in question.
    private static int Orders(int before, int count) => Factorial(before) * Factorial(count - before - 1);

    private static int Factorial(int number) => number <= 1 ? 1 : number * Factorial(number - 1);
}
