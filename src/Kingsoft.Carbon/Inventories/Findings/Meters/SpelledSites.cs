using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>Finds sites that rows spell in several ways: one for what stands twice, and several in every table by site.</summary>
internal sealed class SpelledSites
{
    private const string Code = "facility-spelled";

    private readonly Dictionary<int, FindingGroup> _groups = [];

    /// <summary>Looks at the series of a year.</summary>
    public void Add(int year, IReadOnlyCollection<MeterSeries> series, LineNames names)
    {
        var folded = new FoldedNames();
        var sites = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (string spelling in series.SelectMany(one => one.Spellings))
        {
            if (folded.OfSite(spelling) is not { } site)
                continue;
            if (!sites.TryGetValue(site, out HashSet<string>? spellings))
                sites.Add(site, spellings = new HashSet<string>(StringComparer.Ordinal));
            spellings.Add(spelling);
        }

        if (sites.Values.All(spellings => spellings.Count == 1))
            return;

        var group = new FindingGroup();
        _groups.Add(year, group);
        foreach (MeterSeries one in series.Where(one => one.Spellings.Count > 0))
        {
            HashSet<string> spellings = sites[folded.OfSite(one.Key.Facility)!];
            if (spellings.Count == 1)
                continue;

            string subject = string.Join(", ", spellings.Order(StringComparer.Ordinal).Select(spelling => $"'{spelling}'"));
            foreach (Account account in one.Accounts)
            {
                group.Add(account.Leg, account.Total(), account.Rows);
                group.AddTo(subject, account.Total(), account.Rows);
                names.Name(account, group.First);
            }
        }
    }

    public IEnumerable<Finding> Of(int year, ShareCounter shares) => !_groups.TryGetValue(year, out FindingGroup? group) ? [] :
    [
        group.ToFinding(Code, FindingSeverity.Info, MeterMessages.SpelledSites, shares, hasTonnes: false),
    ];
}
