using Kingsoft.Carbon.Instruments;
using static Kingsoft.Carbon.Tests.Inventories.MarketText;

namespace Kingsoft.Carbon.Tests.Inventories;

/// <summary>Which reporting years a time of generation serves.</summary>
public sealed class VintageWindowTests
{
    private static readonly string Ledger = LedgerHeader + Row("a", "300", "s", "CN-BJ");

    // 21 months: from July before a calendar year to March after it.
    [TestCase("reporting-year", "2025-01", 300)]
    [TestCase("reporting-year", "2024-12", 0)]
    [TestCase("reporting-year", "2026-01", 0)]
    [TestCase("21-months", "2024-06", 0)]
    [TestCase("21-months", "2024-07", 300)]
    [TestCase("21-months", "2026-03", 300)]
    [TestCase("21-months", "2026-04", 0)]
    [TestCase("21-months", "2025", 300)]
    [TestCase("21-months", "2024", 0)]
    [TestCase("21-months", "2024-H2", 300)]
    [TestCase("21-months", "2026-02-28/2026-03-31", 300)]
    public void Vintage_ServesTheYearOfItsWindow(string window, string vintage, decimal covered)
    {
        Inventory inventory = Calculate(Ledger, Options(vintage, window));

        Assert.That(inventory.Market!.CoveredMegawattHours, Is.EqualTo(covered));
        Assert.That(inventory.Market.Instruments.Single().HeldBecause is null, Is.EqualTo(covered > 0));
        Assert.That(inventory.Market.VintageWindow, Is.EqualTo(InstrumentWords.Vintage.Table.Single(pair => pair.Word == window).Value));
    }

    // A calendar year lies in two years that begin in July: which part is of which is not known, until the months are said; the longer
    // window of the year to June 2026 holds all of it.
    [TestCase("reporting-year", "2025", 0)]
    [TestCase("reporting-year", "2025-07", 300)]
    [TestCase("reporting-year", "2025-06", 0)]
    [TestCase("21-months", "2025", 300)]
    public void YearsFromJuly_TakeACalendarYearOnlyWhereTheWindowHoldsIt(string window, string vintage, decimal covered)
    {
        Inventory inventory = Calculate(
            LedgerHeader + Row("a", "300", "s", "CN-BJ", "2025-08"), Options(vintage, window) with { YearStartMonth = 7 });

        Assert.That(inventory.Market!.CoveredMegawattHours, Is.EqualTo(covered));
        if (vintage == "2025" && covered == 0m)
        {
            Assert.That(
                inventory.Market.Instruments.Single().HeldBecause,
                Is.EqualTo("its vintage 2025 lies only in part within 2025-07-01 to 2026-06-30, the days of generation that serve the year "
                    + "2026, and no other year holds all of it; write a row for each month of generation, with that month as its vintage, "
                    + "such as 2025-07"));
        }
    }

    // The months that are named lie in the vintage and in the window.
    [TestCase("2024", "such as 2024-07")]
    [TestCase("2025", "such as 2025-01")]
    public void Vintage_CutByTheWindow_NamesAMonthOfBoth(string vintage, string month)
    {
        Inventory inventory = Calculate(
            LedgerHeader + Row("a", "300", "s", "CN-BJ", "2024-12"),
            With(Header + $"g,certificate,CN,5,MWh,0,{vintage},2025-12-30,r\n") with { YearStartMonth = 7 });

        Assert.That(inventory.Market!.Instruments.Single().HeldBecause, Does.EndWith(month));
    }

    // Two years may take it: each megawatt-hour serves one of them, the earlier consumption first, or the one that its period names.
    [TestCase("", "2025 250, 2026 50")]
    [TestCase("2026", "2026 250")]
    public void TwoYears_ShareAVolumeOnce(string period, string served)
    {
        string ledger = LedgerHeader + Row("a", "250", "s", "CN-BJ") + Row("b", "250", "s", "CN-BJ", "2026-05");
        InventoryOptions options = With(
            "id,type,region,amount,unit,co2e_kg_per_unit,vintage,retired_on,source,period\n"
            + $"c,certificate,CN,300,MWh,0,2025-10,2026-01-15,x,{period}\n") with
        { VintageWindow = VintageWindow.TwentyOneMonths };

        Inventory[] years =
        [
            .. Inventory.CalculateAll(ActivityLedger.ReadCsv(new StringReader(ledger), "l"), FactorLibrary.BuiltIn, options),
        ];

        Assert.That(
            string.Join(", ", years.Where(year => year.Market!.CoveredMegawattHours > 0m)
                .Select(year => $"{year.Year} {year.Market!.CoveredMegawattHours:0}")),
            Is.EqualTo(served));
    }

    // Of two years that may take it, one is calculated as of a day on which it was not retired yet.
    [Test]
    public void AsOf_LeavesTheYearThatKnowsIt()
    {
        string ledger = LedgerHeader + Row("a", "250", "s", "CN-BJ") + Row("b", "250", "s", "CN-BJ", "2026-05");
        InventoryOptions options = Options("2025-10", "21-months") with
        {
            AsOf = new Dictionary<int, DateOnly> { [2025] = new(2025, 12, 31) },
        };

        Inventory[] years =
        [
            .. Inventory.CalculateAll(ActivityLedger.ReadCsv(new StringReader(ledger), "l"), FactorLibrary.BuiltIn, options),
        ];

        Assert.That(years.Select(year => year.Market!.CoveredMegawattHours), Is.EqualTo(new[] { 0m, 250m }));
    }

    // A file of several years is the same for each of them: what serves another year is neither held nor left in this one.
    [TestCase(null, "2025 c claimed", "2026 c other")]
    [TestCase(2026, "2026 c other")]
    public void OtherYears_SayNothingOfIt(int? asked, params string[] expected)
    {
        string ledger = LedgerHeader + Row("a", "300", "s", "CN-BJ") + Row("b", "250", "s", "CN-BJ", "2026-05");

        Inventory[] years =
        [
            .. Inventory.CalculateAll(
                ActivityLedger.ReadCsv(new StringReader(ledger), "l"), FactorLibrary.BuiltIn,
                Options("2025-10", "reporting-year") with { Year = asked }),
        ];

        Assert.That(years.Select(Said), Is.EqualTo(expected));
        Assert.That(
            years.SelectMany(year => year.Findings).Select(finding => finding.Code),
            Has.None.EqualTo(FindingCodes.InstrumentHeld).And.None.EqualTo(FindingCodes.InstrumentLeft));
    }

    private static string Said(Inventory inventory)
    {
        InstrumentUse use = inventory.Market!.Instruments.Single();
        return $"{inventory.Year} {use.Id} {(use.IsOfOtherYear ? "other" : use.ClaimedMegawattHours > 0m ? "claimed" : use.HeldBecause)}";
    }

    [Test]
    public void WithoutInstruments_IsAFault() => Assert.That(
        () => Calculate(Ledger, With(null) with { VintageWindow = VintageWindow.TwentyOneMonths }),
        Throws.InstanceOf<CarbonDataException>().With.Message.Contains("needs instruments"));

    // Alone, each year would take the certificate that serves both: 300 MWh twice.
    [Test]
    public void OneYear_OfAWindowThatServesTwo_IsAFault() => Assert.That(
        () => Calculate(Ledger, Options("2025-10", "21-months") with { Year = 2025 }),
        Throws.InstanceOf<CarbonDataException>().With.Message.Contains("leave InventoryOptions.Year out"));

    private static InventoryOptions Options(string vintage, string window) => With(
        Header + $"c,certificate,CN,300,MWh,0,{vintage},2026-05-15,x\n") with
    {
        VintageWindow = InstrumentWords.Vintage.Table.Single(pair => pair.Word == window).Value,
    };
}
