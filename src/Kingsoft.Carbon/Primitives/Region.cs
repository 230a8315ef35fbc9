using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Kingsoft.Carbon.Internal;
using Kingsoft.Carbon.Serialization;

namespace Kingsoft.Carbon;

/// <summary>
/// A place with factors of its own: a province or state, a grid, a country, or the whole world. A region knows its parents
/// (province → grid → country → global); Hong Kong, Macao and Taiwan are roots of their own and never fall back to China.
/// </summary>
/// <remarks>
/// Source of the codes: <c>emission-factors/vocabulary/regions.csv</c> (ISO 3166-1 and 3166-2, grids of the electricity factors); of names
/// that are read as a code: <c>region-names.csv</c> beside it. A user's own region has a user-assigned code of
/// ISO 3166 (<c>XK</c>) or a private one in a country (<c>JP-X-TEPCO</c>).
/// <para>Never changed once it is made, so safe for many threads.</para>
/// </remarks>
/// <example>
/// <code>
/// Region beijing = Region.Parse("CN-BJ");
/// bool isInChina = beijing.IsWithin(Region.Parse("CN"));         // true
/// </code>
/// </example>
[JsonConverter(typeof(ParsableJsonConverter<Region>))]
public sealed class Region : IEquatable<Region>, IComparable<Region>, IParsable<Region>
{
    private const string GlobalWord = "global";

    private static readonly Lazy<Dictionary<string, Region>> All = new(Load);

    private static readonly Dictionary<string, string> Aliases = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["CN-HK"] = "HK",
        ["CN-MO"] = "MO",
        ["CN-TW"] = "TW",
    };

    private Region(string code, Region? parent, string kind, string name, string? chineseName)
    {
        Code = code;
        Parent = parent;
        Kind = kind;
        Name = name;
        ChineseName = chineseName;
    }

    /// <summary>The whole world: what an empty region means. Its code is empty.</summary>
    public static Region Global { get; } = new("", null, "global", "Global", "全球");

    /// <summary>Every region that is known, without <see cref="Global"/>, in ordinal order of the codes.</summary>
    public static IEnumerable<Region> Known => All.Value.Values.Order();

    /// <summary>The code: ISO 3166 (<c>CN</c>, <c>CN-BJ</c>) or a grid (<c>CN-GRID-NORTH</c>); empty for <see cref="Global"/>.</summary>
    public string Code { get; }

    /// <summary>The next wider region; null for <see cref="Global"/>.</summary>
    public Region? Parent { get; }

    /// <summary>What it is: <c>country</c>, <c>grid</c>, <c>province</c>, <c>state</c> and the like.</summary>
    public string Kind { get; }

    /// <summary>The name in English.</summary>
    public string Name { get; }

    /// <summary>The name in Chinese, where there is one.</summary>
    public string? ChineseName { get; }

    /// <summary>Whether this is the whole world.</summary>
    public bool IsGlobal => Code.Length == 0;

    /// <summary>Finds a region by its code, or by a name that no other region has.</summary>
    /// <param name="code">ISO 3166 or grid code, an own code, or a name; empty or <c>global</c> means <see cref="Global"/>.</param>
    /// <returns>The region.</returns>
    /// <exception cref="FormatException">Neither is known.</exception>
    public static Region Parse(string code) =>
        TryParse(code, out Region? region) ? region : throw new FormatException(UnknownMessage(code).ToString());

    /// <summary>Finds a region by its code, or by a name that no other region has; false where neither is known.</summary>
    /// <param name="code">ISO 3166 or grid code, an own code, or a name; null, empty or <c>global</c> means
    /// <see cref="Global"/>.</param>
    /// <param name="region">The region.</param>
    /// <returns>Whether the code or name is known.</returns>
    public static bool TryParse(string? code, [NotNullWhen(true)] out Region? region)
    {
        if (string.IsNullOrEmpty(code))
        {
            region = Global;
            return true;
        }

        if (TryParseCode(code, out region))
            return true;

        // What prints a region is read back, the whole world too.
        if (code.Equals(GlobalWord, StringComparison.OrdinalIgnoreCase))
        {
            region = Global;
            return true;
        }

        // The names are many and are read only here: hardly a ledger has one.
        region = RegionNames.Find(code) is [Region only] ? only : null;
        return region is not null;
    }

    static Region IParsable<Region>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<Region>.TryParse(
        [NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out Region result) =>
        TryParse(s, out result);

    /// <summary>Finds a region by its code alone.</summary>
    internal static bool TryParseCode(string code, [NotNullWhen(true)] out Region? region) =>
        All.Value.TryGetValue(Aliases.GetValueOrDefault(code, code), out region) || TryMakeOwn(code, out region);

    /// <summary>This region and its parents, from narrow to broad; the last is <see cref="Global"/>.</summary>
    /// <returns>The line in which factors are looked for.</returns>
    public IEnumerable<Region> Lineage()
    {
        for (Region? region = this; region is not null; region = region.Parent)
            yield return region;
    }

    /// <summary>Whether this region is the given one or lies in it.</summary>
    /// <param name="wider">A region.</param>
    /// <returns>True for Beijing in China; everything lies in <see cref="Global"/>.</returns>
    public bool IsWithin(Region wider) => Lineage().Contains(wider);

    /// <inheritdoc/>
    public bool Equals(Region? other) => this == other;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Region other && this == other;

    /// <inheritdoc/>
    public override int GetHashCode() => Code.GetHashCode(StringComparison.Ordinal);

    /// <summary>Ordinal order of the codes.</summary>
    public int CompareTo(Region? other) => string.CompareOrdinal(Code, other?.Code);

    /// <summary>The code, or <c>global</c>.</summary>
    public override string ToString() => IsGlobal ? GlobalWord : Code;

    /// <summary>Whether the left region comes first in ordinal order of the codes.</summary>
    public static bool operator <(Region? left, Region? right) => string.CompareOrdinal(left?.Code, right?.Code) < 0;

    /// <summary>Whether the left region comes last in ordinal order of the codes.</summary>
    public static bool operator >(Region? left, Region? right) => string.CompareOrdinal(left?.Code, right?.Code) > 0;

    /// <summary>Whether the left region comes first or both are the same.</summary>
    public static bool operator <=(Region? left, Region? right) => !(left > right);

    /// <summary>Whether the left region comes last or both are the same.</summary>
    public static bool operator >=(Region? left, Region? right) => !(left < right);

    /// <summary>Whether two regions are the same.</summary>
    public static bool operator ==(Region? left, Region? right) =>
        ReferenceEquals(left, right) || (left is not null && right is not null && left.Code == right.Code);

    /// <summary>Whether two regions differ.</summary>
    public static bool operator !=(Region? left, Region? right) => !(left == right);

    internal static Message UnknownMessage(string code) => RegionHints.Unknown(code);

    /// <summary>The grids directly in a region, which may have to be named in its place.</summary>
    internal static IEnumerable<Region> GridsIn(Region region) => Known.Where(child => child.Kind == "grid" && child.Parent == region);

    // An own region is made where it is named: nothing keeps those of a stranger's file.
    private static bool TryMakeOwn(string code, [NotNullWhen(true)] out Region? region)
    {
        region = code switch
        {
            "AA" or "ZZ" or ['Q', >= 'M' and <= 'Z'] or ['X', >= 'A' and <= 'Z'] => new(code, Global, "user-assigned", code, null),
            [_, _, '-', 'X', '-', .. var own] when IsOwnName(own) && TryParseCode(code[..2], out Region? country) =>
                new(code, country, "private-use", code, null),
            _ => null,
        };
        return region is not null;
    }

    private static bool IsOwnName(string own) => own.Split('-').All(
        part => part.Length > 0 && part.All(letter => char.IsAsciiDigit(letter) || char.IsAsciiLetterUpper(letter)));

    private static Dictionary<string, Region> Load()
    {
        var columns = new CsvColumns(["code", "parent", "kind", "name"], ["name_zh", "source"]);
        var rows = new Dictionary<string, (string? Parent, string Kind, string Name, string? ChineseName)>(StringComparer.Ordinal);
        foreach (string file in EmbeddedFiles.In("vocabulary").Where(name => name.Contains("/regions", StringComparison.Ordinal)))
        {
            using CsvTable table = BuiltInTable.Open(file, columns);
            while (table.ReadRow())
                rows.Add(table.Text(0)!, (table.Text(1), table.Text(2)!, table.Text(3)!, table.Text(4)));
        }

        var regions = new Dictionary<string, Region>(StringComparer.Ordinal);
        foreach (string code in rows.Keys)
            Add(code);
        return regions;

        Region Add(string code)
        {
            if (regions.TryGetValue(code, out Region? known))
                return known;

            (string? parent, string kind, string name, string? chineseName) = rows[code];
            var region = new Region(code, parent is null ? Global : Add(parent), kind, name, chineseName);
            regions.Add(code, region);
            return region;
        }
    }
}
