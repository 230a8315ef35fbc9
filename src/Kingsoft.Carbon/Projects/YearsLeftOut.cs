using System.Collections.Immutable;
using Kingsoft.Carbon.Tracking;

namespace Kingsoft.Carbon.Projects;

/// <summary>
/// Years that only the rest of rows from other years reaches, before the series, after it or apart from it: nobody means to track them.
/// </summary>
internal static class YearsLeftOut
{
    /// <summary>The years that are not tracked, in order; none where no other would be left.</summary>
    public static ImmutableArray<Inventory> Of(CarbonProject project, ImmutableArray<Inventory> inventories)
    {
        var kept = inventories.ToList();
        while (kept.Find(IsLeftOut) is { } rest)
            kept.Remove(rest);
        return kept.Count == 0 ? [] : [.. inventories.Except(kept)];

        bool IsLeftOut(Inventory inventory) =>
            !(Has(inventory.Year - 1) && Has(inventory.Year + 1))
            && !IsBaseYear(project, inventory.Year)
            && RestYear.Is(inventory.Period, inventory.Accounts);

        bool Has(int year) => kept.Exists(inventory => inventory.Year == year);
    }

    // Somebody asks for it: that it is no whole year is said of it.
    private static bool IsBaseYear(CarbonProject project, int year) =>
        project.BaseYear == year || project.Targets.Any((EmissionTarget target) => target.BaseYear == year);
}
