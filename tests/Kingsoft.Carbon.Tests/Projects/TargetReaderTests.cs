using Kingsoft.Carbon.Projects;

namespace Kingsoft.Carbon.Tests.Projects;

public sealed class TargetReaderTests
{
    [TestCase("{}", "the sector's intensity is not given for any year; at least base and target year are needed")]
    [TestCase("{ \"2020\": -1 }", "the sector's intensity of 2020 is -1; a number of zero or more is accepted")]
    public void Read_ScenarioWithAFault_NamesItAtTheScenario(string intensity, string message)
    {
        using var file = new ScratchFile($$"""
            { "targets": [ { "name": "t", "kind": "gross-reduction", "scopes": [1], "baseYear": 2020, "year": 2050,
              "pathway": "sectoral-convergence", "sector": { "intensity": {{intensity}}, "activity": { "2020": 1 },
              "companyActivity": { "2020": 1 } } } ] }
            """);
        var issues = new DataIssues();

        CarbonProject.Read(file.Path, issues);

        Assert.That(file.Lines(issues, "p.json"), Does.Contain($"p.json:2: sector: {message}"));
    }

    [Test]
    public void Read_TargetOfThePast_IsNamedByCodeAndArguments()
    {
        using var file = new ScratchFile("""
            { "targets": [ { "name": "t", "kind": "gross-reduction", "scopes": [1], "baseYear": 2020, "year": 2019,
              "pathway": "linear", "grossReductionPct": 40 } ] }
            """);
        var issues = new DataIssues();

        CarbonProject.Read(file.Path, issues);

        DataIssue issue = issues.Single(issue => issue.Column == "year");
        Assert.That(issue.Code, Is.EqualTo("target-year-past"));
        Assert.That(issue.Arguments, Is.EqualTo(new[] { "2019", "2020" }));
    }
}
