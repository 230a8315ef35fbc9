using System.Globalization;
using System.Text;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>The rules that hold between the rows of all ledgers of a call: ids are unique, and what is corrected exists.</summary>
internal sealed class LedgerIds(
    LedgerRows rows, IReadOnlyDictionary<string, SourceLocation> unsoundIds, DataIssues issues, CancellationToken cancellation)
{
    private readonly HashSet<string> _files = new(StringComparer.Ordinal);

    public static void Check(
        LedgerRows rows, IdCensus census, IReadOnlyDictionary<string, SourceLocation> unsoundIds, DataIssues issues,
        CancellationToken cancellation = default)
    {
        new LedgerIds(rows, unsoundIds, issues, cancellation).Check(census);
        if (census.Corrections > 0)
            rows.Remark(CorrectionChecks.Check(rows, issues, cancellation));
    }

    private void Check(IdCensus census)
    {
        if (!census.Ascend || unsoundIds.Count > 0)
            CheckUnique(census.Ids);
        if (census.Corrections == 0 && (census.Ids == 0 || census.Ids == census.Rows))
            return;

        HashSet<string> missing = Corrected();
        HashSet<string> places = TakenPlaces(missing);
        foreach ((RowBlock block, int index) in Rows())
            CheckNames(block, index, places, missing);
    }

    // Only hashes are kept, eight bytes an id; where two are the same the rows are looked at again.
    private void CheckUnique(long ids)
    {
        ulong[] hashes = new ulong[ids];
        long count = 0;
        foreach ((RowBlock block, int index) in Rows())
        {
            if (block.PartsOf(index).HasFlag(RowParts.Id))
                hashes[count++] = ByteKeys.HashOf(block.WordsOf(index).Id);
        }

        HashSort.Sort(hashes, cancellation);
        HashSet<ulong> suspicious = [.. unsoundIds.Keys.Select(id => ByteKeys.HashOf(Encoding.UTF8.GetBytes(id)))];
        for (int i = 1; i < hashes.Length; i++)
        {
            if (hashes[i] == hashes[i - 1])
                suspicious.Add(hashes[i]);
        }

        if (suspicious.Count == 0)
            return;

        var known = new Dictionary<string, SourceLocation>(StringComparer.Ordinal);
        foreach ((RowBlock block, int index) in Rows())
        {
            if (!block.PartsOf(index).HasFlag(RowParts.Id) || !suspicious.Contains(ByteKeys.HashOf(block.WordsOf(index).Id)))
                continue;

            string id = IdOf(block, index);
            if (!known.TryAdd(id, rows.LocationOf(block, index)))
                AddIssue(block, index, "id", LedgerMessages.IdTwice(id, known[id]));
            else if (unsoundIds.TryGetValue(id, out SourceLocation unsound))
                AddIssue(block, index, "id", LedgerMessages.IdOfUnsound(id, unsound));
        }
    }

    /// <summary>What rows correct and no row has as its id; places are still among them.</summary>
    private HashSet<string> Corrected()
    {
        var corrected = new HashSet<string>(StringComparer.Ordinal);
        foreach ((RowBlock block, int index) in Rows())
        {
            if (block.PartsOf(index).HasFlag(RowParts.Corrects))
                corrected.Add(Encoding.UTF8.GetString(block.WordsOf(index).Corrects));
        }

        foreach (string id in unsoundIds.Keys)
            corrected.Remove(id);
        foreach ((RowBlock block, int index) in Rows())
        {
            if (corrected.Count == 0)
                break;
            if (block.PartsOf(index).HasFlag(RowParts.Id))
                corrected.Remove(IdOf(block, index));
        }

        return corrected;
    }

    /// <summary>The places of rows without an id that are somebody's id or are corrected; the latter are no longer missing.</summary>
    private HashSet<string> TakenPlaces(HashSet<string> missing)
    {
        foreach ((RowBlock block, int index) in Rows())
            _files.Add(rows.LocationOf(block, index).File ?? "record");

        HashSet<string> candidates = [.. missing.Where(LooksLikePlace)];
        foreach ((RowBlock block, int index) in Rows())
        {
            if (block.PartsOf(index).HasFlag(RowParts.Id) && IdOf(block, index) is { } id && LooksLikePlace(id))
                candidates.Add(id);
        }

        var places = new HashSet<string>(StringComparer.Ordinal);
        foreach ((RowBlock block, int index) in candidates.Count == 0 ? [] : Rows())
        {
            bool hasId = block.PartsOf(index).HasFlag(RowParts.Id);
            if (!hasId && rows.LocationOf(block, index).ToString() is { } place && candidates.Contains(place))
                places.Add(place);
        }

        missing.ExceptWith(places);
        return places;
    }

    private bool LooksLikePlace(string id)
    {
        int colon = id.LastIndexOf(':');
        return colon > 0
            && long.TryParse(id.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out _)
            && _files.Contains(id[..colon]);
    }

    private void CheckNames(RowBlock block, int index, HashSet<string> places, HashSet<string> missing)
    {
        RowParts parts = block.PartsOf(index);
        if (places.Count > 0 && parts.HasFlag(RowParts.Id) && places.Contains(IdOf(block, index)))
            AddIssue(block, index, "id", LedgerMessages.IdOfPlace(IdOf(block, index)));
        if (!parts.HasFlag(RowParts.Corrects) || missing.Count == 0)
            return;

        string corrected = Encoding.UTF8.GetString(block.WordsOf(index).Corrects);
        if (missing.Contains(corrected))
            AddIssue(block, index, "corrects", LedgerMessages.CorrectsUnknown(corrected));
    }

    private IEnumerable<(RowBlock Block, int Index)> Rows()
    {
        foreach (RowBlock block in rows.Blocks)
        {
            cancellation.ThrowIfCancellationRequested();
            for (int index = 0; index < block.Count; index++)
                yield return (block, index);
        }
    }

    private void AddIssue(RowBlock block, int index, string column, Message message) =>
        issues.Add(rows.LocationOf(block, index), column, message, block.ExplicitIdOf(index));

    private static string IdOf(RowBlock block, int index) => block.WordsOf(index).ExplicitId!;
}
