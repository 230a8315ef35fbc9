namespace Kingsoft.Carbon.Reporting;

/// <summary>How a bar is filled: told apart by its pattern, and by its colour as well.</summary>
internal enum ChartFill
{
    Solid = 1,
    Hatch = 2,
    Dots = 3,
    Lines = 4,
    Plain = 5,
}
