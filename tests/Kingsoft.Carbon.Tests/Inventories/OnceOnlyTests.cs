using static Kingsoft.Carbon.Tests.Inventories.MeterText;

namespace Kingsoft.Carbon.Tests.Inventories;

/// <summary>What stands twice between scopes, units and entities, and its right neighbours.</summary>
public sealed class OnceOnlyTests
{
    private const string Header = "id,activity,amount,unit,period,region,facility,entity,scope,scope3_category,supplier,factor_id";
    private const string Gas = "fuel.natural-gas.stationary";

    private static readonly int[] Cubic = [7102, 3391, 5230, 8111, 2904, 4477, 6012, 7333, 2208, 3756, 5901, 8450];

    private static readonly FactorLibrary WithOwn = OwnFactors();

    // 200 t carried over, and 300 t of generation and what lies before it.
    [TestCase("c,emissions.reported,200,tCO2e,2025,,F,,2,,,", 200)]
    [TestCase("c,emissions.reported,400,tCO2e,2025,,f,,2,,,", 300)]
    [TestCase("c,emissions.reported,200,tCO2e,2025,,,,2,,,", 200)]
    [TestCase("c,emissions.reported,200,tCO2e,2025,,G,,2,,,", null)]
    [TestCase("c,emissions.reported,200,tCO2e,2024,,F,,2,,,", null)]
    [TestCase("c,emissions.reported,200,tCO2e,2025,,F,,1,,,", null)]
    public void Findings_LifeCycleBesideCarriedOverScope2_IsFound(string carriedOver, int? tonnes) => Assert.That(
        FoundWithOwn("lc,electricity.grid,1000,MWh,2025,GB,F,,3,3,,own/lc", carriedOver).Where(finding => finding.Tonnes > 0m)
            .Select(finding => (finding.Code, finding.Tonnes)),
        Is.EqualTo(tonnes is null ? [] : new[] { ("life-cycle-beside-scope2", (decimal?)tonnes) }));

    // Of 1,500 kWh of losses 500 are of electricity whose factor does not hold them.
    [TestCase(1000, 0, 1000)]
    [TestCase(1500, 500, 1000)]
    [TestCase(500, 500, 0)]
    [TestCase(1000, 1000, 0)]
    public void Findings_LossesThatTheFactorHolds_AreFound(int losses, int without, int twice)
    {
        string[] rows =
        [
            $"l,losses.electricity,{losses},MWh,2025,GB,F,,3,3,,", "g,electricity.grid,1000,MWh,2025,GB,F,,,,,own/with-losses",
            .. without == 0 ? [] : new[] { $"h,electricity.grid,{without},MWh,2025,GB,F,,,,,own/without-losses" },
        ];

        Finding[] found = [.. FoundWithOwn(rows).Where(finding => finding.Code == FindingCodes.LossesTwice)];

        Assert.That(found.Sum(finding => finding.Tonnes!.Value), Is.EqualTo(twice * 0.01853m).Within(0.000001m));
        Assert.That(found, Has.Length.EqualTo(twice == 0 ? 0 : 1));
    }

    [TestCase("ACME", "Acme ", 1)]
    [TestCase("ACME", "Beta", 0)]
    [TestCase("", "", 0)]
    public void Findings_PurchaseBySpendAndByMass_IsNoted(string one, string other, int found)
    {
        string[] rows =
        [
            $"s,spend.naics-541511.with-margins,100000,USD,2025,US,F,,3,1,{one},",
            $"m,material.aggregates.primary,2000,t,2025,GB,F,,3,1,{other},",
        ];

        Finding[] noted = [.. Found(rows, Header)];

        Assert.That(noted.Select(finding => (finding.Code, finding.Severity)), Is.EqualTo(
            Enumerable.Repeat((FindingCodes.PurchaseTwice, FindingSeverity.Info), found)));
    }

    [TestCase("2025-{0:00}", 12)]
    [TestCase("2025-Q{0}", 4)]
    [TestCase("2025", 1)]
    public void Findings_GasInCubicMetresAndInKilowattHours_IsFound(string period, int bills)
    {
        string[] rows = [.. Enumerable.Range(1, bills).SelectMany(bill =>
        {
            string days = string.Format(System.Globalization.CultureInfo.InvariantCulture, period, bill);
            decimal heat = 11.1m + (0.05m * (bill % 3));
            return new[]
            {
                $"m{bill},{Gas},{Cubic[bill - 1]},m3,{days},GB,F,,,,,",
                FormattableString.Invariant($"k{bill},{Gas},{Math.Round(Cubic[bill - 1] * heat)},kWh(gross),{days},GB,F,,,,,"),
            };
        })];

        Assert.That(One(rows, "same-bills", Header).LineCount, Is.EqualTo(bills * 2));
    }

    [Test]
    public void Findings_TwoGasMetersOfAYear_AreNone() =>
        Assert.That(Found([$"m,{Gas},54000,m3,2025,GB,F,,,,,", $"k,{Gas},430000,kWh(gross),2025,GB,F,,,,,"], Header), Is.Empty);

    [Test]
    public void Findings_EntityThatIsAnother_IsFound() => Assert.That(
        One([Power("a", 1_234_567, "A1", "A"), Power("a2", 2_234_567, "A2", "A"), Power("b", 1_234_567, "B1", "B"),
            Power("b2", 2_234_567, "B2", "B")], "whole-beside-parts", Header).Subjects.Single().Subject,
        Is.EqualTo("A, electricity.grid, 2025: 3469134 kWh beside B"));

    [Test]
    public void Findings_EntityThatIsTheSumOfSomeOthers_IsFound() => Assert.That(
        One([Power("a", 1_234_567, "A1", "A"), Power("b", 2_234_567, "B1", "B"), Power("c", 777_123, "C1", "C"),
            Power("h", 3_469_134, "", "Holding")], "whole-beside-parts", Header).Subjects.Single().Subject,
        Is.EqualTo("Holding, electricity.grid, 2025: 3469134 kWh beside A, B"));

    [TestCase("A1", "B1")]
    [TestCase("", "")]
    public void Findings_GroupThatIsOneEntity_IsFoundOnce(string site, string other) => Assert.That(
        One([Power("g", 1_234_567, "", ""), Power("a", 1_234_567, site, "A"), Power("b", 999_123, other, "B")], "whole-beside-parts",
            Header).Tonnes, Is.EqualTo(1_234_567m * 0.17701m / 1000m).Within(0.0001m));

    // A month of diesel beside loads of two suppliers is a total beside its parts: it is not told as an overlap too.
    [Test]
    public void Findings_MonthBesideTheLoadsOfSuppliers_IsToldOnce() => Assert.That(
        One(["m,fuel.diesel.stationary,9000,L,2025-03,GB,,,,,,", "a,fuel.diesel.stationary,4000,L,2025-03-04,GB,,,,,X,",
            "b,fuel.diesel.stationary,5000,L,2025-03-19,GB,,,,,Y,"], "whole-beside-parts", Header).Lines, Is.EqualTo(["a", "b", "m"]));

    [Test]
    public void Findings_MonthBesideItsLoads_IsAnOverlap() => Assert.That(
        One(["m,fuel.diesel.stationary,9000,L,2025-03,GB,F,,,,,", "a,fuel.diesel.stationary,4000,L,2025-03-04,GB,F,,,,,",
            "b,fuel.diesel.stationary,5000,L,2025-03-19,GB,F,,,,,"], "overlap", Header).Lines, Is.EqualTo(["a", "b", "m"]));

    private static string Power(string id, int amount, string site, string entity) =>
        $"{id},electricity.grid,{amount},kWh,2025,GB,{site},{entity},,,,";

    private static IEnumerable<Finding> FoundWithOwn(params string[] rows) => Inventory.CalculateAll(
            LedgerText.Read($"{Header}\n{string.Join('\n', rows)}\n").Ledger, WithOwn, Sample.Ar6)
        .SelectMany(inventory => inventory.Findings)
        .Where(finding => Codes.Contains(finding.Code));

    private static FactorLibrary OwnFactors() => FactorLibrary.BuiltIn.With(FactorLibrary.ReadCsv(
        new StringReader("""
            id,activity,kind,region,unit,co2_kg,scope,scope3_category,publisher,source,published,losses_included
            own/lc,electricity.grid,life-cycle,GB,kWh,0.3,3,3,me,test,2024,
            own/with-losses,electricity.grid,grid-average,GB,kWh,0.25,2,,me,test,2024,yes
            own/without-losses,electricity.grid,grid-average,GB,kWh,0.24,2,,me,test,2024,no
            """),
        "own.csv"));
}
