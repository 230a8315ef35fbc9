using System.Collections.Immutable;

namespace Kingsoft.Carbon.Reporting;

/// <summary>A line of a picture.</summary>
/// <param name="Key">What it is, with its figures.</param>
/// <param name="Look">How it is drawn.</param>
/// <param name="Points">Its figures by year; a year without one is a gap.</param>
internal sealed record LineSeries(string Key, string Look, ImmutableArray<(int Year, decimal? Value)> Points)
{
    /// <summary>How its points are marked; null for a path, which nobody measured.</summary>
    public LineMark? Mark { get; init; }
}
