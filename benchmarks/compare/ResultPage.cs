namespace Kingsoft.Carbon.Compare;

/// <summary>The page of a machine's comparisons: a section each, of which a new one replaces the one of the same title.</summary>
internal static class ResultPage
{
    private const string Section = "\n## ";

    private const string Head =
        """
        # Beside DuckDB

        The same totals of the same ledger by `carbon inventory LEDGER --factors FACTORS --format json --no-lines` and by DuckDB, which
        groups the rows before it joins factors and units; whole processes, from start to end.
        `dotnet run --project benchmarks/compare -c Release -- --save`, with `--rounding`, `--wide`, `--rows`, `--threads`.

        """;

    public static string Save(string root, Report report, DateOnly date)
    {
        string path = Path.Combine(root, "benchmarks", "results", Machine.FolderName, "compare.md");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        string[] sections = File.Exists(path) ? File.ReadAllText(path).Split(Section)[1..] : [];
        IEnumerable<string> kept = sections.Where(section => !section.StartsWith(report.Title + "\n", StringComparison.Ordinal))
            .Select(section => "## " + section.TrimEnd('\n') + "\n");
        IEnumerable<string> all = kept.Append(report.ToMarkdown(date)).Order(StringComparer.Ordinal);
        File.WriteAllText(path, Head + string.Concat(all.Select(section => "\n" + section)));
        return path;
    }
}
