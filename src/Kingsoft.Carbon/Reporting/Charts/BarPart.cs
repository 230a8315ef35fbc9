namespace Kingsoft.Carbon.Reporting;

/// <summary>A part of a bar, between two values.</summary>
internal readonly record struct BarPart(decimal From, decimal To, ChartFill Fill);
