using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;
using Kingsoft.Carbon.Reconciliation;
using Kingsoft.Carbon.Tracking;

namespace Kingsoft.Carbon.Projects;

/// <summary>
/// What a reader must know of the project behind tracked figures: which totals, whose base year, which energy, what is not printed.
/// </summary>
internal static class ProjectNotes
{
    public static IEnumerable<Message> Of(
        CarbonProject project,
        ImmutableArray<Inventory> inventories,
        ImmutableArray<Inventory> leftOut,
        ImmutableArray<TrackedYear> years) =>
        [
            .. OfBasis(project, inventories),
            .. leftOut.Select(ProjectNoteMessages.RestLeftOut),
            .. OfSums(project, years),
            .. project.Basis == TrackingBasis.Reported
                ? new NotPrinted(project.Reported!, YearsOf(project), inventories, years).Notes()
                : [],
            .. OfEnergy(project, inventories, years),
        ];

    private static ReportingYears YearsOf(CarbonProject project) => new(project.Options.YearStartMonth);

    private static IEnumerable<Message> OfBasis(CarbonProject project, ImmutableArray<Inventory> inventories)
    {
        bool hasCarriedOver = inventories.Any(inventory => inventory.Accounts.Any(
            account => account.Flags.HasFlag(LineFlags.CarriedOver)));
        yield return project.Basis == TrackingBasis.Reported
            ? ProjectNoteMessages.BasisIsReported
            : ProjectNoteMessages.BasisIsCalculated(FileWords.GwpSet.Of(project.Options.GwpSet), hasCarriedOver);
        if (project.BaseYear is { } baseYear)
            yield return ProjectNoteMessages.BaseYear(baseYear, project.BaseYearSource);
    }

    // What is tracked is the sum of the printed parts; a printed sum that is another one is not passed over.
    private static IEnumerable<Message> OfSums(CarbonProject project, ImmutableArray<TrackedYear> years)
    {
        if (project.Basis != TrackingBasis.Reported)
            yield break;

        foreach ((TrackedYear year, Figure figure) in years.SelectMany(year => Figure.SumsOfScope12.Select(figure => (year, figure))))
        {
            ReportingPeriod days = YearsOf(project).Period(year.Year);
            if (project.Reported!.Find(figure.Indicator!, year.Year, days) is { } sum
                && figure.Of(year) is { } parts
                && PrintedComparison.InPrintedUnit(parts, Unit.TonneCo2e, sum) is { } calculated
                && Math.Abs(calculated - sum.Printed.Value) > new PrintedRounding(project.Reported, year.Year, days)
                    .HalfWidthOf(figure, sum.UnitFor(Unit.TonneCo2e)!))
                yield return ProjectNoteMessages.OtherSum(year.Year, sum, calculated);
        }
    }

    private static IEnumerable<Message> OfEnergy(
        CarbonProject project, ImmutableArray<Inventory> inventories, ImmutableArray<TrackedYear> years)
    {
        if (project.ComprehensiveEnergy is not { } options)
            yield break;

        decimal[] values = [.. years.Select(year => year.ComprehensiveEnergy?.KgcePerKwh).OfType<decimal>().Distinct()];
        if (values.Length > 0)
            yield return ProjectNoteMessages.Energy(options, values, isFromLedgers: project.Basis == TrackingBasis.Reported);
        foreach (TrackedYear year in years.Where(year => year.ComprehensiveEnergy is null))
            yield return project.Basis == TrackingBasis.Reported
                && inventories.FirstOrDefault(inventory => inventory.Year == year.Year) is { } inventory
                && TrackedYear.Create(inventory).WhyPart(Scopes.Own) is { } part
                    ? ProjectNoteMessages.EnergyInPart(year.Year, part)
                    : ProjectNoteMessages.EnergyMissing(year.Year);
    }
}
