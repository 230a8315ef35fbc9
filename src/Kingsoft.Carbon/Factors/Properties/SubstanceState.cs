namespace Kingsoft.Carbon;

/// <summary>In which state a substance is measured, as far as it is listed.</summary>
internal enum SubstanceState
{
    /// <summary>Not listed: what is possible is not known.</summary>
    Unknown = 0,

    /// <summary>A solid, with the bulk density.</summary>
    Solid = 1,

    /// <summary>A liquid.</summary>
    Liquid = 2,

    /// <summary>A gas, near the pressure of the air.</summary>
    Gas = 3,

    /// <summary>A gas that is sold as a liquid under pressure or cold, and sometimes by pipe: a cubic metre of it may be either.</summary>
    Liquefied = 4,

    /// <summary>A gas that is sold under pressure, and metered without: a cubic metre of it may be either.</summary>
    Compressed = 5,

    /// <summary>No fuel: electricity, heat, water.</summary>
    Other = 6,
}
