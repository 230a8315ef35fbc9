using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>Reads the rows of series again and groups them by the meters that they name.</summary>
/// <param name="series">The series.</param>
internal sealed class RowGroups(IReadOnlyList<MeterSeries> series)
{
    private readonly Dictionary<int, MeterSeries> _seriesOf = series
        .SelectMany(one => one.Accounts.Select(account => (account.Number, Series: one)))
        .ToDictionary(pair => pair.Number, pair => pair.Series);

    private readonly Dictionary<(int Account, Words Words), FirstIds> _first = [];
    private readonly FoldedNames _folded = new();
    private byte[] _idBuffer = [];

    public IEnumerable<(MeterSeries Series, List<PeriodGroup> Groups)> Read(AccountBook book)
    {
        var corrected = new CorrectedBills(book);
        corrected.Read(account => _seriesOf.ContainsKey(account.Number));
        IEnumerable<AccountLine> lines = book.Lines(account => _seriesOf.ContainsKey(account.Number));
        (Words Words, Account Account)[] parts = [.. FinerAccounts.Of(lines, line => WordsOf(book, corrected, line))];
        ILookup<MeterSeries, (Words Words, Account Account)> bySeries =
            parts.ToLookup(part => _seriesOf[part.Account.Number]);
        foreach (MeterSeries one in series)
            yield return (one, GroupsOf([.. bySeries[one]], one.InEnergy));
    }

    private Words WordsOf(AccountBook book, CorrectedBills corrected, AccountLine line)
    {
        (string evidence, string note, string? supplier) = corrected.Of(line);
        var words = new Words(
            _folded.Of(evidence) ?? "", MeterWords.Register($"{evidence} {note}"), supplier, CorrectedBills.IsCorrection(line));
        if (!_first.TryGetValue((line.Account.Number, words), out FirstIds? first))
            _first.Add((line.Account.Number, words), first = new FirstIds());
        first.Add(book.IdOf(line, ref _idBuffer));
        return words;
    }

    private List<PeriodGroup> GroupsOf((Words Words, Account Account)[] parts, bool? inEnergy)
    {
        Dictionary<string, (string? Name, bool IsNamed)> meters = parts
            .GroupBy(part => part.Words.Evidence, StringComparer.Ordinal)
            .ToDictionary(rows => rows.Key, rows => MeterOf(rows.Key, rows.Select(row => row.Account.Period)), StringComparer.Ordinal);
        var groups = new Dictionary<(ReportingPeriod, string?, string?, string?), PeriodGroup>();
        foreach ((Words words, Account account) in parts)
        {
            (string? meter, bool isNamed) = meters[words.Evidence];
            (ReportingPeriod, string?, string?, string?) key = (account.Period, words.Supplier, meter, words.Register);
            if (!groups.TryGetValue(key, out PeriodGroup? group))
            {
                group = new PeriodGroup(account.Period, words.Supplier, meter)
                {
                    IsMeterNamed = isNamed,
                    Register = words.Register,
                    InEnergy = inEnergy,
                };
                groups.Add(key, group);
            }

            group.Add(account, words.IsCorrection);
            if (words.Evidence.Length > 0)
                group.Evidence.Add(words.Evidence);
            group.First.Add(_first[(account.Number, words)]);
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

    private readonly record struct Words(string Evidence, string? Register, string? Supplier, bool IsCorrection);
}
