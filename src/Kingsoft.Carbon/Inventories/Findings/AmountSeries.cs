namespace Kingsoft.Carbon;

/// <summary>The amounts a day of one entity, site, activity and dimension in a year, and which of them stand out.</summary>
/// <remarks>
/// As rows are posted only the size of each amount is counted, in eighths of a doubling. That tells between which bounds the median is;
/// where an amount may stand out, the rows are looked at again.
/// </remarks>
internal sealed class AmountSeries(int number)
{
    /// <summary>How many times above or below the median an amount stands out: what a wrong unit makes.</summary>
    public const int SlipFactor = 100;

    /// <summary>How many sizes are told apart: sixteen doublings; what is beyond is counted with the outermost.</summary>
    public const int Places = 128;

    private const int FewestInSeries = 4;
    private const int BitsBelowAPlace = 49;

    private readonly List<AccountSeries> _parts = [];
    private readonly long[] _counts = new long[Places];
    private readonly List<double> _nearMedian = [];
    private long _belowNear;
    private long _count;
    private double _low = double.NaN;
    private double _high = double.NaN;

    /// <summary>Its place among all series.</summary>
    public int Number => number;

    /// <summary>The place of the lowest amounts; 0 as long as none was seen.</summary>
    public int FirstPlace { get; private set; }

    /// <summary>Whether it has enough amounts for a median.</summary>
    public bool HasMedian => _count >= FewestInSeries;

    /// <summary>What accounts of a unit and a length of period add to; those of one share it.</summary>
    public AccountSeries Of(double perDayOfOne)
    {
        AccountSeries? known = _parts.Find(part => part.PerDayOfOne.Equals(perDayOfOne));
        if (known is null)
            _parts.Add(known = new AccountSeries(this, perDayOfOne));
        return known;
    }

    /// <summary>The place of an amount above 0 among the sizes.</summary>
    public static int PlaceOf(double perDay, int firstPlace) =>
        Math.Clamp((int)(BitConverter.DoubleToInt64Bits(perDay) >> BitsBelowAPlace) - firstPlace, 0, Places - 1);

    /// <summary>Counts an amount above 0.</summary>
    public void Add(double perDay)
    {
        if (FirstPlace == 0)
            FirstPlace = Math.Max(1, (int)(BitConverter.DoubleToInt64Bits(perDay) >> BitsBelowAPlace) - (Places / 2));
        _counts[PlaceOf(perDay, FirstPlace)]++;
    }

    /// <summary>Adds what a thread has counted.</summary>
    public void Add(int[] counts)
    {
        for (int place = 0; place < Places; place++)
            _counts[place] += counts[place];
    }

    /// <summary>Finds the bounds of the median, after all amounts were counted.</summary>
    public void Close()
    {
        // Nothing stands out from a series without a median: no comparison with it holds.
        _count = _counts.Sum();
        if (!HasMedian)
            return;

        int place = 0;
        for (long before = _counts[0]; before <= _count / 2; before += _counts[place])
            place++;

        // A little wider than the place: its edges are where binary rounding decides.
        _low = place == 0 ? 0 : EdgeOf(place) * 0.99;
        _high = place == Places - 1 ? double.PositiveInfinity : EdgeOf(place + 1) * 1.01;
    }

    /// <summary>Whether an amount may stand out, as far as the bounds tell; whether it does, when the median is known.</summary>
    public bool MayStandOut(double perDay) => perDay > _low * SlipFactor || perDay * SlipFactor < _high;

    /// <summary>Looks at an amount again, to find the median itself.</summary>
    public void LookAgain(double perDay)
    {
        if (perDay < _low)
            _belowNear++;
        else if (perDay <= _high)
            _nearMedian.Add(perDay);
    }

    /// <summary>Finds the median, after all amounts were looked at again.</summary>
    public void FindMedian()
    {
        _nearMedian.Sort();

        // A row that was refused for one of its parts has no line any more, but another part was counted.
        int middle = (int)((_count / 2) - _belowNear);
        _low = _high = middle < _nearMedian.Count ? _nearMedian[middle] : double.NaN;
        _nearMedian.Clear();
        _nearMedian.TrimExcess();
    }

    private double EdgeOf(int place) => BitConverter.Int64BitsToDouble((long)(FirstPlace + place) << BitsBelowAPlace);
}
