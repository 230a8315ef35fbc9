using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Kingsoft.Carbon.Compare;

/// <summary>The comparison as a section of a page.</summary>
internal sealed record Report(Options Options, Ledger Ledger, ImmutableArray<Measured> Tool, ImmutableArray<Measured> DuckDb)
{
    private const double BytesPerMegabyte = 1e6;

    /// <summary>What sets one comparison apart from another: the next one of the same name replaces it.</summary>
    public string Title
    {
        get
        {
            string[] variants = [.. new[] { Options.Rounding ? "every row rounds" : "", Options.Wide ? "each site in every region" : "" }
                .Where(variant => variant.Length > 0)];
            string each = Options.ToolThreads ? " each" : " of DuckDB";
            string threads = Options.Threads is int count
                ? Said($"{count} {(count == 1 ? "thread" : "threads")}{each}")
                : "threads as each program chooses";
            return Said($"{Options.Rows:N0} rows, {string.Join(", ", [.. variants, threads])}");
        }
    }

    public string ToMarkdown(DateOnly date)
    {
        var text = new StringBuilder($"## {Title}\n\n");
        text.Append(Said($"{date:yyyy-MM-dd}, {Machine.Description}, DuckDB {DuckDbRun.Version(DuckDb[0])}. "));
        text.Append(Said($"Runs of each, in turn: {Tool.Length}. Ledger of {Ledger.Bytes:N0} bytes, SHA-256 {Ledger.Sha256[..16]}…, "));
        text.Append("read from the system's cache. ");
        text.Append(Options.Rounding
            ? "The row counts agree, and the totals to 10⁻¹² t a row.\n\n"
            : "The row counts agree, and the totals to the last digit.\n\n");
        text.Append("| program | wall median, s | wall min, s | wall max, s | CPU median, s | peak memory, MB | ");
        text.Append("rows per second | wall to DuckDB |\n");
        text.Append("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n");
        text.Append(Row("carbon", Tool)).Append(Row("DuckDB", DuckDb));
        return text.ToString();
    }

    private string Row(string program, ImmutableArray<Measured> runs)
    {
        double[] wall = [.. runs.Select(run => run.Wall.TotalSeconds).Order()];
        double median = Median(wall);
        double cpu = Median([.. runs.Select(run => run.Cpu.TotalSeconds).Order()]);
        double peak = runs.Max(run => run.PeakBytes) / BytesPerMegabyte;
        double ratio = median / Median([.. DuckDb.Select(run => run.Wall.TotalSeconds).Order()]);
        return Said($"| {program} | {median:F2} | {wall[0]:F2} | {wall[^1]:F2} | {cpu:F2} | {peak:N0} | ")
            + Said($"{Options.Rows / median:N0} | {ratio:F2} |\n");
    }

    private static double Median(double[] sorted) => (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;

    private static string Said(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
