using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Coverage;

/// <summary>Rows of sites that the file of sites has not, by what the rows call them.</summary>
/// <remarks>
/// What may be meant is looked for once a name. Among very many names beside very many sites nothing is: that would take minutes, and says
/// only that the two do not go together.
/// </remarks>
internal sealed class UnknownSites(Facilities facilities)
{
    private const long MostComparisons = 1_000_000;

    private readonly Dictionary<(string Name, string? Entity), List<Account>> _accounts = [];

    public void Add(Account account)
    {
        (string, string?) key = (account.Kind.Context.Facility!, account.Kind.Context.Entity);
        if (!_accounts.TryGetValue(key, out List<Account>? accounts))
            _accounts.Add(key, accounts = []);
        accounts.Add(account);
    }

    /// <summary>Tells all of them to a finding, after all accounts were added.</summary>
    public void AddTo(SiteFinding finding)
    {
        string[] names = [.. _accounts.Keys.Select(key => key.Name).Distinct().Where(name => !facilities.Named(name).Any())];
        Dictionary<string, string?> nearest = (long)names.Length * facilities.Count > MostComparisons
            ? []
            : names.ToDictionary(name => name, name => Suggestion.Nearest(name, facilities.Select(facility => facility.Name)));
        foreach (((string name, string? entity), List<Account> accounts) in _accounts)
        {
            Said subject = SubjectOf(name, entity, nearest.GetValueOrDefault(name));
            foreach (Account account in accounts)
                finding.Add(account, subject);
        }
    }

    // Where the file has the name for other entities, the entity is what it has not.
    private Said SubjectOf(string name, string? entity, string? near)
    {
        Facility? other = facilities.Named(name).FirstOrDefault();
        string label = Facility.LabelOf(name, other is null ? null : entity);
        near ??= other?.Label;
        return near is null ? label : FacilityMessages.UnknownNear(label, near);
    }
}
