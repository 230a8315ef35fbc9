using System.Globalization;
using System.Text.RegularExpressions;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Factors;

/// <summary>UK DESNZ, conversion factors for company reporting: the flat file, saved as CSV.</summary>
/// <remarks>
/// What a row is of says its ID, which is the same from edition to edition: the library's own edition knows the activity of each. Only
/// where its levels are the same too is it the same row.
/// </remarks>
internal static partial class DesnzLayout
{
    private const string Factor = "GHG Conversion Factor", Edition = "desnz-2025/";

    // The last number of an ID is the gas: the whole, then its parts.
    private const string Whole = "1", Co2 = "2", Methane = "3", NitrousOxide = "4";

    public static ImportLayout<EmissionFactor> Layout { get; } = new(
        "desnz",
        "UK DESNZ, GHG Conversion Factors, flat file",
        ["ID", "Scope", "Level 1", "Level 2", "Level 3", "UOM", "GHG/Unit", Factor + "*"],
        Read);

    private static void Read(ForeignTable table, ImportedRows<EmissionFactor> rows)
    {
        string column = table.Header.First(name => name.StartsWith(Factor, StringComparison.OrdinalIgnoreCase));
        int? year = Year().Match(column[Factor.Length..].Trim()) is { Success: true } named
            ? int.Parse(named.ValueSpan, CultureInfo.InvariantCulture)
            : null;
        ILookup<string, EmissionFactor> known = Known();
        foreach (IGrouping<string, ForeignRow> group in table.Rows.GroupBy(row => StemOf(row["ID"])))
        {
            ForeignRow first = group.First();
            string what = $"{first["ID"]} {string.Join(" / ", Levels(first))}";
            Message? reason = known[group.Key].Any() ? null : ImportMessages.IdUnknown(first["ID"] ?? "");
            if (year is null)
                reason ??= ImportMessages.NoEdition(column);
            else if (OtherAgain(group, column) is { } other)
                reason ??= other;
            else
            {
                foreach (EmissionFactor like in known[group.Key])
                {
                    if (Of(like, [.. group], column, year.Value, rows, out Message? why) is { } factor)
                        rows.Add(factor);
                    else
                        reason ??= why;
                }
            }

            if (reason is not null)
                rows.LeaveOut(first, what, reason);
        }
    }

    // Which of two values of one ID counts may not hang on the order of rows.
    private static Message? OtherAgain(IEnumerable<ForeignRow> group, string column) => group
        .GroupBy(row => row["ID"], StringComparer.Ordinal)
        .Where(same => same.DistinctBy(row => (row.Number(column), string.Join('/', Levels(row)))).Skip(1).Any())
        .Select(same => ImportMessages.StandsOtherwise(same.Key ?? "", [.. same.Select(row => row.Line)]))
        .FirstOrDefault();

    // One row may serve several activities: a fuel is the same in an office and in a works.
    private static ILookup<string, EmissionFactor> Known() => FactorLibrary.BuiltIn.Factors
        .Where(factor => factor.Id.StartsWith(Edition, StringComparison.Ordinal))
        .Select(factor => (Factor: factor, Match: FirstId().Match(factor.Citation.Table ?? "")))
        .Where(pair => pair.Match.Success)
        .ToLookup(pair => StemOf(pair.Match.Groups[1].Value), pair => pair.Factor, StringComparer.Ordinal);

    private static EmissionFactor? Of(
        EmissionFactor like, ForeignRow[] group, string column, int year, ImportedRows<EmissionFactor> rows, out Message? reason)
    {
        Dictionary<string, decimal?> values = group
            .GroupBy(row => GasOf(row["ID"]), StringComparer.Ordinal)
            .ToDictionary(gas => gas.Key, gas => gas.First().Number(column), StringComparer.Ordinal);
        ForeignRow first = group[0];
        string levels = string.Join(" / ", Levels(first));
        decimal? whole = values.GetValueOrDefault(Whole);
        bool hasParts = like.PublishedCo2eKilograms is not null;
        bool isDerived = (like.RadiativeForcingCo2eKilograms ?? like.NonKyotoCo2eKilograms ?? like.BiogenicCo2Kilograms) is not null
            || like.AsPublished is not null;
        bool isSame = like.Citation.Table!.Contains($": {levels}", StringComparison.Ordinal);
        string[] needed = hasParts ? [Whole, Co2, Methane, NitrousOxide] : [Whole];
        reason = isDerived ? ImportMessages.Derived(like.Id)
            : !isSame ? ImportMessages.IdUnknown($"{first["ID"]} ({levels})")
            : Array.Find(needed, gas => values.GetValueOrDefault(gas) is null) is { } lacking
                ? Array.Find(group, row => GasOf(row["ID"]) == lacking)?.WhyNoNumber(column) ?? ImportMessages.NoValue
            : null;
        if (reason is not null)
            return null;

        string edition = Numbers.Format(year);
        return like with
        {
            Id = $"import-desnz-{edition}/{like.Id[Edition.Length..]}",
            Replaces = null,
            ValidFrom = year,
            ValidTo = year,
            DataYear = null,
            Gases = hasParts ? [new("CO2", values[Co2]!.Value)] : [],
            Ch4Co2eKilograms = hasParts ? values[Methane] : null,
            N2oCo2eKilograms = hasParts ? values[NitrousOxide] : null,
            Co2eKilograms = hasParts ? null : whole,
            PublishedCo2eKilograms = hasParts ? whole : null,
            GwpBasis = GwpBasisOf(like, edition),
            IsUserSupplied = true,
            Location = first.Location,
            Citation = like.Citation with
            {
                Source = $"UK Government GHG Conversion Factors for Company Reporting {edition}: flat file",
                Table = $"ID {first["ID"]}: {levels}",
                Published = rows.Published(PublicationDate.Parse(edition)),
                Url = null,
            },
        };
    }

    private static IEnumerable<string> Levels(ForeignRow row) =>
        new[] { row["Level 1"], row["Level 2"], row["Level 3"], row["Level 4"], row["Column Text"], row["UOM"] }.OfType<string>();

    private static string StemOf(string? id) => id is not null && id.LastIndexOf('_') is > 0 and var at ? id[..at] : id ?? "";

    private static string GasOf(string? id) => id is not null && id.LastIndexOf('_') is > 0 and var at ? id[(at + 1)..] : "";

    // Under which potentials an edition was calculated says its paper, not its flat file.
    private static GwpBasis? GwpBasisOf(EmissionFactor like, string edition) =>
        FactorLibrary.BuiltIn.Editions.Contains($"desnz-{edition}")
            && FactorLibrary.BuiltIn.TryFind($"desnz-{edition}/{like.Id[Edition.Length..]}", out EmissionFactor? known)
            ? known.GwpBasis
            : GwpBasis.Unstated;

    // Editions begin in 2002, and are of a calendar year.
    [GeneratedRegex(@"^20\d\d$", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    [GeneratedRegex(@"\bIDs? (\d+(?:_\d+)+)", RegexOptions.CultureInvariant)]
    private static partial Regex FirstId();
}
