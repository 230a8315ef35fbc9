using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>
/// Finds rows of one meter that say the same: a bill that was entered twice. Asked where a period has few rows: bills, not readings.
/// </summary>
/// <remarks>
/// The sums of up to three amounts tell each. Of more the rows have to be read again: that is done for at most half a million of them, and
/// where there are more it is said.
/// </remarks>
internal sealed class SameRows
{
    private const string Code = "same-row";
    private const int MostRows = 12;
    private const int MostRowsOfASite = 48;
    private const int KnownRows = 3;
    private const int MostRowsReadAgain = 500_000;
    private const string NotCompared = "rows-not-compared";

    private readonly Dictionary<Account, (int Run, MeterSeries Series)> _suspects = [];
    private readonly HashSet<(int Run, decimal Amount)> _twice = [];
    private readonly List<(MeterRun Run, MeterSeries Series)> _undecided = [];
    private readonly Dictionary<int, SameRowsOfYear> _years = [];
    private readonly SortedDictionary<int, long> _undecidedRows = [];
    private readonly Dictionary<Unit, decimal> _toBase = [];
    private readonly FoldedNames _folded = new();
    private readonly EqualTrips _trips = new();
    private int _runs;

    /// <summary>Notes what may stand twice in a series.</summary>
    public void Add(MeterSeries series)
    {
        if (series.Rows == series.Runs.Length || series.Rows > (long)MostRowsOfASite * series.Periods)
            return;

        foreach (MeterRun run in series.Runs)
        {
            if (run.Rows is < 2 or > MostRows)
                continue;

            if (AreAmountsKnown(run))
                Compare(run, series);
            else
                Leave(run, series);
        }
    }

    private void Leave(MeterRun run, MeterSeries series)
    {
        _undecidedRows[series.Year] = _undecidedRows.GetValueOrDefault(series.Year) + run.Rows;
        if (AreFew)
            _undecided.Add((run, series));
        else
            _undecided.Clear();
    }

    private bool AreFew => _undecidedRows.Values.Sum() <= MostRowsReadAgain;

    private void Compare(MeterRun run, MeterSeries series)
    {
        List<decimal> amounts = AmountsOf(run);
        HashSet<decimal> seen = [], twice = [.. amounts.Where(amount => !seen.Add(amount))];
        if (twice.Count == 0)
            return;

        Suspect(run, series);
        _twice.UnionWith(twice.Select(amount => (_runs, amount)));
    }

    /// <summary>Looks at the rows of which accounts alone do not tell.</summary>
    public void LookAtRows(AccountBook book)
    {
        if (_undecided.Count > 0)
            Decide(book);
        if (_twice.Count > 0)
            Judge(book, _twice);
        foreach (MeterLine[] copies in EqualCorrections.Find(book))
            Add(copies);
        _suspects.Clear();
    }

    public IEnumerable<Finding> Of(int year, ShareCounter shares)
    {
        if (_years.TryGetValue(year, out SameRowsOfYear? found))
            yield return found.ToGroup().ToFinding(Code, FindingSeverity.Warning, MeterMessages.SameRow, shares);
        foreach (Finding trips in _trips.Of(year, shares))
            yield return trips;
        if (!AreFew && _undecidedRows.TryGetValue(year, out long rows))
        {
            var group = new FindingGroup();
            group.AddInScopes(0, rows);
            Message text = MeterMessages.RowsNotCompared(KnownRows + 1, MostRows, MostRowsReadAgain);
            yield return group.ToFinding(NotCompared, FindingSeverity.Info, text, shares, hasTonnes: false);
        }
    }

    private void Decide(AccountBook book)
    {
        HashSet<Account> undecided = [];
        foreach ((MeterRun run, MeterSeries series) in _undecided)
        {
            Suspect(run, series);
            undecided.UnionWith(run.Accounts);
        }

        var seen = new HashSet<(int, decimal)>();
        foreach (AccountLine line in book.Lines(undecided.Contains))
        {
            (int, decimal) key = KeyOf(line.Account, line.Amount);
            if (line.Amount > 0m && !seen.Add(key))
                _twice.Add(key);
        }

        _undecided.Clear();
    }

    private void Suspect(MeterRun run, MeterSeries series)
    {
        _runs++;
        foreach (Account account in run.Accounts)
            _suspects.Add(account, (_runs, series));
    }

    private void Judge(AccountBook book, HashSet<(int Run, decimal Amount)> twice)
    {
        HashSet<int> runs = [.. twice.Select(key => key.Run)];
        HashSet<Account> wanted = [.. _suspects
            .Where(suspect => runs.Contains(suspect.Value.Run))
            .SelectMany(suspect => suspect.Value.Series.Accounts)];
        var corrected = new HashSet<string>(StringComparer.Ordinal);
        var lines = new Dictionary<(int Run, decimal Amount), List<MeterLine>>();
        foreach (AccountLine row in book.Lines(wanted.Contains))
        {
            MeterLine line = MeterLine.Of(book, row);
            if (line.Corrects is not null)
                corrected.Add(line.Corrects);
            else if (_suspects.ContainsKey(line.Account))
                AddTo(lines, line);
        }

        MeterLine[][] known =
        [
            .. lines.Where(known => twice.Contains(known.Key))
                .Select(known => known.Value.Where(line => !corrected.Contains(line.Id)).ToArray())
                .Where(bills => bills.Length > 1),
        ];
        HashSet<MeterSeries> fromTwoSources = [.. SourcesOfBills.FindTwice(known.Select(bills => (SeriesOf(bills), bills)))];
        MeterLine[][] equal =
        [
            .. known.SelectMany(bills => fromTwoSources.Contains(SeriesOf(bills)) ? [bills] : OfOneSupplier.Of(bills))
                .SelectMany(OfOneEntity),
        ];
        MeterLine[][] all = [.. equal.SelectMany(Copies)];
        foreach (MeterLine[] trips in equal.Where(lines => !Copies(lines).Any()))
            _trips.Add(trips, MostRows);
        HashSet<MeterSeries> halves = [.. all.Where(AreOfEntities).GroupBy(SeriesOf)
            .Where(site => HalvedBills.AreLikely(site.Select(copies => copies[0].Amount))).Select(site => site.Key)];
        foreach (MeterLine[] copies in all.Where(copies => !AreOfEntities(copies) || !halves.Contains(SeriesOf(copies))))
            Add(copies);

        IEnumerable<MeterLine[]> Copies(MeterLine[] lines) => CopiesAmong(lines, fromTwoSources.Contains(SeriesOf(lines)));
    }

    private MeterSeries SeriesOf(MeterLine[] lines) => _suspects[lines[0].Account].Series;

    private bool AreOfEntities(MeterLine[] lines) =>
        lines.Select(line => _folded.Of(line.Account.Kind.Context.Entity)).OfType<string>().Distinct().Skip(1).Any();

    private void AddTo(Dictionary<(int Run, decimal Amount), List<MeterLine>> lines, MeterLine line)
    {
        (int, decimal) key = KeyOf(line.Account, line.Amount);
        if (!lines.TryGetValue(key, out List<MeterLine>? equal))
            lines.Add(key, equal = []);
        equal.Add(line);
    }

    // Two entities may each have a site of that name: a bill of both is told by digits that two bills seldom share.
    private IEnumerable<MeterLine[]> OfOneEntity(MeterLine[] equal)
    {
        const int DigitsOfABill = 3;
        return !AreOfEntities(equal) || ComparedAmount.DigitsOf(equal[0].Amount) >= DigitsOfABill
            ? [equal]
            : equal.GroupBy(line => _folded.Of(line.Account.Kind.Context.Entity)).Select(group => group.ToArray());
    }

    // Different evidence is of different meters. A row without evidence may be of any: it is a copy where there is only one other.
    private IEnumerable<MeterLine[]> CopiesAmong(MeterLine[] equal, bool areFromTwoSources)
    {
        MeterLine[] whole = [.. equal.Where(line => !line.IsShare)], silent = [.. whole.Where(line => SourceOf(line) is null)];
        MeterLine[][] told = [.. whole
            .Where(line => SourceOf(line) is not null)
            .GroupBy(line => SourceOf(line)!, StringComparer.Ordinal)
            .Select(lines => lines.ToArray())];
        bool areOne = told.Length == 1 || areFromTwoSources || SourcesOfBills.AreOfOneBill(SeriesOf(equal), whole);
        MeterLine[][] groups = areOne ? [whole] : [.. told, silent];
        return groups.SelectMany(OfOneRegister).Where(lines => lines.Length > 1 && lines.Length <= MostRows && IsOneThing(lines));
    }

    // Day and night are two readings of one meter.
    private static IEnumerable<MeterLine[]> OfOneRegister(MeterLine[] lines)
    {
        IGrouping<string?, MeterLine>[] registers = [.. lines.GroupBy(line => line.Register)];
        return registers.Count(register => register.Key is not null) <= 1 ? [lines] : registers.Select(register => register.ToArray());
    }

    // One meter has one bill of a period, whatever else stands beside its name. Without evidence a note may name the meter.
    private string? SourceOf(MeterLine line) => line.Evidence.Length == 0
        ? MeterNames.Find(_folded.Of(line.Note) ?? "")
        : MeterNames.Find(_folded.Of(line.Evidence) ?? "") ?? _folded.Of(line.Evidence);

    private static bool IsOneThing(MeterLine[] lines)
    {
        Account account = lines[0].Account;
        MeterKey key = MeterKey.Of(account);
        const int DaysOfAQuarter = 85;
        bool isTotalOfASite = account.Period.Days >= DaysOfAQuarter && key.Facility is not null && key.Activity.IsFuel;
        return key.IsMetered || key.IsCarriedOver || isTotalOfASite || AreTotals(lines, account)
            || Array.TrueForAll(lines, line => NamesADocument(line.Evidence));
    }

    // Trips, loads and purchases repeat; their sum of a year does not. Of several rows it takes digits that no two trips share.
    private static bool AreTotals(MeterLine[] lines, Account account)
    {
        const int DaysOfAYear = 360, DigitsOfASum = 5, DigitsOfAFill = 3;
        if (account.Period.Days < DaysOfAYear || account.Kind.Context.Unit.Dimension is UnitDimension.Count)
            return false;

        long rows = lines.Select(line => line.Account).Distinct().Sum(one => one.Rows);

        // Bottles are equal, and a year may have several; what was filled in of a year has digits of its own.
        if (account.Kind.Context.Activity.IsWithin("refrigerant"))
            return rows == lines.Length && lines.Length == 2 && ComparedAmount.DigitsOf(lines[0].Amount) >= DigitsOfAFill;

        return rows == lines.Length || ComparedAmount.DigitsOf(lines[0].Amount) >= DigitsOfASum;
    }

    // "travel agency" is of many trips, "INV-2041" of one.
    private static bool NamesADocument(string evidence) => evidence.Any(char.IsAsciiDigit);

    private void Add(MeterLine[] copies)
    {
        // Which of them is the original nobody knows: all are named, and all but one are at stake.
        MeterLine[] ordered = [.. copies.OrderBy(line => line.Id + line.Account.IdEnd, TextOrder.Instance)];
        int year = ordered[0].Account.Part.ReportingYear;
        if (!_years.TryGetValue(year, out SameRowsOfYear? found))
            _years.Add(year, found = new SameRowsOfYear());
        found.Add(ordered);
    }

    private (int Run, decimal Amount) KeyOf(Account account, decimal amount) => (_suspects[account].Run, InBase(account, amount));

    // 1 MWh is 1000 kWh. What is too large for it is compared as it is written.
    private decimal InBase(Account account, decimal amount)
    {
        const decimal Most = 10_000_000_000m;
        if (amount is >= Most or <= -Most)
            return amount;

        Unit unit = account.Kind.Context.Unit;
        if (!_toBase.TryGetValue(unit, out decimal toBase))
            _toBase.Add(unit, toBase = unit.ToBase.ToDecimal());
        return amount * toBase;
    }

    private static bool AreAmountsKnown(MeterRun run)
    {
        foreach (Account account in run.Accounts)
        {
            if (account.FirstTally is not { Next: null, IsNegative: false, Rows: <= KnownRows, Greatest: < long.MaxValue })
                return false;
        }

        return true;
    }

    private List<decimal> AmountsOf(MeterRun run) =>
    [
        .. run.Accounts.SelectMany(account => KnownAmounts.Of(account.FirstTally!).Select(
            amount => InBase(account, Exact.FromMantissa(amount, account.FirstTally!.Scale)))),
    ];
}
