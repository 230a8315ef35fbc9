using System.Collections.Immutable;
using Kingsoft.Carbon.Estimates;

namespace Kingsoft.Carbon.Tests.Inventories;

/// <summary>The matrix of sites, streams and months.</summary>
public sealed class CompletenessTests
{
    [TestCase("2025", "MMMMMMMMMMMM")]
    [TestCase("2025-H1 2025-07 2025-08 2025-09 2025-Q4", "MMMMMMMMMMMM")]
    [TestCase("2025-Q1", "MMM.........")]
    // Bills by the days on which meters are read.
    [TestCase("2024-12-28/2025-01-27 2025-01-28/2025-02-27 2025-02-28/2025-03-27", "MM..........")]
    [TestCase("2025-01-01/2025-01-15 2025-01-16/2025-01-31", "M...........")]
    // A meter that is read each day, but for one.
    [TestCase("2025-02-01/2025-02-14 2025-02-16/2025-02-28", "............")]
    [TestCase("2025-01 2025-01:estimated 2025-02: 2025-03:calculated 2025-04:estimated", "EBBE........")]
    public void Completeness_OfElectricity_IsByTheDaysOfRows(string periods, string months) =>
        Assert.That(Letters("dc1,,,,,electricity.grid", Power(periods)), Is.EqualTo([months]));

    // A tank is filled now and then: a row stands for the month, quarter or year that it lies in.
    [TestCase("refrigerant", "2025-06-12", "BBBBBBBBBBBB")]
    [TestCase("refrigerant", "2024-06-12", "............")]
    [TestCase("refrigerant=quarterly", "2025-06-12", "...BBB......")]
    [TestCase("refrigerant=monthly", "2025-06-12", ".....B......")]
    [TestCase("refrigerant.r-410a=monthly", "2025-06-12 2025-07:estimated", ".....BE.....")]
    [TestCase("refrigerant=yearly", "2025-06-12 2025-07:estimated", "EEEEEBEEEEEE")]
    [TestCase("refrigerant.hfc-32", "2025-06-12", "............")]
    public void Completeness_OfOtherStreams_IsByTheirRhythm(string stream, string periods, string months)
    {
        IEnumerable<string> rows = periods.Split(' ').Select(period => period.Split(':'))
            .Select(period => $"refrigerant.r-410a,1,kg,{period[0]},CN,dc1,{period.ElementAtOrDefault(1)},");

        Assert.That(Letters($"dc1,,,,,{stream}", [.. rows, Sites.Power("2025-01")]), Is.EqualTo([months]));
    }

    [TestCase("2025-06-01,", ".....MM.....", "-----MM.....", 7, 2)]
    [TestCase("2025-06-16,", ".....MM.....", "-----MM.....", 7, 2)]
    [TestCase(",2025-09-10", ".....MM.....", ".....MM..---", 9, 2)]
    [TestCase("2025-06,2025-07", ".....MM.....", "-----MM-----", 2, 2)]
    public void Completeness_OfASiteThatOpensOrCloses_ExpectsItsOwnMonths(
        string openedClosed, string always, string months, int expected, int covered)
    {
        string[] rows = Power("2025-06 2025-07");

        Assert.That(Letters("dc1,,,,,electricity", rows), Is.EqualTo([always]));
        Assert.That(Letters($"dc1,,,{openedClosed},electricity", rows), Is.EqualTo([months]));
        StreamCoverage stream = Sites.Inventories($"dc1,,,{openedClosed},electricity", rows)[0].Completeness!.Streams.Single();
        Assert.That((stream.Expected, stream.Covered, stream.Estimated), Is.EqualTo((expected, covered, 0)));
    }

    // The half of June in which the site was open is enough.
    [Test]
    public void Completeness_OfTheMonthOfOpening_IsByTheDaysFromThenOn() =>
        Assert.That(Letters("dc1,,,2025-06-16,,electricity", Power("2025-06-16/2025-06-30")), Is.EqualTo(["-----M......"]));

    [Test]
    public void Completeness_OfAFiscalYear_BeginsWithItsMonth()
    {
        ImmutableArray<Inventory> years = Sites.Inventories("dc1,,,,,electricity", Power("2024-12 2025-01 2025-Q2"), yearStart: 4);

        Assert.That(years.Select(year => year.Year), Is.EqualTo([2025, 2026]));
        Assert.That(years.Select(year => Letters(year.Completeness!.Streams.Single())), Is.EqualTo(["........MM..", "MMM........."]));
    }

    [Test]
    public void Completeness_IsTheSameWithoutLinesAndInAnyOrder()
    {
        string[] rows = [.. Power("2025-01 2025-02:estimated 2025-Q2"), Sites.Power("2025-03", facility: "dc 1")];

        string[] kept = [.. Letters("dc1,,,,,electricity", rows), .. Sites.Told(Sites.Inventories("dc1,,,,,electricity", rows)[0])];
        Inventory other = Sites.Inventories("dc1,,,,,electricity", rows.Reverse(), keepLines: false)[0];

        Assert.That(kept[0], Is.EqualTo("ME.MMM......"));
        string[] notKept = [Letters(other.Completeness!.Streams.Single()), .. Sites.Told(other)];
        Assert.That(notKept, Is.EqualTo(kept));
    }

    // The load of a hall is metered; the electricity of the building is made of it.
    [Test]
    public void Completeness_OfWhatAnEstimateMade_IsEstimated()
    {
        Inventory inventory = OfHall(Halls("electricity", null));

        Assert.That(Letters(inventory.Completeness!.Streams.Single()), Is.EqualTo("..E........."));
    }

    // The stream may have the name that the rows have, and is expected as often as what they become.
    [Test]
    public void Completeness_OfAStreamThatAnEstimateTurnsIntoAnother_IsEstimated()
    {
        StreamCoverage stream = OfHall(Halls("it.load", Pue)).Completeness!.Streams.Single();

        Assert.That((stream.Stream.ToString(), Letters(stream)), Is.EqualTo(("it.load=monthly", "..E.........")));
        Assert.That(Halls("it", Pue).Single().Streams.Single().Rhythm, Is.EqualTo(StreamRhythm.Monthly));
        Assert.That(() => Halls("it.load", null), Throws.InstanceOf<CarbonDataException>().With.Message.Contains(
            "'it.load' is no activity that a factor or an estimate serves"));
        Assert.That(() => Halls("hall.load", Pue), Throws.InstanceOf<CarbonDataException>());
    }

    [Test]
    public void Completeness_IsTheSumOfItsStreams()
    {
        Completeness all = Sites.Inventories(
            "dc1,,,,,electricity;refrigerant\ndc2,,,2025-11,,electricity", Power("2025-01 2025-02:estimated"))[0].Completeness!;

        Assert.That((all.Expected, all.Covered, all.Estimated), Is.EqualTo((12 + 12 + 2, 2, 1)));
    }

    // What is fed into the grid covers nothing of what was bought.
    [Test]
    public void Completeness_OfElectricityFedIn_IsOfAStreamOfItsOwn()
    {
        string[] rows = ["electricity.exported,1,MWh,2025,CN-BJ,dc1,measured,", Sites.Power("2025-01")];

        Assert.That(
            Letters("dc1,,,,,electricity;electricity.exported", rows), Is.EqualTo(["M...........", "MMMMMMMMMMMM"]));
    }

    // The same name in two entities: each has its own rows, and those without an entity are of none of them.
    [Test]
    public void Completeness_OfSitesOfTwoEntities_TakesTheirOwnRows()
    {
        string[] rows = [.. Power("2025-01").Select(row => row + "A"), .. Power("2025-02").Select(row => row + "B"), .. Power("2025-03")];

        Assert.That(Letters("dc1,A,,,,electricity\ndc1,B,,,,electricity", rows), Is.EqualTo(["M...........", ".M.........."]));
        Assert.That(Letters("dc1,A,,,,electricity\ndc1,,,,,electricity", rows), Is.EqualTo(["M...........", ".MM........."]));
        Assert.That(Letters("dc1,A,,,,electricity", rows), Is.EqualTo(["M.M........."]));
    }

    [Test]
    public void Completeness_WithoutSites_IsNull() => Assert.That(
        Inventory.Calculate(
            LedgerText.Read("activity,amount,unit,period,region\nelectricity.grid,1,MWh,2025,CN\n").Ledger,
            FactorLibrary.BuiltIn,
            new InventoryOptions { GwpSet = GwpSet.Ar6 }).Completeness,
        Is.Null);

    private static EstimationFactors Pue => EstimationFactors.ReadCsv(
        new StringReader(
            "id,from_activity,from_unit,to_activity,to_unit,value,mode,source,published\n"
            + "pue,it.load,MWh,electricity.grid,MWh,1.3,replace,lessor,2025\n"),
        "e.csv");

    private static Facilities Halls(string streams, EstimationFactors? estimates) => Facilities.ReadCsv(
        new StringReader($"facility,region,streams\nhall,CN-BJ,{streams}\n"), "sites.csv", estimates: estimates);

    private static Inventory OfHall(Facilities facilities) => Inventory.Calculate(
        ActivityLedger.ReadCsv(
            new StringReader("activity,amount,unit,period,region,facility,quality\nit.load,10,MWh,2025-03,CN-BJ,hall,measured\n"), "l.csv"),
        FactorLibrary.BuiltIn,
        new InventoryOptions { GwpSet = GwpSet.Ar6, Estimates = Pue, Facilities = facilities });

    private static string[] Power(string periods) =>
        [.. periods.Split(' ').Select(period => period.Split(':') is [var days, var quality]
            ? Sites.Power(days, quality)
            : Sites.Power(period))];

    private static string[] Letters(string sites, string[] rows) =>
        [.. Sites.Inventories(sites, rows).Single(inventory => inventory.Year == 2025).Completeness!.Streams.Select(Letters)];

    private static string Letters(StreamCoverage stream) => string.Concat(stream.Months.Select(state => state switch
    {
        MonthState.Metered => 'M',
        MonthState.Billed => 'B',
        MonthState.Estimated => 'E',
        MonthState.Missing => '.',
        _ => '-',
    }));
}
