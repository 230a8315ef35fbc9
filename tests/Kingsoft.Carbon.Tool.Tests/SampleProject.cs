using System.Text.Json;

namespace Kingsoft.Carbon.Tool.Tests;

/// <summary>The sample company's project, copied into the current folder with what a test changes in it.</summary>
internal static class SampleProject
{
    private static readonly string[] Files = ["project.json", "metrics.csv", "reported.csv", "2024.csv", "2025.csv"];

    /// <summary>The change that makes the project track what was printed.</summary>
    public static (string From, string To) ReportedBasis { get; } = ("\"basis\": \"calculated\"", "\"basis\": \"reported\"");

    /// <summary>The change that sets a contraction of a stated rate beside the sample's target.</summary>
    public static (string From, string To) WithContraction { get; } = (
        "\"pathwaySource\": \"assumed\"\n    }\n",
        """
        "pathwaySource": "assumed"
            },
            {
              "name": "4.2 % a year",
              "kind": "gross-reduction",
              "scopes": [1, 2],
              "scope2": "location",
              "gases": ["CO2", "CH4", "N2O"],
              "year": 2046,
              "grossReductionPct": 90,
              "pathway": "sbti-absolute-contraction",
              "annualRatePct": 4.2,
              "pathwaySource": "assumed"
            }

        """);

    public static void Copy(params (string From, string To)[] edits)
    {
        foreach (string file in Files)
            File.Copy(Path.Combine(Repository.Folder, "samples", "kingsoft-cloud", file), file);
        foreach ((string from, string to) in edits)
            Edit("project.json", from, to);
    }

    public static void Edit(string file, string from, string to)
    {
        string text = File.ReadAllText(file);
        Assert.That(text, Does.Contain(from), "what is to be replaced");
        File.WriteAllText(file, text.Replace(from, to, StringComparison.Ordinal));
    }

    public static JsonElement Track()
    {
        ToolResult result = WorkingFolder.Run("track", "project.json", "--format", "json");

        Assert.That((result.Status, result.Error), Is.EqualTo((0, "")));
        return JsonDocument.Parse(result.Output).RootElement;
    }

    public static JsonElement Change(JsonElement report, string metric) =>
        report.GetProperty("changes").EnumerateArray().Single(change => change.GetProperty("metric").GetString() == metric);

    /// <summary>The effects of a form, by name, as they print with so many decimals.</summary>
    public static (string Name, decimal Value)[] Effects(JsonElement change, string form, int decimals, string value = "value")
    {
        JsonElement attribution = change.GetProperty("attributionForm").GetString() == form
            ? change.GetProperty("attribution")
            : change.GetProperty("otherAttributions").EnumerateArray()
                .Single(other => other.GetProperty("form").GetString() == form)
                .GetProperty("attribution");
        return [.. attribution.EnumerateArray()
            .Select(effect => (effect.GetProperty("effect").GetString()!, Math.Round(effect.GetProperty(value).GetDecimal(), decimals)))];
    }

    public static decimal Round(JsonElement json, string name, int decimals) => Math.Round(json.GetProperty(name).GetDecimal(), decimals);
}
