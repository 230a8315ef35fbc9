namespace Kingsoft.Carbon.Reporting;

/// <summary>What an explanation shows.</summary>
public sealed record ExplanationOptions
{
    /// <summary>
    /// Whether every other factor of the activity is listed; else those that reached the row's line of regions are, and the rest is
    /// counted.
    /// </summary>
    public bool AllFactors { get; init; }
}
