using static Kingsoft.Carbon.Tests.Inventories.MeterText;

namespace Kingsoft.Carbon.Tests.Inventories;

/// <summary>The same tonnes in two categories, a total among its rows, a fleet by kilometres and litres, and equal trips.</summary>
public sealed class StandsTwiceTests
{
    private const string Scoped = "id,activity,amount,unit,period,region,facility,supplier,scope,scope3_category";

    [TestCase("F,S", "F,S", "F, 2024: 1,234.50 t in categories 1, 4")]
    [TestCase(",S", ",s", "S, 2024: 1,234.50 t in categories 1, 4")]
    [TestCase(",", ",", "2024: 1,234.50 t in categories 1, 4")]
    public void Findings_SameTonnesInTwoCategories_AreFound(string one, string other, string subject)
    {
        Finding finding = One(
            [$"a,emissions.reported,1234.5,tCO2e,2024,,{one},3,1", $"b,emissions.reported,1234500,kgCO2e,2024,,{other},3,4"],
            "same-tonnes-in-categories", Scoped);

        Assert.That(
            (finding.Subjects.Single().Subject, finding.Tonnes, finding.LineCount, string.Join(' ', finding.Lines)),
            Is.EqualTo((subject, 1234.5m, 2L, "a b")));
    }

    // Another site, supplier, period; few digits; one category.
    [TestCase("1234.5,tCO2e,2024,,F,S,3,1", "1234.5,tCO2e,2024,,G,S,3,4")]
    [TestCase("1234.5,tCO2e,2024,,F,S,3,1", "1234.5,tCO2e,2024,,F,T,3,4")]
    [TestCase("1234.5,tCO2e,2024-H1,,F,S,3,1", "1234.5,tCO2e,2024-H2,,F,S,3,4")]
    [TestCase("12,tCO2e,2024,,F,S,3,1", "12,tCO2e,2024,,F,S,3,4")]
    [TestCase("123,tCO2e,2024,,,,3,1", "123,tCO2e,2024,,,,3,4")]
    [TestCase("1234.5,tCO2e,2024,,F,S,3,1", "1234.6,tCO2e,2024,,F,S,3,4")]
    public void Findings_OtherTonnesOfTwoCategories_AreNot(string one, string other) =>
        Assert.That(Found([$"a,emissions.reported,{one}", $"b,emissions.reported,{other}"], Scoped), Is.Empty);

    [TestCase("fuel.diesel.road,{0},L,2024,CN,A,", "812 512 1324",
        "A, fuel.diesel.road, 2024: 1324 L beside 2 other rows that add up to it")]
    [TestCase("electricity.grid,{0},kWh,2024-03,CN,,", "812.5 512 99 1423.5",
        "CN, electricity.grid, 2024-03: 1423.5 kWh beside 3 other rows that add up to it")]
    public void Findings_RowThatIsTheSumOfTheOthersOfItsSite_IsFound(string row, string amounts, string subject)
    {
        Finding finding = One(Rows(row, amounts), "whole-beside-parts");

        Assert.That(finding.Subjects.Single().Subject, Is.EqualTo(subject));
        Assert.That(finding.LineCount, Is.EqualTo(amounts.Split(' ').Length));
    }

    // Not the sum, digits that chance has, two rows, trips of one route.
    [TestCase("fuel.diesel.road,{0},L,2024,CN,A,", "812 512 1325")]
    [TestCase("fuel.diesel.road,{0},L,2024,CN,A,", "8 5 13")]
    [TestCase("fuel.diesel.road,{0},L,2024,CN,A,", "812 1624")]
    [TestCase("travel.rail.national,{0},pkm,2024-03,GB,A,", "8944 26832 35776")]
    public void Findings_RowThatIsNoSumOfOthers_IsNot(string row, string amounts) => Assert.That(Found(Rows(row, amounts)), Is.Empty);

    // A site that is called a total is one by fewer digits.
    [TestCase("合计", true)]
    [TestCase("Subtotal", true)]
    [TestCase("D", false)]
    public void Findings_SiteThatIsCalledATotal_IsFoundByFewDigits(string name, bool isFound) => Assert.That(
        Found([
            "a,electricity.grid,100,MWh,2024,CN,A,", "b,electricity.grid,101,MWh,2024,CN,B,", "c,electricity.grid,102,MWh,2024,CN,C,",
            $"t,electricity.grid,303,MWh,2024,CN,{name},",
        ]).Select(finding => finding.Code), isFound ? Is.EqualTo(["whole-beside-parts"]) : Is.Empty);

    [TestCase("vehicle.car.average.diesel", "fuel.diesel.road")]
    [TestCase("vehicle.car.average.average", "fuel.petrol.road")]
    public void Findings_FleetByDistanceAndByFuel_IsFound(string vehicle, string fuel)
    {
        Finding finding = One([$"a,{vehicle},10000,vkm,2024,GB,F,", $"b,{fuel},700,L,2024-H1,GB,f,"], "fleet-twice");

        Assert.That(string.Join(' ', finding.Lines), Is.EqualTo("a b"));
        Assert.That(finding.Message, Does.Contain($": F, {vehicle}: ").And.Contain($" t beside {fuel}: "));
    }

    // Two sites, another fuel, other days, much more of one, a generator, cars on batteries.
    [TestCase("vehicle.car.average.diesel,10000,vkm,2024,GB,F,", "fuel.diesel.road,700,L,2024,GB,G,")]
    [TestCase("vehicle.car.average.diesel,10000,vkm,2024,GB,F,", "fuel.diesel.road,700,L,2024,GB,,")]
    [TestCase("vehicle.car.average.diesel,10000,vkm,2024,GB,F,", "fuel.petrol.road,700,L,2024,GB,F,")]
    [TestCase("vehicle.car.average.diesel,10000,vkm,2024-H1,GB,F,", "fuel.diesel.road,700,L,2024-H2,GB,F,")]
    [TestCase("vehicle.car.average.diesel,10000,vkm,2024,GB,F,", "fuel.diesel.road,7000,L,2024,GB,F,")]
    [TestCase("vehicle.car.average.diesel,10000,vkm,2024,GB,F,", "fuel.diesel.stationary,700,L,2024,GB,F,")]
    public void Findings_OtherVehiclesThanThoseOfTheFuel_AreNot(string driven, string filled) =>
        Assert.That(Found([$"a,{driven}", $"b,{filled}"]), Is.Empty);

    [TestCase("travel.air.long-haul.economy", "8512,pkm,2024-03,GB,,", 1)]
    [TestCase("travel.air.long-haul.economy", "8512,pkm,2024-03,GB,F,", 0)]
    [TestCase("travel.air.long-haul.economy", "8512,pkm,2024-03,GB,,Li", 0)]
    [TestCase("travel.air.long-haul.economy", "8500,pkm,2024-03,GB,,", 0)]
    [TestCase("freight.road.hgv.average.laden-average", "8512,tkm,2024-03,GB,,", 1)]
    public void Findings_EqualTripsWithoutANameAreAskedFor(string activity, string row, int expected)
    {
        (ActivityLedger ledger, string[] faults) = LedgerText.Read($"{Header}\na,{activity},{row}\nb,{activity},{row}\n");
        Assert.That(faults, Is.Empty);
        Finding[] found = [.. Inventory.CalculateAll(ledger, FactorLibrary.BuiltIn, Sample.Ar6).Single().Findings
            .Where(finding => finding.Code == "same-trip")];

        Assert.That(found.Length, Is.EqualTo(expected));
        Assert.That(found.All(finding => finding.Severity == FindingSeverity.Info && finding.LineCount == 2), Is.True);
    }

    private static IEnumerable<string> Rows(string row, string amounts) =>
        amounts.Split(' ').Index().Select(amount => $"r{amount.Index},{row.Replace("{0}", amount.Item, StringComparison.Ordinal)}");
}
