namespace Kingsoft.Carbon.Reporting;

/// <summary>A picture of a project.</summary>
public enum ChartFigure
{
    /// <summary>What moved Scope 1 and 2 from the last year but one to the last.</summary>
    Bridge = 1,

    /// <summary>Totals by year, with the path of each target.</summary>
    Trend = 2,

    /// <summary>The scopes of each year.</summary>
    Scopes = 3,

    /// <summary>The sites of the last year, the largest first.</summary>
    Sites = 4,

    /// <summary>Scope 3 of the last year by category.</summary>
    Categories = 5,
}
