using BenchmarkDotNet.Attributes;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Benchmarks;

/// <summary>What a row costs whose products are rounded: amounts times coefficients, rounded half to even, added up.</summary>
[MemoryDiagnoser]
public class RoundingBenchmarks
{
    private const int Rows = 1_000, Seed = 20260101;

    // Distillate oil, CO2, CH4 and N2O: 73.96 kg, 3 g × 28 and 0.6 g × 265 per million BTU, in tonnes of CO2e.
    private static readonly Ratio[] Coefficients = [OfBtu(7396, 100_000), OfBtu(3 * 28, 1_000_000), OfBtu(6 * 265, 10_000_000)];

    private readonly long[] _amounts = new long[Rows];
    private readonly Int128[] _sums = new Int128[Coefficients.Length];
    private ScaledRatio[] _ratios = [];
    private RoundingKernel[] _kernels = [];

    /// <summary>The products of a row.</summary>
    [Params(1, 3)]
    public int Gases { get; set; }

    /// <summary>Those of the amounts: as written, or of the parts of a row that is split.</summary>
    [Params(3, 12)]
    public int Decimals { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        var random = new Random(Seed);
        for (int i = 0; i < Rows; i++)
            _amounts[i] = random.NextInt64(1, 1_000_000 * (long)Exact.PowerOfTen(Decimals));
        _ratios = [.. Coefficients.Take(Gases).Select(coefficient => new ScaledRatio(coefficient, Exact.TonneScale))];
        _kernels = [.. _ratios.Select(ratio => new RoundingKernel(ratio, Decimals))];
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Rows)]
    public Int128 Divided()
    {
        foreach (long amount in _amounts)
        {
            for (int i = 0; i < _ratios.Length; i++)
                _sums[i] = unchecked(_sums[i] + _ratios[i].Times(amount, Decimals));
        }

        return _sums[0];
    }

    [Benchmark(OperationsPerInvoke = Rows)]
    public Int128 Kernel()
    {
        foreach (long amount in _amounts)
        {
            for (int i = 0; i < _kernels.Length; i++)
                _sums[i] = unchecked(_sums[i] + _kernels[i].Times(amount));
        }

        return _sums[0];
    }

    // Per kWh: a million BTU are 1055.05585262 MJ.
    private static Ratio OfBtu(int numerator, int denominator) =>
        new Ratio(numerator, denominator) * new Ratio(360_000_000, 105_505_585_262);
}
