using static Kingsoft.Carbon.Tests.Inventories.MarketText;

namespace Kingsoft.Carbon.Tests.Inventories;

/// <summary>Instruments as no example has them; each result was worked out by hand.</summary>
public sealed class OddInstrumentTests
{
    private const string Columns =
        "id,type,facility,region,market,period,amount,unit,co2e_kg_per_unit,vintage,retired_on,bundled,share_pct,source\n";

    // 3.6 GJ are 1 MWh, 1 tce is 29.307 GJ; 100 kWh are a tenth of a certificate.
    [TestCase("c,certificate,,CN,,,3.6,GJ,10,2025,2026-01-15,,,x", "a c 1")]
    [TestCase("c,certificate,,CN,,,1,tce,0,2025,2026-01-15,,,x", "a c 8.1408")]
    [TestCase("c,certificate,,CN,,,100,kWh,0,2025,2026-01-15,,,x", "a c 0.1")]
    [TestCase("c,certificate,,CN,,,0,MWh,0,2025,2026-01-15,,,x", "")]
    [TestCase("c,certificate,,DE,CN;HK,,150,MWh,0,2025,2026-01-15,,,x", "a c 100, h c 50")]
    [TestCase("c,certificate,,HK,,,150,MWh,0,2025,2026-01-15,,,x", "h c 50")]
    [TestCase("c,certificate,,TW,,,150,MWh,0,2025,2026-01-15,,,x", "")]
    public void Units_AndMarkets(string instrument, string served)
    {
        string ledger = LedgerHeader + Row("r1", "100", "a", "CN-BJ") + Row("r2", "50", "h", "HK-GRID-CLP");

        Assert.That(Served(Calculate(ledger, With(Columns + instrument + "\n"))), Is.EqualTo(served));
    }

    // One day of 2024 in 366: what is for February covers 29 of them.
    [Test]
    public void LeapYear_HasADayMore()
    {
        Inventory inventory = Calculate(
            LedgerHeader + Row("r", "366", "s", "CN-BJ", "2024"),
            With(Columns + "c,certificate,,CN,,2024-02,100,MWh,0,2024-02,2025-01-01,,,x\n"));

        Assert.That(Served(inventory), Is.EqualTo("s c 29"));
        Assert.That(inventory.Market!.Instruments.Single().LeftMegawattHours, Is.EqualTo(71m));
    }

    // The bundled contract goes first; the next takes what is left of the site.
    [Test]
    public void TwoContractsOfOneSite_BundledFirst() => Assert.That(
        Served(Calculate(LedgerHeader + Row("r", "100", "s", "CN-BJ"), With(Columns
            + "a,contract,s,CN-BJ,,,60,MWh,0,2025,2026-01-15,no,,x\n" + "b,contract,s,CN-BJ,,,60,MWh,0,2025,2026-01-15,yes,,x\n"))),
        Is.EqualTo("s a 40, s b 60"));

    // A rate of 50 MWh, then 30 % of all 100; the mandate of the province stands for that of the country.
    [TestCase("r,supplier-rate,,CN,,,50,MWh,500,,,,,x\nm,standard-share,,CN,,,,MWh,0,,,,30,x", "s m 30, s r 50")]
    [TestCase("k,contract,s,CN,,,30,MWh,0,2025,2026-01-15,,,x\nm,standard-share,,CN,,,,MWh,0,,,,100,x", "s k 30, s m 70")]
    [TestCase("m,standard-share,,CN,,,,MWh,0,,,,30,x\nn,standard-share,,CN-BJ,,,,MWh,0,,,,10,x", "s n 10")]
    public void Shares_BesideRatesAndContracts(string instruments, string served) => Assert.That(
        Served(Calculate(LedgerHeader + Row("r", "100", "s", "CN-BJ"), With(Columns + instruments + "\n"))), Is.EqualTo(served));

    // Power of one province: a site of the same grid before one of another.
    [Test]
    public void SameGrid_BeforeAnother() => Assert.That(
        Served(Calculate(
            LedgerHeader + Row("r1", "6", "b", "CN-BJ") + Row("r2", "6", "g", "CN-GD"),
            With(Columns + "c,certificate,,CN-HE,,,10,MWh,0,2025,2026-01-15,,,x\n"))),
        Is.EqualTo("b c 6, g c 4"));

    // January holds 31 of each: its own certificates by halves, then February's 28 of its month, and what is left of them by halves.
    [Test]
    public void Quarter_IsMatchedByItsMonths() => Assert.That(
        Served(Calculate(
            LedgerHeader + Row("r1", "90", "q", "CN-GD", "2025-Q1") + Row("r2", "31", "m", "CN-GD", "2025-01"),
            With(Columns + "f,certificate,,CN,,,50,MWh,0,2025-02,2026-01-15,,,x\n"
                + "j,certificate,,CN,,,20,MWh,0,2025-01,2026-01-15,,,x\n"))),
        Is.EqualTo("m f 11, m j 10, q f 39, q j 10"));

    private static string Served(Inventory inventory) => string.Join(", ", inventory.Market!.Coverage
        .Where(part => part.InstrumentId is not null)
        .GroupBy(part => (part.Facility, part.InstrumentId))
        .OrderBy(same => same.Key.Facility, StringComparer.Ordinal).ThenBy(same => same.Key.InstrumentId, StringComparer.Ordinal)
        .Select(same => $"{same.Key.Facility} {same.Key.InstrumentId} {Math.Round(same.Sum(part => part.MegawattHours), 4):0.####}"));
}
