using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;
using Kingsoft.Carbon.Reconciliation;
using Kingsoft.Carbon.Tracking;

namespace Kingsoft.Carbon.Projects;

/// <summary>A project file with everything it names, read and checked as a whole.</summary>
public sealed class CarbonProject
{
    internal CarbonProject()
    {
    }

    /// <summary>The path of the file, as typed.</summary>
    public required string Path { get; init; }

    /// <summary>The organization.</summary>
    public required string Organization { get; init; }

    /// <summary>What the organization did.</summary>
    public required ActivityLedger Ledger { get; init; }

    /// <summary>The built-in factors with the project's own.</summary>
    public required FactorLibrary Factors { get; init; }

    /// <summary>The choices behind the inventories.</summary>
    public required InventoryOptions Options { get; init; }

    /// <summary>Revenue, headcount, water and so on; empty where the project names no file.</summary>
    public required Metrics Metrics { get; init; }

    /// <summary>Printed figures; null where the project names no file.</summary>
    public ReportedFigures? Reported { get; init; }

    /// <summary>Whether totals are tracked as calculated or as printed.</summary>
    public required TrackingBasis Basis { get; init; }

    /// <summary>The base year; null where none is set.</summary>
    public int? BaseYear { get; init; }

    /// <summary>Where the base year comes from: <c>assumed</c>, <c>published</c> …; null where the project does not say.</summary>
    public string? BaseYearSource { get; init; }

    /// <summary>When the base year is recalculated; null where the project has no policy.</summary>
    public BaseYearPolicy? BaseYearPolicy { get; init; }

    /// <summary>What happened since the base year.</summary>
    public ImmutableArray<BaseYearChange> BaseYearChanges { get; init; } = [];

    /// <summary>The targets.</summary>
    public required ImmutableArray<EmissionTarget> Targets { get; init; }

    /// <summary>Which figures are forecast, and for which years.</summary>
    public ForecastOptions Forecast { get; init; } = new();

    /// <summary>
    /// The way to count electricity in the comprehensive energy consumption of GB/T 2589; null where the project does not ask for it.
    /// </summary>
    public ComprehensiveEnergyOptions? ComprehensiveEnergy { get; init; }

    /// <summary>The language in which its tables and its report are written; English where the project does not say.</summary>
    public Language Language { get; init; } = Language.English;

    /// <summary>The project file and every file that it names, as they were opened.</summary>
    public required ImmutableArray<string> Files { get; init; }

    /// <summary>What readers of a report are told first, by language; empty where the project says nothing.</summary>
    internal ImmutableSortedDictionary<Language, string> Statements { get; init; } = ImmutableSortedDictionary<Language, string>.Empty;

    internal ProjectNode Root { get; init; } = null!;

    /// <summary>Reads a project file and every file it names.</summary>
    /// <param name="path">The project file; paths in it are relative to it.</param>
    /// <returns>The project.</returns>
    /// <exception cref="CarbonDataException">The project, or a file it names, has faults; all of them are named.</exception>
    /// <exception cref="IOException">The project file cannot be read.</exception>
    public static CarbonProject Read(string path)
    {
        var issues = new DataIssues();
        CarbonProject? project = Read(path, issues);
        issues.ThrowIfAny();
        return project!;
    }

    /// <summary>Reads a project file and every file it names; faults are noted.</summary>
    /// <param name="path">The project file; paths in it are relative to it.</param>
    /// <param name="issues">Takes the faults.</param>
    /// <returns>The project; null where it, or a file that it names, has faults.</returns>
    /// <exception cref="ArgumentException">The path is null or empty.</exception>
    /// <exception cref="IOException">The project file cannot be read.</exception>
    public static CarbonProject? Read(string path, DataIssues issues)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(issues);
        return Read(path, issues, default);
    }

    /// <summary>Reads a project file and every file it names, on a thread of the pool.</summary>
    /// <param name="path">The project file; paths in it are relative to it.</param>
    /// <param name="issues">Takes the faults. Null where they are to be thrown.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The project; null where it, or a file that it names, has faults and <paramref name="issues"/> takes them.</returns>
    /// <exception cref="ArgumentException">The path is null or empty.</exception>
    /// <exception cref="CarbonDataException">The project, or a file it names, has faults, all of which are named, and
    /// <paramref name="issues"/> is null.</exception>
    /// <exception cref="IOException">The project file cannot be read.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static Task<CarbonProject?> ReadAsync(
        string path, DataIssues? issues = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return Task.Run(
            () =>
            {
                DataIssues found = issues ?? new DataIssues();
                CarbonProject? project = Read(path, found, cancellationToken);
                if (issues is null)
                    found.ThrowIfAny();
                return project;
            },
            cancellationToken);
    }

    private static CarbonProject? Read(string path, DataIssues issues, CancellationToken cancellation)
    {
        long before = issues.Total;
        CarbonProject? project = new ProjectReader(path, issues, cancellation).Read();
        return issues.Total > before ? null : project;
    }

    /// <summary>Whose it is and what it names: <c>Example Ltd: 120 records, 2 targets (carbon.json)</c>.</summary>
    public override string ToString() => $"{Brief.Line(Organization)}: {Ledger}, {Brief.Count(Targets, "target")} ({Brief.Line(Path)})";
}
