using System.Text;

namespace Kingsoft.Carbon;

/// <summary>Reads the rows of series again and groups them by the meters that they name.</summary>
/// <param name="series">The series.</param>
internal sealed class RowGroups(IReadOnlyList<MeterSeries> series)
{
    // What says by itself that it is of one meter, not of one bill.
    private static readonly string[] WordsOfMeters = ["meter", "mpan", "mprn", "表", "户号"];

    private readonly Dictionary<int, MeterSeries> _seriesOf = series
        .SelectMany(one => one.Accounts.Select(account => (account.Number, Series: one)))
        .ToDictionary(pair => pair.Number, pair => pair.Series);

    private readonly Dictionary<(int Account, string Evidence), List<string>> _ids = [];

    public IEnumerable<(MeterSeries Series, List<PeriodGroup> Groups)> Read(AccountBook book)
    {
        IEnumerable<AccountLine> lines = book.Lines(account => _seriesOf.ContainsKey(account.Number));
        (string Evidence, Account Account)[] parts = [.. FinerAccounts.Of(lines, line => Evidence(book, line))];
        ILookup<MeterSeries, (string Evidence, Account Account)> bySeries =
            parts.ToLookup(part => _seriesOf[part.Account.Number]);
        foreach (MeterSeries one in series)
            yield return (one, GroupsOf([.. bySeries[one]]));
    }

    private string Evidence(AccountBook book, AccountLine line)
    {
        string evidence = Encoding.UTF8.GetString(line.Block.WordsOf(line.Index).Evidence).Trim();
        if (!_ids.TryGetValue((line.Account.Number, evidence), out List<string>? ids))
            _ids.Add((line.Account.Number, evidence), ids = []);
        ids.Add(book.Rows.IdOf(line.Block, line.Index) + line.Account.IdEnd);
        return evidence;
    }

    private List<PeriodGroup> GroupsOf((string Evidence, Account Account)[] parts)
    {
        HashSet<string> meters = [.. parts
            .GroupBy(part => part.Evidence, StringComparer.Ordinal)
            .Where(rows => rows.Key.Length > 0 && NamesAMeter(rows.Key, rows.Select(row => row.Account.Period)))
            .Select(rows => rows.Key)];
        var groups = new Dictionary<(ReportingPeriod, string?, string?), PeriodGroup>();
        foreach ((string evidence, Account account) in parts)
        {
            string? meter = meters.Contains(evidence) ? evidence : null;
            (ReportingPeriod, string?, string?) key = (account.Period, account.Kind.Context.Supplier, meter);
            if (!groups.TryGetValue(key, out PeriodGroup? group))
                groups.Add(key, group = new PeriodGroup(account.Period, account.Kind.Context.Supplier, meter));
            group.Add(account);
            foreach (string id in _ids[(account.Number, evidence)])
                group.Name(id);
        }

        return [.. groups.Values];
    }

    // A bill is of one period, a meter of many.
    private static bool NamesAMeter(string evidence, IEnumerable<ReportingPeriod> periods) =>
        WordsOfMeters.Any(word => evidence.Contains(word, StringComparison.OrdinalIgnoreCase)) || periods.Distinct().Skip(1).Any();
}
