using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Reporting;

/// <summary>What the lines of a scope, an activity and a factor are worth in a figure.</summary>
internal sealed record FigurePart(Scope Scope, Scope3Category? Category, string Activity, string? FactorId, long Lines, decimal Value)
{
    /// <summary>What stands in the place of a factor that there is not.</summary>
    public const string CarriedOver = "carried over";

    /// <summary>The parts of a figure, the largest first; of a figure that is missing what there is of it.</summary>
    public static ImmutableArray<FigurePart> Of(Inventory inventory, Figure figure) =>
    [
        .. inventory.Accounts
            .Where(account => IsPart(account.Leg, figure))
            .GroupBy(account => (
                account.Leg.Scope,
                account.Leg.Scope3Category,
                Activity: account.Leg.Need.Activity.Value,
                FactorId: account.Leg.Factor?.Id))
            .Select(group => new FigurePart(
                group.Key.Scope, group.Key.Scope3Category, group.Key.Activity, group.Key.FactorId,
                group.Sum(account => account.Rows),
                Exact.Sum(group.Select(account => figure.IsEmission ? account.Total() : account.Energy!.Value))))
            .OrderByDescending(part => part.Value)
            .ThenBy(part => part.Scope).ThenBy(part => part.Category)
            .ThenBy(part => part.Activity, StringComparer.Ordinal).ThenBy(part => part.FactorId, StringComparer.Ordinal),
    ];

    /// <summary>Its share of the figure; null where that is missing or 0.</summary>
    public decimal? ShareOf(decimal? figure) => figure is { } whole and not 0m ? Value / whole : null;

    private static bool IsPart(PlanLeg leg, Figure figure) => figure.IsEmission
        ? !leg.IsMemo && figure.Concerns(leg.Scope, leg.Scope2Method, leg.Scope3Category)
        : leg.EnergyMWhPerAmount is not null && figure.ConcernedScopes.Contains(leg.Scope);
}
