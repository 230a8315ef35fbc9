using System.Collections.Immutable;

namespace Kingsoft.Carbon.Reporting;

/// <summary>The marks of an axis that begins at zero, or has zero within: round numbers 1, 2 or 5 times a power of ten apart.</summary>
internal sealed class AxisTicks
{
    private AxisTicks(decimal step, ImmutableArray<decimal> values)
    {
        Values = values;
        Decimals = 0;
        for (decimal rest = step; rest != decimal.Truncate(rest); rest *= 10m)
            Decimals++;
    }

    /// <summary>The marks in ascending order; zero is one of them.</summary>
    public ImmutableArray<decimal> Values { get; }

    /// <summary>How many decimals their labels need.</summary>
    public int Decimals { get; }

    public decimal Low => Values[0];

    public decimal High => Values[^1];

    /// <summary>The marks that hold zero and all values.</summary>
    /// <param name="values">What is drawn.</param>
    /// <param name="most">Into how many steps the axis is divided about; one or two more where values lie on both sides of zero.</param>
    public static AxisTicks Of(IEnumerable<decimal> values, int most)
    {
        (decimal low, decimal high) = (0m, 0m);
        foreach (decimal value in values)
            (low, high) = (Math.Min(low, value), Math.Max(high, value));
        if (low == high)
            high = 1m;

        decimal step = StepFor((high - low) / most);
        var ticks = ImmutableArray.CreateBuilder<decimal>();
        for (decimal number = decimal.Floor(low / step); number <= decimal.Ceiling(high / step); number++)
            ticks.Add(number * step);
        return new AxisTicks(step, ticks.ToImmutable());
    }

    public string LabelOf(decimal tick) => ReportCell.Create(tick, Decimals).ToString();

    /// <summary>The least 1, 2 or 5 times a power of ten that is no less.</summary>
    private static decimal StepFor(decimal least)
    {
        decimal power = 1m;
        while (power > least && power > 1e-12m)
            power /= 10m;
        while (power * 10m <= least)
            power *= 10m;
        return new[] { power, 2m * power, 5m * power, 10m * power }.First(step => step >= least || step == 10m * power);
    }
}
