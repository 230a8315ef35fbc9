using System.Collections.Immutable;
using Kingsoft.Carbon.Tracking;

namespace Kingsoft.Carbon.Projects;

/// <summary>A project, calculated: its inventories, and what they and its metrics say from year to year.</summary>
public sealed class ProjectResult
{
    internal ProjectResult()
    {
    }

    /// <summary>The project.</summary>
    public required CarbonProject Project { get; init; }

    /// <summary>The inventory of each year that the ledgers have rows of, in order.</summary>
    public required ImmutableArray<Inventory> Inventories { get; init; }

    /// <summary>Intensities, changes with their causes, and targets.</summary>
    public required TrackingReport Tracking { get; init; }

    /// <summary>Calculates a project.</summary>
    /// <param name="project">The project.</param>
    /// <returns>Its inventories and what they say from year to year.</returns>
    /// <exception cref="ArgumentNullException">The project is null.</exception>
    /// <exception cref="CarbonDataException">Rows cannot be calculated, a year is missing, or a target or a change since the base year
    /// cannot be assessed; all faults are named.</exception>
    public static ProjectResult Calculate(CarbonProject project) => ProjectTracking.CalculateAll(project);

    /// <summary>The project and its years: <c>Example Ltd: 2024, 2025</c>.</summary>
    public override string ToString() => $"{Project.Organization}: {string.Join(", ", Inventories.Select(inventory => inventory.Year))}";
}
