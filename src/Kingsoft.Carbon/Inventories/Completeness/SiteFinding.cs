using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Coverage;

/// <summary>Accounts that do not fit the sites, as one finding.</summary>
internal sealed class SiteFinding(string code, Message text)
{
    private readonly FindingGroup _group = new();
    private readonly HashSet<Account> _accounts = [];

    public void Add(Account account, Said subject)
    {
        Int128 tonnes = account.Total();
        _group.Add(account.Leg, tonnes, account.Rows);
        _group.AddTo(subject, tonnes, account.Rows);
        _accounts.Add(account);
    }

    /// <summary>The finding, as soon as the names were read; null where there is nothing to tell.</summary>
    public Lazy<Finding>? Of(LineNames names, ShareCounter shares)
    {
        if (_accounts.Count == 0)
            return null;

        foreach (Account account in _accounts)
            names.Name(account, _group.First);
        return new(() => _group.ToFinding(code, FindingSeverity.Warning, text, shares));
    }
}
