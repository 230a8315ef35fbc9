using System.Collections.Immutable;

namespace Kingsoft.Carbon.Reporting;

/// <summary>A bar with what it is of and its figure as a table prints it.</summary>
/// <param name="Label">What it is of.</param>
/// <param name="Value">The figure, or a word where there is none.</param>
/// <param name="Parts">What is drawn; empty where there is no figure, which is a gap and no bar of length zero.</param>
internal sealed record BarRow(string Label, string Value, ImmutableArray<BarPart> Parts)
{
    /// <summary>A sum, which is printed bold.</summary>
    public bool IsTotal { get; init; }

    /// <summary>A heading above the row; null for none.</summary>
    public string? Heading { get; init; }

    /// <summary>Whether the bar goes on where the one before ends, so that a line joins them.</summary>
    public bool GoesOn { get; init; }

    /// <summary>A row of one figure, from zero; the word where there is none.</summary>
    public static BarRow Of(string label, Co2e? emission, ChartFill fill, string none) => new(
        label,
        emission is null ? none : ReportCell.Create(emission).ToString(),
        emission is { } known ? [new BarPart(0m, known.Tonnes, fill)] : []);
}
