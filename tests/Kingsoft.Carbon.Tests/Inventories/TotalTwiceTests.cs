using static Kingsoft.Carbon.Tests.Inventories.MeterText;

namespace Kingsoft.Carbon.Tests.Inventories;

/// <summary>Totals that stand beside what they hold: of entities, of loads, of months that do not quite add up, of leased energy.</summary>
public sealed class TotalTwiceTests
{
    private const string Header = "id,activity,amount,unit,period,region,facility,entity,scope,scope3_category";

    // 1,278.5 + 941.3 MWh.
    [TestCase("", "")]
    [TestCase("North", "South")]
    public void Findings_EntityThatIsTheSumOfTheOthers_IsTheirTotal(string siteOfA, string siteOfB)
    {
        Finding finding = One(
            [
                $"a,electricity.grid,1278.5,MWh,2024,CN,{siteOfA},A,,", $"b,electricity.grid,941.3,MWh,2024,CN,{siteOfB},B,,",
                "g,electricity.grid,2219.8,MWh,2024,CN,,Group,,",
            ],
            "whole-beside-parts",
            Header);

        Assert.That(finding.Lines, Is.EqualTo(["a", "b", "g"]));
        Assert.That(finding.Subjects.Single().Subject, Is.EqualTo("Group, electricity.grid, 2024: 2219.8 MWh beside A, B"));
    }

    [TestCase("2301.4")]
    [TestCase("941.3")]
    public void Findings_ThirdEntity_IsNone(string amount) => Assert.That(
        Found(
            [
                "a,electricity.grid,1278.5,MWh,2024,CN,,A,,", "b,electricity.grid,941.3,MWh,2024,CN,,B,,",
                $"g,electricity.grid,{amount},MWh,2024,CN,,C,,",
            ],
            Header),
        Is.Empty);

    // What was added up in one year only is not missing in the next.
    [Test]
    public void Findings_TotalOfOneYear_IsNotMissedInTheNext()
    {
        string[] parts =
        [
            .. from year in new[] { 2024, 2025 }
               from entity in new[] { "A", "B" }
               select FormattableString.Invariant(
                   $"{entity}{year},electricity.grid,{(entity == "A" ? 1278.5m : 941.3m) + year},MWh,{year},CN,,{entity},,"),
        ];

        Assert.That(
            CodesOf([.. parts, "g,electricity.grid,6267.8,MWh,2024,CN,,Group,,"]),
            Does.Contain("whole-beside-parts").And.Not.Contain("series-broken").And.Not.Contain("site-gone"));
    }

    // 48 loads of 100.5 GJ beside 4824 GJ: all of one of them is at stake, not the share of 48 days.
    [Test]
    public void Findings_YearBesideLoads_HasTheTonnesOfAllLoads()
    {
        string[] loads =
        [
            .. from month in Enumerable.Range(1, 12)
               from day in new[] { 3, 10, 17, 24 }
               select $"l{month}-{day},fuel.diesel.stationary,100.5,GJ(net),2024-{month:00}-{day:00},CN,F,,,",
        ];

        Assert.That(
            One([.. loads, "y,fuel.diesel.stationary,4824,GJ(net),2024,CN,F,,,"], "overlap", Header).Tonnes,
            Is.EqualTo(4824m * 0.0743448m));
    }

    [TestCase("970")]
    [TestCase("1030")]
    public void Findings_YearOfAFuelNearTheSumOfItsMonths_Overlaps(string year) => Assert.That(
        One([.. Fuel(), $"y,fuel.diesel.stationary,{year},GJ(net),2024,CN,F,,,"], "overlap", Header).LineCount, Is.EqualTo(13));

    [TestCase("880", "F")]
    [TestCase("1120", "F")]
    [TestCase("970", "G")]
    public void Findings_YearOfOtherFuel_IsNone(string year, string site) => Assert.That(
        Found([.. Fuel(), $"y,fuel.diesel.stationary,{year},GJ(net),2024,CN,{site},,,"], Header), Is.Empty);

    // 1000 MWh × 0.5306 t.
    [TestCase("F")]
    [TestCase("")]
    public void Findings_LeasedEnergyThatIsCarriedOverBesideScope2_IsNamed(string site)
    {
        Finding finding = One(
            ["g,electricity.grid,1000,MWh,2024,CN,F,,,", $"r,emissions.reported,530.6,tCO2e,2024,,{site},,3,8"],
            "carried-over-twice",
            Header);

        Assert.That(finding.Lines, Is.EqualTo(["g", "r"]));
        Assert.That(finding.Tonnes, Is.EqualTo(530.6m));
    }

    [Test]
    public void Findings_LeasedEnergyAndScope2ThatAreBothCarriedOver_AreNamed() => Assert.That(
        One(
            ["s,emissions.reported,530.6,tCO2e,2024,,F,,2,", "r,emissions.reported,530.6,tCO2e,2024,,F,,3,8"],
            "carried-over-twice",
            Header).Lines,
        Is.EqualTo(["r", "s"]));

    [TestCase("r,emissions.reported,540,tCO2e,2024,,F,,3,8", TestName = "another part of the building")]
    [TestCase("r,emissions.reported,530.6,tCO2e,2024,,G,,3,8", TestName = "another site")]
    [TestCase("r,emissions.reported,530.6,tCO2e,2024,,F,,3,1", TestName = "what was bought")]
    public void Findings_OtherEmissionsThatAreCarriedOver_AreNone(string row) =>
        Assert.That(Found(["g,electricity.grid,1000,MWh,2024,CN,F,,,", row], Header), Is.Empty);

    // One row of thirty sites is within 0.1 % of another by chance in more than every second ledger.
    [Test]
    public void Findings_CarriedOverPartBesideManySites_IsNone([Range(1, 20)] int seed)
    {
        var random = new Random(seed);
        string[] rows =
        [
            .. Enumerable.Range(1, 40).Select(site => FormattableString.Invariant(
                $"o{site:00},electricity.grid,{random.Next(20_000, 900_000)},kWh,2024,CN,Own {site:00},,,")),
            .. Enumerable.Range(1, 10).Select(other => FormattableString.Invariant(
                $"r{other:00},emissions.reported,{random.Next(20_000, 900_000) * 0.0005306m},tCO2e,2024,,,,2,")),
        ];

        Assert.That(Found(rows, Header).Select(finding => finding.Code), Does.Not.Contain("carried-over-beside-calculated"));
    }

    private static IEnumerable<string> Fuel() => Enumerable.Range(1, 12).Select(month => FormattableString.Invariant(
        $"m{month},fuel.diesel.stationary,{(month == 12 ? 98.4m : 77m + month)},GJ(net),2024-{month:00},CN,F,,,"));

    private static IEnumerable<string> CodesOf(IEnumerable<string> rows) =>
        Inventory.CalculateAll(
                LedgerText.Read($"{Header}\n{string.Join('\n', rows)}\n").Ledger, FactorLibrary.BuiltIn, Sample.Ar6)
            .SelectMany(inventory => inventory.Findings)
            .Select(finding => finding.Code);
}
