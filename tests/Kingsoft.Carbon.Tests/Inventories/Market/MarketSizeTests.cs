using System.Globalization;
using System.Text;
using System.Text.Json;
using Kingsoft.Carbon.Instruments;
using Kingsoft.Carbon.Reporting;
using static Kingsoft.Carbon.Tests.Inventories.MarketText;

namespace Kingsoft.Carbon.Tests.Inventories;

/// <summary>Many certificates and many sites: as much work as instruments and sites together, not each by each.</summary>
public sealed class MarketSizeTests
{
    // 100 MWh at each site and month; certificates of 1 MWh, of any site of the country.
    private static string Sites(int count) => LedgerHeader + string.Concat(
        from site in Enumerable.Range(0, count)
        from month in Enumerable.Range(1, 12)
        select Row($"r{site}-{month}", "100", $"S{site:D4}", "CN-BJ", $"2025-{month:D2}"));

    private static string Certificates(int count, bool isOwnExpiry)
    {
        var text = new StringBuilder("id,type,region,amount,unit,co2e_kg_per_unit,vintage,retired_on,expires,source\n");
        for (int i = 0; i < count; i++)
        {
            string expires = isOwnExpiry ? new DateOnly(2026, 3, 1).AddDays(i).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "";
            text.Append(CultureInfo.InvariantCulture, $"c{i:D4},certificate,CN,1,MWh,0,2025,2026-02-01,{expires},r\n");
        }

        return text.ToString();
    }

    private static long AllocatedBy(int certificates, int sites, bool isOwnExpiry)
    {
        string ledger = Sites(sites);
        InventoryOptions options = With(Certificates(certificates, isOwnExpiry));
        long before = GC.GetTotalAllocatedBytes(precise: true);
        Inventory inventory = Calculate(ledger, options);
        MarketTables.Create(inventory);
        return GC.GetTotalAllocatedBytes(precise: true) - before;
    }

    // Of 600 × 12 × 60 cells of some 300 bytes there would be 130 MB.
    [Test, NonParallelizable]
    public void Figures_OfManyCertificatesAndSites_NeedNoCells([Values] bool isOwnExpiry)
    {
        AllocatedBy(20, 5, isOwnExpiry);

        Assert.That(AllocatedBy(600, 60, isOwnExpiry), Is.LessThan(60 << 20));
    }

    // 30 certificates of 1 MWh cover 30 of the 400 MWh of January: each site a quarter, each certificate a fourth at each.
    [Test]
    public void Coverage_IsMadeCellByCell_WhenItIsAskedFor([Values] bool isOwnExpiry)
    {
        Inventory inventory = Calculate(Sites(4), With(Certificates(30, isOwnExpiry)));

        MarketCoverage[] covered = [.. inventory.Market!.Coverage.Where(cell => cell.InstrumentId is not null)];
        Assert.That(covered, Has.Length.EqualTo(4 * 30));
        Assert.That(covered.Select(cell => (cell.MegawattHours, cell.Month)), Is.All.EqualTo((0.25m, "2025-01")));
        Assert.That(covered.Select(cell => (cell.Facility, cell.InstrumentId)), Is.Unique);
    }

    // What was calculated adds up by instrument, what was read adds up its cells: they print the same.
    [Test]
    public void Tables_OfWhatWasCalculatedAndWhatWasRead_AreTheSame([Values] bool isOwnExpiry)
    {
        string instruments = Certificates(40, isOwnExpiry) + "k1,contract,CN,777,MWh,3,2025-05,2026-02-01,,r\n"
            + "k2,contract,CN-BJ,1111,MWh,7,2025,2026-02-01,,r\n";
        Inventory inventory = Calculate(
            Sites(7) + Row("x", "7777", "S0003", "CN-TJ", "2025-05") + Row("y", "0.5", "S0001", "CN-TJ", "2025-01"), With(instruments));
        Inventory read = JsonSerializer.Deserialize(
            JsonSerializer.Serialize(inventory, CarbonJson.TypeInfo<Inventory>()), CarbonJson.TypeInfo<Inventory>())!;

        ReportTable[] calculated = [.. MarketTables.Create(inventory)];

        Assert.That(calculated[1].Rows, Has.Length.EqualTo(40 + 2 + 2 + 1));
        Assert.That(
            MarketTables.Create(read).SelectMany(table => table.Rows).Select(row => row.ToString()),
            Is.EqualTo(calculated.SelectMany(table => table.Rows).Select(row => row.ToString())));
        Assert.That(read.Market, Is.EqualTo(inventory.Market));
    }
}
