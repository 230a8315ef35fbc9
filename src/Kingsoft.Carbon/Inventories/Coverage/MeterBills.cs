using System.Collections.Immutable;

namespace Kingsoft.Carbon.Coverage;

/// <summary>The bills that name one meter; days are numbers from the first bill of the site on.</summary>
internal sealed class MeterBills(string name)
{
    private readonly List<(int First, int Last)> _days = [];
    private readonly HashSet<ReportingPeriod> _periods = [];
    private int _lastOfUse = -1;
    private readonly SortedDictionary<int, (Int128 Tonnes, long Rows, HashSet<ReportingPeriod> Periods)> _years = [];
    private ImmutableArray<(int First, int Last)> _runs;

    public string Name => name;

    public int First => Runs()[0].First;

    public int Last => Runs()[^1].Last;

    /// <summary>Whether its last bill says that nothing was used: it was taken out.</summary>
    public bool EndsWithNothing => _lastOfUse < Last;

    /// <summary>How many different periods the bills are of.</summary>
    public int Bills => _periods.Count;

    public void Add(Account account, int first, int last)
    {
        _days.Add((first, last));
        _periods.Add(account.Kind.Period);
        if (ComparedAmount.Of([account]) != 0m)
            _lastOfUse = Math.Max(_lastOfUse, last);
        int year = account.Part.ReportingYear;
        if (!_years.TryGetValue(year, out (Int128 Tonnes, long Rows, HashSet<ReportingPeriod> Periods) known))
            known.Periods = [];
        known.Periods.Add(account.Period);
        _years[year] = (known.Tonnes + account.Total(), known.Rows + account.Rows, known.Periods);
    }

    /// <summary>The runs of days that bills cover, in order; after the last bill was added.</summary>
    public ImmutableArray<(int First, int Last)> Runs() => _runs.IsDefault ? _runs = Merged(_days) : _runs;

    public bool Covers(int day) => Runs().Any(run => run.First <= day && day <= run.Last);

    /// <summary>How many days a bill is usually of.</summary>
    public int UsualDays()
    {
        int[] lengths = [.. _periods.Select(period => period.Days).Order()];
        return lengths[lengths.Length / 2];
    }

    /// <summary>How many days there usually are between two bills: none where they follow each other.</summary>
    public int UsualRest()
    {
        ReportingPeriod[] bills = [.. _periods.OrderBy(period => period.Start).ThenBy(period => period.End)];
        int[] rests = [.. bills.Skip(1).Select((bill, index) => bill.Start.DayNumber - bills[index].End.DayNumber - 1).Order()];
        return rests.Length == 0 ? 0 : Math.Max(0, rests[rests.Length / 2]);
    }

    /// <summary>The middle of what stands at its days.</summary>
    public int Median(int[] ofDays)
    {
        int[] own = [.. Runs().SelectMany(run => Enumerable.Range(run.First, run.Last - run.First + 1)).Select(day => ofDays[day]).Order()];
        return own[own.Length / 2];
    }

    /// <summary>The stretches of a reporting year that bills cover.</summary>
    public ImmutableArray<ReportingPeriod> CoveredIn(int year) => !_years.TryGetValue(year, out var known) ? [] :
    [
        .. Merged(known.Periods.Select(period => (period.Start.DayNumber, period.End.DayNumber)))
            .Select(run => new ReportingPeriod(DateOnly.FromDayNumber(run.First), DateOnly.FromDayNumber(run.Last))),
    ];

    public (Int128 Tonnes, long Rows) SumOf(int year) => _years.TryGetValue(year, out var known) ? (known.Tonnes, known.Rows) : default;

    /// <summary>The nearest other year with bills, the earlier of two; their CO2e and their days.</summary>
    public (int? Year, Int128 Tonnes, int Days) NearestTo(int year)
    {
        int[] others = [.. _years.Keys.Where(other => other != year).OrderBy(other => Math.Abs(other - year)).ThenBy(other => other)];
        return others is [var nearest, ..]
            ? (nearest, _years[nearest].Tonnes, CoveredIn(nearest).Sum(stretch => stretch.Days))
            : (null, 0, 0);
    }

    private static ImmutableArray<(int First, int Last)> Merged(IEnumerable<(int First, int Last)> days)
    {
        ImmutableArray<(int First, int Last)>.Builder runs = ImmutableArray.CreateBuilder<(int First, int Last)>();
        foreach ((int first, int last) in days.Order())
        {
            if (runs.Count > 0 && first <= runs[^1].Last + 1)
                runs[^1] = (runs[^1].First, Math.Max(runs[^1].Last, last));
            else
                runs.Add((first, last));
        }

        return runs.ToImmutable();
    }
}
