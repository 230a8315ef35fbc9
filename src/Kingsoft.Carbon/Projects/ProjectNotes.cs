using System.Collections.Immutable;
using System.Globalization;
using Kingsoft.Carbon.Internal;
using Kingsoft.Carbon.Reconciliation;
using Kingsoft.Carbon.Tracking;

namespace Kingsoft.Carbon.Projects;

/// <summary>What a reader must know of the project behind tracked figures: which totals, whose base year, which energy, how much of each year.</summary>
internal static class ProjectNotes
{
    // Ledgers by invoice date seldom begin on the first or end on the last day of a year.
    private const int DaysThatMayLack = 28;

    public static IEnumerable<string> Of(CarbonProject project, ImmutableArray<Inventory> inventories, ImmutableArray<TrackedYear> years) =>
        [.. OfBasis(project), .. OfSums(project, years), .. OfEnergy(project, years), .. OfParts(project, inventories)];

    private static IEnumerable<string> OfBasis(CarbonProject project)
    {
        yield return project.Basis == TrackingBasis.Reported
            ? "basis: totals as printed, Scope 2 taken to be location-based; their energy is taken as printed too"
            : $"basis: calculated from the ledgers under {FileWords.GwpSet.Of(project.Options.GwpSet)}, location-based Scope 2";
        if (project.BaseYear is { } baseYear)
            yield return $"base year {baseYear}: {project.BaseYearSource ?? "source not stated"}";
    }

    // What is tracked is the sum of the printed parts; a printed sum that is another one is not passed over.
    private static IEnumerable<string> OfSums(CarbonProject project, ImmutableArray<TrackedYear> years)
    {
        foreach (TrackedYear year in project.Basis == TrackingBasis.Reported ? years : [])
        {
            if (project.Reported!.Find("ghg.scope12", Text(year.Year)) is { } sum && year.Scope12LocationBased is { } parts && PrintedComparison.InPrintedUnit(parts, Unit.TonneCo2e, sum.Unit) is { } calculated
                && Math.Abs(calculated - sum.Printed.Value) > sum.Printed.RoundingHalfWidth * 3m)
            {
                yield return $"printed ghg.scope12 of {Text(year.Year)} is {sum.Printed.Text} {sum.Unit}, its printed parts add up to {Numbers.Format(calculated)}: the parts are tracked";
            }
        }
    }

    private static IEnumerable<string> OfEnergy(CarbonProject project, ImmutableArray<TrackedYear> years)
    {
        if (project.ComprehensiveEnergy is not { } options)
            yield break;

        string[] values = [.. years.Select(year => year.ComprehensiveEnergy?.KgcePerKwh).OfType<decimal>().Distinct().Select(Numbers.Format)];
        if (values.Length > 0)
            yield return $"comprehensive energy: {options.Standard}, electricity by its {(options.UsesEquivalentValue ? "equivalent value (等价值)" : "calorific value (当量值)")} of {string.Join(", ", values)} kgce/kWh{(project.Basis == TrackingBasis.Reported ? ", from the ledgers" : "")}";
        foreach (TrackedYear year in years.Where(year => year.ComprehensiveEnergy is null))
            yield return $"comprehensive energy of {Text(year.Year)} is missing: the energy of a row of Scope 1 or 2 is not known, as that of emissions carried over";
    }

    private static IEnumerable<string> OfParts(CarbonProject project, ImmutableArray<Inventory> inventories)
    {
        foreach (Inventory inventory in project.Basis == TrackingBasis.Reported ? [] : inventories.Where(inventory => !inventory.Accounts.IsEmpty))
        {
            DateOnly first = inventory.Accounts.Min(account => account.Period.Start), last = inventory.Accounts.Max(account => account.Period.End);
            if (first.DayNumber - inventory.Period.Start.DayNumber >= DaysThatMayLack || inventory.Period.End.DayNumber - last.DayNumber >= DaysThatMayLack)
                yield return $"{Text(inventory.Year)} is no whole year: its rows reach from {IsoDay.Text(first)} to {IsoDay.Text(last)}, and it is compared as it stands";
        }
    }

    private static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);
}
