using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Kingsoft.Carbon.Internal;
using Kingsoft.Carbon.Reconciliation;

namespace Kingsoft.Carbon.Reporting;

/// <summary>Writes inventories as JSON: every figure with all its digits, absent ones as null.</summary>
public static partial class InventoryJson
{
    /// <summary>
    /// The number of the form of the document, <c>schemaVersion</c> at its root: 1 until a release. Members may be added under the same
    /// number.
    /// </summary>
    public const int SchemaVersion = 1;

    /// <summary>Writes inventories that were calculated with the same options.</summary>
    /// <param name="stream">Takes the JSON, in UTF-8.</param>
    /// <param name="inventories">The inventories.</param>
    /// <param name="factors">The factors behind them.</param>
    /// <param name="options">The choices behind them.</param>
    /// <param name="toolVersion">The version of the program that calculates.</param>
    /// <param name="reported">Printed figures to set beside the totals; null for none.</param>
    /// <param name="by">Keys by which totals are grouped; none for no groups.</param>
    /// <param name="withLines">Whether the lines are written, if they were kept.</param>
    /// <param name="ledgers">The ledgers, as typed.</param>
    /// <param name="project">The project file, as typed; null for none.</param>
    public static void Write(
        Stream stream,
        ImmutableArray<Inventory> inventories,
        FactorLibrary factors,
        InventoryOptions options,
        string toolVersion,
        ReportedFigures? reported = null,
        ImmutableArray<GroupKey> by = default,
        bool withLines = true,
        ImmutableArray<string> ledgers = default,
        string? project = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        inventories = Items.Given(inventories);
        ArgumentNullException.ThrowIfNull(factors);
        ArgumentNullException.ThrowIfNull(options);
        var head = new DocumentHead(
            options, LibraryStatement.Of(factors), toolVersion, project, ledgers.IsDefault ? [] : ledgers, reported?.SourceFile);
        var parts = new DocumentParts(by.IsDefault ? [] : by, withLines) { Reported = reported };
        JsonText.WriteTo(stream, json => WriteDocument(json, inventories, head, parts));
    }

    /// <summary>One inventory as JSON, with the choices and the factor library behind it, its lines and findings.</summary>
    /// <remarks>
    /// What was read from JSON is written as it stood there, under the version of the program that calculated it; what was the only
    /// inventory of its document is the same text again.
    /// </remarks>
    /// <param name="inventory">The inventory.</param>
    /// <returns>The JSON.</returns>
    public static string ToJson(this Inventory inventory)
    {
        ArgumentNullException.ThrowIfNull(inventory);
        return JsonText.Write(json => WriteDocument(json, inventory));
    }

    /// <summary>
    /// Writes one inventory as <see cref="ToJson"/> has it to a stream that must not be waited for, such as the answer of a web server.
    /// </summary>
    /// <param name="inventory">The inventory.</param>
    /// <param name="stream">Takes the JSON, in UTF-8; a large one goes out as it grows.</param>
    /// <param name="cancellation">Ends the writing, with part of it written.</param>
    /// <returns>The writing.</returns>
    /// <exception cref="OperationCanceledException">The writing was ended.</exception>
    public static Task WriteJsonAsync(this Inventory inventory, Stream stream, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(inventory);
        ArgumentNullException.ThrowIfNull(stream);
        return AsyncOutput.WriteAsync(
            stream, output => JsonText.WriteTo(output, json => WriteDocument(json, inventory)), cancellation);
    }

    internal static void WriteDocument(Utf8JsonWriter json, Inventory inventory) => WriteDocument(
        json, [inventory], DocumentHead.Of(inventory, LibraryVersion), DocumentParts.Of(inventory));

    internal static void WriteDocument(Utf8JsonWriter json, InventoryDocument document) =>
        WriteDocument(json, document.Inventories, document.Head, DocumentParts.Of(document));

    private static string LibraryVersion =>
        typeof(Inventory).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    private static void WriteDocument(
        Utf8JsonWriter json, ImmutableArray<Inventory> inventories, DocumentHead head, DocumentParts parts)
    {
        json.WriteStartObject();
        json.WriteNumber("schemaVersion", SchemaVersion);
        json.WriteString("gwpSet", GwpName(head.Options.GwpSet));
        json.WriteString("gwpTable", head.TableAsRead ?? GwpTable.Get(head.Options.GwpSet).Name);
        json.WriteString("toolVersion", head.ToolVersion);
        WriteLibrary(json, head.Library);
        WriteOptions(json, head);
        json.WriteStartArray("inventories");
        foreach (Inventory inventory in inventories)
            WriteInventory(json, inventory, parts);
        json.WriteEndArray();
        parts.WriteNotCompared(json, inventories);
        json.WriteEndObject();
    }

    internal static string GwpName(GwpSet set) => FileWords.GwpSet.Of(set);

    internal static void WriteLibrary(Utf8JsonWriter json, FactorLibrary factors) => WriteLibrary(json, LibraryStatement.Of(factors));

    private static void WriteLibrary(Utf8JsonWriter json, LibraryStatement library)
    {
        json.WriteStartObject("library");
        json.Text("release", library.Release);
        json.WriteString("sha256", library.Sha256);
        json.WriteEndObject();
    }

    private static void WriteOptions(Utf8JsonWriter json, DocumentHead head)
    {
        InventoryOptions options = head.Options;
        json.WriteStartObject("options");
        json.WriteString("gwp", GwpName(options.GwpSet));
        json.Number("year", options.Year);
        json.Number("yearStart", options.YearStartMonth);
        json.WriteStartObject("asOf");
        foreach ((int year, DateOnly day) in options.AsOf)
            json.WriteString(year.ToString(CultureInfo.InvariantCulture), IsoDay.Text(day));
        json.WriteEndObject();
        json.Texts("sets", options.Sets);
        json.Texts("proxies", options.Proxies.Select(proxy => proxy.ToString()));
        json.WriteBoolean("strictGwp", options.StrictGwp);
        json.WriteBoolean("allowLaterFactors", options.AllowLaterFactors);
        json.Text("project", head.Project);
        json.Texts("ledgers", head.Ledgers);
        json.Text("reported", head.ReportedFile);
        json.Texts("factors", head.Library.FactorFiles);
        json.WriteBoolean("onlyFactors", !head.Library.HasBuiltInFactors);
        json.Texts("properties", head.Library.PropertyFiles);
        json.Texts("prices", head.Library.PriceFiles);
        CompletenessJson.WriteFacilities(json, options.Facilities);
        InstrumentJson.WriteOptions(json, options);
        EstimateJson.WriteOptions(json, options.Estimates);
        json.WriteEndObject();
    }

    private static void WriteInventory(Utf8JsonWriter json, Inventory inventory, DocumentParts parts)
    {
        json.WriteStartObject();
        json.WriteNumber("year", inventory.Year);
        json.WriteString("periodStart", IsoDay.Text(inventory.Period.Start));
        json.WriteString("periodEnd", IsoDay.Text(inventory.Period.End));
        json.Text(
            "consolidation",
            inventory.Options.Consolidation is { } approach ? InventoryWords.Consolidation.Of(approach) : null);
        TotalsJson.Write(json, inventory.Totals);
        WriteShares(json, inventory.Shares);
        WriteStatedGwpSets(json, StatedGwpSets.Of(inventory));
        WriteCategories(json, inventory.Categories);
        CoverageJson.WriteCovers(json, inventory.Coverage);
        CompletenessJson.WriteCompleteness(json, inventory.Completeness);
        InstrumentJson.WriteMarket(json, inventory.Market);
        WriteExclusions(json, inventory.Options.Exclusions);
        WriteLines(json, parts.WithLines ? inventory.HeldLines : null);
        if (parts.GroupsOf(inventory) is { } groups)
            WriteGroups(json, groups);
        WriteFindings(json, inventory.Findings);
        parts.WriteReported(json, inventory);
        json.WriteEndObject();
    }

    private static void WriteGroups(Utf8JsonWriter json, ImmutableArray<EmissionGroup> groups)
    {
        json.WriteStartArray("by");
        foreach (EmissionGroup group in groups)
        {
            json.WriteStartObject();
            foreach ((GroupKey key, string? value) in group.Values)
                json.Text(key.Name, value);
            json.WriteNumber("lineCount", group.LineCount);
            TotalsJson.Write(json, group.Totals);
            json.WriteEndObject();
            json.FlushIfLarge();
        }

        json.WriteEndArray();
    }

    private static void WriteLines(Utf8JsonWriter json, IReadOnlyList<EmissionLine>? lines)
    {
        if (lines is null)
        {
            json.WriteNull("lines");
            return;
        }

        json.WriteStartArray("lines");
        foreach (EmissionLine line in lines)
        {
            LineJson.Write(json, line);
            json.FlushIfLarge();
        }

        json.WriteEndArray();
    }

    private static void WriteExclusions(Utf8JsonWriter json, IReadOnlyList<Exclusion> exclusions)
    {
        json.WriteStartArray("exclusions");
        foreach (Exclusion exclusion in exclusions)
        {
            json.WriteStartObject();
            json.WriteString("source", exclusion.Source);
            json.Number("scope", (int?)exclusion.Scope);
            json.WriteString("reason", exclusion.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteShares(Utf8JsonWriter json, InventoryShares shares)
    {
        json.WriteStartObject("shares");
        json.Number("measured", shares.Measured);
        json.Number("estimated", shares.Estimated);
        json.Number("carriedOver", shares.CarriedOver);
        json.Number("proxy", shares.Proxy);
        json.Number("otherYear", shares.OtherYear);
        json.Number("co2Only", shares.Co2Only);
        json.WriteEndObject();
    }

    private static void WriteStatedGwpSets(Utf8JsonWriter json, ImmutableArray<string?> sets)
    {
        json.WriteStartArray("carriedOverGwpSets");
        foreach (string? set in sets)
            json.WriteStringValue(set);
        json.WriteEndArray();
    }

    private static void WriteCategories(Utf8JsonWriter json, ImmutableArray<CategoryState> categories)
    {
        json.WriteStartArray("categories");
        foreach (CategoryState state in categories)
        {
            json.WriteStartObject();
            json.WriteNumber("category", (int)state.Category);
            json.WriteString("state", InventoryWords.Category.Of(state.Status));
            json.Text("reason", state.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    internal static void WriteFindings(Utf8JsonWriter json, ImmutableArray<Finding> findings)
    {
        json.WriteStartArray("findings");
        foreach (Finding finding in findings)
        {
            json.WriteStartObject();
            json.WriteString("code", finding.Code);
            json.WriteString("severity", InventoryWords.Severity.Of(finding.Severity));
            json.WriteString("message", finding.Message);
            json.Text("summary", finding.Summary);
            if (finding.Confirmed is { } reason)
                json.WriteString("confirmed", reason);
            json.Number("tonnes", finding.Tonnes);
            json.Number("share", finding.Share);
            json.WriteNumber("lineCount", finding.LineCount);
            json.Texts("lines", finding.Lines);
            WriteSubjects(json, finding.Subjects);
            json.FlushIfLarge();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteSubjects(Utf8JsonWriter json, ImmutableArray<FindingSubject> subjects)
    {
        json.WriteStartArray("subjects");
        foreach (FindingSubject subject in subjects)
        {
            json.WriteStartObject();
            json.WriteString("subject", subject.Subject);
            json.Number("tonnes", subject.Tonnes);
            json.WriteNumber("lineCount", subject.LineCount);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
