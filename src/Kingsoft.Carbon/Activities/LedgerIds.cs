namespace Kingsoft.Carbon;

/// <summary>The rules that hold between the rows of all ledgers of a call: ids are unique, and what is corrected exists.</summary>
internal static class LedgerIds
{
    public static void Check(List<ActivityRecord> records, IReadOnlyDictionary<string, SourceLocation> unsoundIds, DataIssues issues)
    {
        var byId = new Dictionary<string, ActivityRecord>(StringComparer.Ordinal);
        bool anyCorrection = false;
        foreach (ActivityRecord record in records)
        {
            anyCorrection |= record.Corrects is not null;
            if (record.ExplicitId is { } id && !byId.TryAdd(id, record))
                issues.Add(record.Location, "id", $"'{id}' is already the id of the record at {byId[id].Location}; ids are unique over all ledgers");
            else if (record.ExplicitId is { } alsoUnsound && unsoundIds.TryGetValue(alsoUnsound, out SourceLocation other))
                issues.Add(record.Location, "id", $"'{alsoUnsound}' is also the id of the record at {other}; ids are unique over all ledgers");
        }

        if (!anyCorrection && byId.Count == 0)
            return;

        // Ids that were left out are places, which are unique of themselves; they matter only where somebody names one.
        HashSet<string> places = [.. records.Where(record => record.ExplicitId is null).Select(record => record.Id).Where(place => anyCorrection || byId.ContainsKey(place))];
        foreach (ActivityRecord record in records)
        {
            if (record.ExplicitId is { } id && places.Contains(id))
                issues.Add(record.Location, "id", $"'{id}' is also the place of a record without an id; choose another");
            if (record.Corrects is { } corrected && !byId.ContainsKey(corrected) && !places.Contains(corrected) && !unsoundIds.ContainsKey(corrected))
                issues.Add(record.Location, "corrects", $"no record has the id '{corrected}'; the id of a row of these ledgers is accepted");
        }
    }
}
