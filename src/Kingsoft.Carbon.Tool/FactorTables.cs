using System.Collections.Immutable;
using System.Globalization;
using Kingsoft.Carbon.Reporting;

namespace Kingsoft.Carbon.Tool;

/// <summary>The tables that a person reads of factors.</summary>
internal static class FactorTables
{
    public static ReportTable List(FactorLibrary library, IReadOnlyList<EmissionFactor> factors) => new()
    {
        Title = string.Create(
            CultureInfo.InvariantCulture,
            $"{factors.Count} factors of {library.Count}, release {library.Release ?? "none"}, SHA-256 {library.Sha256[..16]}…"),
        Columns = ["id", "kind", "region", "years", "value", "published"],
        Rows = [.. factors.Select(factor => new ReportRow(
            ReportCell.Create(factor.Id),
            ReportCell.Create(factor.Kind.FileName()),
            ReportCell.Create(factor.Region.ToString()),
            ReportCell.Create(factor.Years),
            ReportCell.Create(Value(factor)),
            ReportCell.Create(factor.Citation.Published.ToString()!)))],
        Notes =
        [
            .. factors.GroupBy(factor => factor.Citation.Publisher).OrderBy(group => group.Key, StringComparer.Ordinal).Select(Total),
            "'carbon factors show ID' gives document, table, address and terms of one; --format json those of all",
        ],
    };

    private static string Total(IGrouping<string, EmissionFactor> publisher)
    {
        IEnumerable<string> kinds = publisher.GroupBy(factor => factor.Kind).OrderBy(group => group.Key)
            .Select(group => string.Create(CultureInfo.InvariantCulture, $"{group.Key.FileName()} {group.Count():N0}"));
        return string.Create(CultureInfo.InvariantCulture, $"{publisher.Key}: {publisher.Count():N0} ({string.Join(", ", kinds)})");
    }

    public static ReportTable Activities(FactorLibrary library, IReadOnlyList<ListedActivity> activities) => new()
    {
        Title = string.Create(
            CultureInfo.InvariantCulture,
            $"{activities.Count} activity codes, release {library.Release ?? "none"}, SHA-256 {library.Sha256[..16]}…"),
        Columns = ["activity", "name", "中文", "factors", "regions"],
        Rows = [.. activities.Select(activity => new ReportRow(
            ReportCell.Create(activity.Description.Activity.Value),
            ReportCell.Create(activity.Description.Name),
            ReportCell.Create(activity.Description.ChineseName ?? ""),
            ReportCell.Create(activity.FactorCount, 0),
            ReportCell.Create(Regions(activity.Regions))))],
        Notes = ["'carbon factors search WORDS' finds a code by its names, synonyms and the words of publishers"],
    };

    public static ReportTable Search(FactorSearchResult result) => new()
    {
        Title = string.Create(
            CultureInfo.InvariantCulture,
            $"{result.Matches} {(result.Matches == 1 ? "activity" : "activities")} for '{result.Text}'"
                + $"{(result.LeftOut.IsEmpty ? "" : $" without {string.Join(", ", result.LeftOut.Select(word => $"'{word}'"))}")}: "
                + $"{result.Region?.ToString() ?? "no region named"}, "
                + $"{result.Year?.ToString(CultureInfo.InvariantCulture) ?? "the newest year"}"),
        Columns = ["activity", "name", "value", "factor"],
        Rows = [.. result.Hits.SelectMany(Answers)],
        Notes =
        [
            .. result.Remarks,
            .. result.Matches > result.Hits.Length
                ? [string.Create(
                    CultureInfo.InvariantCulture, $"the best {result.Hits.Length} are shown; more words find fewer, --limit shows more")]
                : Array.Empty<string>(),
        ],
    };

    private static IEnumerable<ReportRow> Answers(FactorSearchHit hit)
    {
        string name = hit.Description.ChineseName is { } chinese ? $"{hit.Description.Name} / {chinese}" : hit.Description.Name;
        if (hit.Reason is { } reason)
            yield return new ReportRow(
                ReportCell.Create(hit.Description.Activity.Value), ReportCell.Create(name), ReportCell.Create(""),
                ReportCell.Create(reason));
        bool isFirst = true;
        foreach (FactorSelection choice in hit.Choices)
        {
            string flags = choice.Flags == LineFlags.None ? "" : $" ({string.Join(", ", LineFlagNames.Get(choice.Flags))})";
            yield return new ReportRow(
                ReportCell.Create(isFirst ? hit.Description.Activity.Value : ""),
                ReportCell.Create(isFirst ? name : ""),
                ReportCell.Create(Value(choice.Factor!)),
                ReportCell.Create($"{choice.Factor!.Id}{flags}"));
            isFirst = false;
        }
    }

    private static string Regions(ImmutableArray<Region> regions) =>
        regions.Length <= 6
            ? string.Join(", ", regions)
            : string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", regions.Take(5))} and {regions.Length - 5} more");

    public static ReportTable Show(EmissionFactor factor)
    {
        ImmutableArray<string?> values = FactorColumns.ValuesOf(factor);
        return new ReportTable
        {
            Title = factor.Id,
            Columns = ["column", "value"],
            Rows = [.. FactorColumns.Names.Zip(values)
                .Where(pair => pair.Second is not null)
                .Select(pair => new ReportRow(ReportCell.Create(pair.First), ReportCell.Create(pair.Second!)))],
        };
    }

    public static ReportTable PassedOver(FactorSelection selection) => new()
    {
        Title = $"Not taken for {selection.Query.Activity}, {selection.Query.Region}, "
            + $"{selection.Query.Year.ToString(CultureInfo.InvariantCulture)}",
        Columns = ["id", "value", "why not"],
        Rows = [.. selection.PassedOver
            .Select(other => new ReportRow(
                ReportCell.Create(other.Factor.Id), ReportCell.Create(Value(other.Factor)), ReportCell.Create(other.Why)))],
        Notes =
        [
            $"qualified by: {(selection.Flags == LineFlags.None ? "nothing" : string.Join(", ", LineFlagNames.Get(selection.Flags)))}",
        ],
    };

    private static string Value(EmissionFactor factor) => $"{string.Join(" + ", factor.Components)} per {factor.Unit}";
}
