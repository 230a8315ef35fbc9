using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;

namespace Kingsoft.Carbon.Benchmarks;

/// <summary>From a ledger file to inventories: what an analyst waits for.</summary>
[MemoryDiagnoser]
public class LedgerBenchmarks
{
    private const int Seed = 20260101;

    private static readonly string[] Regions = ["CN", "CN-BJ", "CN-TJ", "CN-JS", "CN-GD"];

    private string _path = "";
    private ActivityLedger _ledger = ActivityLedger.Create();

    /// <summary>The rows of the ledger.</summary>
    [Params(1_000, 1_000_000)]
    public int Rows { get; set; }

    [GlobalSetup]
    public void WriteLedger()
    {
        var random = new Random(Seed);
        var text = new StringBuilder("id,activity,amount,unit,period,region,facility\n");
        for (int i = 0; i < Rows; i++)
        {
            string activity = i % 5 == 0 ? "fuel.diesel.stationary" : "electricity.grid";
            string unit = i % 5 == 0 ? "GJ(net)" : "kWh";
            text.Append(
                CultureInfo.InvariantCulture,
                $"r{i},{activity},{random.Next(1, 1_000_000) / 100m},{unit},"
                    + $"2025-{1 + (i % 12):00},{Regions[i % Regions.Length]},site-{i % 100}\n");
        }

        _path = Path.GetTempFileName();
        File.WriteAllText(_path, text.ToString());
        _ledger = ActivityLedger.ReadCsv(_path);
    }

    [GlobalCleanup]
    public void Delete() => File.Delete(_path);

    [Benchmark(Baseline = true)]
    public ActivityLedger Read() => ActivityLedger.ReadCsv(_path);

    [Benchmark]
    public ImmutableArray<Inventory> Calculate() =>
        Inventory.CalculateAll(_ledger, FactorLibrary.BuiltIn, new InventoryOptions { GwpSet = GwpSet.Ar6 });
}
