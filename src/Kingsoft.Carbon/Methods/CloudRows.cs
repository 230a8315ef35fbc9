using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Methods;

/// <summary>Makes of the rows of all files those that count: the newest version of each month, each row once.</summary>
internal sealed class CloudRows(DataIssues issues, List<Message> notes)
{
    public IReadOnlyList<CloudRow> ThatCount(IEnumerable<CloudRow> rows) => [.. EachOnce(OfNewestVersion(rows))];

    // A new version of a provider's model makes the months anew: the older figures of an account are no further emissions.
    private IEnumerable<CloudRow> OfNewestVersion(IEnumerable<CloudRow> rows)
    {
        foreach (IGrouping<(string, ReportingPeriod Month, string? Account), CloudRow> month in rows
            .GroupBy(row => (row.Layout.Supplier, row.Month, row.Account)))
        {
            CloudRow[][] versions = [.. month.GroupBy(row => row.Version, StringComparer.Ordinal).Select(group => group.ToArray())];
            if (versions.Length > 1 && !TryOrder(versions))
                continue;

            foreach (CloudRow[] older in versions[..^1])
            {
                notes.Add(CloudExportMessages.Restated(
                    month.Key.Month, month.Key.Account, older, versions[^1]));
            }

            foreach (CloudRow row in versions[^1])
                yield return row;
        }
    }

    private bool TryOrder(CloudRow[][] versions)
    {
        var known = new Dictionary<string, CloudVersion>(StringComparer.Ordinal);
        foreach (CloudRow[] rows in versions)
        {
            CloudRow first = rows[0];
            if (!CloudVersion.TryParse(first.Version, out CloudVersion? version)
                || known.Values.Any(other => other.CompareTo(version) == 0))
            {
                CloudRow other = versions.First(group => group != rows)[0];
                issues.Add(first.Location, first.Layout.Version!, CloudExportMessages.NotOrdered(first.Version, other));
                return false;
            }

            known.Add(first.Version!, version);
        }

        Array.Sort(versions, (left, right) => known[left[0].Version!].CompareTo(known[right[0].Version!]));
        return true;
    }

    // Files of several days hold the same rows again: of one row the figure that was made last counts.
    private IEnumerable<CloudRow> EachOnce(IEnumerable<CloudRow> rows)
    {
        int older = 0;
        foreach (IGrouping<(string, string), CloudRow> same in rows.GroupBy(row => (row.Layout.Supplier, row.Description)))
        {
            string? newest = same.Select(row => row.Refreshed).Max(StringComparer.Ordinal);
            var seen = new Dictionary<decimal, SourceLocation>();
            foreach (CloudRow row in same)
            {
                if (!string.Equals(row.Refreshed, newest, StringComparison.Ordinal))
                    older++;
                else if (row.Amount != 0m && seen.TryGetValue(row.Amount, out SourceLocation first))
                    issues.Add(row.Location, "record", CloudExportMessages.Twice(first));
                else
                {
                    seen[row.Amount] = row.Location;
                    yield return row;
                }
            }
        }

        if (older > 0)
            notes.Add(CloudExportMessages.Refreshed(older));
    }
}
