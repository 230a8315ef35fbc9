namespace Kingsoft.Carbon.Tracking;

/// <summary>How a structural change in the middle of a year is taken.</summary>
/// <remarks>
/// Source: GHG Protocol, Base year recalculation methodologies for structural changes (2005), appendix E to the Corporate Standard.
/// </remarks>
public enum RestatementTiming
{
    /// <summary>As if it had happened on 1 January: base year and current year for all of the year.</summary>
    AllYear = 1,

    /// <summary>For the days from the change to the end of the year; the rest of the base year follows the year after.</summary>
    ProRata = 2,
}
