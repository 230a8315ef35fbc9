using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Tracking;

/// <summary>A part of the energy of a year with the emissions that it caused.</summary>
public sealed record EnergyShare
{
    private readonly ValueArray<string> _factorIds = new([]);

    /// <summary>What the part is: a site and region, or a fuel.</summary>
    public required string Name { get; init; }

    /// <summary>Its energy in MWh.</summary>
    public required decimal MWh { get; init; }

    /// <summary>Its emissions.</summary>
    public required Co2e Co2e { get; init; }

    /// <summary>
    /// The factors behind it, in ordinal order of the ids; empty where they are not known, or where none is taken, as of electricity that
    /// the site generated itself.
    /// </summary>
    public ImmutableArray<string> FactorIds
    {
        get => _factorIds.Items;
        init => _factorIds = new(value);
    }

    /// <summary>What it is with its energy and emissions: <c>fuel.diesel: 12.3 MWh, 3.1 tCO2e</c>.</summary>
    public override string ToString() => $"{Brief.Line(Name)}: {Brief.Number(MWh)} MWh, {Brief.Number(Co2e.Tonnes)} tCO2e";

    /// <summary>The parts of a scope's tonnes that have a known energy.</summary>
    internal static ImmutableArray<EnergyShare> Of(Inventory inventory, Scope scope, Func<ActivityContext, string> name) =>
        [.. inventory.Accounts
            .Where(account => account.Leg.Scope == scope
                && account.Energy is not null
                && (scope != Scope.Scope2 || account.Leg.IsScope2(Scope2Method.LocationBased)))
            .GroupBy(account => name(account.Kind.Context), StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new EnergyShare
            {
                Name = group.Key,
                MWh = Exact.Sum(group.Select(account => account.Energy!.Value)),
                Co2e = Co2e.FromTonnes(Exact.Sum(group.Select(account => account.Total()))),
                FactorIds = [.. group.Select(account => account.Leg.Factor?.Id).OfType<string>().Distinct().Order(StringComparer.Ordinal)],
            })];
}
