namespace Kingsoft.Carbon;

/// <summary>Between which amounts the median of a series is, and what follows for all others.</summary>
/// <param name="NearFrom">What the median is not below; NaN where nothing can stand out.</param>
/// <param name="NearTo">What the median is not above; the same where it is known.</param>
internal readonly record struct AmountBounds(double NearFrom, double NearTo)
{
    /// <summary>Nothing can stand out.</summary>
    public static AmountBounds None => new(double.NaN, double.NaN);

    /// <summary>Whether there is a median that is not known yet.</summary>
    public bool IsOpen => NearFrom < NearTo;

    /// <summary>The bounds of a median that is known.</summary>
    public static AmountBounds At(double median) => new(median, median);

    /// <summary>Whether an amount may stand out; whether it does, when the median is known.</summary>
    public bool MayStandOut(double perDay) =>
        perDay > NearFrom * AmountSeries.SlipFactor || perDay * AmountSeries.SlipFactor < NearTo;

    /// <summary>Whether an amount stands out wherever the median is.</summary>
    public bool SurelyStandsOut(double perDay) =>
        perDay > NearTo * AmountSeries.SlipFactor || perDay * AmountSeries.SlipFactor < NearFrom;
}
