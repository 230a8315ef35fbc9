using System.Text.RegularExpressions;
using static Kingsoft.Carbon.Tests.Inventories.Sample;

namespace Kingsoft.Carbon.Tests.Inventories;

/// <summary>A user's own property that no row took while a published one was taken is never passed over in silence.</summary>
public sealed class UnusedPropertyTests
{
    private const string Header = "substance,property,value,unit,source,valid_from,valid_to,region,set,published\n";

    [TestCase("diesel,density,0.84,kg/L,me,2020,2022,,,", "its years are 2020 to 2022, the row is of 2024")]
    [TestCase("diesel,density,0.84,kg/L,me,2025,,,,", "its years begin in 2025, the row is of 2024")]
    [TestCase("diesel,density,0.84,kg/L,me,,2023,,,", "its years end in 2023, the row is of 2024")]
    [TestCase("diesel,density,0.84,kg/L,me,,,US,,", "it is for US, the row is of CN")]
    [TestCase("diesel,density,0.84,kg/L,me,,,CN-BJ,,", "it is for CN-BJ, the row is of CN")]
    [TestCase(
        "diesel,density,0.84,kg/L,me,,,,cn-guideline,",
        "it is of the set 'cn-guideline', ipcc-2006/fuel.diesel.stationary/GLOBAL of none")]
    [TestCase("diesel,density,0.84,kg/L,me,,,,,2025-06", "published 2025-06, it counts from 2025-06-30; the figures are as of 2025-04-30")]
    public void Findings_OwnPropertyThatNoRowTakes_SaysWhy(string row, string why)
    {
        Inventory inventory = Diesel(row, "CN");

        Finding found = inventory.Findings.Single(finding => finding.Code == "unused-property");
        Assert.That((found.Severity, found.Tonnes), Is.EqualTo((FindingSeverity.Warning, (decimal?)null)));
        Assert.That(
            Regex.Replace(found.Message, @"\([^()]*own\.csv:", "(own.csv:"),
            Is.EqualTo("the user's own property of a substance was taken by no row, although rows of the substance took a published one: "
                + $"check its years, region, set and substance: diesel density 0.84 kg/L (own.csv:2): {why}; diesel-mineral density "
                + "830.565 kg/m3 was taken"));
    }

    // Taken; or no row needs it; or another line of the user's own serves the row.
    [TestCase("diesel,density,0.84,kg/L,me,,,,,")]
    [TestCase("diesel,density,0.84,kg/L,me,2024,2024,CN,,")]
    [TestCase("diesel,gcv,45,MJ/kg,me,2020,2020,,,")]
    [TestCase("diesel,density,0.84,kg/L,me,2024,2024,,,\ndiesel,density,0.83,kg/L,me,2023,2023,,,")]
    [TestCase("diesel,density,0.84,kg/L,me,,,CN,,\ndiesel,density,0.83,kg/L,me,,,US,,")]
    [TestCase("natural-gas,ncv,38931,kJ/m3,me,2020,2020,,,")]
    public void Findings_PropertiesOfOtherRows_SayNothing(string rows)
    {
        Assert.That(Messages(Diesel(rows, "CN"), "unused-property"), Is.Empty);
    }

    private static Inventory Diesel(string rows, string region)
    {
        using var folder = new House.TemporaryFolder();
        File.WriteAllText(folder.PathTo("own.csv"), Header + rows + "\n");
        FactorLibrary own = FactorLibrary.ReadPropertiesCsv(folder.PathTo("own.csv"));
        var details = new ActivityDetails { Region = Region.Parse(region) };
        return Calculate(
            FactorLibrary.BuiltIn.With(own),
            Ar6 with { AsOf = Ar6.AsOf.Add(2024, new DateOnly(2025, 4, 30)) },
            Row("fuel.diesel.stationary", 1000m, "L", "2024", details));
    }
}
