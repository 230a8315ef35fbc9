namespace Kingsoft.Carbon;

/// <summary>When a meter may stand still for months, so that nobody misses a bill.</summary>
internal enum MeterRest
{
    /// <summary>At no time of the year.</summary>
    Never = 1,

    /// <summary>In summer.</summary>
    Summer = 2,

    /// <summary>In winter.</summary>
    Winter = 3,
}
