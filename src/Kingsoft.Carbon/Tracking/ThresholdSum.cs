namespace Kingsoft.Carbon.Tracking;

/// <summary>How changes since a base year are added up before their sum is compared with the threshold.</summary>
/// <remarks>
/// Source: GHG Protocol Corporate Standard, revised edition (2004), chapter 5: the cumulative effect of changes counts; how those of
/// opposite sign are added up is the company's to say.
/// </remarks>
public enum ThresholdSum
{
    /// <summary>Without their signs, so that changes of opposite sign don't hide each other.</summary>
    Absolute = 1,

    /// <summary>With their signs.</summary>
    Net = 2,
}
