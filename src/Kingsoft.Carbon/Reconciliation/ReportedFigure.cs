using System.Text.Json.Serialization;

namespace Kingsoft.Carbon.Reconciliation;

/// <summary>A figure of a published report, exactly as printed.</summary>
public sealed record ReportedFigure
{
    /// <summary>What it is, such as <c>ghg.scope1</c>, <c>ghg.scope3.cat6</c>, <c>energy.total</c>.</summary>
    public required string Indicator { get; init; }

    /// <summary>The label in the report; null where none is given.</summary>
    public string? Label { get; init; }

    /// <summary>The period, such as <c>2025</c>.</summary>
    public required string Period { get; init; }

    /// <summary>Whether the period is a year alone, which may be any reporting year of that name.</summary>
    internal bool IsOfYear => Period.Length == 4 && Period.All(char.IsAsciiDigit);

    /// <summary>The printed figure; its decimals are its rounding.</summary>
    public required PrintedFigure Printed { get; init; }

    /// <summary>The unit as printed.</summary>
    public required string Unit { get; init; }

    /// <summary>The file and line it was read from.</summary>
    [JsonInclude]
    public SourceLocation Location { get; internal init; }

    /// <summary>The unit, for a figure that is calculated in another; null where it does not convert.</summary>
    internal Unit? UnitFor(Unit calculated) => PrintedUnits.Find(Unit, calculated);
}
