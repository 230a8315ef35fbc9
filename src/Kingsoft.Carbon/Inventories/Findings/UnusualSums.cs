using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>
/// What one thread of maybe several finds among amounts: those that surely stand out are added up, those of which only the median will
/// tell are noted, and so are the amounts among which the median is.
/// </summary>
/// <param name="search">What is looked for.</param>
internal sealed class UnusualSums(UnusualSearch search)
{
    private readonly KindSums _sums = new();
    private readonly Dictionary<int, Account> _others = [];
    private readonly List<double>?[] _nearMedian = new List<double>?[search.Bounds.Length];
    private readonly long[] _belowNear = new long[search.Bounds.Length];
    private readonly List<UnclearRow> _unclear = [];

    /// <summary>The rows of which only the median will tell.</summary>
    public IReadOnlyList<UnclearRow> Unclear => _unclear;

    /// <summary>Counts an amount for the median of its series, where that is not known yet.</summary>
    public void Count(int series, double perDay)
    {
        ref readonly AmountBounds own = ref search.Bounds[series];
        if (!own.IsOpen)
            return;
        if (perDay < own.NearFrom)
            _belowNear[series]++;
        else if (perDay <= own.NearTo)
            (_nearMedian[series] ??= []).Add(perDay);
    }

    public void Count(Account account, decimal amount) => Count(account.Series!.Value.Number, account.Series!.Value.PerDay(amount));

    /// <summary>Adds amounts that were kept by kind and stand out, where all medians are known.</summary>
    public void LookAt(ReadOnlySpan<PackedAmount> amounts)
    {
        foreach (PackedAmount packed in amounts)
        {
            int number = packed.Owner;
            ref readonly LookedKind kind = ref search.Kinds[number];
            if (kind.PerDayOfThousandth > 0 && packed.IsUsual)
            {
                if (search.Bounds[kind.Series].MayStandOut(kind.PerDay(packed.Thousandths)))
                    Add(number, kind.Group, packed.Thousandths, 1);
            }
            else if (kind.PerDayOfThousandth != 0)
            {
                LookAt(search.Accounts[number]!, ExactAmount.Of(packed.ToDecimal()), []);
            }
        }
    }

    /// <summary>Adds an amount if it surely stands out, and notes it where only the median will tell.</summary>
    /// <returns>Whether it surely stands out.</returns>
    public bool LookAt(Account account, ExactAmount amount, ReadOnlySpan<byte> id)
    {
        AccountSeries series = account.Series!.Value;
        ref readonly AmountBounds own = ref search.Bounds[series.Number];
        double perDay = series.PerDay(amount.Value);
        if (own.SurelyStandsOut(perDay))
        {
            Add(account, amount);
            return true;
        }

        if (own.MayStandOut(perDay))
            _unclear.Add(new UnclearRow(account, amount, perDay, id.ToArray()));
        return false;
    }

    /// <summary>Adds an amount of a kind that stands out, in thousandths.</summary>
    public void Add(int kind, int group, long thousandths, long lastDigit)
    {
        ref HotSums sums = ref _sums[group];
        if (sums.End == 0)
            _sums.Open(group, search.Groups[group].Empty());
        search.HasFound[kind] = true;
        if ((ulong)thousandths >= sums.End || !_sums.TryAdd(ref sums, group, thousandths, lastDigit))
            Add(search.Accounts[kind]!, ExactAmount.Of(new decimal(thousandths) / 1000m));
    }

    /// <summary>Adds an amount that stands out.</summary>
    public void Add(Account account, ExactAmount amount)
    {
        search.HasFound[account.KindNumber] = true;
        int group = search.GroupOf(account);
        if (!_others.TryGetValue(group, out Account? found))
            _others.Add(group, found = account.Empty());
        Bookkeeper.Post(found, amount);
    }

    /// <summary>Adds what was seen of a series to it.</summary>
    public void AddTo(AmountSeries series) => series.AddNear(_belowNear[series.Number], _nearMedian[series.Number]);

    /// <summary>What stands out of each leg in a reporting year.</summary>
    public IEnumerable<Account> Found()
    {
        for (int group = 0; group < search.Groups.Count; group++)
        {
            if (_sums.Length > group && _sums[group].Rows > 0)
            {
                Account found = search.Groups[group].Empty();
                _sums.HandOver(group, found);
                yield return found;
            }
        }

        foreach (Account found in _others.Values)
            yield return found;
    }
}
