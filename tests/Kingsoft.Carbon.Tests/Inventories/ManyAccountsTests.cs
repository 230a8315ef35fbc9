using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Kingsoft.Carbon.Reporting;
using static Kingsoft.Carbon.Tests.Inventories.Sample;

namespace Kingsoft.Carbon.Tests.Inventories;

/// <summary>Where there are many accounts, years are added up beside the search for findings: nothing may tell.</summary>
public sealed class ManyAccountsTests
{
    private const int SmallRoom = 1 << 12, Sites = 20;

    [Test]
    public void Build_ManyAccounts_SaysTheSameOnAnyNumberOfThreads()
    {
        string text = Ledger();
        string expected = Said(text, threads: 1);

        Assert.That(expected, Does.Contain("same-row"));
        Assert.That(expected, Does.Contain("month-missing"));
        for (int threads = 2; threads <= 4; threads++)
            Assert.That(Said(text, threads), Is.EqualTo(expected), $"{threads} threads");
    }

    // Three years by month, a site with a month that stands twice and another with one that is missing.
    private static string Ledger()
    {
        var text = new StringBuilder("activity,amount,unit,period,scope,scope3_category,region,facility\n");
        for (int row = 0; row < Sites * 36; row++)
        {
            (int site, int year, int month) = (row / 36, 2023 + (row / 12 % 3), (row % 12) + 1);
            if (site == 3 && month == 5 && year == 2024)
                continue;

            int own = 100 + (row * 7919 % 1000);
            text.Append(CultureInfo.InvariantCulture, $"emissions.reported,{own},kgCO2e,{year}-{month:00},1,,,s{site}\n");
            text.Append(CultureInfo.InvariantCulture, $"electricity.grid,{2000 + row},kWh,{year}-{month:00},,,CN,s{site}\n");
            if (site == 4 && month == 6)
                text.Append(CultureInfo.InvariantCulture, $"electricity.grid,{2000 + row},kWh,{year}-{month:00},,,CN,s{site}\n");
        }

        return text.ToString();
    }

    private static string Said(string ledger, int threads)
    {
        var issues = new DataIssues();
        LedgerSource source = LedgerSource.FromStream("ledger.csv", () => new MemoryStream(Encoding.UTF8.GetBytes(ledger)));
        using LedgerFiles files = LedgerFiles.Of([source], issues, SmallRoom);
        ImmutableArray<Inventory> inventories =
            new InventoryBuilder(FactorLibrary.BuiltIn, Ar6 with { KeepLines = false }, issues, threads).Build(files, null);
        if (issues.Total > 0)
            return string.Join('\n', issues.InOrder());

        using var stream = new MemoryStream();
        InventoryJson.Write(stream, inventories, FactorLibrary.Empty, Ar6, "", withLines: false);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
