using System.Globalization;
using System.Text.RegularExpressions;

namespace Kingsoft.Carbon.Tests.Factors;

/// <summary>Factors that are one published number less another: both of the same mix, region and data year, and not below zero.</summary>
public sealed class FactorDifferenceTests
{
    private const string Header =
        "id,activity,kind,region,data_year,unit,co2e_kg,gwp_set,as_published,table,scope,scope3_category,published,publisher,source\n";

    private const string LifeCycle2023 = "cn-mee-footprint-2023/electricity.life-cycle/CN", Average2023 = "cn-mee-2023/electricity.grid/CN",
        LifeCycle2024 = "cn-mee-footprint-2024/electricity.life-cycle/CN", Average2022 = "cn-mee-2022/electricity.grid/CN";

    // The two numbers stand in the row as they were printed, and in the rows of the two notices.
    [Test]
    public void BuiltIn_UpstreamOfElectricityOfChina_IsTheDifferenceOfItsTwoPublishedNumbers()
    {
        EmissionFactor[] upstream =
        [
            .. FactorLibrary.BuiltIn.Factors.Where(factor => factor.Activity.Value == "upstream.electricity" && factor.Region.Code == "CN"),
        ];

        Assert.That(upstream, Is.Not.Empty);
        foreach (EmissionFactor factor in upstream)
        {
            decimal[] printed = [.. Regex.Matches(factor.AsPublished!, @"\d+\.\d+").Select(
                match => decimal.Parse(match.Value, CultureInfo.InvariantCulture))];
            string[] ids = [.. Regex.Matches(factor.Citation.Table!, @"[a-z0-9-]+/[a-z.-]+/[A-Z]+").Select(match => match.Value)];
            EmissionFactor lifeCycle = Find(ids[0]), average = Find(ids[1]);

            Assert.That(printed, Is.EqualTo(new[] { lifeCycle.Co2eKilograms, average.Gases.Single().KilogramsPerUnit }));
            Assert.That(factor.Co2eKilograms, Is.EqualTo(printed[0] - printed[1]).And.GreaterThan(0m));
            Assert.That((lifeCycle.Region, lifeCycle.DataYear), Is.EqualTo((factor.Region, factor.DataYear)));
            Assert.That((average.Region, average.DataYear), Is.EqualTo((factor.Region, factor.DataYear)));
            Assert.That((lifeCycle.Kind, average.Kind), Is.EqualTo((FactorKind.LifeCycle, FactorKind.GridAverage)));
            Assert.That(factor.Citation.Published, Is.EqualTo(average.Citation.Published), "known when the later of the two was");
            Assert.That(factor.Citation.Published!.Value.LastDay, Is.GreaterThanOrEqualTo(lifeCycle.Citation.Published!.Value.LastDay));
        }

        static EmissionFactor Find(string id) => FactorLibrary.BuiltIn.TryFind(id, out EmissionFactor? factor) ? factor : null!;
    }

    [TestCase("CN,2023,kWh,0.0899", $"{LifeCycle2023} less {Average2023}")]
    [TestCase("CN,2023,MWh,89.9", $"0.6205 ({LifeCycle2023}) less 0.5306 ({Average2023})")]
    [TestCase("CN,2024,kWh,0.01", "1.2 kg per m3 less 0.2; see http://a.b/c/d less http://e.f/g/h")]
    [TestCase("CN,2024,kWh,0.01", "input/output/table less n/a/n")]
    public void Check_ADifferenceThatHolds_FindsNothing(string figures, string table) =>
        Assert.That(Faults(figures, table), Is.Empty);

    // V16: life cycle of 2024 with an average of 2023; with that of Tianjin, which is more.
    [TestCase(
        "CN,2024,kWh,0.0471", $"{LifeCycle2024} less {Average2023}",
        "table: " + LifeCycle2024 + " is of 2024 and " + Average2023 + " of 2023, this row of 2024: a difference is of one data year")]
    [TestCase(
        "CN-TJ,2024,kWh,0", $"{LifeCycle2024} less cn-mee-2023/electricity.grid/CN-TJ",
        "table: " + LifeCycle2024 + " is of CN and cn-mee-2023/electricity.grid/CN-TJ of CN-TJ, this row of CN-TJ: a difference is of")]
    [TestCase(
        "CN,2023,kWh,0.09", $"{LifeCycle2023} less {Average2023}",
        "co2e_kg: " + LifeCycle2023 + " less " + Average2023 + " is 0.0899 kg, and this row has 0.09")]
    [TestCase(
        "CN,2022,kWh,0.0839", $"{LifeCycle2023} less {Average2022}",
        "table: " + LifeCycle2023 + " is of 2023 and " + Average2022 + " of 2022, this row of 2022")]
    [TestCase(
        "CN,,kWh,0.0899", $"{LifeCycle2023} less {Average2023}",
        "table: " + LifeCycle2023 + " is of 2023 and " + Average2023 + " of 2023, this row of no data_year")]
    [TestCase(
        "CN,2024,kWh,0.1", $"{LifeCycle2024} less cn-mee-2024/electricity.grid/CN",
        "table: 'cn-mee-2024/electricity.grid/CN' is not the id of a factor")]
    [TestCase(
        "CN,2023,kWh,0.4134", $"cn-mee-footprint-2023/electricity.life-cycle.coal/CN less {Average2023}",
        "table: cn-mee-footprint-2023/electricity.life-cycle.coal/CN is life-cycle of electricity.life-cycle.coal and " + Average2023)]
    [TestCase(
        "CN,2023,kWh,0.0109", $"{LifeCycle2023} less {Average2023}/excl-market-non-fossil",
        "table: " + LifeCycle2023 + " is life-cycle of")]
    [TestCase("XK,2023,kWh,0", "own/lc/XK less own/grid/XK", "table: own/lc/XK less own/grid/XK is -0.1 kg, below zero")]
    public void Check_ADifferenceThatDoesNotHold_IsRefusedByValidationAndInventory(string figures, string table, string fault)
    {
        Assert.That(Faults(figures, table).Single(), Does.Contain(fault));

        DataIssues issues = new();
        Inventory.CalculateAll(
            ActivityLedger.ReadCsv(
                new StringReader("activity,amount,unit,period,region\nfuel.diesel.stationary,1,TJ(net),2024,CN\n"), "l.csv"),
            Own(figures, table), new InventoryOptions { GwpSet = GwpSet.Ar6 }, issues);
        Assert.That(issues.Single().ToString(), Does.Contain(fault));
    }

    private static string[] Faults(string figures, string table)
    {
        var issues = new DataIssues();
        FactorValidation.Check(Own(figures, table), issues);
        return [.. issues.InOrder().Where(issue => issue.Location.Line == 2).Select(issue => issue.ToString())];
    }

    private static FactorLibrary Own(string figures, string table) => FactorLibrary.BuiltIn.With(FactorLibrary.ReadCsv(
        new StringReader(
            $"{Header}own/upstream.electricity/x,upstream.electricity,upstream,{figures},unstated,,{table},3,3,2026,Own,Own\n"
            + "own/lc/XK,electricity.life-cycle,life-cycle,XK,2023,kWh,0.5,unstated,,,3,3,2025,Own,Own\n"
            + "own/grid/XK,electricity.grid,grid-average,XK,2023,kWh,0.6,unstated,,,2,,2025,Own,Own\n"),
        "own.csv"));
}
