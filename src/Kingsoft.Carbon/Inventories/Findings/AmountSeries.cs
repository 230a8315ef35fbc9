using System.Numerics;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>The amounts a day of one entity, site, activity and dimension in a year, and which of them stand out.</summary>
/// <remarks>
/// Few amounts are kept. Of many the size of each is counted, in quarters of a doubling: that tells between which bounds the median is.
/// Where sizes are so far apart that an amount may stand out, the amounts are kept too, or the rows are looked at again.
/// </remarks>
/// <param name="number">Its place among all series.</param>
/// <param name="all">All series.</param>
internal sealed class AmountSeries(int number, SeriesOfAmounts all)
{
    /// <summary>How many times above or below the median an amount stands out: what a wrong unit makes.</summary>
    public const int SlipFactor = 100;

    /// <summary>How many sizes are told apart: sixteen doublings; what is beyond is counted with the outermost.</summary>
    public const int Places = 64;

    private const int FewestInSeries = 4;
    private const int Few = 16;
    private const int BitsBelowAPlace = 50;

    // Six doublings and a half: what is nearer is not a hundred times as much.
    private const int PlacesApart = 26;

    private PackedAmount[] _kept = [];
    private List<(int Owner, ExactAmount Amount)>? _wide;
    private List<double>? _near;
    private int[]? _counts;
    private ulong _notKept;
    private long _belowNear;
    private long _count;
    private int _keptCount;
    private short _toKeep = SizeCounts.FirstKept;
    private double _nearFrom = double.NaN, _nearTo = double.NaN;

    /// <summary>Its place among all series.</summary>
    public int Number => number;

    /// <summary>Its place among the series with many amounts; −1 as long as it has few.</summary>
    public int CountedAt { get; private set; } = -1;

    /// <summary>The place of the lowest amounts, where it has many.</summary>
    public int FirstPlace { get; private set; }

    /// <summary>The places in which it has amounts, as bits, where it has many.</summary>
    public ulong Seen { get; private set; }

    /// <summary>Whether its amounts are so far apart that one may stand out.</summary>
    public bool IsApart => AreApart(Seen);

    /// <summary>Between which amounts the median is.</summary>
    public AmountBounds Bounds => new(_nearFrom, _nearTo);

    /// <summary>Whether it has enough amounts for a median.</summary>
    public bool HasMedian => _count >= FewestInSeries;

    /// <summary>Whether what is not kept of it surely does not stand out.</summary>
    public bool IsKept
    {
        get
        {
            if (_notKept == 0)
                return true;

            int first = BitOperations.TrailingZeroCount(_notKept), last = BitOperations.Log2(_notKept);
            return first > 0 && last < Places - 1
                && !Bounds.MayStandOut(EdgeOf(first) * 0.99) && !Bounds.MayStandOut(EdgeOf(last + 1) * 1.01);
        }
    }

    /// <summary>Whether its median can be found among what is kept: how many others lie below it is not known.</summary>
    public bool IsMedianKept => _notKept == 0;

    /// <summary>Those that it keeps by itself, by account.</summary>
    public ReadOnlySpan<PackedAmount> Kept => _kept.AsSpan(0, _keptCount);

    /// <summary>The same for those that need more room than most.</summary>
    public IReadOnlyList<(int Owner, ExactAmount Amount)> Wide => _wide ?? [];

    /// <summary>The place of an amount above 0 among the sizes.</summary>
    public static int PlaceOf(double perDay, int firstPlace) =>
        Math.Clamp((int)(BitConverter.DoubleToInt64Bits(perDay) >> BitsBelowAPlace) - firstPlace, 0, Places - 1);

    /// <summary>Whether of amounts in these places one may stand out.</summary>
    public static bool AreApart(ulong places) =>
        BitOperations.Log2(places) - BitOperations.TrailingZeroCount(places) >= PlacesApart;

    /// <summary>Counts an amount above 0.</summary>
    public void Add(Account account, ExactAmount amount)
    {
        if (_counts is null)
        {
            Keep(account.Number, amount);
            return;
        }

        int place = PlaceOf(account.Series!.Value.PerDay(amount.Value), FirstPlace);
        _counts[place]++;
        Seen |= 1UL << place;
        if (all.Log is not { } log || (_toKeep == 0 && !IsApart))
        {
            _notKept |= 1UL << place;
            return;
        }

        log.Add(account.Number, amount);
        if (_toKeep > 0)
            _toKeep--;
    }

    /// <summary>Counts amounts that were kept when they became many.</summary>
    public void CountKept(IReadOnlyList<Account> accounts)
    {
        if (_counts is not null || _keptCount + (_wide?.Count ?? 0) < Few)
            return;

        double[] amounts = AmountsOf(accounts);
        FirstPlace = Math.Max(1, (int)(BitConverter.DoubleToInt64Bits(amounts[Few / 2]) >> BitsBelowAPlace) - (Places / 2));
        _counts = new int[Places];
        foreach (double amount in amounts)
        {
            int place = PlaceOf(amount, FirstPlace);
            _counts[place]++;
            Seen |= 1UL << place;
        }

        CountedAt = all.AddCounted(this);
    }

    /// <summary>Adds what a thread has counted.</summary>
    /// <param name="counts">How many amounts it has in each place.</param>
    /// <param name="notKept">In which places it has amounts that were not kept, as bits.</param>
    public void Add(ReadOnlySpan<int> counts, ulong notKept)
    {
        _notKept |= notKept;
        for (int place = 0; place < Places; place++)
            _counts![place] = checked(_counts[place] + counts[place]);
    }

    /// <summary>Finds the bounds of the median, after all amounts were counted.</summary>
    public void Close(IReadOnlyList<Account> accounts)
    {
        _count = _counts?.Sum(count => (long)count) ?? _keptCount + (_wide?.Count ?? 0);

        // Nothing stands out from a series without a median: no comparison with it holds. The bounds are a little wider than need be,
        // since what binary rounding makes of an amount depends on the zeros that it was written with.
        if (!HasMedian)
            return;

        if (_counts is null)
        {
            double middle = AmountsOf(accounts)[(int)(_count / 2)];
            (_nearFrom, _nearTo) = (middle * 0.99, middle * 1.01);
            return;
        }

        int place = 0;
        for (long before = _counts[0]; before <= _count / 2; before += _counts[place])
            place++;

        _nearFrom = place == 0 ? 0 : EdgeOf(place) * 0.99;
        _nearTo = place == Places - 1 ? double.PositiveInfinity : EdgeOf(place + 1) * 1.01;
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
        _nearFrom = _nearTo = middle < _near.Count ? _near[middle] : double.NaN;
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

    private double EdgeOf(int place) => BitConverter.Int64BitsToDouble((long)(FirstPlace + place) << BitsBelowAPlace);
}
