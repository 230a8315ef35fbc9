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
        int? year = int.TryParse(column.AsSpan(Factor.Length).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out int named)
            ? named
            : null;
        ILookup<string, EmissionFactor> known = Known();
        foreach (IGrouping<string, ForeignRow> group in table.Rows.GroupBy(row => StemOf(row["ID"])))
        {
            ForeignRow first = group.First();
            string what = $"{first["ID"]} {string.Join(" / ", Levels(first))}";
            Message? reason = known[group.Key].Any() ? null : ImportMessages.IdUnknown(first["ID"] ?? "");
            foreach (EmissionFactor like in known[group.Key])
            {
                if (Of(like, [.. group], column, year, rows, out Message? why) is { } factor)
                    rows.Add(factor);
                else
                    reason ??= why;
            }

            if (reason is not null)
                rows.LeaveOut(first, what, reason);
        }
    }

    // One row may serve several activities: a fuel is the same in an office and in a works.
    private static ILookup<string, EmissionFactor> Known() => FactorLibrary.BuiltIn.Factors
        .Where(factor => factor.Id.StartsWith(Edition, StringComparison.Ordinal))
        .Select(factor => (Factor: factor, Match: FirstId().Match(factor.Citation.Table ?? "")))
        .Where(pair => pair.Match.Success)
        .ToLookup(pair => StemOf(pair.Match.Groups[1].Value), pair => pair.Factor, StringComparer.Ordinal);

    private static EmissionFactor? Of(
        EmissionFactor like, ForeignRow[] group, string column, int? year, ImportedRows<EmissionFactor> rows, out Message? reason)
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
            : needed.Any(gas => values.GetValueOrDefault(gas) is null) ? ImportMessages.NoValue
            : null;
        if (reason is not null)
            return null;

        string edition = year is null ? "" : Numbers.Format(year.Value);
        return like with
        {
            Id = $"import-desnz-{edition}/{like.Id[Edition.Length..]}",
            Replaces = null,
            ValidFrom = year ?? like.ValidFrom,
            ValidTo = year ?? like.ValidTo,
            DataYear = null,
            Gases = hasParts ? [new("CO2", values[Co2]!.Value)] : [],
            Ch4Co2eKilograms = hasParts ? values[Methane] : null,
            N2oCo2eKilograms = hasParts ? values[NitrousOxide] : null,
            Co2eKilograms = hasParts ? null : whole,
            PublishedCo2eKilograms = hasParts ? whole : null,
            IsUserSupplied = true,
            Location = first.Location,
            Citation = like.Citation with
            {
                Source = $"UK Government GHG Conversion Factors for Company Reporting {edition}: flat file",
                Table = $"ID {first["ID"]}: {levels}",
                Published = rows.Published(year is null ? null : PublicationDate.Parse(edition)),
                Url = null,
            },
        };
    }

    private static IEnumerable<string> Levels(ForeignRow row) =>
        new[] { row["Level 1"], row["Level 2"], row["Level 3"], row["Level 4"], row["Column Text"], row["UOM"] }.OfType<string>();

    private static string StemOf(string? id) => id is not null && id.LastIndexOf('_') is > 0 and var at ? id[..at] : id ?? "";

    private static string GasOf(string? id) => id is not null && id.LastIndexOf('_') is > 0 and var at ? id[(at + 1)..] : "";

    [GeneratedRegex(@"\bIDs? (\d+(?:_\d+)+)", RegexOptions.CultureInvariant)]
    private static partial Regex FirstId();
}
