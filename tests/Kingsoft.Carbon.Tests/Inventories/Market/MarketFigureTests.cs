using Kingsoft.Carbon.Reporting;
using static Kingsoft.Carbon.Tests.Inventories.MarketText;

namespace Kingsoft.Carbon.Tests.Inventories;

/// <summary>The market-based figure by month, of fractions, and explained; each result was worked out by hand.</summary>
public sealed class MarketFigureTests
{
    private const string Site = "id,type,facility,region,amount,unit,co2e_kg_per_unit,vintage,retired_on,source\n";

    // January has 31 of 90 days, 103 1/3 MWh, of which its certificates cover 100: 3 1/3 × 0.5554. February 93 1/3, March 103 1/3 MWh.
    [Test]
    public void ByMonth_IsWhatTheAllocationGave()
    {
        Inventory inventory = Calculate(
            LedgerHeader + Row("q", "300", "a", "CN-BJ", "2025-Q1"),
            With(Site + "g1,certificate,a,CN-BJ,100,MWh,0,2025-01,2026-01-15,x\n"));

        EmissionGroup[] months = [.. inventory.TotalsBy(GroupKey.Month)];
        Assert.That(
            months.Select(month => Math.Round(month.Totals.Scope2MarketBased!.Value.Tonnes, 6)),
            Is.EqualTo(new[] { 1.851333m, 51.837333m, 57.391333m }));
        Assert.That(
            months.Select(month => Math.Round(month.Totals.Scope2LocationBased!.Value.Tonnes, 6)),
            Is.EqualTo(new[] { 57.391333m, 51.837333m, 57.391333m }));
        Assert.That(months.Sum(month => month.Totals.Scope2MarketBased!.Value.Tonnes), Is.EqualTo(111.08m));
        Assert.That(inventory.Totals.Scope2MarketBased?.Tonnes, Is.EqualTo(111.08m));
    }

    // Two rows of one kind, 100 and 200 MWh, with a column of one's own: a third and two thirds of each month.
    [Test]
    public void ByMonthAndAnOwnColumn_IsSharedAlike()
    {
        Inventory inventory = Calculate(
            "activity,amount,unit,period,region,facility,id,x_team\nelectricity.grid,100,MWh,2025-Q1,CN-BJ,a,p,one\n"
                + "electricity.grid,200,MWh,2025-Q1,CN-BJ,a,q,two\n",
            With(Site + "g1,certificate,a,CN-BJ,100,MWh,0,2025-01,2026-01-15,x\n"));

        EmissionGroup[] groups = [.. inventory.TotalsBy(GroupKey.FromColumn("x_team"), GroupKey.Month)];
        Assert.That(
            groups.Select(group => Math.Round(group.Totals.Scope2MarketBased!.Value.Tonnes, 6)),
            Is.EqualTo(new[] { 0.617111m, 17.279111m, 19.130444m, 1.234222m, 34.558222m, 38.260889m }));
        Assert.That(groups.Sum(group => group.Totals.Scope2MarketBased!.Value.Tonnes), Is.EqualTo(111.08m));
    }

    // A third of a megawatt-hour at 0.6 is 0.2 t, in whatever unit it is written; what is shown of the amount is cut, not what is counted.
    [TestCase("1 TWh / 3000000", "2 TWh / 3000000")]
    [TestCase("1 GWh / 3000", "2 GWh / 3000")]
    [TestCase("1 MWh / 3", "2 MWh / 3")]
    public void Fraction_IsExact(string first, string second)
    {
        Inventory inventory = Calculate(
            "activity,calculation,period,region,facility,id\n"
                + $"electricity.grid,{first},2025-01,CN,a,p\nelectricity.grid,{second},2025-01,CN,a,q\n",
            With(Header + "mix,residual-mix,CN,,MWh,600,,,x\n"));

        Assert.That(inventory.Totals.Scope2MarketBased?.Tonnes, Is.EqualTo(0.6m));
        Assert.That(inventory.Lines.Select(line => line.Co2eMarketBased?.Tonnes), Is.EqualTo(new[] { 0.2m, 0.4m }));
        Assert.That(inventory.Market!.MegawattHours, Is.EqualTo(1m));
    }

    // More denominators than are added up as fractions: to 28 decimals each.
    [Test]
    public void ManyFractions_AddUpInAnyOrder()
    {
        string[] rows = [.. Enumerable.Range(1, 60).Select(i => $"electricity.grid,{i} MWh / {(2 * i) + 1},2025-01,CN,a,r{i:00}\n")];
        InventoryOptions options = With(Header + "mix,residual-mix,CN,,MWh,600,,,x\n");
        const string header = "activity,calculation,period,region,facility,id\n";

        Inventory inventory = Calculate(header + string.Concat(rows), options);
        Inventory reversed = Calculate(header + string.Concat(rows.Reverse()), options);

        decimal expected = Enumerable.Range(1, 60).Sum(i => 0.6m * i / ((2 * i) + 1));
        Assert.That(inventory.Totals.Scope2MarketBased?.Tonnes, Is.EqualTo(Math.Round(expected, 12)));
        Assert.That(reversed.Totals, Is.EqualTo(inventory.Totals));
        Assert.That(inventory.Lines.Sum(line => line.Co2eMarketBased!.Value.Tonnes), Is.EqualTo(Math.Round(expected, 12)));
    }

    [Test]
    public void Figure_IsExplainedByWhatCoversIt()
    {
        Inventory inventory = Calculate(
            LedgerHeader + "electricity.grid,1000,MWh,2025,CN,dc1,p\n" + "electricity.self-generated.solar,50,MWh,2025,CN,dc1,s\n"
                + "fuel.diesel.stationary,1000,L,2025,GB,dc1,d\n",
            With(Header + "gec,certificate,CN,400,MWh,10,2025,2026-01-15,x\n" + "mix,residual-mix,CN,,MWh,600,,,x\n"));

        Assert.That(
            RowsOf(FigureExplanation.ToTable(inventory, "scope2MarketBased")),
            Is.EqualTo(new[]
            {
                "Scope 2|electricity.grid|mix (residual-mix)|1|360", "Scope 2|electricity.grid|gec (certificate)|1|4",
                "Scope 2|electricity.self-generated.solar|no factor|1|0", "Scope 2, market-based|||2|364",
            }));
        decimal diesel = inventory.Totals.Scope1!.Value.Tonnes;
        ReportTable both = FigureExplanation.ToTable(inventory, "scope12MarketBased");
        Assert.That(both.Rows[^1].Cells[4].Number, Is.EqualTo(364m + diesel));
        Assert.That(both.Rows.SkipLast(1).Sum(row => row.Cells[4].Number), Is.EqualTo(364m + diesel));
        Assert.That(
            FigureExplanation.ToJson([inventory], "scope2MarketBased").ReplaceLineEndings("").Replace(" ", "", StringComparison.Ordinal),
            Does.Contain("\"factorId\":null,\"instrumentId\":\"gec\",\"by\":\"certificate\",\"lineCount\":1,\"value\":4,"));
    }

    private static IEnumerable<string> RowsOf(ReportTable table) => table.Rows.Select(row => string.Join(
        '|', row.Cells.Take(5).Select(cell => cell.Number is { } number ? $"{number:0.####}" : cell.Text)));
}
