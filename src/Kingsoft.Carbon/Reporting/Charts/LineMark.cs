namespace Kingsoft.Carbon.Reporting;

/// <summary>How the points of a line are marked.</summary>
internal enum LineMark
{
    Disc = 1,
    Square = 2,
}
