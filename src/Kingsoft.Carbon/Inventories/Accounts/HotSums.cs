namespace Kingsoft.Carbon;

/// <summary>
/// What one thread adds up of the usual rows of a kind: amounts from 0, with at most three decimals, of one account. One line of the
/// processor's cache.
/// </summary>
internal struct HotSums
{
    /// <summary>The digits of amounts that may be added here are below it; 0 where none may.</summary>
    public ulong End;

    /// <summary>The sum of the amounts, in thousandths.</summary>
    public long Sum;

    /// <summary>The worth of the last digit of each amount that is not 0, added up, in thousandths.</summary>
    public long LastDigits;

    /// <summary>The smallest amount that is not 0, in thousandths.</summary>
    public long Least;

    /// <summary>The largest amount, in thousandths.</summary>
    public long Greatest;

    /// <summary>A thousandth, a day, in the unit of the series.</summary>
    public double PerDay;

    public int Rows;

    /// <summary>Where the sums of products that are rounded row by row stand; −1 where there are none.</summary>
    public int Rounded;

    /// <summary>Where the sizes of the amounts of the series are counted; −1 for nowhere.</summary>
    public int Series;

    /// <summary>The place of the lowest amounts of the series.</summary>
    public int FirstPlace;
}
