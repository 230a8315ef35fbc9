namespace Kingsoft.Carbon.Tracking;

/// <summary>The gases that a target may name, and what a scope emits beside them.</summary>
internal static class TargetGases
{
    private static readonly (string Name, Func<GasTotals, decimal?> Of)[] Groups =
    [
        ("CO2", gases => gases.Co2?.Tonnes), ("CH4", gases => gases.Ch4?.Tonnes), ("N2O", gases => gases.N2o?.Tonnes),
        ("HFCs", gases => gases.Hfcs?.Tonnes),
        ("PFCs", gases => gases.Pfcs?.Tonnes), ("SF6", gases => gases.Sf6?.Tonnes), ("NF3", gases => gases.Nf3?.Tonnes),
    ];

    public static IEnumerable<string> Names => Groups.Select(group => group.Name);

    /// <summary>CO2e of known gases that the target does not name; none where it names no gas, because then it covers all.</summary>
    public static decimal LeftOut(EmissionTarget target, TrackedYear year) =>
        target.Gases.IsEmpty ? 0m : target.Scopes.Sum(scope => GasesOf(target, year, scope) is { } gases ? NotNamed(target, gases) : 0m);

    /// <summary>CO2e that nobody split by gas, restated tonnes among it: it counts, whatever gases the target names.</summary>
    public static decimal NotSplit(EmissionTarget target, TrackedYear year)
    {
        return target.Gases.IsEmpty
            ? 0m
            : target.Scopes.Sum(scope => (year.Figure(scope, target.CountedScope2)?.Tonnes ?? 0m) - Split(scope));

        decimal Split(Scope scope) => GasesOf(target, year, scope) is { } gases ? NotNamed(target, gases) + Named(target, gases) : 0m;
    }

    /// <summary>How far what the target covers may be off.</summary>
    public static decimal HalfWidth(EmissionTarget target, TrackedYear year)
    {
        return target.Scopes.Sum(scope => year.HalfWidths.TryGetValue(FigureOf(target, scope), out GasTotals? width) ? Covered(width) : 0m);

        decimal Covered(GasTotals width) =>
            Named(target, width) + (width.Unsplit?.Tonnes ?? 0m) + (target.Gases.IsEmpty ? NotNamed(target, width) : 0m);
    }

    private static decimal Named(EmissionTarget target, GasTotals gases) =>
        Groups.Where(group => target.Gases.Contains(group.Name)).Sum(group => group.Of(gases) ?? 0m);

    private static decimal NotNamed(EmissionTarget target, GasTotals gases) =>
        Groups.Where(group => !target.Gases.Contains(group.Name)).Sum(group => group.Of(gases) ?? 0m) + (gases.Other?.Tonnes ?? 0m);

    // The gases of Scope 2 are those of its location-based figure.
    private static GasTotals? GasesOf(EmissionTarget target, TrackedYear year, Scope scope) =>
        scope == Scope.Scope2 && target.CountedScope2 == Scope2Method.MarketBased ? null : year.Gases.GetValueOrDefault(scope);

    private static string FigureOf(EmissionTarget target, Scope scope) => scope switch
    {
        Scope.Scope1 => Figure.Scope1.Name,
        Scope.Scope2 => target.CountedScope2 == Scope2Method.MarketBased ? Figure.Scope2MarketBased.Name : Figure.Scope2LocationBased.Name,
        _ => Figure.Scope3.Name,
    };
}
