namespace Kingsoft.Carbon.Coverage;

/// <summary>What is known of a stream in a month: of rows of several qualities the weakest counts.</summary>
public enum MonthState
{
    /// <summary>From rows marked as measured.</summary>
    Metered = 1,

    /// <summary>From rows marked as calculated, or whose quality is not stated.</summary>
    Billed = 2,

    /// <summary>At least one row is marked as estimated.</summary>
    Estimated = 3,

    /// <summary>There is no row, or rows do not cover every day that they should.</summary>
    Missing = 4,

    /// <summary>The site was not open on any day of it.</summary>
    NotOpen = 5,

    /// <summary>There is no row, in months in which the meter may stand still: heat in summer, cooling in winter.</summary>
    Resting = 6,
}
