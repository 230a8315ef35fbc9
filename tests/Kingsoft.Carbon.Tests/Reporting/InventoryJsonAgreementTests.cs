using System.Text.Json.Nodes;
using Kingsoft.Carbon.Reporting;
using static Kingsoft.Carbon.Tests.Inventories.Sample;

namespace Kingsoft.Carbon.Tests.Reporting;

/// <summary>What an inventory's JSON says in two places has to agree: sums and parts, options and years, categories and figures.</summary>
public sealed class InventoryJsonAgreementTests
{
    private static readonly string Whole = Json(
        Reported(5m, new ActivityDetails { Scope = Scope.Scope1 }),
        Reported(7m, new ActivityDetails { Scope = Scope.Scope2, Scope2Method = Scope2Method.LocationBased }),
        Reported(9m, new ActivityDetails { Scope = Scope.Scope3, Scope3Category = Scope3Category.BusinessTravel }));

    private static readonly string Power2025 = Json(Power(1m, id: "a", period: "2025-01"), Power(2m, id: "b", period: "2025-03"));

    [TestCase("8.999999999999", "8.999999999999")]
    [TestCase("1e-28", "0.0000000000000000000000000001")]
    public void Read_OfCategoriesThatAreNotScope3_IsRefused(string category, string sum) => Assert.That(
        Told(Changed(Whole, totals => totals["scope3ByCategory"]!["6"] = JsonNode.Parse(category), "totals")),
        Is.EqualTo(
            $"inventories[0].totals.scope3ByCategory: the parts add up to '{sum}', and scope3 is '9'; figures that agree are accepted"));

    [Test]
    public void Read_OfACategoryWithoutScope3_IsRefused() => Assert.That(
        Told(Changed(Power2025, totals => totals["scope3ByCategory"]!["6"] = 0, "totals")),
        Is.EqualTo(
            "inventories[0].totals.scope3ByCategory: the parts add up to '0', and scope3 is 'null'; figures that agree are accepted"));

    [TestCase("scope1", 5)]
    [TestCase("scope2LocationBased", 7)]
    [TestCase("scope3", 9)]
    public void Read_OfGasesThatAreNotTheirScope_IsRefused(string scope, int total) => Assert.That(
        Told(Changed(Whole, totals => totals["byGas"]![scope]!["co2"] = 2, "totals")),
        Is.EqualTo(
            $"inventories[0].totals.byGas.{scope}: the parts add up to '{total + 2}', and {scope} is '{total}'; "
            + "figures that agree are accepted"));

    // Power2025 has 1 kWh and 2 kWh.
    [TestCase("energyMWh", "0.0031", "0.003")]
    [TestCase("biogenicCo2", "0", "null")]
    [TestCase("outside", "1", "null")]
    public void Read_OfATotalThatIsNotTheSumOfTheLines_IsRefused(string member, string written, string sum) => Assert.That(
        Told(Changed(Power2025, totals => totals[member] = JsonNode.Parse(written), "totals")),
        Does.Contain($"inventories[0].totals.{member}: '{written}' is not the sum of the lines; '{sum}' is accepted, or lines that"));

    [Test]
    public void Read_OfALineOfAnotherCategory_IsRefused() => Assert.That(
        Told(Changed(Whole, year => year["lines"]![2]!["scope3Category"] = 7)),
        Is.EqualTo(
            "inventories[0].totals.scope3ByCategory.6: '9' is not the sum of the lines; 'null' is accepted, or lines that give the other\n"
            + "inventories[0].totals.scope3ByCategory.7: 'null' is not the sum of the lines; '9' is accepted, "
            + "or lines that give the other"));

    [Test]
    public void Read_OfALineThatWasChanged_IsRefused() => Assert.That(
        Told(Changed(Whole, year => year["lines"]![0]!["co2e"] = 6)),
        Does.Contain("inventories[0].totals.scope1: '5' is not the sum of the lines; '6' is accepted, or lines that give the other"));

    // Nobody says what the rows that lack are worth.
    [Test]
    public void Read_OfLinesWithoutATotalOfScope2_IsAsWritten() => Assert.That(
        InventoryJson.Parse(Json(
            Power(1m, id: "a"), Reported(9m, new ActivityDetails { Scope = Scope.Scope2, Scope2Method = Scope2Method.MarketBased })))
            .Inventories.Single().Totals.Scope2MarketBased,
        Is.Null);

    [Test]
    public void Read_OfAGasThatIsNoNumber_IsToldOnce() => Assert.That(
        Told(Changed(Whole, totals => totals["byGas"]!["scope1"]!["unsplit"] = "5", "totals")),
        Does.StartWith("inventories[0].totals.byGas.scope1.unsplit: '5' is a text; ").And.Not.Contain("\n"));

    [Test]
    public void Read_OfTwoGwpSets_IsRefused() => Assert.That(
        Told(ChangedRoot(Whole, root => root["options"]!["gwp"] = "AR5")),
        Is.EqualTo("options.gwp: 'AR5' contradicts gwpSet, which gives 'AR6'; values that agree are accepted"));

    // The name of a table may be another in another version: it is kept, and rules nothing.
    [Test]
    public void Read_OfATableOfAnotherName_KeepsIt()
    {
        string json = Whole.Replace("IPCC AR6 WG1 Table 7.15", "IPCC AR6 WG1 Table 7.SM.7", StringComparison.Ordinal);

        Assert.That(json, Is.Not.EqualTo(Whole));
        Assert.That(InventoryJson.Parse(json).ToJson(), Is.EqualTo(json));
        Assert.That(InventoryJson.Parse(json).Inventories.Single().ToJson(), Is.EqualTo(json));
    }

    [Test]
    public void Read_OfAYearThatWasNotAskedFor_IsRefused() => Assert.That(
        Told(ChangedRoot(Whole, root => root["options"]!["year"] = 2024)),
        Is.EqualTo("inventories[0].year: '2025' contradicts options.year, which gives '2024'; values that agree are accepted"));

    [Test]
    public void Read_OfAPeriodThatBeginsInAnotherMonth_IsRefused() => Assert.That(
        Told(ChangedRoot(Whole, root => root["options"]!["yearStart"] = 4)),
        Is.EqualTo(
            "inventories[0].periodStart: '2025-01-01' contradicts options.yearStart, which gives '2024-04-01'; "
            + "values that agree are accepted\n"
            + "inventories[0].periodEnd: '2025-12-31' contradicts options.yearStart, which gives '2025-03-31'; "
            + "values that agree are accepted"));

    [Test]
    public void Read_OfAMonthThatIsNone_IsToldOnce() => Assert.That(
        Told(ChangedRoot(Whole, root => root["options"]!["yearStart"] = 13)), Does.StartWith("options.yearStart: ").And.Not.Contain("\n"));

    [TestCase(5, "state", "missing", "'missing' contradicts totals.scope3ByCategory, which gives 'reported'")]
    [TestCase(0, "state", "reported", "'reported' contradicts totals.scope3ByCategory, which gives 'missing'")]
    [TestCase(0, "state", "not-relevant", "'not-relevant' contradicts reason, which gives 'missing'")]
    [TestCase(5, "reason", "no trips", "'no trips' contradicts state, which gives 'null'")]
    public void Read_OfAStateThatIsNotThatOfTheCategory_IsRefused(int at, string member, string faulty, string expected) => Assert.That(
        Told(Changed(Whole, categories => categories[at]![member] = faulty, "categories")),
        Is.EqualTo($"inventories[0].categories[{at}].{member}: {expected}; values that agree are accepted"));

    [Test]
    public void Read_OfAReasonBesideMissing_IsRefused() => Assert.That(
        Told(Changed(Whole, categories => categories[0]!["reason"] = "none bought", "categories")),
        Is.EqualTo(
            "inventories[0].categories[0].state: 'missing' contradicts reason, which gives 'not-relevant'; "
            + "values that agree are accepted"));

    [Test]
    public void Read_OfACategoryThatStandsTwice_IsRefused() => Assert.That(
        Told(Changed(Whole, categories => categories[1]!["category"] = 1, "categories")),
        Is.EqualTo("inventories[0].categories[1].category: '1' stands twice; keep one"));

    [Test]
    public void Read_OfTooFewCategories_IsRefused() => Assert.That(
        Told(Changed(Whole, categories => categories.AsArray().RemoveRange(13, 2), "categories")),
        Is.EqualTo("inventories[0].categories: the list lacks 14, 15; each of the 15 categories is accepted once"));

    [TestCase("2024-12-31/2025-01-31")]
    [TestCase("2019")]
    public void Read_OfCoveredDaysOutsideThePeriod_IsRefused(string stretch) => Assert.That(
        Told(Changed(Power2025, stretches => stretches[0] = stretch, "covers", "stretches")),
        Is.EqualTo(
            "inventories[0].covers.stretches: the stretches are not all of the period; "
            + "such as lie within 2025-01-01/2025-12-31 are accepted"));

    [Test]
    public void Read_OfALineOfAnotherScopeWithACategory_IsRefused() => Assert.That(
        Told(Changed(Whole, lines => lines[0]!["scope3Category"] = 6, "lines")),
        Is.EqualTo("inventories[0].lines[0].scope3Category: '6' contradicts scope, which gives 'null'; values that agree are accepted"));

    [Test]
    public void Read_OfALineOfScope3WithoutACategory_IsRefused() => Assert.That(
        Told(Changed(Whole, lines => lines[2]!["scope3Category"] = null, "lines")),
        Is.EqualTo("inventories[0].lines[2].scope3Category: the value is missing; it may not be left out"));

    [Test]
    public void Read_OfLinesThatAreNoObjects_IsToldOnceEach() => Assert.That(
        Told(Changed(Whole, lines => (lines[0], lines[2]) = (5, null), "lines")),
        Is.EqualTo(
            "inventories[0].lines[0]: this is not an object; { … } is accepted\n"
            + "inventories[0].lines[2]: this is not an object; { … } is accepted"));

    private static string Json(params ActivityRecord[] records) => Calculate(FactorLibrary.BuiltIn, Ar6, records).ToJson();

    private static string Changed(string json, Action<JsonNode> change, params string[] path) => ChangedRoot(
        json, root => change(path.Aggregate(root["inventories"]![0]!, (node, member) => node[member]!)));

    private static string ChangedRoot(string json, Action<JsonNode> change)
    {
        JsonNode root = JsonNode.Parse(json)!;
        change(root);
        return root.ToJsonString();
    }

    private static string Told(string json)
    {
        string told = Assert.Throws<CarbonDataException>(() => InventoryJson.Parse(json))!.Message;
        return string.Join('\n', told.Split('\n').Select(line => line.Split(": ", 2)[1]));
    }
}
