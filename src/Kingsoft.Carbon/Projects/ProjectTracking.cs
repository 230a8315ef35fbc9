using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;
using Kingsoft.Carbon.Tracking;

namespace Kingsoft.Carbon.Projects;

/// <summary>Tracks a project: its years as calculated or as printed, against its metrics and targets.</summary>
public static class ProjectTracking
{
    /// <summary>Tracks a project.</summary>
    /// <param name="project">The project.</param>
    /// <returns>The report.</returns>
    /// <exception cref="CarbonDataException">Rows cannot be calculated, a year is missing, or a target or a change since the base year
    /// cannot be assessed; all faults are named.</exception>
    public static TrackingReport Calculate(CarbonProject project) => CalculateAll(project).Tracking;

    internal static ProjectResult CalculateAll(CarbonProject project)
    {
        ArgumentNullException.ThrowIfNull(project);
        var issues = new DataIssues();
        bool isReported = project.Basis == TrackingBasis.Reported;
        ImmutableArray<Inventory> inventories = Inventory.CalculateAll(project.Ledger, project.Factors, project.Options);
        ImmutableArray<Inventory> leftOut = YearsLeftOut.Of(project, inventories);
        ImmutableArray<TrackedYear> calculated = Calculated(project, inventories.RemoveRange(leftOut), issues);
        ImmutableArray<TrackedYear> years = isReported
            ? [.. new ReportedYears(project.Reported!, new ReportingYears(project.Options.YearStartMonth), issues).Read()
                .Select(WithComprehensiveEnergy)]
            : calculated;
        if (isReported && years.IsEmpty)
            issues.Add(project.Root.LocationOf("reported"), "reported", ProjectMessages.NoPrintedYear);
        issues.ThrowIfAny();
        TrackingReport? report = Track(project, years, issues);
        issues.ThrowIfAny();
        IEnumerable<Message> notes = ProjectNotes.Of(project, inventories, isReported ? [] : leftOut, years);
        return new ProjectResult
        {
            Project = project,
            Inventories = inventories,
            Tracking = report! with { SaidNotes = [.. notes.Select(note => (Said)note), .. report.SaidNotes] },
        };

        // Rows of a part of the year tell nothing of the energy behind figures of all of it.
        TrackedYear WithComprehensiveEnergy(TrackedYear year) => year with
        {
            ComprehensiveEnergy = calculated.FirstOrDefault(other => other.Year == year.Year && other.WhyPart(Scopes.Own) is null)
                ?.ComprehensiveEnergy,
        };
    }

    private static TrackingReport? Track(CarbonProject project, ImmutableArray<TrackedYear> years, DataIssues issues)
    {
        var options = new TrackingOptions
        {
            Metrics = project.Metrics,
            ConfirmedMetrics = project.Options.Confirmed.Where(one => one.Code == FindingConfirmation.OfMetrics)
                .ToImmutableSortedDictionary(one => one.Year, one => one.Reason),
            Targets = project.Targets,
            Factors = project.Basis == TrackingBasis.Reported ? null : project.Factors,
            BaseYear = project.BaseYear,
            BaseYearPolicy = project.BaseYearPolicy,
            BaseYearChanges = project.BaseYearChanges,
            Forecast = project.Forecast,
        };
        try
        {
            TrackingReport? report = TrackingReport.Calculate(years, options, out ImmutableArray<TrackingFault> faults);
            foreach (TrackingFault fault in faults)
                issues.Add(At(project, fault));
            return report;
        }
        catch (ArithmeticException)
        {
            issues.Add(project.Root.Location, "project", ProjectMessages.NotCalculable);
            return null;
        }
    }

    private static ImmutableArray<TrackedYear> Calculated(CarbonProject project, ImmutableArray<Inventory> inventories, DataIssues issues)
    {
        foreach (Inventory inventory in inventories)
        {
            if (project.ComprehensiveEnergy?.TryFindKgcePerKwh(inventory.Year, inventory.Factors, out _, out Message? fault) == false)
            {
                issues.Add(project.Root.LocationOf(ProjectKeys.ComprehensiveEnergy), ProjectKeys.ComprehensiveEnergy, fault!);
                return [];
            }
        }

        return [.. inventories.Select(inventory => TrackedYear.Create(inventory, project.ComprehensiveEnergy))];
    }

    // A fault stands at the line of what it speaks of.
    private static DataIssue At(CarbonProject project, TrackingFault fault)
    {
        ProjectNode root = project.Root;
        return fault.Part switch
        {
            TrackingPart.Years => AtMember(root, project.Basis == TrackingBasis.Reported ? "reported" : "ledgers"),
            TrackingPart.BaseYear => AtMember(root, "baseYearPolicy"),
            TrackingPart.BaseYearChange => AtMember(
                root["baseYearPolicy"]!["changes"]!.Items().ElementAt(fault.Index), ProjectKeys.Of(fault.Field!)),
            TrackingPart.Target => new DataIssue(root["targets"]!.Items().ElementAt(fault.Index).Location, "targets", fault.Message),
            _ => AtMember(root["forecast"] ?? root, ProjectKeys.Of(fault.Field!)),
        };

        DataIssue AtMember(ProjectNode node, string member) => new(node.LocationOf(member), member, fault.Message);
    }
}
