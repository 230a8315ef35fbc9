using System.Diagnostics.CodeAnalysis;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>
/// The 100-year global warming potentials of one assessment report. Methane whose carbon is counted elsewhere or is biogenic (<c>CH4</c>:
/// all combustion)
/// stands apart from fossil methane that escapes unburnt (<c>CH4-fossil</c>): 28 and 30 in AR5, 27.0 and 29.8 in AR6.
/// </summary>
/// <remarks>
/// Sources: IPCC AR5 WG1 (2013) Table 8.A.1 and its footnote; IPCC AR6 WG1 (2021) Table 7.15; the files under <c>emission-factors/gwp</c>
/// name the table of each value.
/// </remarks>
public sealed class GwpTable
{
    private static readonly CsvColumns Columns = new(
        ["gas", "name", "family", "value", "publisher", "source", "table"], ["published", "url", "license", "note", "as_published"]);

    // Each report on its own: an inventory needs one of the four.
    private static readonly Dictionary<GwpSet, Lazy<GwpTable>> Tables = Enum.GetValues<GwpSet>().ToDictionary(
        set => set, set => new Lazy<GwpTable>(() => new GwpTable(set)));

    private readonly Dictionary<string, GwpValue> _values;

    private GwpTable(GwpSet set)
    {
        Set = set;
        _values = Load(set).ToDictionary(value => value.Gas, StringComparer.Ordinal);
    }

    /// <summary>The report.</summary>
    public GwpSet Set { get; }

    /// <summary>
    /// Report and table of the main gases, such as <c>IPCC AR6 WG1 Table 7.15</c>. The citation of each value names its own table.
    /// </summary>
    public string Name => Set switch
    {
        GwpSet.Sar => "IPCC SAR WG1, as printed in AR4 WG1 Table 2.14",
        GwpSet.Ar4 => "IPCC AR4 WG1 Table 2.14",
        GwpSet.Ar5 => "IPCC AR5 WG1 Table 8.A.1",
        _ => "IPCC AR6 WG1 Table 7.15",
    };

    /// <summary>The values, in ordinal order of the gases' codes.</summary>
    public IEnumerable<GwpValue> Values => _values.Values.OrderBy(value => value.Gas, StringComparer.Ordinal);

    internal static IEnumerable<string> KnownGases =>
        Tables.Values.SelectMany(table => table.Value._values.Keys).Distinct().Order(StringComparer.Ordinal);

    /// <summary>The table of a report.</summary>
    /// <param name="set">The report.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is no report.</exception>
    public static GwpTable Get(GwpSet set) => Tables.TryGetValue(set, out Lazy<GwpTable>? table)
        ? table.Value
        : throw new ArgumentOutOfRangeException(nameof(set), set, "SAR, AR4, AR5 or AR6 is accepted");

    /// <summary>Finds the value of a gas.</summary>
    /// <param name="gas">The code of the gas.</param>
    /// <param name="value">The value.</param>
    /// <returns>Whether the report gives one.</returns>
    public bool TryFind(string gas, [NotNullWhen(true)] out GwpValue? value) => _values.TryGetValue(gas, out value);

    /// <summary>The name: <c>IPCC AR6 WG1 Table 7.15</c>.</summary>
    public override string ToString() => Name;

    /// <summary>
    /// The gas that a text spells in another way (<c>hfc134a</c>, <c>HFC 134a</c>); null for none. Numbers are never mended: each is
    /// another substance.
    /// </summary>
    internal static string? SpelledLike(string text)
    {
        string[] same = [.. KnownGases.Where(gas => Plain(gas).Equals(Plain(text), StringComparison.OrdinalIgnoreCase))];
        return same is [string only] ? only : null;

        static string Plain(string name) => string.Concat(name.Where(char.IsLetterOrDigit));
    }

    internal static bool IsKnownGas(string gas) => Tables.Values.Any(table => table.Value._values.ContainsKey(gas));

    /// <summary>The family of a gas that some report knows.</summary>
    internal static GasFamily FamilyOf(string gas) =>
        Tables.Values.Reverse().Select(table => table.Value._values.GetValueOrDefault(gas)).First(value => value is not null)!.Family;

    private static IEnumerable<GwpValue> Load(GwpSet set)
    {
#pragma warning disable CA1308 // file names are lower case
        using CsvTable table = BuiltInTable.Open($"emission-factors/gwp/{set.ToString().ToLowerInvariant()}.csv", Columns);
#pragma warning restore CA1308
        while (table.ReadRow())
        {
            yield return new GwpValue
            {
                Gas = table.Text(0)!,
                Name = table.Text(1)!,
                Family = Enum.Parse<GasFamily>(table.Text(2)!, ignoreCase: true),
                Value = Numbers.TryParseAmount(table[3], out decimal value) ? value : throw new InvalidOperationException(
                    $"Built-in data: the GWP of {table.Text(0)} is not a number."),
                Citation = new Citation
                {
                    Publisher = table.Text(4)!,
                    Source = table.Text(5)!,
                    Table = table.Text(6)!,
                    Published = PublicationDate.TryParse(table.Text(7), out PublicationDate date) ? date : null,
                    Url = table.Text(8),
                    License = table.Text(9),
                },
                Note = table.Text(10),
                AsPublished = table.Text(11),
            };
        }
    }
}
