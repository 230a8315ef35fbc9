using System.Collections.Immutable;
using Kingsoft.Carbon.Instruments;
using Kingsoft.Carbon.Reporting;
using static Kingsoft.Carbon.Tests.Inventories.MarketText;

namespace Kingsoft.Carbon.Tests.Inventories;

/// <summary>Certificates that two files or two inventories claim.</summary>
public sealed class DoubleClaimTests
{
    private const string Columns = "id,type,region,amount,unit,co2e_kg_per_unit,vintage,retired_on,source,serials\n";

    [TestCase("G-001..G-100", 100, "G-051..G-150", 100, "G-051..G-100", 50)]
    [TestCase("G-001..G-100", 100, "G-101..G-200", 100, null, 0)]
    [TestCase("G-001..G-100", 100, "H-001..H-100", 100, null, 0)]
    [TestCase("G-001..G-100", 100, "G-010; G-020; G-200", 3, "G-010; G-020", 2)]
    [TestCase("block-7", 400, "block-7", 250, "block-7", 250)]
    public void Serials_OfBoth_AreClaimedTwice(
        string first, int firstAmount, string second, int secondAmount, string? serials, decimal twice)
    {
        ClaimedInstruments[] claims =
        [
            Of("A", $"a,certificate,CN,{firstAmount},MWh,0,2025,2026-01-15,x,{first}\n"),
            Of("B", $"b,contract,CN,{secondAmount},MWh,0,2025,2026-01-15,y,{second}\n"),
        ];

        Assert.That(
            DoubleClaims.Find(claims).Select(claim => (claim.FirstId, claim.SecondId, claim.Serials, claim.TwiceMegawattHours)),
            Is.EqualTo(twice == 0m ? [] : new[] { ("a", "b", serials, twice) }));
    }

    // Held in one of them, or without serial numbers and another row: nothing is claimed twice.
    [TestCase("a,certificate,CN,10,MWh,0,2025,2026-01-15,x,G-01..G-10", "a,certificate,CN,10,MWh,0,2025,,x,G-01..G-10", 0)]
    [TestCase("a,certificate,CN,10,MWh,0,2025,2026-01-15,x,", "a,certificate,CN,10,MWh,0,2025,2026-01-15,x,", 10)]
    [TestCase("a,certificate,CN,10,MWh,0,2025,2026-01-15,x,", "b,certificate,CN,10,MWh,0,2025,2026-01-15,x,", 0)]
    public void Rows_AreTheSameOrNot(string first, string second, decimal twice) => Assert.That(
        DoubleClaims.Find([Of("A", first + "\n"), Of("B", second + "\n")]).Sum(claim => claim.TwiceMegawattHours), Is.EqualTo(twice));

    // Two inventories of the same file, one a year: what one uses of a certificate and what the other does may be all that there is.
    [TestCase("2025-03", "2025-09", 60, 40, 0)]
    [TestCase("2025-03", "2025-09", 100, 100, 100)]
    public void Inventories_ClaimWhatTheyUse(string month, string otherMonth, int load, int otherLoad, decimal twice)
    {
        InventoryOptions options = With(Columns + "c,certificate,CN,100,MWh,0,2025,2026-01-15,x,G-001..G-100\n");
        ClaimedInstruments[] claims =
        [
            ClaimedInstruments.Create("one", [Calculate(LedgerHeader + Row("a", $"{load}", "s", "CN-BJ", month), options)]),
            ClaimedInstruments.Create("two", Again(Calculate(LedgerHeader + Row("a", $"{otherLoad}", "s", "CN-TJ", otherMonth), options))),
        ];

        Assert.That(DoubleClaims.Find(claims).Sum(claim => claim.TwiceMegawattHours), Is.EqualTo(twice));
        Assert.That(
            DoubleClaimTable.Create(claims, DoubleClaims.Find(claims)).Rows.Length, Is.EqualTo(twice > 0m ? 1 : 0));
    }

    private static ImmutableArray<Inventory> Again(Inventory inventory) =>
        InventoryJson.Parse(inventory.ToJson()).Inventories;

    private static ClaimedInstruments Of(string name, string rows) => ClaimedInstruments.Create(name, InstrumentsOf(Columns + rows));
}
