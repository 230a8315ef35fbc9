using System.Reflection;

namespace Kingsoft.Carbon.Tests.House;

/// <summary>The rooms of the library (folders of src/Kingsoft.Carbon) and what lies below each.</summary>
internal static class Rooms
{
    /// <summary>Each room with the rooms it stands on; it may use these and everything below them.</summary>
    private static readonly Dictionary<string, string[]> StandsOn = new()
    {
        ["Internal"] = [],
        ["Serialization"] = [],
        ["Primitives"] = ["Internal", "Serialization"],
        ["Units"] = ["Primitives"],
        ["Factors"] = ["Units"],
        ["Activities"] = ["Units"],
        ["Instruments"] = ["Units"],
        ["Estimates"] = ["Units"],
        ["Inventories"] = ["Factors", "Activities", "Instruments", "Estimates"],
        ["Uncertainty"] = ["Inventories"],
        ["Tracking"] = ["Inventories"],
        ["Methods"] = ["Inventories"],
        ["Reconciliation"] = ["Inventories"],
        ["Projects"] = ["Uncertainty", "Tracking", "Methods", "Reconciliation"],
        ["Reporting"] = ["Projects"],
    };

    private static readonly HashSet<string> InTheRootNamespace = ["Primitives", "Units", "Factors", "Activities", "Inventories"];

    /// <summary>Folders whose types people meet later than those of their room.</summary>
    private static readonly Dictionary<string, string> NamespaceOfFolder = new()
    {
        ["Factors/Changes"] = "Kingsoft.Carbon.Factors",
        ["Factors/Files"] = "Kingsoft.Carbon.Factors",
        ["Factors/Imports"] = "Kingsoft.Carbon.Factors",
        ["Factors/Imports/Layouts"] = "Kingsoft.Carbon.Factors",
        ["Factors/Prices"] = "Kingsoft.Carbon.Factors",
        ["Factors/Search"] = "Kingsoft.Carbon.Factors",
        ["Factors/Selection"] = "Kingsoft.Carbon.Factors",
        ["Factors/Validation"] = "Kingsoft.Carbon.Factors",
        ["Inventories/Completeness"] = "Kingsoft.Carbon.Coverage",
        ["Inventories/Coverage"] = "Kingsoft.Carbon.Coverage",
        ["Inventories/Market"] = "Kingsoft.Carbon.Instruments",
        ["Units/Json"] = "Kingsoft.Carbon.Serialization",
    };

    private static readonly Dictionary<string, string> RoomOfName = SourceFile.All
        .SelectMany(file => file.Types.Select(type => (Name: $"{file.Namespace}.{type}", file.Room)))
        .Distinct()
        .ToDictionary(pair => pair.Name, pair => pair.Room);

    public static Assembly Library { get; } = typeof(Inventory).Assembly;

    public static IEnumerable<string> Names => StandsOn.Keys;

    /// <summary>The types of the library that somebody wrote, at the top of a file.</summary>
    public static IReadOnlyList<Type> Types { get; } =
        [.. Library.GetTypes()
            .Where(type => type.DeclaringType is null && type.Namespace?.StartsWith("Kingsoft.Carbon", StringComparison.Ordinal) == true)];

    /// <summary>
    /// The room in whose folder the type is declared; null for types of other libraries and for those that no source file declares.
    /// </summary>
    public static string? Of(Type type)
    {
        Type outermost = TypeUses.Outermost(type);
        return outermost.Assembly == Library ? RoomOfName.GetValueOrDefault($"{outermost.Namespace}.{outermost.Name.Split('`')[0]}") : null;
    }

    /// <summary>Whether a room may use a type of another, or of itself.</summary>
    public static bool MayUse(string room, string other) => room == other || StandsOn[room].Any(below => MayUse(below, other));

    public static string NamespaceOf(SourceFile file) =>
        NamespaceOfFolder.TryGetValue(file.Folder, out string? name) ? name
        : InTheRootNamespace.Contains(file.Room) ? "Kingsoft.Carbon"
        : $"Kingsoft.Carbon.{file.Room}";
}
