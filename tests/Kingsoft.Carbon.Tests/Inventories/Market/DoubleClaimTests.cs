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

    // The same numbers in whatever case, with whatever spaces, dashes, signs and widths.
    [TestCase("gec-0051..gec-0150", "GEC-0051..GEC-0100")]
    [TestCase("GEC 0051..GEC 0150", null)]
    [TestCase("GEC–0051 – GEC–0150", null)]
    [TestCase("GEC-0051—GEC-0150", null)]
    [TestCase("GEC-0051-GEC-0150", null)]
    [TestCase("GEC-0051 to GEC-0150", null)]
    [TestCase("GEC-0051至GEC-0150", null)]
    [TestCase("ＧＥＣ－００５１～ＧＥＣ－０１５０", null)]
    [TestCase("GEC-0051..GEC-0100, GEC-0101..GEC-0150", null)]
    [TestCase("GEC-0051..GEC-0100；GEC-0101..GEC-0150", null)]
    [TestCase("GEC-51..GEC-150", null)]
    public void Serials_HoweverTheyAreWritten_AreTheSame(string second, string? serials)
    {
        DoubleClaim claim = DoubleClaims.Find([
            Of("A", "a,certificate,CN,100,MWh,0,2025,2026-01-15,x,GEC-0001..GEC-0100\n"),
            Of("B", $"b,certificate,CN,100,MWh,0,2025,2026-01-15,y,\"{second}\"\n")]).Single();

        Assert.That(claim.TwiceMegawattHours, Is.EqualTo(50m));
        Assert.That(claim.Serials, serials is null ? Does.Contain("51") : Is.EqualTo(serials).IgnoreCase);
    }

    // 150 of 100 numbers: no two of the three claim too much, and all of them do.
    [TestCase("G-001..G-100", "G-001..G-100", 50, 100)]
    [TestCase("G-001..G-050", "G-051..G-100", 50, 50)]
    [TestCase("G-001..G-050", "G-051..G-100", 40, 50)]
    public void ThreeClaimants_OfOneRange(string first, string second, int third, int bought)
    {
        InventoryOptions whole = With(Columns + "c,certificate,CN,100,MWh,0,2025,2026-01-15,x,G-001..G-100\n");
        ClaimedInstruments Using(string name, int load, InventoryOptions options) =>
            ClaimedInstruments.Create(name, [Calculate(LedgerHeader + Row("a", $"{load}", "s", "CN-BJ"), options)]);

        DoubleClaim claim = DoubleClaims.Find([
            Using("one", 50, With(Columns + $"c,certificate,CN,{bought},MWh,0,2025,2026-01-15,x,{first}\n")),
            Using("two", 50, With(Columns + $"c,certificate,CN,{bought},MWh,0,2025,2026-01-15,y,{second}\n")),
            Using("three", third, whole)]).Single();

        Assert.That((claim.First, claim.Second, claim.TwiceMegawattHours), Is.EqualTo(("one", "two", (decimal)third)));
        Assert.That(claim.Others, Is.EqualTo($"c of three, {third} MWh"));
        Assert.That(claim.Serials, Is.EqualTo("G-001..G-100"));
    }

    // A claim of 100 of 1 to 200 can stand on 101 to 200 beside one of 1 to 100, and beside a third of 50 of 1 to 200 it cannot.
    [TestCase(0, 0)]
    [TestCase(50, 50)]
    public void Claims_TakeOfOneAnother(int third, decimal twice) => Assert.That(
        ClaimFlow.TwiceOf([(100m, [0, 1]), (100m, [0]), (third, [0, 1])], [100m, 100m]), Is.EqualTo(twice));

    // Within one file the same numbers in another case are refused when it is read.
    [Test]
    public void OneFile_WithTheSameNumbersInAnotherCase_IsRefused() => Assert.That(
        Faults(Columns + "a,certificate,CN,10,MWh,0,2025,2026-01-15,x,G-01..G-10\n"
            + "b,certificate,CN,1,MWh,0,2025,2026-01-15,x,g 05\n").Single(),
        Does.Contain("stand in 'a' too"));

    // Held in one of them, or without serial numbers and another row: nothing is claimed twice.
    [TestCase("a,certificate,CN,10,MWh,0,2025,2026-01-15,x,G-01..G-10", "a,certificate,CN,10,MWh,0,2025,,x,G-01..G-10", 0)]
    [TestCase("a,certificate,CN,10,MWh,0,2025,2026-01-15,x,", "a,certificate,CN,10,MWh,0,2025,2026-01-15,x,", 10)]
    [TestCase("a,certificate,CN,10,MWh,0,2025,2026-01-15,x,", "b,certificate,CN,10,MWh,0,2025,2026-01-15,x,", 0)]
    [TestCase("a,certificate,CN,10,MWh,0,2025,2026-01-15,Statement,", "A,certificate,CN,10000,kWh,0,2025,2026-01-15,statement ,", 10)]
    [TestCase("a,certificate,CN,10,MWh,0,2025,2026-01-15,x,G-01..G-10", "a,certificate,CN,10,MWh,0,2025,2026-01-15,x,", 10)]
    public void Rows_AreTheSameOrNot(string first, string second, decimal twice) => Assert.That(
        DoubleClaims.Find([Of("A", first + "\n"), Of("B", second + "\n")]).Sum(claim => claim.TwiceMegawattHours), Is.EqualTo(twice));

    [Test]
    public void Rows_ThatDifferInTheWordForUse_AreTheSame()
    {
        ClaimedInstruments With(string name, string reason) => ClaimedInstruments.Create(name, InstrumentsOf(
            "id,type,region,amount,unit,co2e_kg_per_unit,vintage,retired_on,source,cancel_reason,registry\n"
                + $"a,certificate,CN,10,MWh,0,2025,2026-01-15,x,{reason}\n"));

        Assert.That(DoubleClaims.Find([With("A", ",GEC"), With("B", "used,GECs")]).Sum(claim => claim.TwiceMegawattHours), Is.EqualTo(10m));
    }

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
