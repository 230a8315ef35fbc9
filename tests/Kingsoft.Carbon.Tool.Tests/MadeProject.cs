using System.Globalization;
using System.Text.Json;

namespace Kingsoft.Carbon.Tool.Tests;

/// <summary>
/// A project of a company that is made up: totals of Scope 1 and, if wanted, 2 and 3 by year, written into the current folder.
/// </summary>
internal static class MadeProject
{
    /// <summary>Scope 1 of the base-year example: 40,000 t, and 50,000 t the year after.</summary>
    public static IReadOnlyList<(int Year, int Scope, decimal Tonnes)> TwoYears { get; } = [(2024, 1, 40000m), (2025, 1, 50000m)];

    /// <summary>Six years for the forecasts, all in Scope 2.</summary>
    public static IReadOnlyList<(int Year, int Scope, decimal Tonnes)> SixYears { get; } =
        [(2020, 2, 62000m), (2021, 2, 60500m), (2022, 2, 61000m), (2023, 2, 58900m), (2024, 2, 57695.89m), (2025, 2, 56711.51m)];

    /// <param name="totals">Year, scope, tonnes of CO2e.</param>
    /// <param name="members">Further members of the project file, as JSON.</param>
    public static void Write(IEnumerable<(int Year, int Scope, decimal Tonnes)> totals, params string[] members)
    {
        WorkingFolder.Write("ledger.csv", ["id,activity,amount,unit,period,region,scope,scope3_category", .. totals.Select(Row)]);
        WorkingFolder.Write("metrics.csv", "year,metric,value,unit", "2024,revenue,1000,MCNY", "2025,revenue,1100,MCNY");
        WorkingFolder.Write(
            "project.json",
            [
                "{",
                string.Join(
                    ",\n",
                    [
                        "\"organization\": \"Made up\"",
                        "\"gwpSet\": \"AR6\"",
                        "\"ledgers\": [\"ledger.csv\"]",
                        "\"metrics\": \"metrics.csv\"",
                        .. members,
                    ]),
                "}",
            ]);
    }

    /// <summary>A base-year policy with its changes.</summary>
    public static string Policy(string timing, params string[] changes) =>
        $$"""
        "baseYear": 2024, "baseYearPolicy": { "thresholdPct": 5, "timing": "{{timing}}", "eachScope": false, "changes": [
        {{string.Join(",\n", changes)}}
        ] }
        """;

    /// <summary>A linear target over some scopes, to zero in 2050.</summary>
    public static string Target(string scopes, string more = "") =>
        $$"""
        "targets": [ { "name": "zero", "kind": "gross-reduction", "scopes": [{{scopes}}], "baseYear": 2024, "year": 2050,
        """ + $$"""
         "grossReductionPct": 100, "pathway": "linear"{{more}} } ]
        """;

    public static JsonElement Restatement(JsonElement report, string metric, int year) =>
        report.GetProperty("baseYear").GetProperty("restatements").EnumerateArray()
            .Single(one => one.GetProperty("metric").GetString() == metric && one.GetProperty("year").GetInt32() == year);

    private static string Row((int Year, int Scope, decimal Tonnes) total) => string.Create(
        CultureInfo.InvariantCulture,
        $"s{total.Scope}-{total.Year},emissions.reported,{total.Tonnes},tCO2e,"
            + $"{total.Year},CN,{total.Scope},{(total.Scope == 3 ? "8" : "")}");
}
