using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Methods;

/// <summary>Makes of the rows of all files those that count: the newest version of each month, each row once.</summary>
internal sealed class CloudRows(DataIssues issues, List<Message> notes)
{
    public IReadOnlyList<CloudRow> ThatCount(IEnumerable<CloudRow> rows) =>
        [.. EachOnceInAllFiles(WithFigure(EachOnceInItsFile(OfNewestVersion(rows))))];

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
                    month.Key.Month, month.Key.Account, older[0], Sum(older), versions[^1][0], Sum(versions[^1])));
            }

            foreach (CloudRow row in versions[^1])
                yield return row;
        }
    }

    // Of rows of one version, as they would count: what stands in several files stands once.
    private static decimal Sum(CloudRow[] rows) => new CloudRows(new DataIssues(), []).ThatCount(rows).Sum(row => row.Amount);

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

    // A row without a figure is of no matter where it does not count.
    private IEnumerable<CloudRow> WithFigure(IEnumerable<CloudRow> rows)
    {
        foreach (CloudRow row in rows)
        {
            if (row.Figure is null)
                issues.Add(row.Location, row.Column, CloudExportMessages.NoFigure(row));
            else
                yield return row;
        }
    }

    // Within a file a row says the same as another where all its columns do: of one the figure that was made last counts.
    private IEnumerable<CloudRow> EachOnceInItsFile(IEnumerable<CloudRow> rows)
    {
        int older = 0;
        foreach (CloudRow[] same in rows
            .GroupBy(row => (row.Layout.Supplier, row.File, row.TextOf(_ => true)))
            .Select(group => group.ToArray()))
        {
            string? newest = same.Select(row => row.Refreshed).Max(StringComparer.Ordinal);
            var seen = new Dictionary<decimal, SourceLocation>();
            foreach (CloudRow row in same)
            {
                if (!string.Equals(row.Refreshed, newest, StringComparison.Ordinal))
                {
                    older++;
                }
                else if (row.Figure is { } figure && figure != 0m && seen.TryGetValue(figure, out SourceLocation first))
                {
                    issues.Add(row.Location, "record", CloudExportMessages.Twice(first));
                }
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

    // Files may have other columns beside those that are known, or lack one, and hold the same figures: what is told apart by the columns
    // that all of a provider's files have stands once.
    private IEnumerable<CloudRow> EachOnceInAllFiles(IEnumerable<CloudRow> rows)
    {
        (int older, int again) = (0, 0);
        foreach (CloudRow[] ofSupplier in rows.GroupBy(row => row.Layout.Supplier, StringComparer.Ordinal).Select(group => group.ToArray()))
        {
            HashSet<string> telling = [.. ofSupplier[0].Description.Select(pair => pair.Key).Where(ofSupplier[0].Layout.Tells)];
            foreach (CloudRow first in ofSupplier.DistinctBy(row => row.File))
                telling.IntersectWith(first.Description.Select(pair => pair.Key));
            foreach (CloudRow[] same in ofSupplier
                .GroupBy(row => (row.Month, row.TextOf(telling.Contains)))
                .Select(group => group.ToArray()))
            {
                string? newest = same.Select(row => row.Refreshed).Max(StringComparer.Ordinal);
                CloudRow[][] files = [.. same.GroupBy(row => row.File).Select(file => file.ToArray())];
                CloudRow[][] newer = [.. files.Where(file => files.Length == 1 || file.Any(row => row.Refreshed == newest))];
                older += files.Except(newer).Sum(file => file.Length);
                again += newer[1..].Sum(file => file.Length);
                decimal sum = newer[0].Sum(row => row.Amount);
                if (Array.Find(newer, file => file.Sum(row => row.Amount) != sum) is { } other)
                {
                    issues.Add(
                        other[0].Location, other[0].Column,
                        CloudExportMessages.OtherFigure(other[0], other.Sum(row => row.Amount), newer[0][0], sum));
                    continue;
                }

                foreach (CloudRow row in newer[0])
                    yield return row;
            }
        }

        if (older > 0)
            notes.Add(CloudExportMessages.Refreshed(older));
        if (again > 0)
            notes.Add(CloudExportMessages.CountedOnce(again));
    }
}
