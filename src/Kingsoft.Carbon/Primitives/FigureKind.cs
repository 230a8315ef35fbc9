namespace Kingsoft.Carbon;

/// <summary>What a figure of a year is about.</summary>
internal enum FigureKind
{
    /// <summary>Tonnes of CO2e.</summary>
    Emissions,

    /// <summary>Energy that was used, and what it is worth in standard coal.</summary>
    Energy,
}
