namespace Kingsoft.Carbon;

/// <summary>What qualifies the figure of a line: each a departure that a careful reader wants to see.</summary>
[Flags]
public enum LineFlags
{
    /// <summary>Nothing to qualify.</summary>
    None = 0,

    /// <summary>The factor's years ended before the year of the activity.</summary>
    EarlierYear = 1 << 0,

    /// <summary>The factor's years begin after the year of the activity.</summary>
    LaterYear = 1 << 1,

    /// <summary>The factor is of a wider region than the row's.</summary>
    WiderRegion = 1 << 2,

    /// <summary>The factor is of another region that stands in on request.</summary>
    Proxy = 1 << 3,

    /// <summary>A figure in CO2e under another, a mixed or an unstated GWP set.</summary>
    GwpMixed = 1 << 4,

    /// <summary>The factor covers carbon dioxide only, without methane and nitrous oxide.</summary>
    Co2Only = 1 << 5,

    /// <summary>The factor is the user's own.</summary>
    UserFactor = 1 << 6,

    /// <summary>A property of a substance (density, heating value) bridged two dimensions.</summary>
    Property = 1 << 7,

    /// <summary>The record crosses the end of a year and was split by days.</summary>
    Split = 1 << 8,

    /// <summary>Calculated by somebody else and carried over.</summary>
    CarriedOver = 1 << 9,

    /// <summary>In the market-based method no instrument covers all of it.</summary>
    UncoveredMarket = 1 << 10,
}
