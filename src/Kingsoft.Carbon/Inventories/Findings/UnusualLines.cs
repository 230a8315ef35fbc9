namespace Kingsoft.Carbon;

/// <summary>Names the first of the lines that stand out, as rows are read for the ids of findings.</summary>
/// <param name="hasFound">Of which kinds some do.</param>
/// <param name="groups">What stands out, by reporting year.</param>
internal sealed class UnusualLines(bool[] hasFound, IReadOnlyDictionary<int, FindingGroup> groups)
{
    private readonly Dictionary<int, long> _left = groups.ToDictionary(group => group.Key, group => group.Value.Lines);

    /// <summary>Whether all are named.</summary>
    public bool IsDone => _left.Count == 0;

    /// <summary>Whether some line of an account stands out.</summary>
    public bool Concerns(Account account) => hasFound[account.KindNumber] && account.Series is not null;

    /// <summary>Whether a line with this id or a later one may be among the first.</summary>
    public bool MayName(ReadOnlySpan<byte> id)
    {
        foreach (int year in _left.Keys)
        {
            if (groups[year].First.Takes(id))
                return true;
        }

        return false;
    }

    /// <summary>Names a line if it stands out.</summary>
    /// <param name="line">The line.</param>
    /// <param name="book">Its accounts.</param>
    /// <param name="idsAscend">Whether each row has an id that comes after the one before it.</param>
    /// <param name="buffer">Room for ids.</param>
    public void Give(in AccountLine line, AccountBook book, bool idsAscend, ref byte[] buffer)
    {
        int year = line.Account.Part.ReportingYear;
        if (line.Amount <= 0m || !Concerns(line.Account) || !_left.TryGetValue(year, out long left))
            return;

        AccountSeries series = line.Account.Series!.Value;
        if (!series.Whole.Bounds.MayStandOut(series.PerDay(line.Amount)))
            return;

        FirstIds first = groups[year].First;
        first.Add(book.IdOf(line, ref buffer));
        if (left == 1 || first.AreComplete(idsAscend))
            _left.Remove(year);
        else
            _left[year] = left - 1;
    }
}
