using System.Collections.Immutable;
using System.Numerics;
using System.Text;

namespace Kingsoft.Carbon;

/// <summary>
/// Computes what a careful reviewer would say of each year: the rules over accounts, then a second look at the rows for ids, notes and
/// amounts that stand out.
/// </summary>
internal sealed class FindingReview
{
    private static readonly int ByNote = FindingRules.All.Index().Single(rule => rule.Item.IsByNote).Index;

    private readonly AccountBook _book;
    private readonly FindingGroup[]?[] _findingsOfAccount;
    private readonly Dictionary<int, FindingGroup[]> _groupsOfYear = [];
    private readonly Dictionary<(int Year, uint Rules), FindingGroup[]> _groupsOfRules = [];
    private readonly Dictionary<(int Rule, PlanLeg Leg), string[]> _subjects = [];
    private readonly UnusualAmounts _unusual;

    public FindingReview(AccountBook book, IReadOnlyDictionary<int, ImmutableArray<Account>> accountsOfYear)
    {
        _book = book;
        _findingsOfAccount = new FindingGroup[book.Accounts.Count][];
        foreach ((int year, ImmutableArray<Account> accounts) in accountsOfYear)
        {
            FindingGroup[] groups = [.. FindingRules.All.Select(_ => new FindingGroup())];
            _groupsOfYear.Add(year, groups);
            foreach (Account account in accounts)
                _findingsOfAccount[account.Number] = Judge(account, year, groups);
        }

        _unusual = new UnusualAmounts(book, accountsOfYear.Values);
        LookAtRows();
        _unusual.LookAtRows();
    }

    /// <summary>The findings of a year: those of the rules in their order, then what is seen only between accounts.</summary>
    public ImmutableArray<Finding> Of(
        int year, ImmutableArray<Account> accounts, IReadOnlyList<int> leftOut, InventoryTotals totals, ShareCounter shares) =>
    [
        .. OfRules(year, shares),
        .. SameElectricityTwice.Find(_book, accounts, shares),
        .. _unusual.Of(year, shares),
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
                yield return group.ToFinding(known.Code, known.Severity, InventoryMessages.Finding(known.Code), shares, known.HasTonnes);
        }
    }

    private FindingGroup[]? Judge(Account account, int year, FindingGroup[] groups)
    {
        uint found = 0;
        long rows = account.Rows;
        Int128 total = account.Total();
        for (int rule = 0; rule < FindingRules.All.Length; rule++)
        {
            FindingRule known = FindingRules.All[rule];
            if (!known.Concerns(account))
                continue;

            found |= 1u << rule;
            Int128 tonnes = known.Tonnes?.Invoke(account) ?? total;
            groups[rule].Add(tonnes, rows);
            foreach (string subject in SubjectsOf(rule, account.Leg))
                groups[rule].AddTo(subject, tonnes, rows);
            if (rule == ByNote && !account.HasNotes)
                groups[rule].AddTo("", tonnes, rows);
        }

        if (found == 0)
            return null;
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
        foreach (AccountLine line in _book.Lines(account => _findingsOfAccount[account.Number] is not null || _unusual.Suspects(account)))
        {
            _unusual.Count(line);
            if (_findingsOfAccount[line.Account.Number] is not { } findings)
                continue;

            ReadOnlySpan<byte> id = _book.IdOf(line, ref buffer);
            foreach (FindingGroup finding in findings)
                finding.First.Add(id);
            if (line.Account.HasNotes && FindingRules.All[ByNote].Concerns(line.Account))
            {
                string note = Encoding.UTF8.GetString(line.Block.WordsOf(line.Index).Note);
                _groupsOfYear[line.Account.Part.ReportingYear][ByNote].AddTo(note, line.Account.Leg.Total(line.Amount), 1);
            }
        }
    }

    private static IEnumerable<int> Bits(uint bits)
    {
        for (; bits != 0; bits &= bits - 1)
            yield return BitOperations.TrailingZeroCount(bits);
    }
}
