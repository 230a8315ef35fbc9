using Kingsoft.Carbon.Instruments;
using static Kingsoft.Carbon.Tests.Inventories.MarketText;

namespace Kingsoft.Carbon.Tests.Inventories;

/// <summary>The file of contractual instruments: what is read, and what each bad value is told.</summary>
public sealed class InstrumentFileTests
{
    private const string Columns = "id,type,region,amount,unit,co2e_kg_per_unit,vintage,retired_on,source,serials,registry,market,"
        + "share_pct,period,profile,bundled\n";

    [TestCase("a,certificate,CN,-4,MWh,0,2025,2026-01-15,x,,,,,,,", "amount: '-4' is negative; 0 or more is accepted")]
    [TestCase("a,certificate,CN,,MWh,0,2025,2026-01-15,x,,,,,,,", "amount: a certificate needs the amount that was bought")]
    [TestCase("a,voucher,CN,4,MWh,0,2025,2026-01-15,x,,,,,,,", "type: 'voucher' is not a kind of instrument; certificate, contract,")]
    [TestCase("a,certificate,CN,4,m3,0,2025,2026-01-15,x,,,,,,,", "unit: 'm3' is no unit of electricity")]
    [TestCase("a,certificate,CN,4,MWh,0,2025,2024-01-15,x,,,,,,,", "retired_on: it was retired on 2024-01-15, before its power")]
    [TestCase("a,certificate,CN-BJ,4,MWh,0,2025-03,2026-01-15,x,,I-REC(E),,,,,", "vintage: no I-REC is issued in CN for power of 2025-03")]
    [TestCase("a,certificate,CN,4,MWh,0,2025,2026-01-15,x,G-01..G-3,,,,,,", "serials: 'G-01..G-3' is no range of serial numbers")]
    [TestCase("a,certificate,CN,4,MWh,0,2025,2026-01-15,x,G-01..G-03,,,,,,", "serials: the serial numbers are 3 certificates of 1 MWh")]
    [TestCase("a,certificate,CN,4,MWh,0,2025,2026-01-15,x,,,Mars,,,,", "market: 'Mars' is no region whose market is known")]
    [TestCase("a,standard-share,CN,,MWh,0,,,x,,,,120,,,", "share_pct: '120' is no percentage of all load; 0 to 100 is accepted")]
    [TestCase("a,standard-share,CN,,MWh,0,,,x,,,,,,,", "share_pct: a standard-share needs the percentage")]
    [TestCase("a,contract,CN,4,MWh,0,2025,2026-01-15,x,,,,5,,,", "share_pct: a contract has no share")]
    [TestCase("a,standard-share,CN,4,MWh,0,,,x,,,,5,,,", "amount: a standard-share has no volume of its own")]
    [TestCase("a,residual-mix,CN,4,MWh,0,,,x,,,,,,,", "amount: a residual-mix has no volume of its own")]
    [TestCase("a,supplier-rate,CN,,MWh,0,,,x,,,,,2025-06-01/2025-06-15,,", "period: '2025-06-01/2025-06-15' is not of whole months")]
    [TestCase("a,certificate,,4,MWh,0,2025-03,2026-01-15,x,,I-REC,CN,,,,", "vintage: no I-REC is issued in CN for power of 2025-03")]
    [TestCase("a,certificate,CN,4,MWh,0,2025,2026-01-15,x,,,,,,8760h,", "profile: hours are not matched yet")]
    [TestCase("a,certificate,CN,4,MWh,0,2025,2026-01-15,x,,,,,,,perhaps", "bundled: 'perhaps' is not an answer; yes or no is accepted")]
    [TestCase("a,supplier-rate,,,MWh,50,,,x,,,,,,,", "region: a supplier-rate without region, market, supplier and facility would")]
    [TestCase("a,residual-mix,,,MWh,800,,,x,,,,,,,", "region: a residual-mix without region, market, supplier and facility would")]
    [TestCase("a,standard-share,,,MWh,0,,,x,,,,5,,,", "region: a standard-share without region, market, supplier and facility would")]
    [TestCase("a,certificate,CN,4,MWh,0,2025-12,2025-01-15,x,,GEC,,,,,", "retired_on: it was retired on 2025-01-15, before its power")]
    [TestCase("a,certificate,CN,4,t,0,2025,2026-01-15,x,,CCER,,,,,", "unit: a CCER is a carbon credit and covers no electricity: give")]
    public void ReadCsv_ABadValue_IsTold(string row, string fault) =>
        Assert.That(Faults(Columns + row + "\n"), Is.EqualTo(new[] { "i.csv:2: " + fault }).Using<string>(
            (written, expected) => written.StartsWith(expected, StringComparison.Ordinal)
                || expected.StartsWith(written, StringComparison.Ordinal)));

    [TestCase("a,certificate,CN,3,MWh,0,2025,2026-01-15,x,G-04..G-06,,,,,,", "serials: the serial numbers G-04..G-06 stand in 'f' too")]
    [TestCase("f,certificate,CN,3,MWh,0,2025,2026-01-15,x,,,,,,,", "id: 'f' stands already on line 2")]
    [TestCase("m,residual-mix,CN,,MWh,800,,,x,,,,,2025,,", "period: 'r' serves the same place, supplier and days")]
    public void ReadCsv_WhatStandsTwice_IsTold(string row, string fault)
    {
        string[] faults = Faults(Columns + "f,certificate,CN,4,MWh,0,2025,2026-01-15,x,G-01..G-04,,,,,,\n"
            + "r,residual-mix,CN,,MWh,800,,,x,,,,,2025-07-01/2026-06-30,,\n" + row + "\n");

        Assert.That(faults.Single(), Does.StartWith("i.csv:4: " + fault));
    }

    // A row that is refused beside another one is none of the sound ones.
    [TestCase("f,certificate,CN,3,MWh,0,2025,2026-01-15,x,,,,,,,")]
    [TestCase("a,certificate,CN,3,MWh,0,2025,2026-01-15,x,G-04..G-06,,,,,,")]
    [TestCase("f,residual-mix,CN,,MWh,800,,,x,,,,,,,")]
    public void ReadCsv_WhatStandsTwice_IsNoSoundRow(string row)
    {
        var issues = new DataIssues();

        ContractualInstruments sound = ContractualInstruments.ReadCsv(
            new StringReader(Columns + "f,certificate,CN,4,MWh,0,2025,2026-01-15,x,G-01..G-04,,,,,,\n" + row + "\n"), "i.csv", issues);

        Assert.That(sound.Select(instrument => (instrument.Id, instrument.Amount)), Is.EqualTo(new[] { ("f", (decimal?)4m) }));
        Assert.That(issues.Count, Is.EqualTo(1));
    }

    // Neighbours of what is told above: other ranges, other periods, other suppliers.
    [Test]
    public void ReadCsv_RightNeighbours_AreRead()
    {
        ContractualInstruments read = InstrumentsOf(Columns
            + "a,certificate,CN,4,MWh,0,2025,2026-01-15,x,G-01..G-04,,,,,,yes\n"
            + "b,certificate,CN,2,MWh,0,2025,2026-01-15,x,G-05; H-01,,,,,,no\n"
            + "c,certificate,CN,1,MWh,0,2024-12,2026-01-15,x,,I-REC,,,,,\n"
            + "g,contract,CN,1,MWh,0,2025-06,2026-01-15,x,,Direct trade,,,,,TRUE\n"
            + "h,certificate,CN,2,MWh,0,2025,2026-01-15,x,K-999..K-1000,,,,,,\n"
            + "i,residual-mix,,,MWh,700,,,x,,,HK,,,,\n" + "j,residual-mix,,,MWh,800,,,x,,,MO,,,,\n"
            + "d,certificate,DE,1,MWh,0,2025,2026-01-15,x,,GO,DE;AT,,,,\n"
            + "e,residual-mix,CN,,kWh,0.8,,,x,,,,,2024,,\n"
            + "f,residual-mix,CN,,kWh,0.8,,,x,,,,,2025,,\n");

        Assert.That(read.Select(instrument => instrument.Id), Is.EqualTo("abcghijdef".Select(letter => $"{letter}")));
        Assert.That(read.First().IsBundled, Is.True);
        Assert.That(read.ToString(), Is.EqualTo("10 instruments of instruments.csv"));
    }

    [Test]
    public void Create_IsHeldToTheRulesOfTheFile() => Assert.That(
        () => ContractualInstruments.Create(
        [
            new ContractualInstrument
            {
                Id = "a", Type = InstrumentType.Certificate, Unit = Unit.Tonne, Co2eKilogramsPerUnit = -1m, Source = "",
            },
        ]),
        Throws.InstanceOf<CarbonDataException>().With.Message.Contains("source").And.Message.Contains("unit")
            .And.Message.Contains("co2e_kg_per_unit").And.Message.Contains("amount"));
}
