using System.Collections.Immutable;
using System.Globalization;

namespace Kingsoft.Carbon.Compare;

/// <summary>One run of DuckDB over the ledger: this program again, as a process that does nothing else.</summary>
internal static class DuckDbRun
{
    /// <summary>The hidden first argument of that process.</summary>
    public const string Argument = "duckdb-child";

    private const decimal KilogramsPerTonne = 1000m;

    public static Measured Measure(string ledger, string factors, int? threads)
    {
        string program = Path.Combine(AppContext.BaseDirectory, "Kingsoft.Carbon.Compare" + (OperatingSystem.IsWindows() ? ".exe" : ""));
        string[] count = threads is int given ? [given.ToString(CultureInfo.InvariantCulture)] : [];
        return Measured.Run(program, [Argument, ledger, factors, .. count]);
    }

    public static string Version(Measured run) => Lines(run)[0];

    public static Answer Answer(Measured run)
    {
        string[][] rows = [.. Lines(run).Skip(1).Select(line => line.Split('\t'))];
        ImmutableSortedDictionary<string, decimal> tonnes = rows
            .GroupBy(row => Compare.Answer.Key(row[0], row[1]), row => Number(row[3]) / UnitSizes.OfFactor(row[2]) / KilogramsPerTonne)
            .ToImmutableSortedDictionary(total => total.Key, total => total.Sum(), StringComparer.Ordinal);
        return new Answer(tonnes, rows.Sum(row => long.Parse(row[4], CultureInfo.InvariantCulture)));
    }

    private static string[] Lines(Measured run) => run.Output.ReplaceLineEndings("\n").TrimEnd().Split('\n');

    private static decimal Number(string text) => decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
}
