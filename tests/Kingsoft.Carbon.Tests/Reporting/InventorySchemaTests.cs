using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Json.Schema;
using Kingsoft.Carbon.Reporting;
using Kingsoft.Carbon.Tests.House;

namespace Kingsoft.Carbon.Tests.Reporting;

/// <summary>The schema in the package says what the library writes: every document is valid, and no member lacks.</summary>
public sealed partial class InventorySchemaTests
{
    private static readonly string[] Writers =
        ["InventoryJson.cs", "LineJson.cs", "TotalsJson.cs", "CompletenessJson.cs", "CoverageJson.cs", "ReportedJson.cs"];

    private static readonly JsonSchema Schema = JsonSchema.FromText(InventoryJson.Schema());

    [Test]
    public void Documents_OfEveryMake_AreValid()
    {
        foreach (WrittenInventories written in WrittenInventories.All())
        {
            EvaluationResults results = Evaluate(written.Json);

            Assert.That(results.IsValid, Is.True, () => $"{written.Name}: {Faults(results)}");
        }
    }

    [TestCase("\"year\": 2025,", "\"years\": 2025,")]
    [TestCase("\"schemaVersion\": 1", "\"schemaVersion\": 2")]
    [TestCase("\"severity\": \"info\"", "\"severity\": \"note\"")]
    [TestCase("\"amount\": ", "\"amount\": \"1\", \"x_a\": ")]
    public void Documents_OfAnotherForm_AreNotValid(string sound, string faulty)
    {
        string json = WrittenInventories.All().First().Json;

        Assert.That(json, Does.Contain(sound));
        Assert.That(Evaluate(json.Replace(sound, faulty, StringComparison.Ordinal)).IsValid, Is.False);
    }

    [Test]
    public void Members_ThatAreWritten_AreThoseOfTheSchema()
    {
        HashSet<string> written = [.. Writers
            .Select(file => File.ReadAllText(Repository.PathTo("src", "Kingsoft.Carbon", "Reporting", file)))
            .SelectMany(text => Member().Matches(text))
            .Select(match => match.Groups["name"].Value)];
        HashSet<string> known = [.. Properties(JsonNode.Parse(InventoryJson.Schema())!)];

        Assert.That(written, Has.Count.GreaterThan(100));
        Assert.That(written.Except(known), Is.Empty);
        Assert.That(
            WrittenInventories.All().SelectMany(document => Properties(document.Json)).Distinct().Except(known)
                .Where(name => !name.StartsWith("x_", StringComparison.Ordinal) && !IsKey(name)),
            Is.Empty);
    }

    [Test]
    public void Members_AreDescribed()
    {
        IEnumerable<string> without =
            from pair in Objects(JsonNode.Parse(InventoryJson.Schema())!)
            where pair["additionalProperties"] is not null && pair["properties"] is JsonObject
            from member in pair["properties"]!.AsObject()
            where member.Value!["description"] is null && member.Value["$ref"] is null
            select member.Key;

        Assert.That(without, Is.Empty);
    }

    private static EvaluationResults Evaluate(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        return Schema.Evaluate(document.RootElement, new EvaluationOptions { OutputFormat = OutputFormat.List });
    }

    private static string Faults(EvaluationResults results) => string.Join('\n', results.Details!
        .Where(one => one.Errors is not null).Take(5)
        .Select(one => $"{one.InstanceLocation}: {string.Join("; ", one.Errors!.Values)}"));

    // Years of asOf, categories of Scope 3 and codes of gases are keys, not members.
    private static bool IsKey(string name) => char.IsAsciiDigit(name[0]) || name == "ch4Fossil"
        || name.Contains('-', StringComparison.Ordinal);

    private static IEnumerable<string> Properties(string json) =>
        Objects(JsonNode.Parse(json)!).SelectMany(one => one.Select(pair => pair.Key));

    private static IEnumerable<string> Properties(JsonNode schema) => Objects(schema)
        .Select(one => one["properties"]).OfType<JsonObject>().SelectMany(one => one.Select(pair => pair.Key));

    private static IEnumerable<JsonObject> Objects(JsonNode node) => node switch
    {
        JsonObject one => one.Select(pair => pair.Value).OfType<JsonNode>().SelectMany(Objects).Prepend(one),
        JsonArray list => list.OfType<JsonNode>().SelectMany(Objects),
        _ => [],
    };

    [GeneratedRegex("""json\.(?:Text|Texts|Number|Write\w+)\(\s*"(?<name>\w+)["]""")]
    private static partial Regex Member();
}
