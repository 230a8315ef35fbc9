using System.Collections.Immutable;
using System.Text;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Coverage;

/// <summary>Finds meters that bills name and of which some bills are missing, where other bills of the site hide it.</summary>
/// <remarks>
/// Rows are read only where a site has several bills a day of one activity, and not always as many: a site with readings, or with the same
/// bills all the time, costs nothing.
/// </remarks>
internal sealed class NamedMeters
{
    private const int MostRows = 5_000;

    // More rows of the same days are readings of many, or no bills at all.
    private const int MostMeters = 60;

    // A text that so many bills of different days share is no bill's: it is what the meter is called.
    private const int FewestAlike = 6;
    private const int MostRowsReadAgain = 200_000;
    private const string Code = "meters-not-compared";

    private readonly Dictionary<int, FindingGroup> _leftOut = [];
    private readonly FoldedNames _folded = new();
    private readonly Dictionary<MeterKey, List<MeterSeries>> _years = [];
    private ILookup<int, MeterGap> _gaps = Enumerable.Empty<MeterGap>().ToLookup(gap => gap.Year);

    /// <summary>Takes the series of a year.</summary>
    public void Add(MeterSeries series)
    {
        if (!series.Key.IsMetered || series.Rows > MostRows || !ShareCounter.Counts(series.Accounts[0].Leg))
            return;

        if (!_years.TryGetValue(series.Key, out List<MeterSeries>? years))
            _years.Add(series.Key, years = []);
        years.Add(series);
    }

    /// <summary>Reads the rows of the sites that may lack bills of a meter.</summary>
    public void LookAtRows(AccountBook book)
    {
        var corrected = new CorrectedBills(book);
        List<MeterSeries>[] all = [.. _years.Values.Where(years => IsSuspect(years, corrected))];
        List<MeterSeries>[] suspects = [.. Largest(all)];
        _years.Clear();
        foreach (MeterSeries series in all.Except(suspects).SelectMany(years => years))
            LeaveOut(series);
        Dictionary<Account, MeterKey> keys = [];
        foreach (MeterSeries series in suspects.SelectMany(years => years))
        {
            foreach (Account account in series.Accounts.Where(account => MeterDepth.IsBill(account, corrected)))
                keys.Add(account, series.Key);
        }

        if (keys.Count == 0)
            return;

        // The accounts of a meter are parts of those of the rows: these tell of what they are.
        Dictionary<int, MeterKey> ofNumber = keys.ToDictionary(pair => pair.Key.Number, pair => pair.Value);
        _gaps = FinerAccounts.Of(book.Lines(keys.ContainsKey).Where(line => !CorrectedBills.IsCorrection(line)), EvidenceOf)
            .GroupBy(part => ofNumber[part.Account.Number])
            .SelectMany(bills => new NamedBills(book, bills.Key, ByMeter(bills)).Gaps())
            .OrderBy(gap => gap.Key.Name.ToString(), StringComparer.Ordinal)
            .ThenBy(gap => gap.Key.Entity, StringComparer.Ordinal)
            .ThenBy(gap => gap.Meter, StringComparer.Ordinal)
            .ThenBy(gap => gap.Lacks.Start)
            .ToLookup(gap => gap.Year);
    }

    /// <summary>What meters lack, in the order of their names.</summary>
    public IEnumerable<MeterGap> All => _gaps.SelectMany(year => year);

    /// <summary>What meters lack in a year.</summary>
    public ImmutableArray<MeterGap> Of(int year) => [.. _gaps[year]];

    /// <summary>The sites of a year whose rows were not read, as there are too many.</summary>
    public IEnumerable<Finding> LeftOutOf(int year, ShareCounter shares) => !_leftOut.TryGetValue(year, out FindingGroup? group) ? [] :
    [
        group.ToFinding(Code, FindingSeverity.Info, MeterMessages.MetersNotCompared(MostRowsReadAgain), shares),
    ];

    private void LeaveOut(MeterSeries series)
    {
        if (!_leftOut.TryGetValue(series.Year, out FindingGroup? group))
            _leftOut.Add(series.Year, group = new FindingGroup());
        Int128 tonnes = series.Accounts.Aggregate((Int128)0, (sum, account) => sum + account.Total());
        group.Add(series.Accounts[0].Leg, tonnes, series.Rows);
        group.AddTo(series.Key.Name, tonnes, series.Rows);
    }

    // Of more sites than anybody looks at those with the most tonnes.
    private static IEnumerable<List<MeterSeries>> Largest(List<MeterSeries>[] suspects)
    {
        long rows = suspects.Sum(Rows);
        if (rows <= MostRowsReadAgain)
            return suspects;

        rows = 0;
        return suspects
            .OrderByDescending(Tonnes)
            .ThenBy(years => years[0].Key.Name.ToString(), StringComparer.Ordinal)
            .ThenBy(years => years[0].Key.Entity, StringComparer.Ordinal)
            .TakeWhile(years => (rows += Rows(years)) <= MostRowsReadAgain);

        static long Rows(List<MeterSeries> years) => years.Sum(series => series.Rows);

        static Int128 Tonnes(List<MeterSeries> years) => years
            .SelectMany(series => series.Accounts)
            .Aggregate((Int128)0, (sum, account) => sum + account.Total());
    }

    private static bool IsSuspect(List<MeterSeries> years, CorrectedBills corrected)
    {
        MeterDepth[] depths = [.. years.Select(series => MeterDepth.Of(series, corrected))];
        return depths.Any(depth => depth.Most > 1)
            && depths.All(depth => depth.Most <= MostMeters)
            && depths.Any(depth => depth.Least != depth.Most || depth != depths[0]);
    }

    private (string Meter, string Text) EvidenceOf(AccountLine line)
    {
        ReadOnlySpan<byte> evidence = line.Block.WordsOf(line.Index).Evidence;
        if (evidence.IsEmpty)
            return ("", "");

        string text = Encoding.UTF8.GetString(evidence);
        return MeterNames.Find(text) is { } meter ? (meter, "") : ("", _folded.Of(text) ?? "");
    }

    private static IEnumerable<(string Meter, Account Account)> ByMeter(
        IEnumerable<((string Meter, string Text) Evidence, Account Account)> bills) =>
        bills.GroupBy(bill => bill.Evidence).SelectMany(alike =>
        {
            string name = alike.Key.Text.Length > 0 && IsOfOneMeter([.. alike.Select(bill => bill.Account)])
                ? alike.Key.Text
                : alike.Key.Meter;
            return alike.Select(bill => (name, bill.Account));
        });

    // An account system, or a kind of paper, stands on the bills of all meters.
    private static bool IsOfOneMeter(Account[] bills)
    {
        ReportingPeriod[] periods = [.. bills.Select(bill => bill.Period).Order()];
        return bills.Length >= FewestAlike && Array.TrueForAll(bills, bill => bill.Rows == 1)
            && periods.Zip(periods.Skip(1)).All(pair => pair.First.End < pair.Second.Start);
    }
}
