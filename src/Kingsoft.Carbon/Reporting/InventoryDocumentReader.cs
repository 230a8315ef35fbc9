using System.Collections.Immutable;
using System.Text.Json;
using Kingsoft.Carbon.Internal;
using Kingsoft.Carbon.Projects;

namespace Kingsoft.Carbon.Reporting;

/// <summary>
/// Reads a document of inventories: the lines one by one as they come, everything else when all of it is there, because members may stand
/// in any order.
/// </summary>
internal sealed class InventoryDocumentReader(string file, FactorLibrary? factors)
{
    private const string Version = "schemaVersion", Inventories = "inventories", Lines = "lines", Unmatched = "notCompared";

    private static readonly string[] Members =
        [Version, "gwpSet", "gwpTable", "toolVersion", "library", "options", Inventories, Unmatched];

    private readonly DataIssues _issues = new();

    public InventoryDocument Read(Stream stream, CancellationToken cancellation)
    {
        var tokens = new JsonTokens(stream, file);
        tokens.Next();
        List<YearAsRead>? years = null;
        JsonPart root = ReadObject(tokens, "", name =>
        {
            if (name != Inventories || years is not null)
                return false;
            years = ReadYears(tokens, cancellation);
            return true;
        });
        tokens.End();
        var fields = new JsonFields(root, "", file, _issues);
        if (years is null)
            fields.Fault(Inventories, ProjectMessages.Missing);
        InventoryDocument document = Document(fields, years ?? [], cancellation);
        _issues.ThrowIfAny();
        return document;
    }

    private InventoryDocument Document(JsonFields fields, List<YearAsRead> years, CancellationToken cancellation)
    {
        fields.Take(Version);
        GwpSet gwp = fields.OneOf("gwpSet", FileWords.GwpSet);
        string gwpTable = fields.Words("gwpTable");
        string toolVersion = fields.Words("toolVersion");
        (string? release, string sha256) = Library(fields, years);
        var options = new OptionsReader(fields.ObjectNeeded("options"), gwp);
        ImmutableArray<(string, JsonPart)> notCompared = Raw(fields, Unmatched);
        fields.End(Members);
        var library = new LibraryStatement(
            release, sha256, options.FactorFiles, !options.HasOnlyOwnFactors, options.PropertyFiles, options.PriceFiles);
        var head = new DocumentHead(options.Options, library, toolVersion, options.Project, options.Ledgers, options.ReportedFile)
        {
            TableAsRead = gwpTable,
        };
        var reader = new InventoryReader(head, options.Years, notCompared, factors, cancellation);
        ImmutableArray<Inventory> inventories = [.. years.Select(year => reader.Read(year.Fields, year.Lines, year.Printed))];
        foreach (YearAsRead year in years)
            year.Fields.End(Lines);
        return new InventoryDocument(
            inventories.IsEmpty ? head : head with { Options = inventories[0].Options }, inventories, notCompared);
    }

    private (string? Release, string Sha256) Library(JsonFields fields, List<YearAsRead> years)
    {
        if (fields.ObjectNeeded("library") is not { } library)
            return (null, "");

        string? release = library.Text("release");
        string sha256 = library.Words("sha256");
        library.End();
        if (factors is not null && sha256 != factors.Sha256)
        {
            library.Fault("sha256", InventoryJsonMessages.LibraryDiffers(sha256, factors.Sha256));
            return (release, sha256);
        }

        foreach ((string id, JsonFields line) in years.SelectMany(year => year.Lines.WithoutFactor))
            line.Fault("factorId", InventoryJsonMessages.FactorMissing(id));
        return (release, sha256);
    }

    private List<YearAsRead> ReadYears(JsonTokens tokens, CancellationToken cancellation)
    {
        var years = new List<YearAsRead>();
        if (!IsList(tokens, Inventories))
            return years;

        for (tokens.Next(); tokens.Kind != JsonTokenType.EndArray; tokens.Next())
        {
            string path = $"{Inventories}[{years.Count}]";
            LinesAsRead? lines = null;
            JsonPart json = ReadObject(tokens, path, name =>
            {
                if (name != Lines || lines is not null)
                    return false;
                lines = ReadLines(tokens, $"{path}.{Lines}", cancellation);
                return true;
            });
            var fields = new JsonFields(json, path, file, _issues);
            if (lines is null)
                fields.Fault(Lines, ProjectMessages.Missing);
            years.Add(new YearAsRead(fields, lines ?? new LinesAsRead(null, []), [.. Raw(fields, "reported"), .. Raw(fields, Unmatched)]));
        }

        return years;
    }

    private LinesAsRead ReadLines(JsonTokens tokens, string path, CancellationToken cancellation)
    {
        if (tokens.Kind == JsonTokenType.Null || !IsList(tokens, path))
            return new LinesAsRead(null, []);

        var reader = new LineReader(factors);
        var lines = new List<EmissionLine>();
        var pool = new JsonPartPool();
        for (int at = 0; ; at++)
        {
            tokens.Next();
            if (tokens.Kind == JsonTokenType.EndArray)
                break;

            cancellation.ThrowIfCancellationRequested();
            JsonPart json = JsonPart.Read(tokens, pool);
            if (json.Kind != JsonTokenType.StartObject)
                _issues.Add(new SourceLocation(file, json.Line), JsonFields.ItemOf(path, at), ProjectMessages.NotAnObject);
            else if (reader.Read(JsonFields.OfItem(json, path, at, file, _issues), out bool isKept) is var line)
            {
                lines.Add(line);
                if (isKept)
                    pool.Leave();
            }

            pool.GiveBack();
        }

        return new LinesAsRead(lines, reader.OwnColumns) { WithoutFactor = reader.WithoutFactor };
    }

    // Of another version nothing else can be said.
    private void CheckVersion(JsonPart version)
    {
        if (version is { Kind: JsonTokenType.Number, Text: "1" })
            return;
        throw new CarbonDataException(
            [new DataIssue(new SourceLocation(file, version.Line), Version, InventoryJsonMessages.SchemaVersion(version.Text))]);
    }

    /// <summary>The members of an object; those that somebody takes are read by then.</summary>
    private JsonPart ReadObject(JsonTokens tokens, string path, Func<string, bool> takes)
    {
        if (tokens.Kind != JsonTokenType.StartObject)
        {
            Message message = path.Length == 0 ? ProjectMessages.NotAnObjectOf(Members) : ProjectMessages.NotAnObject;
            throw new CarbonDataException(
                [new DataIssue(new SourceLocation(file, tokens.Line), path.Length == 0 ? "file" : path, message)]);
        }

        var members = new List<(string Name, JsonPart Value)>();
        JsonPart json = JsonPart.OfMembers(tokens, members);
        for (tokens.Next(); tokens.Kind != JsonTokenType.EndObject; tokens.Next())
        {
            string name = tokens.Text!;
            tokens.Next();
            if (takes(name))
                continue;

            JsonPart value = JsonPart.Read(tokens);
            members.Add((name, value));
            if (name == Version && path.Length == 0)
                CheckVersion(value);
        }

        return json;
    }

    private bool IsList(JsonTokens tokens, string path)
    {
        if (tokens.Kind == JsonTokenType.StartArray)
            return true;
        _issues.Add(new SourceLocation(file, tokens.Line), path, ProjectMessages.NotAList);
        tokens.Skip();
        return false;
    }

    // Printed figures are kept as they stand: nothing of an inventory rests on them.
    private static ImmutableArray<(string Name, JsonPart Value)> Raw(JsonFields fields, string member)
    {
        if (!fields.Has(member) || fields.Take(member) is not { } value)
            return [];
        if (value.Kind != JsonTokenType.StartArray)
            fields.Fault(member, ProjectMessages.NotAList, value);
        return [(member, value)];
    }

    /// <summary>What was read of a year before all of the document was there.</summary>
    private sealed record YearAsRead(JsonFields Fields, LinesAsRead Lines, ImmutableArray<(string Name, JsonPart Value)> Printed);
}
