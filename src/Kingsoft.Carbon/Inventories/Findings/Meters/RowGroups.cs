using System.Text;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>Reads the rows of series again and groups them by the meters that they name.</summary>
/// <param name="series">The series.</param>
internal sealed class RowGroups(IReadOnlyList<MeterSeries> series)
{
    private readonly Dictionary<int, MeterSeries> _seriesOf = series
        .SelectMany(one => one.Accounts.Select(account => (account.Number, Series: one)))
        .ToDictionary(pair => pair.Number, pair => pair.Series);

    private readonly Dictionary<(int Account, string Evidence), FirstIds> _first = [];
    private readonly FoldedNames _folded = new();
    private byte[] _idBuffer = [];

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
        string evidence = _folded.Of(Encoding.UTF8.GetString(line.Block.WordsOf(line.Index).Evidence)) ?? "";
        if (!_first.TryGetValue((line.Account.Number, evidence), out FirstIds? first))
            _first.Add((line.Account.Number, evidence), first = new FirstIds());
        first.Add(book.IdOf(line, ref _idBuffer));
        return evidence;
    }

    private List<PeriodGroup> GroupsOf((string Evidence, Account Account)[] parts)
    {
        Dictionary<string, (string? Name, bool IsNamed)> meters = parts
            .GroupBy(part => part.Evidence, StringComparer.Ordinal)
            .ToDictionary(rows => rows.Key, rows => MeterOf(rows.Key, rows.Select(row => row.Account.Period)), StringComparer.Ordinal);
        var groups = new Dictionary<(ReportingPeriod, string?, string?), PeriodGroup>();
        foreach ((string evidence, Account account) in parts)
        {
            (string? meter, bool isNamed) = meters[evidence];
            (ReportingPeriod, string?, string?) key = (account.Period, account.Kind.Context.Supplier, meter);
            if (!groups.TryGetValue(key, out PeriodGroup? group))
                groups.Add(key, group = new PeriodGroup(account.Period, key.Item2, meter) { IsMeterNamed = isNamed });
            group.Add(account);
            if (evidence.Length > 0)
                group.Evidence.Add(evidence);
            group.First.Add(_first[(account.Number, evidence)]);
        }

        return [.. groups.Values];
    }

    // Where the words do not name a meter: a bill is of one period, a meter of many.
    private static (string? Name, bool IsNamed) MeterOf(string evidence, IEnumerable<ReportingPeriod> periods)
    {
        if (evidence.Length == 0)
            return (null, false);
        return MeterNames.Find(evidence) is { } name ? (name, true) : (periods.Distinct().Skip(1).Any() ? evidence : null, false);
    }
}
