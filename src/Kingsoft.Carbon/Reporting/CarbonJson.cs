using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Kingsoft.Carbon.Reporting;

/// <summary>
/// Lets a serializer write the records of the library and read them back as they were, without reflection, so also in a trimmed or
/// natively compiled program.
/// </summary>
/// <remarks>
/// For input and results that an application keeps: rows of a ledger, options, metrics, factors, properties, targets, sites,
/// printed figures, totals, findings, and an <see cref="Inventory"/> (as <see cref="InventoryJson"/> has it). Safe for many
/// threads.
/// </remarks>
/// <example><code>
/// string json = JsonSerializer.Serialize(metric, CarbonJson.TypeInfo&lt;Metric&gt;());
/// Metric? back = JsonSerializer.Deserialize(json, CarbonJson.TypeInfo&lt;Metric&gt;());
/// </code></example>
public static class CarbonJson
{
    /// <summary>
    /// For options of one's own: <c>options.TypeInfoResolverChain.Add(CarbonJson.Resolver)</c>, beside the application's own types.
    /// </summary>
    public static IJsonTypeInfoResolver Resolver { get; } = new CarbonJsonResolver();

    /// <summary>Options that know the records; names in camel case, as a web application has them. They cannot be changed.</summary>
    public static JsonSerializerOptions Options { get; } = WithResolver();

    /// <summary>How a record is written and read, for the overloads of a serializer that need no reflection.</summary>
    /// <typeparam name="T">A record, or an array of metrics, targets, factors, properties, sites, findings or printed figures.</typeparam>
    /// <returns>What the serializer has to know of the type.</returns>
    /// <exception cref="NotSupportedException">The library does not write the type as JSON.</exception>
    public static JsonTypeInfo<T> TypeInfo<T>() => (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T));

    private static JsonSerializerOptions WithResolver()
    {
        var options = new JsonSerializerOptions(CarbonJsonContext.Default.Options) { TypeInfoResolver = Resolver };
        options.MakeReadOnly();
        return options;
    }
}
