using System.Collections.Immutable;
using System.Numerics;
using System.Text;

namespace Kingsoft.Carbon;

/// <summary>Computes what a careful reviewer would say of each year: the rules over accounts, then one second look at the rows for ids and notes.</summary>
internal sealed class FindingReview
{
    private static readonly FindingGroup[] None = [];

    private readonly AccountBook _book;
    private readonly Dictionary<int, FindingGroup[]> _groupsOfYear = [];
    private readonly Dictionary<(int Year, uint Rules), FindingGroup[]> _groupsOfRules = [];
    private readonly Dictionary<(int Rule, PlanLeg Leg), string[]> _subjects = [];

    public FindingReview(AccountBook book, IReadOnlyDictionary<int, ImmutableArray<Account>> accountsOfYear)
    {
        _book = book;
        foreach ((int year, ImmutableArray<Account> accounts) in accountsOfYear)
        {
            FindingGroup[] groups = [.. FindingRules.All.Select(_ => new FindingGroup())];
            _groupsOfYear.Add(year, groups);
            foreach (Account account in accounts)
                account.NameIn(Judge(account, year, groups));
        }

        LookAtRows();
    }

    /// <summary>The findings of a year: those of the rules in their order, then what is seen only between accounts.</summary>
    public ImmutableArray<Finding> Of(int year, ImmutableArray<Account> accounts, IReadOnlyList<int> leftOut, InventoryTotals totals, ShareCounter shares) =>
    [
        .. OfRules(year, shares),
        .. SameElectricityTwice.Find(_book, accounts, shares),
        .. UnusualAmounts.Find(_book, accounts, shares),
        .. LeftOutRecords.Find(_book, year, leftOut, shares),
        .. MissingFigures.Find(year, totals),
    ];

    private IEnumerable<Finding> OfRules(int year, ShareCounter shares)
    {
        for (int rule = 0; rule < FindingRules.All.Length; rule++)
        {
            FindingRule known = FindingRules.All[rule];
            FindingGroup group = _groupsOfYear[year][rule];
            if (group.Lines > 0)
                yield return group.ToFinding(known.Code, known.Severity, known.Text, shares, known.HasTonnes);
        }
    }

    private FindingGroup[] Judge(Account account, int year, FindingGroup[] groups)
    {
        uint found = 0;
        for (int rule = 0; rule < FindingRules.All.Length; rule++)
        {
            FindingRule known = FindingRules.All[rule];
            if (!known.Concerns(account))
                continue;

            found |= 1u << rule;
            Int128 tonnes = known.Tonnes(account);
            groups[rule].Add(tonnes, account.Rows);
            foreach (string subject in SubjectsOf(rule, account.Leg))
                groups[rule].AddTo(subject, tonnes, account.Rows);
            if (known.IsByNote && !account.HasNotes)
                groups[rule].AddTo("", tonnes, account.Rows);
        }

        if (found == 0)
            return None;
        if (!_groupsOfRules.TryGetValue((year, found), out FindingGroup[]? shared))
            _groupsOfRules.Add((year, found), shared = [.. Bits(found).Select(rule => groups[rule])]);
        return shared;
    }

    private string[] SubjectsOf(int rule, PlanLeg leg)
    {
        if (!_subjects.TryGetValue((rule, leg), out string[]? subjects))
            _subjects.Add((rule, leg), subjects = [.. FindingRules.All[rule].Subjects(leg)]);
        return subjects;
    }

    private void LookAtRows()
    {
        byte[] buffer = [];
        int byNote = FindingRules.All.Index().Single(rule => rule.Item.IsByNote).Index;
        foreach (AccountLine line in _book.Lines(account => account.FoundBy.Length > 0))
        {
            ReadOnlySpan<byte> id = _book.IdOf(line, ref buffer);
            foreach (FindingGroup group in line.Account.FoundBy)
                group.First.Add(id);
            if (line.Account.HasNotes && FindingRules.All[byNote].Concerns(line.Account))
            {
                string note = Encoding.UTF8.GetString(line.Block.WordsOf(line.Index).Note);
                _groupsOfYear[line.Account.Part.ReportingYear][byNote].AddTo(note, line.Account.Leg.Total(line.Amount), 1);
            }
        }
    }

    private static IEnumerable<int> Bits(uint bits)
    {
        for (; bits != 0; bits &= bits - 1)
            yield return BitOperations.TrailingZeroCount(bits);
    }
}
