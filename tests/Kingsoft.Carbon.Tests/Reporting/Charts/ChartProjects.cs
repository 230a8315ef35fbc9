using System.Globalization;
using System.Text.Json;
using Kingsoft.Carbon.Projects;
using Kingsoft.Carbon.Tests.House;

namespace Kingsoft.Carbon.Tests.Reporting.Charts;

/// <summary>Projects that are hard to draw, beside the two samples.</summary>
internal static class ChartProjects
{
    /// <summary>A name of 80 Chinese characters.</summary>
    public const string LongName = "北京经济技术开发区第一数据中心及其配套办公楼与员工宿舍综合能源管理与温室气体核算示范园区"
        + "（含制冷机房与柴油发电机组）二期工程北侧扩建部分第三机房楼宇区域测试名称";

    /// <summary>A name with all that XML reads as its own.</summary>
    public const string HostileName = "a <script>alert('&amp;')</script> \"b\" ]]> c";

    private static readonly Dictionary<string, Func<ProjectResult>> Projects = new()
    {
        ["kingsoft-cloud"] = () => Sample("kingsoft-cloud"),
        ["cloud-company"] = () => Sample("cloud-company"),
        ["one year"] = () => Made([(2025, 1, 10m, "A"), (2025, 2, 20m, "A")], Target("the goal", 2025, "the company")),
        ["one year without a target"] = () => Made([(2025, 1, 10m, "A"), (2025, 2, 20m, "A")]),
        ["30 years"] = () => Made(ThirtyYears, Target(LongName, 1996, "the company"), Target("all", 1996, "assumed", [1, 2, 3])),
        ["negative"] = () => Made([(2024, 1, 50m, "A"), (2024, 2, 80m, "B"), (2025, 1, -100m, "A"), (2025, 2, 90m, "A")]),
        ["200 sites"] = () => Made(TwoHundredSites),
        ["a scope missing"] = () => Made([(2024, 2, 123456789012.34m, LongName), (2025, 2, 123456799012.34m, LongName)]),
        ["hostile"] = () => Made(
            [(2024, 1, 1m, HostileName), (2024, 2, 2m, HostileName), (2025, 1, 1m, HostileName), (2025, 2, 2.5m, HostileName)],
            Target(HostileName, 2024, "the company")),
    };

    private static readonly Dictionary<string, ProjectResult> Results = [];

    public static IEnumerable<string> Names => Projects.Keys;

    private static IEnumerable<(int, int, decimal, string)> ThirtyYears =>
        from year in Enumerable.Range(1996, 30)
        from scope in new[] { 1, 2, 3 }
        select (year, scope, (1000m + (7m * (year - 1996) * (year - 1996))) * scope, "");

    private static IEnumerable<(int, int, decimal, string)> TwoHundredSites =>
        Enumerable.Range(0, 200)
            .Select(i => (2025, 1 + (i % 2), 1000000m / (i + 1), i % 3 == 0 ? $"site {i}" : $"{LongName[..70]}{i}"))
            .Append((2025, 1, 7m, ""));

    public static ProjectResult Of(string name)
    {
        lock (Results)
        {
            if (!Results.TryGetValue(name, out ProjectResult? result))
                Results.Add(name, result = Projects[name]());
            return result;
        }
    }

    private static ProjectResult Sample(string name) =>
        ProjectResult.Calculate(CarbonProject.Read(Path.Combine(Repository.PathTo("samples"), name, "project.json")));

    // Tonnes as somebody else calculated them; below zero a refrigerant that went back, GWP-100 of AR6 1,530.
    private static ProjectResult Made(IEnumerable<(int Year, int Scope, decimal Tonnes, string Site)> rows, params object[] targets)
    {
        using var folder = new TemporaryFolder();
        string[] lines =
        [
            "id,activity,amount,unit,period,facility,scope,scope3_category",
            .. rows.Select((row, i) => string.Create(CultureInfo.InvariantCulture, $"r{i},{Amount(row.Tonnes)},{row.Year},")
                + $"\"{row.Site.Replace("\"", "\"\"")}\",{row.Scope},{(row.Scope == 3 ? "1" : "")}"),
        ];
        File.WriteAllLines(folder.PathTo("ledger.csv"), lines);
        File.WriteAllText(folder.PathTo("project.json"), JsonSerializer.Serialize(
            new { organization = "Made up", gwpSet = "AR6", ledgers = new[] { "ledger.csv" }, targets }));
        return ProjectResult.Calculate(CarbonProject.Read(folder.PathTo("project.json")));
    }

    private static string Amount(decimal tonnes) => tonnes < 0m
        ? string.Create(CultureInfo.InvariantCulture, $"refrigerant.hfc-134a,{tonnes},kg")
        : string.Create(CultureInfo.InvariantCulture, $"emissions.reported,{tonnes},tCO2e");

    private static object Target(string name, int baseYear, string source, int[]? scopes = null) => new
    {
        name,
        baseYear,
        kind = "gross-reduction",
        scopes = scopes ?? [1, 2],
        scope2 = "location",
        year = 2050,
        grossReductionPct = 100,
        pathway = "linear",
        pathwaySource = source,
    };
}
