using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Kingsoft.Carbon.Compare;

/// <summary>One run of the <c>carbon</c> tool over the ledger, as a script calls it that wants totals.</summary>
internal static class ToolRun
{
    private const string CountingFinding = "user-factor";

    private static readonly (string Scope, string Name)[] Totals = [("1", "scope1"), ("3", "scope3")];

    public static Measured Measure(string tool, string ledger, string factors, int? threads)
    {
        string[] count = threads is int given ? ["--threads", given.ToString(CultureInfo.InvariantCulture)] : [];
        return Measured.Run(tool, ["inventory", ledger, "--factors", factors, "--format", "json", "--no-lines", .. count]);
    }

    // Every row takes a factor of the user's own, and the finding that says so counts its lines: a line a row, as no row is split.
    public static Answer Answer(Measured run)
    {
        using var document = JsonDocument.Parse(run.Output);
        ImmutableSortedDictionary<string, decimal>.Builder tonnes =
            ImmutableSortedDictionary.CreateBuilder<string, decimal>(StringComparer.Ordinal);
        long rows = 0;
        foreach (JsonElement inventory in document.RootElement.GetProperty("inventories").EnumerateArray())
        {
            string year = inventory.GetProperty("year").GetInt32().ToString(CultureInfo.InvariantCulture);
            foreach ((string scope, string name) in Totals)
            {
                JsonElement total = inventory.GetProperty("totals").GetProperty(name);
                if (total.ValueKind != JsonValueKind.Null)
                    tonnes.Add(Compare.Answer.Key(year, scope), total.GetDecimal());
            }

            rows += inventory.GetProperty("findings").EnumerateArray()
                .Where(finding => finding.GetProperty("code").GetString() == CountingFinding)
                .Sum(finding => finding.GetProperty("lineCount").GetInt64());
        }

        return new Answer(tonnes.ToImmutable(), rows);
    }
}
