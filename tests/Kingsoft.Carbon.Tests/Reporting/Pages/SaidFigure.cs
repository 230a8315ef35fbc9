namespace Kingsoft.Carbon.Tests.Reporting.Pages;

/// <summary>A figure of a year as it stands somewhere.</summary>
/// <param name="Place">Where: page, head, track, inventory, chart, csv or json.</param>
/// <param name="Figure">The figure.</param>
/// <param name="Year">The year.</param>
/// <param name="Text">What stands there.</param>
internal sealed record SaidFigure(string Place, Figure Figure, int Year, string Text);
