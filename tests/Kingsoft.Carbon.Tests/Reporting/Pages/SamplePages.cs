using System.Xml.Linq;
using Kingsoft.Carbon.Projects;
using Kingsoft.Carbon.Reporting;
using Kingsoft.Carbon.Tests.House;

namespace Kingsoft.Carbon.Tests.Reporting.Pages;

/// <summary>The samples, calculated once, and their pages.</summary>
internal static class SamplePages
{
    public const string FromAReport = "kingsoft-cloud", MadeUp = "cloud-company";

    private static readonly Dictionary<string, Lazy<ProjectResult>> Results =
        new[] { FromAReport, MadeUp }.ToDictionary(name => name, name => new Lazy<ProjectResult>(() => Calculate(PathOf(name))));

    public static IEnumerable<TestCaseData> All =>
        from name in new[] { FromAReport, MadeUp }
        from language in Enum.GetValues<Language>()
        select new TestCaseData(name, language);

    public static ProjectResult Result(string name) => Results[name].Value;

    public static string Html(string name, Language language) => ReportPage.ToHtml(Result(name), language);

    /// <summary>A page as what it must be too: well-formed XML.</summary>
    public static XElement Parse(string html) => XDocument.Parse(html).Root!;

    public static ProjectResult Calculate(string project) => ProjectResult.Calculate(CarbonProject.Read(project));

    public static string PathOf(string name) => Path.Combine(Repository.Root, "samples", name, "project.json");

    /// <summary>The page of a made-up project.</summary>
    /// <param name="ledger">The rows below the header.</param>
    /// <param name="members">Further members of the project file.</param>
    /// <param name="metrics">The rows of metrics below the header.</param>
    /// <param name="organization">The name, as JSON.</param>
    public static string Made(
        string[] ledger, string members = "", string[]? metrics = null, string organization = "\"Made up\"")
    {
        using var folder = new TemporaryFolder();
        File.WriteAllLines(
            folder.PathTo("ledger.csv"),
            ["id,activity,amount,unit,period,facility,region,scope,scope3_category,note", .. ledger]);
        File.WriteAllLines(folder.PathTo("metrics.csv"), ["year,metric,value,unit,facility,entity,source,status", .. metrics ?? []]);
        File.WriteAllText(
            folder.PathTo("project.json"),
            $$"""
            { "organization": {{organization}}, "gwpSet": "AR6", "ledgers": ["ledger.csv"], "metrics": "metrics.csv"{{members}} }
            """);
        return ReportPage.ToHtml(Calculate(folder.PathTo("project.json")));
    }
}
