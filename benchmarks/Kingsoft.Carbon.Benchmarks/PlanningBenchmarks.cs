using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;

namespace Kingsoft.Carbon.Benchmarks;

/// <summary>
/// The planning of a ledger whose rows are all of different kinds (activity, region, site, unit), one row a kind, which was read before.
/// </summary>
[MemoryDiagnoser]
public class PlanningBenchmarks
{
    private const int Kinds = 100_000, Activities = 541, PlacesAndUnits = 4;

    private readonly InventoryOptions _options = new() { GwpSet = GwpSet.Ar6 };

    private string _path = "";
    private ActivityLedger _ledger = ActivityLedger.Create();

    [GlobalSetup]
    public void ReadLedger()
    {
        ImmutableArray<IGrouping<ActivityCode, EmissionFactor>> known =
            [.. FactorLibrary.BuiltIn.Factors.GroupBy(factor => factor.Activity).OrderBy(group => group.Key)];
        int step = known.Length / Activities;
        ImmutableArray<string> kinds = [.. known.Where((_, i) => i % step == 0).Take(Activities).SelectMany(KindsOf)];
        var text = new StringBuilder("id,activity,unit,region,amount,period,facility\n");
        for (int i = 0; i < Kinds; i++)
        {
            string kind = kinds[i % kinds.Length];
            text.Append(CultureInfo.InvariantCulture, $"r{i},{kind},1.5,2024-01,site-{i / kinds.Length}\n");
        }

        _path = Path.GetTempFileName();
        File.WriteAllText(_path, text.ToString());
        _ledger = ActivityLedger.ReadCsv(_path);
    }

    [GlobalCleanup]
    public void Delete() => File.Delete(_path);

    /// <summary>Rows without a factor are counted too: why there is none is part of the work.</summary>
    [Benchmark]
    public int Plan()
    {
        var issues = new DataIssues();
        return Inventory.CalculateAll(_ledger, FactorLibrary.BuiltIn, _options, issues).Length;
    }

    private static IEnumerable<string> KindsOf(IGrouping<ActivityCode, EmissionFactor> activity) => activity
        .Select(factor => $"{activity.Key},{factor.Unit},{factor.Region.Code}")
        .Distinct()
        .Take(PlacesAndUnits);
}
