namespace Kingsoft.Carbon;

/// <summary>The amounts a day of one entity, site, activity and dimension in a year, and which of them stand out.</summary>
internal sealed class AmountSeries
{
    private const int FewestInSeries = 4;

    private readonly List<AccountSeries> _parts = [];
    private readonly List<double> _perDay = [];
    private double _median;

    /// <summary>How many times above or below the median an amount stands out: what a wrong unit makes.</summary>
    public const int SlipFactor = 100;

    /// <summary>What accounts of a unit and a length of period add to; those of one share it.</summary>
    public AccountSeries Of(double perDayOfOne)
    {
        AccountSeries? known = _parts.Find(part => part.PerDayOfOne.Equals(perDayOfOne));
        if (known is null)
            _parts.Add(known = new AccountSeries(this, perDayOfOne));
        return known;
    }

    public void Add(double perDay) => _perDay.Add(perDay);

    /// <summary>Finds the median and forgets the amounts.</summary>
    public void Close()
    {
        // Nothing stands out from a series without a median: no comparison with it holds.
        _perDay.Sort();
        _median = _perDay.Count < FewestInSeries ? double.NaN : _perDay[_perDay.Count / 2];
        _perDay.Clear();
        _perDay.TrimExcess();
    }

    public bool StandsOut(double perDay) => perDay > _median * SlipFactor || perDay * SlipFactor < _median;
}
