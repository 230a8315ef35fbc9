using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>The substances that are listed: their aliases, and in which state they are measured.</summary>
internal static class Substances
{
    private static readonly CsvColumns Columns = new(["substance", "state", "aliases"], ["name", "name_zh"]);

    private static readonly Lazy<(Dictionary<string, string> Names, Dictionary<string, SubstanceState> States)> Listed = new(Load);

    /// <summary>The name under which a substance is known, for one of its listed aliases; any other text is its own name.</summary>
    public static string CanonicalName(string name) => Listed.Value.Names.GetValueOrDefault(name, name);

    public static SubstanceState StateOf(string substance) => Listed.Value.States.GetValueOrDefault(substance);

    private static (Dictionary<string, string> Names, Dictionary<string, SubstanceState> States) Load()
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var states = new Dictionary<string, SubstanceState>(StringComparer.Ordinal);
        using CsvTable table = BuiltInTable.Open("emission-factors/vocabulary/substances.csv", Columns);
        while (table.ReadRow())
        {
            string substance = table.Text(0)!;
            states.Add(substance, Enum.Parse<SubstanceState>(table.Text(1)!, ignoreCase: true));
            foreach (string alias in (table.Text(2) ?? "").Split(
                '|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                names[alias] = substance;
        }

        return (names, states);
    }
}
