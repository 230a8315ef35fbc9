namespace Kingsoft.Carbon;

/// <summary>The amounts a day of one entity, site, activity and dimension in a year, and which of them stand out.</summary>
/// <remarks>
/// Of many amounts only the size of each is counted, in quarters of a doubling. That tells between which bounds the median is; where an
/// amount may stand out, the rows are looked at again.
/// </remarks>
/// <param name="number">Its place among all series.</param>
/// <param name="counted">The series with many amounts, in the order in which they became so.</param>
internal sealed class AmountSeries(int number, List<AmountSeries> counted)
{
    /// <summary>How many times above or below the median an amount stands out: what a wrong unit makes.</summary>
    public const int SlipFactor = 100;

    /// <summary>How many sizes are told apart: sixteen doublings; what is beyond is counted with the outermost.</summary>
    public const int Places = 64;

    private const int FewestInSeries = 4;
    private const int Few = 16;
    private const int BitsBelowAPlace = 50;

    private List<double> _amounts = [];
    private int[]? _counts;
    private long _belowNear;
    private long _count;

    /// <summary>Its place among all series.</summary>
    public int Number => number;

    /// <summary>Its place among the series with many amounts; −1 as long as it has few.</summary>
    public int CountedAt { get; private set; } = -1;

    /// <summary>The place of the lowest amounts, where it has many.</summary>
    public int FirstPlace { get; private set; }

    /// <summary>Between which amounts the median is.</summary>
    public AmountBounds Bounds { get; private set; } = new(double.NaN, double.NaN);

    /// <summary>Whether it has enough amounts for a median.</summary>
    public bool HasMedian => _count >= FewestInSeries;

    /// <summary>The place of an amount above 0 among the sizes.</summary>
    public static int PlaceOf(double perDay, int firstPlace) =>
        Math.Clamp((int)(BitConverter.DoubleToInt64Bits(perDay) >> BitsBelowAPlace) - firstPlace, 0, Places - 1);

    /// <summary>Counts an amount above 0.</summary>
    public void Add(double perDay)
    {
        if (_counts is not null)
        {
            _counts[PlaceOf(perDay, FirstPlace)]++;
            return;
        }

        _amounts.Add(perDay);
        if (_amounts.Count == Few)
            Count();
    }

    /// <summary>Adds what a thread has counted.</summary>
    public void Add(ReadOnlySpan<int> counts)
    {
        for (int place = 0; place < Places; place++)
            _counts![place] = checked(_counts[place] + counts[place]);
    }

    /// <summary>Finds the bounds of the median, after all amounts were counted.</summary>
    public void Close()
    {
        _count = _counts?.Sum(count => (long)count) ?? _amounts.Count;

        // Nothing stands out from a series without a median: no comparison with it holds. The bounds are a little wider than need be,
        // since what binary rounding makes of an amount depends on the zeros that it was written with.
        if (!HasMedian)
            return;

        if (_counts is null)
        {
            _amounts.Sort();
            Bounds = new AmountBounds(_amounts[(int)(_count / 2)] * 0.99, _amounts[(int)(_count / 2)] * 1.01);
            _amounts.Clear();
            return;
        }

        int place = 0;
        for (long before = _counts[0]; before <= _count / 2; before += _counts[place])
            place++;

        Bounds = new AmountBounds(
            place == 0 ? 0 : EdgeOf(place) * 0.99, place == Places - 1 ? double.PositiveInfinity : EdgeOf(place + 1) * 1.01);
    }

    /// <summary>Adds what a second look at the rows has seen.</summary>
    /// <param name="below">How many amounts are below the bounds of the median.</param>
    /// <param name="near">The amounts between them; null for none.</param>
    public void AddNear(long below, IEnumerable<double>? near)
    {
        _belowNear += below;
        _amounts.AddRange(near ?? []);
    }

    /// <summary>Finds the median, after a second look at all rows.</summary>
    public void FindMedian()
    {
        _amounts.Sort();

        // A row that was refused for one of its parts has no line any more, but another part was counted.
        int middle = (int)((_count / 2) - _belowNear);
        double median = middle < _amounts.Count ? _amounts[middle] : double.NaN;
        Bounds = new AmountBounds(median, median);
        _amounts = [];
    }

    // From now on amounts are no longer kept.
    private void Count()
    {
        _amounts.Sort();
        FirstPlace = Math.Max(1, (int)(BitConverter.DoubleToInt64Bits(_amounts[Few / 2]) >> BitsBelowAPlace) - (Places / 2));
        _counts = new int[Places];
        foreach (double amount in _amounts)
            Add(amount);
        _amounts = [];
        CountedAt = counted.Count;
        counted.Add(this);
    }

    private double EdgeOf(int place) => BitConverter.Int64BitsToDouble((long)(FirstPlace + place) << BitsBelowAPlace);
}
