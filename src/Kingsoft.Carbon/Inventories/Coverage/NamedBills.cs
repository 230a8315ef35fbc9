using System.Collections.Immutable;

namespace Kingsoft.Carbon.Coverage;

/// <summary>The bills of one activity of a site, by the meter that they name: which days some meter lacks.</summary>
internal sealed class NamedBills
{
    private const int ShortestBill = 7, FewestBills = 3, FewestOfASeason = 10;

    // One bill tells that a meter runs on where it is of so many days.
    private const int Quarter = 90;

    private const int Month = CoveredDays.Month;

    // A meter that is replaced and its successor may both stand on the bills of the month.
    private const int LongestBoth = 31;

    private readonly AccountBook _book;
    private readonly MeterKey _key;
    private readonly Dictionary<string, MeterBills> _meters = new(StringComparer.Ordinal);
    private readonly int _first;
    private readonly int[] _unnamed;
    private readonly int[] _all;

    /// <summary>The bills of a site; those that name no meter have an empty name.</summary>
    public NamedBills(AccountBook book, MeterKey key, IEnumerable<(string Meter, Account Account)> bills)
    {
        (_book, _key) = (book, key);
        (string Meter, Account Account)[] all = [.. bills];
        _first = all.Min(bill => bill.Account.Period.Start.DayNumber);
        int days = all.Max(bill => bill.Account.Period.End.DayNumber) - _first + 1;
        (_unnamed, _all) = (new int[days + 1], new int[days + 1]);
        foreach ((string meter, Account account) in all)
        {
            (int from, int to) = (account.Period.Start.DayNumber - _first, account.Period.End.DayNumber - _first + 1);
            int rows = (int)account.Rows;
            (_all[from], _all[to]) = (_all[from] + rows, _all[to] - rows);
            if (meter.Length == 0)
            {
                (_unnamed[from], _unnamed[to]) = (_unnamed[from] + rows, _unnamed[to] - rows);
                continue;
            }

            if (!_meters.TryGetValue(meter, out MeterBills? own))
                _meters.Add(meter, own = new MeterBills(meter));
            own.Add(account, from, to - 1);
        }

        AddUp(_unnamed);
        AddUp(_all);
    }

    /// <summary>What the meters lack, by reporting year.</summary>
    public IEnumerable<MeterGap> Gaps() => _meters.Values.SelectMany(Gaps);

    private IEnumerable<MeterGap> Gaps(MeterBills meter)
    {
        ImmutableArray<(int First, int Last)> runs = meter.Runs();
        int usual = meter.UsualDays();
        if (meter.Bills == 1 && usual < Quarter)
            yield break;

        var between = new List<(int First, int Last)>();
        for (int i = 1; i < runs.Length; i++)
        {
            var hole = (First: runs[i - 1].Last + 1, Last: runs[i].First - 1);
            if ((hole.Last - hole.First + 1) * 10 >= usual * 7)
                between.Add(hole);
        }

        // What is read every second month has as many holes as bills; what heats rests in summer.
        bool neverRests = MeteredActivity.Of(_key.Activity) is { Rest: MeterRest.Never };
        bool isTold = neverRests
            ? between.Count * FewestBills <= Math.Max(meter.Bills, FewestBills)
            : between is [var only] && (only.Last - only.First + 1) * 2 < usual * 3 && meter.Bills >= FewestOfASeason;
        var holes = between.Where(_ => isTold).Select(hole => (Hole: hole, IsEnd: false)).ToList();
        if (neverRests && !meter.EndsWithNothing)
            holes.Add((Ending(runs[^1].Last), true));
        foreach (((int First, int Last) hole, bool isEnd) in holes)
        {
            foreach ((int first, int last) in Lacking(meter, hole, isEnd))
            {
                if (last - first + 1 >= (isEnd ? Month + meter.UsualRest() : Math.Max(ShortestBill, usual * 7 / 10)))
                {
                    foreach (MeterGap gap in ByYear(meter, first, last, isEnd))
                        yield return gap;
                }
            }
        }
    }

    private (int First, int Last) Ending(int last) => (last + 1, _all.Length - 2);

    /// <summary>The days of a hole on which other bills go on, and none of them may stand for the meter.</summary>
    private IEnumerable<(int First, int Last)> Lacking(MeterBills meter, (int First, int Last) hole, bool isEnd)
    {
        int usual = meter.Median(_unnamed);
        MeterBills[] others = [.. _meters.Values.Where(other => other != meter && MayStandFor(other))];
        int first = -1;
        for (int day = hole.First; day <= hole.Last + 1; day++)
        {
            bool lacks = day <= hole.Last && _all[day] > 0 && _unnamed[day] <= usual
                && !others.Any(other => isEnd ? other.First <= day : other.Covers(day));
            if (lacks && first < 0)
                first = day;
            if (!lacks && first >= 0)
            {
                yield return (first, day - 1);
                first = -1;
            }
        }

        // What a successor lacks is its own. Between bills of a meter no new one begins that is it; what came and went may have been lent.
        bool MayStandFor(MeterBills other) => isEnd
            ? other.First >= hole.First - LongestBoth && other.First <= hole.Last
            : other.First >= hole.First && other.Last <= hole.Last;
    }

    private IEnumerable<MeterGap> ByYear(MeterBills meter, int first, int last, bool isEnd)
    {
        var lacks = new ReportingPeriod(DateOnly.FromDayNumber(_first + first), DateOnly.FromDayNumber(_first + last));
        foreach (IGrouping<int, PeriodPart> year in _book.CutsOf(lacks).GroupBy(part => part.ReportingYear))
        {
            var inYear = new ReportingPeriod(year.First().Period.Start, year.Last().Period.End);
            (int? other, Int128 tonnesOfOther, int daysOfOther) = meter.NearestTo(year.Key);
            (Int128 tonnes, long rows) = meter.SumOf(year.Key);
            yield return new MeterGap
            {
                Key = _key,
                Meter = meter.Name,
                Year = year.Key,
                Lacks = inYear,
                IsEnd = isEnd,
                Covers = meter.CoveredIn(year.Key),
                Tonnes = tonnes,
                Rows = rows,
                OtherYear = other,
                OtherTonnes = other is null ? 0 : tonnesOfOther * inYear.Days / daysOfOther,
            };
        }
    }

    private static void AddUp(int[] changes)
    {
        for (int day = 1; day < changes.Length; day++)
            changes[day] += changes[day - 1];
    }
}
