using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>Collects what stands in Scope 1 or 2 and in Scope 3 too, and names the lines of both sides.</summary>
internal sealed class FoundTwice
{
    private readonly Dictionary<Account, Said> _subjects = [];
    private readonly HashSet<Account> _all = [];
    private readonly Dictionary<Account, HashSet<decimal>> _amounts = [];
    private readonly Dictionary<Account, EnergyPlace> _looked = [];

    public bool Has(Account account) => _all.Contains(account) || _amounts.ContainsKey(account);

    /// <summary>Adds accounts with all their lines.</summary>
    public void Add(IEnumerable<Account> accounts, Said subject)
    {
        foreach (Account account in accounts)
        {
            _all.Add(account);
            _subjects.TryAdd(account, subject);
        }
    }

    /// <summary>Adds rows of one side, and all accounts of the other.</summary>
    public void Add(WholeMatch match, Said subject)
    {
        Add(match.Parts, subject);
        Add(match.Whole.Where(row => row.Amount is null).Select(row => row.Account), subject);
        foreach (SoleRow row in match.Whole.Where(row => row.Amount is not null))
        {
            if (!_amounts.TryGetValue(row.Account, out HashSet<decimal>? amounts))
                _amounts.Add(row.Account, amounts = []);
            amounts.Add(row.Amount!.Value);
            _subjects.TryAdd(row.Account, subject);
        }
    }

    /// <summary>Adds accounts that may have lines alike: the same place, days and amount.</summary>
    public void Look(IEnumerable<Account> accounts, EnergyPlace place, Said subject)
    {
        foreach (Account account in accounts)
        {
            _looked[account] = place;
            _subjects.TryAdd(account, subject);
        }
    }

    /// <summary>What there is to say of each reporting year.</summary>
    public IReadOnlyDictionary<int, FindingGroup> ByYear(AccountBook book)
    {
        var groups = new Dictionary<int, FindingGroup>();
        HashSet<LineKey> alike = LinesAlike(book);
        if (_all.Count == 0 && _amounts.Count == 0 && alike.Count == 0)
            return groups;

        byte[] buffer = [];
        IEnumerable<AccountLine> twice = book.Lines(_subjects.ContainsKey).Where(line => _all.Contains(line.Account)
            || (_amounts.TryGetValue(line.Account, out HashSet<decimal>? amounts) && amounts.Contains(line.Amount))
            || (_looked.TryGetValue(line.Account, out EnergyPlace place) && alike.Contains(LineKey.Of(line, place))));
        foreach (((FindingGroup group, Said subject), Account account) in FinerAccounts.Of(twice, Name))
        {
            // Both sides are named; what Scope 1 and 2 count of it is at stake.
            Int128 tonnes = account.Leg.Scope == Scope.Scope3 ? 0 : account.Total();
            group.Add(account.Leg, tonnes, account.Rows);
            group.AddTo(subject, tonnes, account.Rows);
        }

        return groups;

        (FindingGroup, Said) Name(AccountLine line)
        {
            if (!groups.TryGetValue(line.Account.Part.ReportingYear, out FindingGroup? group))
                groups.Add(line.Account.Part.ReportingYear, group = new FindingGroup());
            group.First.Add(book.IdOf(line, ref buffer));
            return (group, _subjects[line.Account]);
        }
    }

    /// <summary>What lines of both sides agree in.</summary>
    private HashSet<LineKey> LinesAlike(AccountBook book)
    {
        HashSet<LineKey> inScope3 = [], own = [];
        if (_looked.Count == 0)
            return own;

        // A meter that stood still is at stake nowhere.
        foreach (AccountLine line in book.Lines(_looked.ContainsKey))
        {
            if (line.Amount != 0m)
                (line.Account.Leg.Scope == Scope.Scope3 ? inScope3 : own).Add(LineKey.Of(line, _looked[line.Account]));
        }

        own.IntersectWith(inScope3);
        return own;
    }

    // One side writes 1 MWh and the other 1000 kWh of the same electricity.
    private readonly record struct LineKey(EnergyPlace Place, ReportingPeriod Period, UnitDimension Dimension, Ratio Amount)
    {
        public static LineKey Of(AccountLine line, EnergyPlace place)
        {
            Unit unit = line.Account.Leg.Need.Unit;
            Ratio ofLeg = Ratio.From(line.Amount) * line.Account.Leg.Way.Ratio;
            return new LineKey(place, line.Account.Period, unit.Dimension, ofLeg * unit.ToBase);
        }
    }
}
