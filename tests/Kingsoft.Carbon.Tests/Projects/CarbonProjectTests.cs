using Kingsoft.Carbon.Projects;
using Kingsoft.Carbon.Tests.House;
using Kingsoft.Carbon.Tracking;

namespace Kingsoft.Carbon.Tests.Projects;

/// <summary>A project file becomes options, ledgers and targets.</summary>
public sealed class CarbonProjectTests
{
    [Test]
    public void Read_TheSample_HoldsWhatItSays()
    {
        CarbonProject project = CarbonProject.Read(Path.Combine(Repository.Root, "samples", "kingsoft-cloud", "project.json"));

        Assert.That(
            (project.Organization, project.Basis, project.BaseYear, project.Options.GwpSet),
            Is.EqualTo(("Kingsoft Cloud", TrackingBasis.Calculated, (int?)2024, GwpSet.Ar6)));
        Assert.That(
            project.Options.AsOf,
            Is.EqualTo(new Dictionary<int, DateOnly> { [2024] = new(2025, 4, 30), [2025] = new(2026, 4, 23) }));
        Assert.That((project.Ledger.Count, project.Metrics.Count, project.Reported!.Count > 0), Is.EqualTo((18, 8, true)));
        Assert.That(
            project.Targets.Select(target => (target.Kind, target.Year, target.Scope2Method, target.Pathway)),
            Is.EqualTo(new[]
            {
                (TargetKind.Neutrality, 2050, Scope2Method.LocationBased, PathwayKind.Linear),
            }));
        Assert.That(project.Options.Exclusions.Single().Scope, Is.EqualTo(Scope.Scope1));
    }

    // Half a unit of the last digit of Scope 1 and of Scope 2: 0.005 each.
    [Test]
    public void Of_ReportedBasis_CarriesTheRoundingOfThePrint()
    {
        string sample = Path.Combine(Repository.Root, "samples", "kingsoft-cloud");
        string text = File.ReadAllText(Path.Combine(sample, "project.json"))
            .Replace("\"calculated\"", "\"reported\"", StringComparison.Ordinal);
        using var folder = new TemporaryFolder();
        foreach (string name in new[] { "2024.csv", "2025.csv", "metrics.csv", "reported.csv" })
            File.Copy(Path.Combine(sample, name), folder.PathTo(name));
        File.WriteAllText(folder.PathTo("project.json"), text);

        TrackingReport report = ProjectTracking.Calculate(CarbonProject.Read(folder.PathTo("project.json")));

        Assert.That(
            report.Years.Select(year => (year.HalfWidths["scope1"].Unsplit, year.HalfWidths["scope2LocationBased"].Unsplit)),
            Is.All.EqualTo(((Co2e?)Co2e.FromKilograms(5m), (Co2e?)Co2e.FromKilograms(5m))));
        Assert.That(report.Years.Select(year => year.Scope12LocationBased?.Tonnes), Is.EqualTo(new[] { 57695.89m, 56711.51m }));
    }

    // The effect of GB/T 2589: electricity 0.1229 kgce a kWh; fuels 3,600 ÷ 29.307 kgce a MWh. 2024: 107,415.86 × 0.1229 + 220.95 × 3.6 ÷
    // 29.307 = 13,201.409 + 27.141 = 13,228.550.
    [Test]
    public void Of_ComprehensiveEnergy_IsByTheCalorificValue()
    {
        TrackingReport report =
            ProjectTracking.Calculate(CarbonProject.Read(Path.Combine(Repository.Root, "samples", "kingsoft-cloud", "project.json")));

        Assert.That(Math.Round(report.Years[0].ComprehensiveEnergy!.Tce, 3), Is.EqualTo(13228.550m));
    }

    [Test]
    public void Read_AFileThatIsNoObject_SaysSo()
    {
        using var file = new ScratchFile("\n[]");
        var issues = new DataIssues();

        CarbonProject? project = CarbonProject.Read(file.Path, issues);

        Assert.That(project, Is.Null);
        Assert.That(
            file.Lines(issues, "p.json").Single(),
            Does.StartWith("p.json:2: project: this is not an object; { organization, gwpSet, ledgers, "));
    }
}
