namespace Kingsoft.Carbon.Coverage;

/// <summary>How often rows of a stream are expected, and so for how long a row stands.</summary>
public enum StreamRhythm
{
    /// <summary>
    /// Every month. What comes through a line (electricity, heat, cooling, natural gas, water) has to cover each day of it; of anything
    /// else a row in the month is enough.
    /// </summary>
    Monthly = 1,

    /// <summary>Every quarter of the reporting year: a row in it is enough.</summary>
    Quarterly = 2,

    /// <summary>Every reporting year: a row in it is enough.</summary>
    Yearly = 3,
}
