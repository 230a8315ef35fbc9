using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Kingsoft.Carbon.Tests.Factors;

/// <summary>Values of factors that were found a second time: a line for each value column, with the path by which.</summary>
internal sealed class FoundAgain(string file)
{
    private static readonly string[] ValueColumns =
    [
        "co2_kg", "ch4_kg", "ch4_fossil_kg", "n2o_kg", "ch4_co2e_kg", "n2o_co2e_kg", "other_gases", "rf_co2e_kg", "co2e_kg",
        "non_kyoto_co2e_kg", "published_co2e_kg", "biogenic_co2_kg",
    ];

    private IReadOnlyList<string[]> Lines => FactorRows.Table(file, "id", "column", "value", "path");

    /// <summary>The factors, in the order of the file.</summary>
    public IEnumerable<string> Ids => Lines.Select(line => line[0]).Distinct();

    /// <summary>The factors with their columns: <c>id column</c>.</summary>
    public IEnumerable<string> Values => Lines.Select(line => $"{line[0]} {line[1]}");

    public IEnumerable<string> Paths => Lines.Select(line => line[3]);

    /// <summary>The paths of the values that were looked for and not found; their value is empty.</summary>
    public IEnumerable<string> PathsNotFound => Lines.Where(line => line[2].Length == 0).Select(line => line[3]);

    /// <summary>Of each factor whether each of its values was found, in the order of the file.</summary>
    public IEnumerable<bool[]> FoundByFactor =>
        Lines.GroupBy(line => line[0], line => line[2].Length > 0).Select(factor => factor.ToArray());

    /// <summary>Where the library has another value than was found.</summary>
    public IEnumerable<string> Differences =>
        from line in Lines
        where line[2].Length > 0
        let own = Value(FactorRows.Find(line[0]), line[1])
        where own is null || !Amounts(own).SequenceEqual(Amounts(line[2]))
        select $"{line[0]}: {line[1]}: the library has {own ?? "nothing"}, {line[2]} was found ({line[3]})";

    /// <summary>The columns in which factors of the library have a value: <c>id column</c>.</summary>
    public static IEnumerable<string> ValuesOf(IEnumerable<string> ids) => ids.SelectMany(
        id => ValueColumns.Where(column => Value(FactorRows.Find(id), column) is not null).Select(column => $"{id} {column}"));

    public static IEnumerable<string> PublishersOf(IEnumerable<string> ids) =>
        ids.Select(id => FactorRows.Find(id).Citation.Publisher).Distinct();

    /// <summary>So many ids: the first of each group, then the first of the others, in the order of SHA-256(seed/id).</summary>
    public static IEnumerable<string> Draw(
        IEnumerable<string> ids, string seed, Func<string, string> groupOf, int ofEachGroup, int size)
    {
        ImmutableArray<string> inOrder =
        [
            .. ids.OrderBy(
                id => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}/{id}"))), StringComparer.Ordinal),
        ];
        ImmutableArray<string> first = [.. inOrder.GroupBy(groupOf).SelectMany(group => group.Take(ofEachGroup))];
        return first.Concat(inOrder.Except(first)).Take(size).Order(StringComparer.Ordinal);
    }

    private static string? Value(EmissionFactor factor, string column) =>
        FactorColumns.ValuesOf(factor)[FactorColumns.Names.IndexOf(column)];

    // A second copy may have lost trailing zeros, and lists gases in another order.
    private static IEnumerable<(string, decimal)> Amounts(string text) => text.Split(';')
        .Select(part => part.Contains('=', StringComparison.Ordinal) ? part.Split('=') : ["", part])
        .Select(pair => (pair[0], decimal.Parse(pair[1], CultureInfo.InvariantCulture)))
        .Order();
}
