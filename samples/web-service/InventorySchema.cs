using System.Text.Json.Nodes;
using Kingsoft.Carbon.Reporting;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace WebService;

/// <summary>Puts the schema of an inventory's JSON, which the library has, into the description of the service.</summary>
internal static class InventorySchema
{
    private const string Name = "InventoryDocument";

    /// <summary>Describes the answer of each operation that was successful as inventories.</summary>
    public static void Describe(OpenApiDocument document)
    {
        JsonObject schema = JsonNode.Parse(InventoryJson.Schema().Replace("#/$defs/", "#/components/schemas/"))!.AsObject();
        JsonObject parts = schema["$defs"]!.AsObject();
        schema.Remove("$defs");
        schema.Remove("$schema");
        Add(document, Name, schema);
        foreach ((string name, JsonNode? part) in parts)
            Add(document, name, part!);
        foreach (OpenApiOperation operation in document.Paths.Values.SelectMany(path => path.Operations!.Values))
            operation.Responses!["200"].Content!["application/json"].Schema = new OpenApiSchemaReference(Name, document);
    }

    private static void Add(OpenApiDocument document, string name, JsonNode json) => document.AddComponent<IOpenApiSchema>(
        name, OpenApiModelFactory.Parse<OpenApiSchema>(json.ToJsonString(), OpenApiSpecVersion.OpenApi3_1, document, out _)!);
}
