using System.Collections.Immutable;
using System.Text;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>The accounts of a ledger by kind of row, and with them the way from each row to its lines.</summary>
internal sealed class AccountBook(LedgerRows rows, Planner planner, PeriodCuts cuts, InventoryOptions options, FindingReview review)
{
    private readonly SortedDictionary<int, LeftOutRows> _leftOut = [];
    private readonly Dictionary<int, KindAccounts> _others = [];
    private readonly Dictionary<ContextYear, Plan> _plans = [];
    private readonly List<Account> _accounts = [];
    private readonly HashSet<int> _refused = [];
    private Account?[] _single = new Account?[rows.Kinds.Count];

    /// <summary>Held by whoever opens accounts, posts to them or notes what was found, while several threads post.</summary>
    public Lock Gate { get; } = new();

    /// <summary>Looked at before each block of rows, while inventories are calculated.</summary>
    public CancellationToken Cancellation { get; private set; }

    public LedgerRows Rows => rows;

    /// <summary>Looks at a token from now on; at none when the inventories are there: reading lines is another matter.</summary>
    public AccountBook Heeding(CancellationToken cancellation)
    {
        Cancellation = cancellation;
        return this;
    }

    /// <summary>Looks at the token between two steps that may each take long.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public void Heed() => Cancellation.ThrowIfCancellationRequested();

    /// <summary>The same items; the token is looked at every now and then as they are gone through.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public IEnumerable<T> Heeded<T>(IEnumerable<T> items)
    {
        const int ItemsBetween = 1 << 10;
        int count = 0;
        foreach (T item in items)
        {
            if (count++ % ItemsBetween == 0)
                Heed();
            yield return item;
        }
    }

    public FindingReview Review => review;

    /// <summary>The categories of Scope 3 that are stated as not relevant, with the reason.</summary>
    public IReadOnlyDictionary<Scope3Category, string> NotRelevant => options.NotRelevant;

    /// <summary>The sites that there should be; null where nobody says.</summary>
    public Facilities? Facilities => options.Facilities;

    /// <summary>Whether somebody said which instruments were bought.</summary>
    public bool HasInstruments => options.Instruments is not null;

    /// <summary>The parts of a period between the ends of years.</summary>
    public ImmutableArray<PeriodPart> CutsOf(ReportingPeriod period) => cuts.PartsOf(period);

    /// <summary>Whether records are left out that became known too late.</summary>
    public bool HasAsOf => options.AsOf.Count > 0;

    /// <summary>Whether a row has no line because its amount cannot be held exactly.</summary>
    public bool HasRefused => _refused.Count > 0;

    /// <summary>Whether a row may have no line although its kind has an account.</summary>
    public bool MayLeaveOut => HasAsOf || HasRefused;

    /// <summary>The rows that are left out of each reporting year, because they became known too late for it.</summary>
    public IReadOnlyDictionary<int, LeftOutRows> LeftOut => _leftOut;

    /// <summary>All accounts by their number, whether rows were posted or not.</summary>
    public IReadOnlyList<Account> Accounts => _accounts;

    /// <summary>
    /// The account of a kind that is neither cut nor faulty, with those of its further legs beside it; null for all others, which <see
    /// cref="Of"/> has.
    /// </summary>
    public Account? SingleOf(int kind)
    {
        if (kind >= _single.Length)
            Array.Resize(ref _single, Math.Max(kind + 1, _single.Length * 2));
        return _single[kind] ?? (_others.ContainsKey(kind) ? null : Open(kind));
    }

    /// <summary>Whether a kind is neither cut nor faulty.</summary>
    public bool IsSingle(int kind) => kind < _single.Length && _single[kind] is not null;

    /// <summary>The parts of a kind without a <see cref="SingleOf"/>.</summary>
    public KindAccounts Of(int kind) => _others[kind];

    /// <summary>What rows have in years that are not asked for, as far as they are of one year.</summary>
    public IEnumerable<UnaskedRows> Unasked => _others
        .Where(other => other.Value.Unasked is { Rows: > 0 })
        .Select(other => new UnaskedRows(rows.Kinds.At(other.Key), other.Value.Parts[0].ReportingYear, other.Value.Unasked!));

    /// <summary>The day as of which a reporting year is calculated; null for everything known.</summary>
    public DateOnly? AsOf(int reportingYear) => options.AsOf.TryGetValue(reportingYear, out DateOnly day) ? day : null;

    /// <summary>Whether a row became known after the day as of which a reporting year is calculated.</summary>
    public bool IsLeftOut(RowBlock block, int index, int reportingYear) =>
        options.AsOf.Count > 0 && block.PartsOf(index).HasFlag(RowParts.RecordedOn)
        && block.WordsOf(index).RecordedOn > AsOf(reportingYear);

    /// <summary>Notes a row that became known too late for a reporting year; false where it did not.</summary>
    public bool LeaveOut(RowBlock block, int index, int reportingYear)
    {
        if (!IsLeftOut(block, index, reportingYear))
            return false;

        if (!_leftOut.TryGetValue(reportingYear, out LeftOutRows? rows))
            _leftOut.Add(reportingYear, rows = new LeftOutRows());
        rows.Add(Rows.IdOf(block, index));
        return true;
    }

    /// <summary>Makes a row have no line, because its amount cannot be held exactly.</summary>
    public void Refuse(RowBlock block, int index) => _refused.Add(block.FirstRow + index);

    /// <summary>The lines of the accounts that are wanted, in the order of the ledger.</summary>
    /// <param name="wanted">Whether an account is wanted.</param>
    /// <param name="isBlockWanted">Whether to look at the rows of a block; null for all.</param>
    public IEnumerable<AccountLine> Lines(Func<Account, bool> wanted, Func<RowBlock, bool>? isBlockWanted = null)
    {
        bool[] isWantedKind = [.. Enumerable.Range(0, _single.Length).Select(kind => IsWanted(kind, wanted))];
        foreach (RowBlock block in rows.Blocks.Where(block => isBlockWanted?.Invoke(block) != false))
        {
            Cancellation.ThrowIfCancellationRequested();
            for (int index = 0; index < block.Count; index++)
            {
                int kind = block.KindOf(index);
                if (!isWantedKind[kind] || IsRefused(block, index))
                    continue;

                if (_single[kind] is not { } single)
                {
                    foreach (AccountLine line in PartsOf(block, index, wanted))
                        yield return line;
                }
                else if (!IsLeftOut(block, index, single.Part.ReportingYear))
                {
                    for (Account? account = single; account is not null; account = account.Beside)
                    {
                        if (single.Beside is null || wanted(account))
                            yield return new AccountLine(block, index, account, block.ExactAmountOf(index));
                    }
                }
            }
        }
    }

    /// <summary>The lines of one row.</summary>
    public IEnumerable<AccountLine> LinesOf(RowBlock block, int index, Func<Account, bool> wanted)
    {
        if (IsRefused(block, index))
            return [];
        if (_single[block.KindOf(index)] is not { } single)
            return PartsOf(block, index, wanted);
        return IsLeftOut(block, index, single.Part.ReportingYear)
            ? []
            : single.WithBeside().Where(wanted).Select(account => new AccountLine(block, index, account, block.ExactAmountOf(index)));
    }

    /// <summary>The id of a line in UTF-8: the row's id or place, with what tells its lines apart.</summary>
    /// <param name="block">The block of the row.</param>
    /// <param name="index">The row in it.</param>
    /// <param name="end">What stands after it; empty where the line is the whole row.</param>
    /// <param name="buffer">Room for ids that are put together; it grows where it must.</param>
    /// <returns>The id; good until the next call with the same buffer.</returns>
    public ReadOnlySpan<byte> IdOf(RowBlock block, int index, string end, ref byte[] buffer)
    {
        RowWords words = block.WordsOf(index);
        if (words.HasId && end.Length == 0)
            return words.Id;

        string id = words.ExplicitId ?? rows.LocationOf(block, index).ToString();
        string whole = id + end;
        int length = Encoding.UTF8.GetByteCount(whole);
        if (length > buffer.Length)
            buffer = new byte[Math.Max(length, 256)];
        return buffer.AsSpan(0, Encoding.UTF8.GetBytes(whole, buffer));
    }

    /// <summary>The same for a line.</summary>
    public ReadOnlySpan<byte> IdOf(AccountLine line, ref byte[] buffer) =>
        IdOf(line.Block, line.Index, line.Account.IdEnd, ref buffer);

    private bool IsRefused(RowBlock block, int index) => _refused.Count > 0 && _refused.Contains(block.FirstRow + index);

    private Account? Open(int index)
    {
        RowKind kind = rows.Kinds.At(index);
        ImmutableArray<PeriodPart> parts = cuts.PartsOf(kind.Period);
        if (parts is [{ Number: 0 } whole] && IsWanted(whole) && PlanOf(kind, whole) is { Fault: null, Legs: [var leg, ..] } plan)
        {
            Account first = AccountOf(index, leg, whole), last = first;
            for (int beside = 1; beside < plan.Legs.Length; beside++)
            {
                last.Put(AccountOf(index, plan.Legs[beside], whole));
                last = last.Beside!;
            }

            return _single[index] = first;
        }

        _others.Add(index, AccountsOf(index, kind, parts));
        return null;
    }

    private KindAccounts AccountsOf(int index, RowKind kind, ImmutableArray<PeriodPart> parts) => new(
        parts, parts.Select(part => IsWanted(part) ? PlanOf(kind, part) : null), (leg, part) => AccountOf(index, leg, part));

    private Account AccountOf(int kind, PlanLeg leg, PeriodPart part)
    {
        var account = new Account(_accounts.Count, kind, rows.Kinds.At(kind), leg, part);
        review.Open(account);
        _accounts.Add(account);
        return account;
    }

    private bool IsWanted(int kind, Func<Account, bool> wanted) => _single[kind] is { } single
        ? single.WithBeside().Any(wanted)
        : _others.TryGetValue(kind, out KindAccounts? other) && other.Any(wanted);

    private bool IsWanted(PeriodPart part) => options.Year is null || options.Year == part.ReportingYear;

    private Plan PlanOf(RowKind kind, PeriodPart part)
    {
        int calendarYear = part.Period.Start.Year;
        var key = new ContextYear(kind.Context, calendarYear, part.ReportingYear);
        if (!_plans.TryGetValue(key, out Plan? plan))
            _plans.Add(key, plan = planner.For(kind.Context, calendarYear, AsOf(part.ReportingYear)));
        return plan;
    }

    private IEnumerable<AccountLine> PartsOf(RowBlock block, int index, Func<Account, bool> wanted)
    {
        KindAccounts kind = Of(block.KindOf(index));
        if (kind.IsEmpty || !PeriodCuts.TryShare(kind.Parts, block.ExactAmountOf(index), out ExactAmount[] shares))
            yield break;

        for (int part = 0; part < kind.Parts.Length; part++)
        {
            if (IsLeftOut(block, index, kind.Parts[part].ReportingYear))
                continue;
            foreach (Account account in kind.AccountsOf(part))
            {
                if (wanted(account))
                    yield return new AccountLine(block, index, account, AmountOf(account, shares[part]));
            }
        }

        // An amount that is not cut keeps the digits with which it is written.
        static ExactAmount AmountOf(Account account, ExactAmount share) =>
            account.Part.Number == 0 || share.IsFraction ? share : ExactAmount.Of(Numbers.Normalize(share.Value));
    }
}
