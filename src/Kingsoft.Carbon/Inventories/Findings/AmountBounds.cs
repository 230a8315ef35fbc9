namespace Kingsoft.Carbon;

/// <summary>Between which amounts the median of a series is, and what follows for all others.</summary>
/// <param name="NearFrom">What the median is not below; NaN where nothing can stand out.</param>
/// <param name="NearTo">What the median is not above.</param>
internal readonly record struct AmountBounds(double NearFrom, double NearTo)
{
    // Wider than binary rounding of an amount can tell.
    private const double ALittleLess = 0.999_999, ALittleMore = 1.000_001;

    private readonly double _outTo = NearFrom / AmountSeries.SlipFactor * ALittleLess;
    private readonly double _clearFrom = NearTo / AmountSeries.SlipFactor * ALittleMore;
    private readonly double _nearFrom = NearFrom * ALittleLess;
    private readonly double _nearTo = NearTo * ALittleMore;
    private readonly double _clearTo = NearFrom * AmountSeries.SlipFactor * ALittleLess;
    private readonly double _outFrom = NearTo * AmountSeries.SlipFactor * ALittleMore;

    public bool IsEmpty => double.IsNaN(NearFrom);

    /// <summary>Whether an amount has to be looked at exactly: it is near the median, or where only the median tells.</summary>
    public bool IsAtAnEdge(double perDay) =>
        (perDay >= _nearFrom && perDay <= _nearTo)
        || (perDay >= _outTo && perDay <= _clearFrom) || (perDay >= _clearTo && perDay <= _outFrom);

    /// <summary>Whether an amount that is not at an edge stands out.</summary>
    public bool IsFarOut(double perDay) => perDay < _outTo || perDay > _outFrom;

    /// <summary>Whether an amount may stand out; whether it does, when the median is known.</summary>
    public bool MayStandOut(double perDay) =>
        perDay > NearFrom * AmountSeries.SlipFactor || perDay * AmountSeries.SlipFactor < NearTo;

    /// <summary>Whether an amount stands out wherever the median is.</summary>
    public bool SurelyStandsOut(double perDay) =>
        perDay > NearTo * AmountSeries.SlipFactor || perDay * AmountSeries.SlipFactor < NearFrom;
}
