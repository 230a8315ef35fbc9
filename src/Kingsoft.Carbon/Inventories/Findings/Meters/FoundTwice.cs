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
        var words = new LineWords();
        var first = new Dictionary<Line, FirstIds>();
        IEnumerable<AccountLine> twice = book.Lines(_subjects.ContainsKey).Where(line => _all.Contains(line.Account)
            || (_amounts.TryGetValue(line.Account, out HashSet<decimal>? amounts) && amounts.Contains(line.Amount))
            || (_looked.TryGetValue(line.Account, out EnergyPlace place) && alike.Contains(LineKey.Of(line, place))));
        foreach (IGrouping<(int, Said), (Line Said, Account Account)> subject in FinerAccounts.Of(twice, Look).ToArray()
            .GroupBy(part => (part.Item1.Year, part.Item1.Subject)))
        {
            HashSet<Line> named = [];
            foreach ((Line said, Account account) in WithoutShares([.. subject]))
            {
                if (!groups.TryGetValue(said.Year, out FindingGroup? group))
                    groups.Add(said.Year, group = new FindingGroup());

                // Both sides are named; what Scope 1 and 2 count of it is at stake.
                Int128 tonnes = said.IsOwn ? account.Total() : 0;
                group.Add(account.Leg, tonnes, account.Rows);
                group.AddTo(said.Subject, tonnes, account.Rows);
                if (named.Add(said))
                    group.First.Add(first[said]);
            }
        }

        return groups;

        Line Look(AccountLine line)
        {
            (bool isShare, string? meter) = words.Of(line);
            var said = new Line(
                line.Account.Part.ReportingYear, _subjects[line.Account], line.Account.Leg.Scope != Scope.Scope3, isShare, meter);
            if (!first.TryGetValue(said, out FirstIds? ids))
                first.Add(said, ids = new FirstIds());
            ids.Add(book.IdOf(line, ref buffer));
            return said;
        }
    }

    // A bill of which each side has a share, or a meter of each side, stands once.
    private static (Line Said, Account Account)[] WithoutShares((Line Said, Account Account)[] parts)
    {
        bool areShares = parts.Any(part => part.Said is { IsOwn: true, IsShare: true })
            && parts.Any(part => part.Said is { IsOwn: false, IsShare: true });
        (Line Said, Account Account)[] whole = areShares ? [.. parts.Where(part => !part.Said.IsShare)] : parts;
        string[] own = MetersOf(whole, isOwn: true), others = MetersOf(whole, isOwn: false);
        bool areOfOtherMeters = own.Length > 0 && others.Length > 0 && !own.Intersect(others).Any();
        bool areTwoSides = whole.Any(part => part.Said.IsOwn) && whole.Any(part => !part.Said.IsOwn);
        return areTwoSides && !areOfOtherMeters ? whole : [];
    }

    private static string[] MetersOf((Line Said, Account Account)[] parts, bool isOwn) =>
        [.. parts.Where(part => part.Said.IsOwn == isOwn).Select(part => part.Said.Meter).OfType<string>().Distinct()];

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

    /// <summary>What lines say.</summary>
    private readonly record struct Line(int Year, Said Subject, bool IsOwn, bool IsShare, string? Meter);

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
