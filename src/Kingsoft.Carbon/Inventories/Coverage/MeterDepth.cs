namespace Kingsoft.Carbon.Coverage;

/// <summary>How many bills of a series a day has, at the least and at the most: more than one may be of several meters.</summary>
internal readonly record struct MeterDepth(long Least, long Most)
{
    /// <summary>The depth of a series of a year, from its first bill to its last; a correction is no bill of its own.</summary>
    public static MeterDepth Of(MeterSeries series, CorrectedBills corrected)
    {
        if (!HasSeveral(series))
            return new(1, 1);

        var changes = new SortedDictionary<int, long>();
        foreach (MeterRun run in series.Runs)
        {
            long bills = run.Accounts.Where(account => IsBill(account, corrected))
                .Sum(account => Math.Max(0, account.Rows - corrected.CorrectionsIn(account)));
            if (bills == 0)
                continue;

            changes[run.Period.Start.DayNumber] = changes.GetValueOrDefault(run.Period.Start.DayNumber) + bills;
            changes[run.Period.End.DayNumber + 1] = changes.GetValueOrDefault(run.Period.End.DayNumber + 1) - bills;
        }

        long depth = 0, least = long.MaxValue, most = 0;
        foreach (long change in changes.Values.SkipLast(1))
        {
            depth += change;
            least = Math.Min(least, depth);
            most = Math.Max(most, depth);
        }

        return new(Math.Min(least, most), most);
    }

    /// <summary>Whether an account is of bills: what takes back, and readings, are none.</summary>
    public static bool IsBill(Account account, CorrectedBills corrected) =>
        CoverageStream.IsBill(CoverageKind.Electricity, account.Kind.Period.Days)
        && (corrected.CorrectionsIn(account) > 0 || !account.Tallies.Any(tally => tally.IsNegative));

    private static bool HasSeveral(MeterSeries series)
    {
        int last = -1;
        foreach (MeterRun run in series.Runs)
        {
            if (run.Rows > 1 || run.Period.Start.DayNumber <= last)
                return true;
            last = run.Period.End.DayNumber;
        }

        return false;
    }
}
