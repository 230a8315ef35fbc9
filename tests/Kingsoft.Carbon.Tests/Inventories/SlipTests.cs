using System.Collections.Immutable;
using static Kingsoft.Carbon.Tests.Inventories.MeterText;

namespace Kingsoft.Carbon.Tests.Inventories;

/// <summary>Amounts a thousand times too large: beside another year, or by themselves.</summary>
public sealed class SlipTests
{
    // 4,215 MWh of 2024 are 11.52 a day; 4,215,300 of 2025 are 11,548.77 a day.
    [Test]
    public void Findings_YearAThousandTimesAnother_IsNamed()
    {
        Finding finding = One(
            ["a,electricity.grid,4215,MWh,2024,CN,F,", "b,electricity.grid,4215300,MWh,2025,CN,F,"], "slip-between-years");

        Assert.That(finding.Message, Is.EqualTo(
            "amounts a day are more than 100 times those of the other years of the same site and activity (300 times where no meter tells "
            + "them), less than the same part of them, or near 10 or 3.6 times or a power of ten of them; check the units of "
            + "both years: F, electricity.grid: 11548.77 MWh a day in 2025, 11.52 in 2024 (about 1000 times)"));
        Assert.That(finding.Lines, Is.EqualTo(new[] { "b" }));
        Assert.That(finding.Tonnes, Is.EqualTo(4215300m * 0.5306m));
    }

    [Test]
    public void Findings_YearAThousandthOfTwoOthers_IsNamed()
    {
        Finding finding = One(
            ["a,electricity.grid,4000,MWh,2023,CN,F,", "b,electricity.grid,4,MWh,2024,CN,F,", "c,electricity.grid,4100,MWh,2025,CN,F,"],
            "slip-between-years");

        Assert.That(finding.Lines, Is.EqualTo(new[] { "b" }));

        // What lacks, by days: 366 of 4000 ÷ 365 MWh, less the 4 that are there.
        Assert.That(finding.Tonnes, Is.EqualTo(((366m * 4000m / 365m) - 4m) * 0.5306m).Within(0.01m));
    }

    [TestCase("fuel.natural-gas.stationary,1180,GJ(net)", "fuel.natural-gas.stationary,1150,MWh(net)",
        "nearly the same number stands as MWh(net) in 2025 and as GJ(net) in 2024")]
    [TestCase("fuel.diesel.stationary,11800,L", "fuel.diesel.stationary,11650,gal(UK)",
        "nearly the same number stands as gal(UK) in 2025 and as L in 2024")]
    public void Findings_TheNumberOfAnotherUnit_IsNamed(string first, string second, string what)
    {
        Finding finding = One([$"a,{first},2024,GB,F,", $"b,{second},2025,GB,F,"], "slip-between-years");

        Assert.That(finding.Subjects.Single().Subject, Does.EndWith($"({what})"));
        Assert.That(finding.Lines, Is.EqualTo(new[] { "b" }));
    }

    // The number changed with its unit; the number stayed and so did nearly the unit; twice as much in one unit.
    [TestCase("fuel.natural-gas.stationary,1180,GJ(net)", "fuel.natural-gas.stationary,319.4,MWh(net)")]
    [TestCase("fuel.diesel.stationary,11800,L", "fuel.diesel.stationary,2563,gal(UK)")]
    [TestCase("fuel.diesel.stationary,11800,kg", "fuel.diesel.stationary,26000,lb")]
    [TestCase("fuel.diesel.stationary,11800,L", "fuel.diesel.stationary,53600,L")]
    public void Findings_AnotherUnitWithItsOwnNumber_IsNotFound(string first, string second) =>
        Assert.That(Found([$"a,{first},2024,GB,F,", $"b,{second},2025,GB,F,"]), Is.Empty);

    [TestCase("a,electricity.grid,4215,MWh,2024,CN,F,", "b,electricity.grid,84300,MWh,2025,CN,F,", TestName = "twenty times")]
    [TestCase("a,electricity.grid,4,MWh,2024,CN,A,", "b,electricity.grid,4000,MWh,2025,CN,B,", TestName = "two sites")]
    [TestCase("a,electricity.grid,341,MWh,2024-12,CN,F,", "b,electricity.grid,4000,MWh,2025,CN,F,", TestName = "opened in December")]
    [TestCase("a,refrigerant.r-410a,0.1,kg,2024,CN,F,", "b,refrigerant.r-410a,40,kg,2025,CN,F,", TestName = "a leak")]
    public void Findings_YearsThatMayDiffer_AreNotFound(string a, string b) => Assert.That(Found([a, b]), Is.Empty);

    // 4,215,300 × 10,000 kWh.
    [Test]
    public void Findings_ElectricityOfACountry_IsNamedInReadableUnits()
    {
        Finding finding = One(["a,electricity.grid,4215300,万千瓦时,2025,CN,F,"], "implausible-amount");

        Assert.That(finding.Message, Is.EqualTo(
            "single amounts are larger than anybody's of their kind and days; check the unit, the decimal point and the period: "
            + "F, electricity.grid, 2025: 42.15 TWh (more than 5 TWh is looked at)"));
        Assert.That((finding.Tonnes, finding.Lines[0]), Is.EqualTo((42_153_000m * 0.5306m, "a")));
    }

    [TestCase("a,refrigerant.r-410a,2270,t,2025,CN,F,")]
    [TestCase("a,travel.air.short-haul.economy.with-rf,412000000000,pkm,2024,GB,,")]
    [TestCase("a,spend.naics-721110.with-margins,5000000000000,USD,2022,US,,")]
    [TestCase("a,fuel.diesel.stationary,5e9,GJ(net),2025,CN,F,")]
    [TestCase("a,electricity.grid,421530,MWh,2024-05-03,CN,F,")]
    [TestCase("a,electricity.grid,42153,万千瓦时,2024-01,CN,F,")]
    [TestCase("a,electricity.grid,4900,GWh,2024-05-03,CN,,")]
    [TestCase("a,refrigerant.r-410a,22700,kg,2024,CN,F,")]
    [TestCase("a,waste.household-residual-waste.landfill,21400000,t,2024,GB,F,")]
    [TestCase("a,freight.road.hgv.average.laden-average,900000000000,tkm,2024,GB,,")]
    [TestCase("a,fuel.diesel.road,624000,kL,2024,GB,F,")]
    [TestCase("a,travel.air.long-haul.economy.with-rf,9600000000,pkm,2024,GB,F,")]
    public void Findings_AmountBeyondItsKind_IsNamed(string row) =>
        Assert.That(One([row], "implausible-amount").Lines, Is.EqualTo(new[] { "a" }));

    [TestCase("a,electricity.grid,5000000,MWh,2025,CN,F,")]
    [TestCase("a,refrigerant.r-410a,2.9,t,2025,CN,F,")]
    [TestCase("a,refrigerant.r-410a,22.7,t,2025,CN,,", TestName = "leaks of a company")]
    [TestCase("a,spend.naics-721110.with-margins,50000000,USD,2022,US,,")]
    [TestCase("a,electricity.grid,38,TWh,2025,CN,,", TestName = "electricity of a hyperscaler")]
    [TestCase("a,electricity.grid,3100,GWh,2025-01,CN,,", TestName = "a month of a hyperscaler")]
    [TestCase("a,electricity.grid,250,GWh,2025-02,CN,F,", TestName = "a month of a large site")]
    [TestCase("a,electricity.grid,6,GWh,2025-02-07,CN,F,", TestName = "a bill by its day")]
    [TestCase("a,travel.air.long-haul.economy.with-rf,390000000000,pkm,2024,GB,,", TestName = "an airline")]
    [TestCase("a,fuel.diesel.road,5000000,kL,2024,GB,,", TestName = "diesel of a railway")]
    [TestCase("a,fuel.natural-gas.stationary,2000000000,GJ(net),2024,CN,,", TestName = "gas of an oil company")]
    [TestCase("a,waste.household-residual-waste.landfill,100,Mt,2024,GB,,", TestName = "a carrier of waste")]
    public void Findings_LargeAmounts_AreNotFound(string row) => Assert.That(Found([row]), Is.Empty);

    [Test]
    public void Findings_AmountOfADay_IsHeldToItsDays() => Assert.That(
        One(["a,electricity.grid,421530,MWh,2024-05-03,CN,F,"], "implausible-amount").Message,
        Is.EqualTo(
            "single amounts are larger than anybody's of their kind and days; check the unit, the decimal point and the period: "
            + "F, electricity.grid, 2024-05-03: 0.4215 TWh (more than 0.075 TWh is looked at)"));

    [Test]
    public void Findings_EmissionsOfACountryInOneRow_AreNamed() => Assert.That(
        One(["a,emissions.reported,1450000,ktCO2e,2024,3,11,,"], "implausible-amount",
            "id,activity,amount,unit,period,scope,scope3_category,supplier,corrects").Lines,
        Is.EqualTo(new[] { "a" }));

    // A whole year in the wrong unit is one subject.
    [Test]
    public void Findings_ImplausibleRowsOfOneMeter_AreOneSubject()
    {
        Finding finding = One(
            [
                "a,electricity.grid,12000,GWh,2025-01,CN,F,", "b,electricity.grid,13000000,MWh,2025-02,CN,F,",
                "c,electricity.grid,11,TWh,2025-03,CN,F,", "d,electricity.grid,12,TWh,2025-03,CN,G,",
            ],
            "implausible-amount");

        Assert.That(finding.Subjects, Is.EqualTo(new[]
        {
            new FindingSubject(
                "F, electricity.grid: 3 rows, the largest in 2025-02: 13 TWh (more than 0.3 TWh is looked at)", 36_000_000m * 0.5306m, 3),
            new FindingSubject("G, electricity.grid, 2025-03: 12 TWh (more than 0.3 TWh is looked at)", 12_000_000m * 0.5306m, 1),
        }));
        Assert.That(finding.Lines, Is.EqualTo(new[] { "a", "b", "c", "d" }));
    }

    // Typed in hundreds: a hundredfold but for how the year went. 20 kg of a refrigerant typed in grams are a thousandfold.
    [TestCase("electricity.grid", "MWh", 500, 50_000, 1)]
    [TestCase("electricity.grid", "MWh", 500, 43_000, 1)]
    [TestCase("electricity.grid", "MWh", 500, 35_000, 0)]
    [TestCase("fuel.diesel.stationary", "GJ(net)", 20, 2_040, 1)]
    [TestCase("fuel.diesel.stationary", "GJ(net)", 20, 4_000, 0)]
    [TestCase("refrigerant.hfc-134a", "g", 20, 20_000, 1)]
    [TestCase("refrigerant.hfc-134a", "g", 20, 10_000, 0)]
    [TestCase("refrigerant.hfc-134a", "g", 20, 2_000, 0)]
    public void Findings_YearNearAPowerOfTen_IsNamed(string activity, string unit, int before, int after, int expected)
    {
        ImmutableArray<Finding> found = Found([$"a,{activity},{before},{unit},2023,CN,F,", $"b,{activity},{after},{unit},2025,CN,F,"]);

        Assert.That(found.Count(finding => finding.Code == "slip-between-years"), Is.EqualTo(expected));
    }

    // Of 100 MWh it is 1 % and asked; of 101 it is less, and a little may grow.
    [TestCase(98, 1)]
    [TestCase(102, 0)]
    public void Findings_LittleNearAPowerOfTen_IsNamedAsFarAsItMatters(int others, int expected)
    {
        ImmutableArray<Finding> found = Found(
        [
            "a,electricity.grid,0.0105,MWh,2023,CN,F,", "b,electricity.grid,1,MWh,2025,CN,F,",
            $"c,electricity.grid,{others},MWh,2023,CN,G,", $"d,electricity.grid,{others},MWh,2025,CN,G,",
        ]);

        Assert.That(found.Count(finding => finding.Code == "slip-between-years"), Is.EqualTo(expected));
    }
}
