namespace Kingsoft.Carbon.Reporting;

/// <summary>Which end of a text stands at its place.</summary>
internal enum ChartAnchor
{
    Start,
    Middle,
    End,
}
