using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Kingsoft.Carbon.Reporting;

/// <summary>
/// Lets a serializer write the records of the library and read them back as they were, without reflection, so also in a trimmed or
/// natively compiled program.
/// </summary>
/// <remarks>
/// For input and results that an application keeps: options, metrics, factors, properties, targets, sites, printed figures, totals,
/// findings, and an <see cref="Inventory"/> (as <see cref="InventoryJson"/> has it). Safe for many threads.
/// </remarks>
/// <example><code>string json = JsonSerializer.Serialize(metric, CarbonJson.Options);</code></example>
public static class CarbonJson
{
    /// <summary>Options that know the records; names in camel case, as a web application has them. They cannot be changed.</summary>
    public static JsonSerializerOptions Options => CarbonJsonContext.Default.Options;

    /// <summary>
    /// For options of one's own: <c>options.TypeInfoResolverChain.Add(CarbonJson.Resolver)</c>, beside the application's own types.
    /// </summary>
    public static IJsonTypeInfoResolver Resolver => CarbonJsonContext.Default;
}
