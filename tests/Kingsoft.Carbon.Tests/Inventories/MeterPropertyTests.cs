using System.Collections.Immutable;
using System.Globalization;
using static Kingsoft.Carbon.Tests.Inventories.MeterText;

namespace Kingsoft.Carbon.Tests.Inventories;

/// <summary>What is found of meters depends on nothing but what the rows say.</summary>
public sealed class MeterPropertyTests
{
    private const string Header = MeterText.Header + ",entity";

    private static readonly string[] Periods =
        ["2024", "2024-Q1", "2024-01", "2024-02", "2024-01-15/2024-02-14", "2024-12-17/2025-01-16", "2025"];

    [Test]
    public void Findings_RowsShuffled_AreTheSame()
    {
        string[] rows = Rows(1500, 5);
        IEnumerable<string> expected = Found(rows, Header).Select(Everything);
        new Random(6).Shuffle(rows);

        Assert.That(expected.Count(), Is.GreaterThanOrEqualTo(4));
        Assert.That(Found(rows, Header).Select(Everything), Is.EqualTo(expected));
    }

    // Rows that are read by several threads, and read again where something is found.
    [TestCase(1)]
    [TestCase(3)]
    public void Findings_OfFiles_AreThoseOfALedger(int threads)
    {
        string[] rows = Rows(1500, 7);
        using var file = new ScratchFile($"{Header}\n{string.Join('\n', rows)}\n");
        var issues = new DataIssues();

        ImmutableArray<Inventory> inventories = Inventory.CalculateFiles(
            [LedgerSource.FromFile(file.Path)], FactorLibrary.BuiltIn, Sample.Ar6 with { KeepLines = false }, issues, threads);

        Assert.That(
            inventories.SelectMany(inventory => inventory.Findings).Where(finding => Codes.Contains(finding.Code)).Select(Everything),
            Is.EqualTo(Found(rows, Header).Select(Everything)));
    }

    private static string[] Rows(int count, int seed)
    {
        var random = new Random(seed);
        return
        [
            .. Enumerable.Range(1, count).Select(i =>
            {
                string unit = random.Next(2) == 0 ? "MWh" : "kWh";
                string evidence = random.Next(3) switch { 0 => "", 1 => "meter 7", _ => "meter 8" };
                string period = Periods[random.Next(Periods.Length)];
                string activity = random.Next(4) == 0 ? "electricity.life-cycle" : "electricity.grid";
                string entity = random.Next(3) switch { 0 => "", 1 => "A", _ => "B" };
                string facility = random.Next(9) == 0 ? "" : $"F{random.Next(120)}";
                return string.Create(
                    CultureInfo.InvariantCulture,
                    $"r{i},{activity},{random.Next(1, 60)},{unit},{period},CN,{facility},{evidence},{entity}");
            }),
        ];
    }
}
