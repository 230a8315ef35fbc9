using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>The substances that are listed: their aliases, and in which state they are measured.</summary>
internal static class Substances
{
    private static readonly CsvColumns Columns = new(["substance", "state", "aliases"], ["name", "name_zh", "carbon"]);

    private static readonly Lazy<Lists> Listed = new(Load);

    /// <summary>
    /// The name under which a substance is known, for one of its listed names and aliases in any case; any other text is its own name.
    /// </summary>
    public static string CanonicalName(string name) => Find(name) ?? name;

    /// <summary>Whether a substance is listed, under the name by which it is known.</summary>
    public static bool IsListed(string substance) => Listed.Value.States.ContainsKey(substance);

    /// <summary>The listed substance in a code of an activity, such as diesel in fuel.diesel.road; null for any other text.</summary>
    public static string? InActivity(string text) => text.Split('.') is [_, { Length: > 0 } word, ..] ? Find(word) : null;

    private static string? Find(string name)
    {
        (Dictionary<string, string> names, Dictionary<string, SubstanceState> states, _) = Listed.Value;
        return states.ContainsKey(name) ? name
            : names.GetValueOrDefault(name) ?? names.GetValueOrDefault(ColumnNames.Plain(name).Replace('_', '-'));
    }

    /// <summary>Whether a substance is listed as biomass or as without carbon.</summary>
    public static bool HasNoFossilCarbon(string substance) => Listed.Value.WithoutFossilCarbon.Contains(substance);

    public static SubstanceState StateOf(string substance) => Listed.Value.States.GetValueOrDefault(substance);

    private static Lists Load()
    {
        var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var states = new Dictionary<string, SubstanceState>(StringComparer.Ordinal);
        var withoutFossilCarbon = new HashSet<string>(StringComparer.Ordinal);
        var spoken = new List<(string Name, string Substance)>();
        using CsvTable table = BuiltInTable.Open("emission-factors/vocabulary/substances.csv", Columns);
        while (table.ReadRow())
        {
            string substance = table.Text(0)!;
            states.Add(substance, Enum.Parse<SubstanceState>(table.Text(1)!, ignoreCase: true));
            if (table.Text(5) is not null)
                withoutFossilCarbon.Add(substance);
            foreach (string alias in (table.Text(2) ?? "").Split(
                '|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                names[alias] = substance;
            names[substance] = substance;
            spoken.AddRange(new[] { table.Text(3), table.Text(4) }.OfType<string>().Select(name => (name, substance)));
        }

        // What a substance is called goes behind what it is listed under.
        foreach ((string name, string substance) in spoken)
            names.TryAdd(name, substance);

        return new Lists(names, states, withoutFossilCarbon);
    }

    private sealed record Lists(
        Dictionary<string, string> Names, Dictionary<string, SubstanceState> States, HashSet<string> WithoutFossilCarbon);
}
