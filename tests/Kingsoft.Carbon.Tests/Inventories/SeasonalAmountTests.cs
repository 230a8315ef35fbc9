using System.Globalization;

namespace Kingsoft.Carbon.Tests.Inventories;

/// <summary>What heats or cools has months of hardly any use: that is no slip, and a slip in them is still told.</summary>
public sealed class SeasonalAmountTests
{
    private const string Heating = "42100 39800 31200 15400 6200 410 120 95 980 12300 28700 40900";

    [TestCase("fuel.natural-gas.stationary", "kWh(gross)", Heating)]
    [TestCase("heat.district", "kWh", Heating)]
    [TestCase("fuel.natural-gas.stationary", "kWh(gross)", "120 95 410 980 12300 28700 42100 39800 31200 15400 410 120")]
    public void Findings_ALittleOutOfSeason_IsNoSlip(string activity, string unit, string amounts) =>
        Assert.That(Unusual(activity, unit, amounts), Is.Empty);

    [TestCase("42100 39800 31.2 15400 6200 410 120 95 980 12300 28700 40900", "r3")]
    [TestCase("42100 39800 31200 15400 6200 410 120000 95 980 12300 28700 40900", "r7")]
    public void Findings_ASlipWithinASeason_IsFound(string amounts, string id) =>
        Assert.That(Unusual("fuel.natural-gas.stationary", "kWh(gross)", amounts), Is.EqualTo(new[] { id }));

    [Test]
    public void Findings_ALittleElectricityInSummer_IsFound() =>
        Assert.That(Unusual("electricity.grid", "kWh", Heating), Is.EqualTo(new[] { "r7", "r8" }));

    private static IEnumerable<string> Unusual(string activity, string unit, string amounts)
    {
        IEnumerable<string> rows = amounts.Split(' ').Select((amount, i) => string.Create(
            CultureInfo.InvariantCulture, $"r{i + 1},{activity},{amount},{unit},2024-{i + 1:00},GB,F"));
        (ActivityLedger ledger, string[] faults) =
            LedgerText.Read($"id,activity,amount,unit,period,region,facility\n{string.Join('\n', rows)}\n");
        Assert.That(faults, Is.Empty);
        return Inventory.CalculateAll(ledger, FactorLibrary.BuiltIn, Sample.Ar6).Single().Findings
            .Where(finding => finding.Code == "unusual-amount").SelectMany(finding => finding.Lines);
    }
}
