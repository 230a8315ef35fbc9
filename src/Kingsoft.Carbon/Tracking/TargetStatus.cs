namespace Kingsoft.Carbon.Tracking;

/// <summary>Where a figure stands against its path.</summary>
public enum TargetStatus
{
    /// <summary>The interval of the gap reaches to both sides of the path: rounding or uncertainty does not let anyone say.</summary>
    Undecided = 0,

    /// <summary>Below the path.</summary>
    Ahead = 1,

    /// <summary>On the path exactly.</summary>
    On = 2,

    /// <summary>Above the path.</summary>
    Behind = 3,

    /// <summary>
    /// No verdict rests on it: the figure of the base year or of the last is of a part of the year or may hold something twice, or
    /// the base year or path is assumed.
    /// </summary>
    NotAssessed = 4,
}
