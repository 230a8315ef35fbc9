using System.Collections.Immutable;

namespace Kingsoft.Carbon.Factors;

/// <summary>The order of the activities that answer a search.</summary>
internal static class SearchRanking
{
    /// <summary>Those that answer, best first.</summary>
    public static List<(SearchEntry Entry, SearchMatch Match)> Of(ImmutableArray<SearchEntry> entries, SearchText wanted)
    {
        if (wanted.Words.Length == 0)
            return [];

        List<(SearchEntry Entry, SearchMatch Match, int Length)> found = [.. entries
            .Select(entry => (Entry: entry, Answer: entry.Compare(wanted)))
            .Where(pair => pair.Answer is not null)
            .Select(pair => (pair.Entry, pair.Answer!.Value.Match, pair.Answer.Value.Length))];
        Dictionary<(string, SearchMatch), int> lengths = Lengths(found);
        return [.. found
            .OrderBy(answer => answer.Match)
            .ThenBy(answer => lengths[(answer.Entry.Code, answer.Match)])
            .ThenBy(answer => answer.Entry.Code.Length)
            .ThenBy(answer => answer.Entry.Description.Activity)
            .Select(answer => (answer.Entry, answer.Match))];
    }

    // What is added to a code makes it a variant: its text may be the shorter one (含辐射强迫, 不含辐射强迫), and the code without the addition still
    // goes first.
    private static Dictionary<(string Code, SearchMatch Match), int> Lengths(List<(SearchEntry Entry, SearchMatch Match, int Length)> found)
    {
        var lengths = found.ToDictionary(answer => (answer.Entry.Code, answer.Match), answer => answer.Length);
        foreach ((SearchEntry entry, SearchMatch match, int length) in found)
        {
            for (int dot = entry.Code.LastIndexOf('.'); dot > 0; dot = entry.Code.LastIndexOf('.', dot - 1))
            {
                if (lengths.TryGetValue((entry.Code[..dot], match), out int known) && length < known)
                    lengths[(entry.Code[..dot], match)] = length;
            }
        }

        return lengths;
    }
}
