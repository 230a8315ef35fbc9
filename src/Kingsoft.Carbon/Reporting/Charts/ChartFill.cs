namespace Kingsoft.Carbon.Reporting;

/// <summary>How a bar is filled: told apart by its pattern, and by its colour as well.</summary>
internal enum ChartFill
{
    Solid,
    Hatch,
    Dots,
    Lines,
    Plain,
}
