using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>Accounts that do not fit the sites, as one finding.</summary>
internal sealed class SiteFinding(string code, Message text)
{
    private readonly FindingGroup _group = new();
    private readonly HashSet<Account> _accounts = [];

    public void Add(Account account, string subject)
    {
        Int128 tonnes = account.Total();
        _group.Add(account.Leg, tonnes, account.Rows);
        _group.AddTo(subject, tonnes, account.Rows);
        _accounts.Add(account);
    }

    /// <summary>The finding; null where there is nothing to tell.</summary>
    public Finding? Of(AccountBook book, ShareCounter shares)
    {
        if (_accounts.Count == 0)
            return null;

        byte[] buffer = [];
        foreach (AccountLine line in book.Lines(_accounts.Contains))
            _group.First.Add(book.IdOf(line, ref buffer));
        return _group.ToFinding(code, FindingSeverity.Warning, text, shares);
    }
}
