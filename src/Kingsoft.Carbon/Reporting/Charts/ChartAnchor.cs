namespace Kingsoft.Carbon.Reporting;

/// <summary>Which end of a text stands at its place.</summary>
internal enum ChartAnchor
{
    Start = 1,
    Middle = 2,
    End = 3,
}
