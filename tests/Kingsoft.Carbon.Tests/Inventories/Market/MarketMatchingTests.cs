using static Kingsoft.Carbon.Tests.Inventories.MarketText;

namespace Kingsoft.Carbon.Tests.Inventories;

/// <summary>Which certificate covers which site and month, and that nothing hangs on the order of rows.</summary>
public sealed class MarketMatchingTests
{
    private const string WithSite = "id,type,region,facility,amount,unit,co2e_kg_per_unit,vintage,retired_on,source\n";

    [Test]
    public void Nearest_GoesFirst()
    {
        string ledger = LedgerHeader + Row("a", "100", "bj", "CN-BJ") + Row("b", "100", "tj", "CN-TJ") + Row("c", "100", "sh", "CN-SH");

        Inventory inventory = Calculate(ledger, With(WithSite
            + "site,certificate,CN-QH,tj,30,MWh,0,2025,2026-01-01,x\n"
            + "region,certificate,CN-BJ,,40,MWh,0,2025,2026-01-01,x\n"
            + "grid,certificate,CN-HE,,50,MWh,0,2025,2026-01-01,x\n"
            + "market,certificate,CN-QH,,60,MWh,0,2025,2026-01-01,x\n"));

        // The grid's 50 are shared by what Beijing and Tianjin still need, 60 and 70; the market's 60 by what is left everywhere.
        Assert.That(Served(inventory, "site"), Is.EqualTo("tj 30"));
        Assert.That(Served(inventory, "region"), Is.EqualTo("bj 40"));
        Assert.That(Served(inventory, "grid"), Is.EqualTo("bj 23.0769, tj 26.9231"));
        Assert.That(inventory.Market!.CoveredMegawattHours, Is.EqualTo(180m));
    }

    [Test]
    public void SameMonth_GoesFirst_ThenEarlierConsumption()
    {
        string ledger = LedgerHeader + Row("a", "100", "x", "CN-BJ", "2025-01") + Row("b", "100", "x", "CN-BJ", "2025-03");

        Inventory inventory = Calculate(ledger, With(Header
            + "march,certificate,CN-BJ,120,MWh,0,2025-03,2026-01-01,x\n" + "june,certificate,CN-BJ,10,MWh,0,2025-06,2026-01-01,x\n"));

        Assert.That(ByMonth(inventory, "march"), Is.EqualTo("2025-01 20, 2025-03 100"));
        Assert.That(ByMonth(inventory, "june"), Is.EqualTo("2025-01 10"));
    }

    [Test]
    public void EarliestToExpire_GoesFirst_EqualOnesShare()
    {
        string ledger = LedgerHeader + Row("a", "100", "x", "CN-BJ");

        Inventory inventory = Calculate(ledger, With(Header.TrimEnd() + ",expires\n"
            + "late,certificate,CN-BJ,100,MWh,0,2025,2026-01-01,x,2027-06-30\n"
            + "soon1,certificate,CN-BJ,30,MWh,0,2025,2026-01-01,x,2026-06-30\n"
            + "soon2,certificate,CN-BJ,90,MWh,50,2025,2026-01-01,x,2026-06-30\n"));

        Assert.That(
            inventory.Market!.Instruments.Select(use => (use.Id, use.ClaimedMegawattHours)),
            Is.EqualTo(new[] { ("late", 0m), ("soon1", 25m), ("soon2", 75m) }));
        Assert.That(inventory.Totals.Scope2MarketBased?.Tonnes, Is.EqualTo(3.75m));
    }

    [Test]
    public void Order_IsCertificates_Contracts_SupplierRate_StandardShare_ResidualMix()
    {
        Inventory inventory = Calculate(
            "activity,amount,unit,period,region,facility,supplier,id\nelectricity.grid,100,MWh,2025-03,CN-BJ,x,,a\n"
            + "electricity.grid,100,MWh,2025-03,CN-BJ,y,Gridco,b\n",
            With("id,type,region,facility,amount,unit,co2e_kg_per_unit,vintage,retired_on,source,supplier,share_pct\n"
            + "cert,certificate,CN,x,10,MWh,0,2025,2026-01-01,s,,\n"
            + "ppa,contract,CN,x,20,MWh,10,2025,2026-01-01,s,,\n"
            + "rate,supplier-rate,CN,,,MWh,500,,,s,Gridco,\n"
            + "rps,standard-share,CN,,,MWh,0,,,s,,30\n"
            + "mix,residual-mix,CN,,,MWh,800,,,s,,\n"));

        Assert.That(
            inventory.Market!.Coverage.Select(part => (part.Facility, part.InstrumentId ?? part.FactorId, part.MegawattHours)),
            Is.EqualTo(new[]
            {
                ("x", "cert", 10m), ("x", "ppa", 20m), ("x", "rps", 30m), ("x", "mix", 40m), ("y", "rate", 100m),
            }));
        Assert.That(inventory.Totals.Scope2MarketBased?.Tonnes, Is.EqualTo(0.2m + 32m + 50m));
    }

    // Markets that lie in each other: what expires first goes first, wherever it may be claimed.
    [Test]
    public void MarketsWithinEachOther_EarliestToExpireGoesFirst()
    {
        string ledger = LedgerHeader + Row("a", "10", "bj", "CN-BJ") + Row("b", "10", "tj", "CN-TJ");

        Inventory inventory = Calculate(ledger, With("id,type,market,amount,unit,co2e_kg_per_unit,vintage,retired_on,source,expires\n"
            + "wide,certificate,CN,10,MWh,0,2025,2026-01-01,x,2027-12-31\n"
            + "narrow,certificate,CN-BJ,10,MWh,0,2025,2026-01-01,x,2026-12-31\n"));

        Assert.That(Served(inventory, "narrow"), Is.EqualTo("bj 10"));
        Assert.That(Served(inventory, "wide"), Is.EqualTo("tj 10"));
    }

    // Where the volume of a rate is used up, the next one serves the rest.
    [Test]
    public void RateThatIsUsedUp_LeavesTheRestToTheNext()
    {
        Inventory inventory = Calculate(LedgerHeader + Row("a", "10", "s", "CN-BJ"), With(
            "id,type,facility,region,amount,unit,co2e_kg_per_unit,vintage,retired_on,source\n"
            + "a,supplier-rate,s,CN,1,MWh,100,,,x\n" + "b,supplier-rate,,CN,,MWh,300,,,x\n"));

        Assert.That((Served(inventory, "a"), Served(inventory, "b")), Is.EqualTo(("s 1", "s 9")));
        Assert.That(inventory.Totals.Scope2MarketBased?.Tonnes, Is.EqualTo(2.8m));
    }

    // A bill corrected downwards leaves less load to cover.
    [Test]
    public void Correction_IsNoLoad()
    {
        Inventory inventory = Calculate(
            "activity,amount,unit,period,region,facility,corrects,id\nelectricity.grid,100,MWh,2025-03,CN-BJ,x,,a\n"
            + "electricity.grid,-40,MWh,2025-03,CN-BJ,x,a,b\n",
            With(Header + "c,certificate,CN,100,MWh,0,2025,2026-01-01,x\n"));

        Assert.That(inventory.Market!.CoveredMegawattHours, Is.EqualTo(60m));
        Assert.That(inventory.Totals.Scope2MarketBased?.Tonnes, Is.EqualTo(0m));
        Assert.That(inventory.Lines.Sum(line => line.Co2eMarketBased!.Value.Tonnes), Is.EqualTo(0m));
    }

    // Ten sites, one contract: its part by its rate, the rest by the residual mix; each kilowatt-hour once.
    [Test]
    public void TenSites_OneContract()
    {
        string ledger = LedgerHeader + string.Concat(Enumerable.Range(0, 10).Select(site => Row($"r{site}", "100", $"s{site}", "CN-BJ")));

        Inventory inventory = Calculate(ledger, With(WithSite
            + "ppa,contract,CN-BJ,s3,100,MWh,20,2025-03,2026-01-01,x\n" + "mix,residual-mix,CN,,,MWh,600,,,x\n"));

        Assert.That(inventory.Totals.Scope2MarketBased?.Tonnes, Is.EqualTo(2m + 540m));
        Assert.That(inventory.Market!.UncoveredMegawattHours, Is.EqualTo(900m));
    }

    // Lines share the figure of their account; the same lines, in any order and cut in two, give the same totals, and the parts of a line
    // together what it gives.
    [Test]
    public void Rows_ShuffledAndSplit_GiveTheSame()
    {
        var random = new Random(14);
        string instruments = Header + "a,certificate,CN-BJ,33.3333,MWh,0,2025-03,2026-01-01,x\n"
            + "b,certificate,CN,71.7,MWh,7.7,2025,2026-01-01,x\n" + "mix,residual-mix,CN,,MWh,612.345,,,x\n";
        string[] rows =
        [
            .. Enumerable.Range(0, 60).Select(i => Row(
                $"r{i}", $"{random.Next(1, 9_999)}.{random.Next(1, 999):000}", $"s{i % 4}", i % 3 == 0 ? "CN-TJ" : "CN-BJ",
                i % 5 == 0 ? "2025" : $"2025-{1 + (i % 12):00}")),
        ];
        Inventory whole = Calculate(LedgerHeader + string.Concat(rows), With(instruments));
        Dictionary<string, decimal> lines = whole.Lines.ToDictionary(line => line.Id, line => line.Co2eMarketBased!.Value.Tonnes);

        Assert.That(lines.Values.Sum(), Is.EqualTo(whole.Totals.Scope2MarketBased!.Value.Tonnes));
        for (int turn = 0; turn < 5; turn++)
        {
            random.Shuffle(rows);
            Inventory shuffled = Calculate(LedgerHeader + string.Concat(rows), With(instruments));

            Assert.That(shuffled.Market, Is.EqualTo(whole.Market));
            Assert.That(
                shuffled.Lines.ToDictionary(line => line.Id, line => line.Co2eMarketBased!.Value.Tonnes), Is.EquivalentTo(lines));
        }

        string[] first = rows[0].Split(',');
        string half = (decimal.Parse(first[1], System.Globalization.CultureInfo.InvariantCulture) / 2m)
            .ToString(System.Globalization.CultureInfo.InvariantCulture);
        string split = string.Concat(new[] { "one", "two" }.Select(id => Row($"half-{id}", half, first[5], first[4], first[3])));
        Inventory cut = Calculate(LedgerHeader + split + string.Concat(rows[1..]), With(instruments));

        Assert.That(cut.Totals, Is.EqualTo(whole.Totals));
        Assert.That(cut.Market, Is.EqualTo(whole.Market));
    }

    // Own columns and months group lines, which share the figure of their account: the groups add up to it.
    [Test]
    public void Groups_AddUp()
    {
        string ledger = "activity,amount,unit,period,region,facility,x_team,id\n"
            + string.Concat(Enumerable.Range(1, 7).Select(i => $"electricity.grid,{i}.1,MWh,2025,CN-BJ,x,t{i % 3},r{i}\n"));
        Inventory inventory = Calculate(ledger, With(Header + "c,certificate,CN,10,MWh,3.3,2025,2026-01-01,x\n"));
        GroupKey team = GroupKey.FromColumn("x_team");

        foreach (GroupKey key in new[] { team, GroupKey.Month, GroupKey.Facility })
        {
            Assert.That(
                inventory.TotalsBy(key).Sum(group => group.Totals.Scope2MarketBased!.Value.Tonnes),
                Is.EqualTo(inventory.Totals.Scope2MarketBased!.Value.Tonnes), key.Name);
        }
    }

    private static string Served(Inventory inventory, string id) => string.Join(", ", inventory.Market!.Coverage
        .Where(part => part.InstrumentId == id).Select(part => $"{part.Facility} {Math.Round(part.MegawattHours, 4):0.####}"));

    private static string ByMonth(Inventory inventory, string id) => string.Join(", ", inventory.Market!.Coverage
        .Where(part => part.InstrumentId == id).Select(part => $"{part.Month} {part.MegawattHours:0.####}"));
}
