namespace Kingsoft.Carbon.Tests.Factors;

/// <summary>What a built-in row has to say of its place and terms.</summary>
public sealed class FactorCitationTests
{
    private const string Header = "id,activity,kind,region,unit,co2_kg,scope,published,publisher,source,table,url,license\n";

    [TestCase(
        "own/electricity.grid/CN,electricity.grid,grid-average,CN,kWh,0.5,2,2025,P,S,,https://example.org,terms",
        "own.csv:2: table: the value is missing; a built-in factor names the table, the address and the terms of reuse")]
    [TestCase(
        "own/electricity.grid/CN,electricity.grid,grid-average,CN,kWh,0.5,2,2025,P,S,Table 1,,terms",
        "own.csv:2: url: the value is missing; a built-in factor names the table, the address and the terms of reuse")]
    [TestCase(
        "own/electricity.grid/CN,electricity.grid,grid-average,CN,kWh,0.5,2,2025,P,S,Table 1,https://example.org,",
        "own.csv:2: license: the value is missing; a built-in factor names the table, the address and the terms of reuse")]
    [TestCase(
        "other/electricity.grid/CN,electricity.grid,grid-average,CN,kWh,0.5,2,2025,P,S,Table 1,https://example.org,terms",
        "own.csv:2: id: 'other/electricity.grid/CN' does not say where it belongs; own/electricity.grid/CN is accepted, and a "
        + "variant after it")]
    public void CheckCitation_Gap_NamesTheColumn(string row, string message)
    {
        var issues = new DataIssues();

        FactorValidation.CheckCitation(FactorRows.BuiltIn(Header + row + "\n"), issues);

        Assert.That(issues.Select(issue => issue.ToString()), Is.EqualTo([message]));
    }

    [TestCase("own/electricity.grid/CN")]
    [TestCase("own/electricity.grid/CN/variant")]
    public void CheckCitation_WholeRow_FindsNothing(string id)
    {
        var issues = new DataIssues();

        FactorValidation.CheckCitation(
            FactorRows.BuiltIn($"{Header}{id},electricity.grid,grid-average,CN,kWh,0.5,2,2025,P,S,Table 1,https://example.org,terms\n"),
            issues);

        Assert.That(issues, Is.Empty);
    }

    [Test]
    public void Check_OwnFactorWithoutTable_IsAccepted()
    {
        IEnumerable<string> faults = FactorRows.Faults($"{Header}mine/1,electricity.grid,grid-average,CN,kWh,0.5,2,2025,P,S,,,\n");

        Assert.That(faults, Is.Empty);
    }
}
