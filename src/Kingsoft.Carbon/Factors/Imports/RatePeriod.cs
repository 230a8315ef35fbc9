namespace Kingsoft.Carbon.Factors;

/// <summary>Of how long a rate is the average.</summary>
internal enum RatePeriod
{
    /// <summary>A year.</summary>
    Year = 1,

    /// <summary>A month.</summary>
    Month = 2,

    /// <summary>A day.</summary>
    Day = 3,
}
