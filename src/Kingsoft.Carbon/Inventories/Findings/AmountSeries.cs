using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>The amounts a day of one entity, site, activity and dimension in a year, and which of them stand out.</summary>
/// <remarks>
/// Few amounts are kept, and their median is theirs. Of many the sizes are counted, and the median is read from the counts: which one it
/// is does not depend on the order of the rows. Amounts far from the usual ones are kept too, or the rows are looked at again.
/// </remarks>
/// <param name="number">Its place among all series.</param>
/// <param name="all">All series.</param>
internal sealed class AmountSeries(int number, SeriesOfAmounts all)
{
    /// <summary>How many times above or below the median an amount stands out: what a wrong unit makes.</summary>
    public const int SlipFactor = 100;

    private const int FewestInSeries = 4;
    private const int Few = 16;

    private PackedAmount[] _kept = [];
    private List<(int Owner, ExactAmount Amount)>? _wide;
    private List<double>? _near;
    private int[]? _counts;
    private ulong _notKept;
    private ulong _usual;
    private long _belowNear;
    private long _count;
    private int _keptCount;
    private short _toKeep = SizeCounts.FirstKept;

    /// <summary>Its place among all series.</summary>
    public int Number => number;

    /// <summary>Its place among the series with many amounts; −1 as long as it has few.</summary>
    public int CountedAt { get; private set; } = -1;

    /// <summary>The place of the lowest amounts, where it has many.</summary>
    public int FirstPlace { get; private set; }

    /// <summary>Between which amounts the median is.</summary>
    public AmountBounds Bounds { get; private set; } = AmountBounds.None;

    /// <summary>Whether it has enough amounts for a median.</summary>
    public bool HasMedian => _count >= FewestInSeries;

    /// <summary>Whether what is not kept of it surely does not stand out.</summary>
    public bool IsKept => AmountSizes.Range(_notKept, FirstPlace) is not { } range
        || (!range.IsOpen && !Bounds.MayStandOut(range.From) && !Bounds.MayStandOut(range.To));

    /// <summary>Those that it keeps by itself, by account.</summary>
    public ReadOnlySpan<PackedAmount> Kept => _kept.AsSpan(0, _keptCount);

    /// <summary>The same for those that need more room than most.</summary>
    public IReadOnlyList<(int Owner, ExactAmount Amount)> Wide => _wide ?? [];

    /// <summary>Counts an amount above 0.</summary>
    public void Add(Account account, ExactAmount amount)
    {
        if (_counts is null)
        {
            Keep(account.Number, amount);
            return;
        }

        int place = AmountSizes.PlaceOf(account.Series!.Value.PerDay(amount.Value), FirstPlace);
        _counts[place]++;
        if (all.Log is not { } log || AmountSizes.Has(_usual, place))
        {
            _notKept |= AmountSizes.BitOf(place);
            return;
        }

        log.Add(account.Number, amount);
        if (_toKeep > 0 && --_toKeep == 0)
            _usual = AmountSizes.Usual(_counts);
    }

    /// <summary>Counts amounts that were kept when they became many.</summary>
    public void CountKept(IReadOnlyList<Account> accounts)
    {
        if (_counts is not null || _keptCount + (_wide?.Count ?? 0) < Few)
            return;

        double[] amounts = AmountsOf(accounts);
        FirstPlace = AmountSizes.FirstPlaceAround(amounts[Few / 2]);
        _counts = new int[AmountSizes.Places];
        foreach (double amount in amounts)
            _counts[AmountSizes.PlaceOf(amount, FirstPlace)]++;

        CountedAt = all.AddCounted(this);
    }

    /// <summary>Adds what a thread has counted.</summary>
    /// <param name="counts">How many amounts it has in each place.</param>
    /// <param name="notKept">In which places it has amounts that were not kept, as bits.</param>
    public void Add(ReadOnlySpan<int> counts, ulong notKept)
    {
        _notKept |= notKept;
        for (int place = 0; place < counts.Length; place++)
            _counts![place] = checked(_counts[place] + counts[place]);
    }

    /// <summary>Finds the median, after all amounts were counted; bounds of it where it is among the outermost sizes.</summary>
    public void Close(IReadOnlyList<Account> accounts)
    {
        _count = _counts?.Sum(count => (long)count) ?? _keptCount + (_wide?.Count ?? 0);

        // Nothing stands out from a series without a median: no comparison with it holds.
        if (HasMedian)
            Bounds = _counts is null
                ? AmountBounds.At(AmountsOf(accounts)[(int)(_count / 2)])
                : AmountSizes.Median(_counts, FirstPlace, _count / 2);
    }

    /// <summary>Adds what a second look at the rows has seen.</summary>
    /// <param name="below">How many amounts are below the bounds of the median.</param>
    /// <param name="near">The amounts between them; null for none.</param>
    public void AddNear(long below, IEnumerable<double>? near)
    {
        _belowNear += below;
        (_near ??= []).AddRange(near ?? []);
    }

    /// <summary>Finds the median, after a second look at all rows.</summary>
    public void FindMedian()
    {
        _near!.Sort();

        // A row that was refused for one of its parts has no line any more, but another part was counted.
        int middle = (int)((_count / 2) - _belowNear);
        Bounds = middle < _near.Count ? AmountSizes.Median(_near, middle) : AmountBounds.None;
        _near = null;
        _belowNear = 0;
    }

    private void Keep(int account, ExactAmount amount)
    {
        if (!PackedAmount.TryPack(account, amount, out PackedAmount packed))
        {
            (_wide ??= []).Add((account, amount));
            return;
        }

        if (_keptCount == _kept.Length)
            Array.Resize(ref _kept, Math.Min(Few, Math.Max(4, _keptCount * 2)));
        _kept[_keptCount++] = packed;
    }

    /// <summary>The amounts a day that it keeps, in their order.</summary>
    private double[] AmountsOf(IReadOnlyList<Account> accounts)
    {
        var amounts = new List<double>(Few);
        foreach (PackedAmount packed in Kept)
            amounts.Add(accounts[packed.Owner].Series!.Value.PerDay(packed.ToDecimal()));
        foreach ((int owner, ExactAmount amount) in Wide)
            amounts.Add(accounts[owner].Series!.Value.PerDay(amount.Value));
        amounts.Sort();
        return [.. amounts];
    }
}
