using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Kingsoft.Carbon.Methods;
using Kingsoft.Carbon.Reporting;
using Kingsoft.Carbon.Tracking;

namespace Kingsoft.Carbon.Tests.Reporting;

/// <summary>A member that JSON lacks has the value that it has in a record of which nothing was set.</summary>
public sealed class JsonMemberTests
{
    private const BindingFlags Any = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance;

    private static readonly string[] Odd =
    [
        "null", "\"\"", "\"x\"", "-1", "0", "13", "1e40", "[]", "[null]", "[\"\"]", "{}", "{\"1\":null}", "{\"x\":-1}", "true", "[{}]",
    ];

    private static readonly JsonSerializerOptions[] OfAnApplication =
    [
        new() { TypeInfoResolver = CarbonJson.Resolver },
        new() { TypeInfoResolver = CarbonJson.Resolver, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault },
        new(JsonSerializerDefaults.Web)
        {
            TypeInfoResolver = CarbonJson.Resolver,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        },
    ];

    private static readonly object[] Initial =
    [
        new ActivityDetails(), new CloudExportOptions(), new CurrencyRates(), new ExplanationOptions(), new FactorSearchOptions(),
        new ForecastOptions(), new ImportOptions(), new InventoryTotals(), new TrackingOptions(),
    ];

    private static IEnumerable<Type> Records => CarbonJsonTests.Records;

    private static IEnumerable<Type> Written => CarbonJsonTests.Written;

    [Test]
    public void Read_WithoutAMember_TakesItsInitialValue([ValueSource(nameof(Records))] Type type)
    {
        foreach (object made in Made(type))
        {
            if (JsonNode.Parse(Text(made)) is not JsonObject whole)
                return;

            foreach (string member in whole.Select(pair => pair.Key))
            {
                var part = (JsonObject)whole.DeepClone();
                part.Remove(member);
                PropertyInfo property = type.GetProperties(Any).Single(one => IsOf(member, one));

                if (property.IsDefined(typeof(RequiredMemberAttribute)))
                    Assert.That(() => Read(part, type), Throws.TypeOf<JsonException>().With.Message.Contains($"'{member}'"));
                else if (WithInitial(made, property) is { } expected)
                    AssertIsRead(part, expected, member);
                else
                    Assert.That(() => Read(part, type), Throws.TypeOf<JsonException>());
            }
        }
    }

    [Test]
    public void Read_EmptyObject_IsTheRecordOfWhichNothingIsSet([ValueSource(nameof(Initial))] object initial) =>
        Assert.That(Read(new JsonObject(), initial.GetType()), Is.EqualTo(initial));

    [Test]
    public void Read_SiteWithoutStreams_HasNone()
    {
        InventoryOptions read = JsonSerializer.Deserialize(
            """{"gwpSet":"Ar6","facilities":[{"name":"dc1"}]}""", CarbonJson.TypeInfo<InventoryOptions>())!;

        Assert.That(read.Facilities!.Single(), Is.EqualTo(new Facility { Name = "dc1" }));
        Assert.That(read, Is.EqualTo(new InventoryOptions { GwpSet = GwpSet.Ar6, Facilities = read.Facilities }));
    }

    [TestCase("""{"gas":"CO2"}""", "the object lacks 'kilogramsPerUnit'; a record is not made without")]
    [TestCase("{}", "the object lacks 'gas', 'kilogramsPerUnit'; a record is not made without")]
    public void Read_WithoutWhatAConstructorNeeds_NamesIt(string json, string message) => Assert.That(
        () => JsonSerializer.Deserialize(json, CarbonJson.TypeInfo<GasAmount>()),
        Throws.TypeOf<JsonException>().With.Message.EqualTo(message));

    // Whatever stands in a member: it is read, or it is a fault of the JSON, which a web application answers with 400.
    [Test]
    public void Read_OddValues_AreRefusedAsJson([ValueSource(nameof(Written))] Type type)
    {
        foreach (object made in Made(type, seeds: 3))
        {
            JsonNode whole = JsonNode.Parse(Text(made))!;
            foreach ((int at, string odd) in Enumerable.Range(1, Nodes(whole).Count() - 1).SelectMany(at => Odd.Select(odd => (at, odd))))
            {
                JsonNode other = whole.DeepClone();
                JsonNode replaced = Nodes(other).ElementAt(at);
                string place = replaced.GetPath();
                replaced.ReplaceWith(JsonNode.Parse(odd));

                Assert.That(() => ReadOrNull(other, type), Throws.Nothing, $"{place}: {odd}");
            }
        }
    }

    [Test]
    public void Records_ComeBack_WhateverAnApplicationLeavesOut(
        [ValueSource(nameof(Written))] Type type, [ValueSource(nameof(OfAnApplication))] JsonSerializerOptions options)
    {
        foreach (object made in Made(type))
        {
            string json = JsonSerializer.Serialize(made, type, options);

            Assert.That(JsonSerializer.Deserialize(json, type, options), Is.EqualTo(made), json);
        }
    }

    // With all within; a node that is null is none.
    private static IEnumerable<JsonNode> Nodes(JsonNode? node) => node switch
    {
        null => [],
        JsonObject members => members.SelectMany(member => Nodes(member.Value)).Prepend(node),
        JsonArray items => items.SelectMany(Nodes).Prepend(node),
        _ => [node],
    };

    private static IEnumerable<object> Made(Type type, int seeds = 12) =>
        Enumerable.Range(0, seeds).Select(seed => new MadeValues(seed) { WithoutLibrary = true }.Make(type));

    // Factors are equal by their ids, so their JSON is compared as well.
    private static void AssertIsRead(JsonObject json, object expected, string member)
    {
        object? read = Read(json, expected.GetType());

        Assert.That(read, Is.EqualTo(expected), $"{member}: {json}");
        Assert.That(Text(read), Is.EqualTo(Text(expected)), $"{member}: {json}");
    }

    private static string Text(object? record) => JsonSerializer.Serialize(record, record!.GetType(), CarbonJson.Options);

    private static object? Read(JsonNode json, Type type) => JsonSerializer.Deserialize(json.ToJsonString(), type, CarbonJson.Options);

    private static object? ReadOrNull(JsonNode json, Type type)
    {
        try
        {
            return Read(json, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool IsOf(string? name, PropertyInfo property) => property.Name.Equals(name, StringComparison.OrdinalIgnoreCase);

    // As 'made with { Property = new().Property }'; null where a constructor needs the member.
    private static object? WithInitial(object made, PropertyInfo property)
    {
        Type type = made.GetType();
        if (made is SourceLocation place)
            return property.Name == nameof(place.File) ? new SourceLocation(null!, place.Line) : new SourceLocation(place.File!, 0);
        if (property.SetMethod is null)
            return IsNeeded(type, property) && property.GetValue(made) is not null ? null : made;

        object copy = type.GetMethod("<Clone>$")?.Invoke(made, null) ?? RuntimeHelpers.GetObjectValue(made);
        property.SetValue(copy, property.GetValue(Activator.CreateInstance(type)));
        return copy;
    }

    private static bool IsNeeded(Type type, PropertyInfo property) =>
        type.GetConstructors(Any).SelectMany(one => one.GetParameters()).Any(parameter => IsOf(parameter.Name, property));
}
