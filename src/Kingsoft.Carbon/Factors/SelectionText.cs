namespace Kingsoft.Carbon;

/// <summary>The sentences of a choice of factor: what is admitted, what is missing, which factor is meant.</summary>
internal static class SelectionText
{
    public static string KindsFor(Scope scope) => scope == Scope.Scope2
        ? "location-based Scope 2 takes only grid-average and heat"
        : $"{(scope == Scope.Outside ? "what stands outside the scopes" : $"Scope {(int)scope}")} takes only {string.Join(", ", Enum.GetValues<FactorKind>().Where(kind => kind.IsAdmittedBy(scope)).Select(kind => kind.FileName()))}";

    /// <summary>What is said of another region's losses or upstream of electricity and heat, in place of a proxy that would be wrong.</summary>
    public const string NoProxyOfGrids =
        $"a network's losses and upstream rest on its own plants, so no other region's are suggested; "
        + $"add your own with {Ask.OwnFactors}, but no losses beside a factor per kWh sold, which has them inside";

    /// <summary>Whether a figure is the product of one network's losses or fuels, and says nothing of another's.</summary>
    public static bool BelongsToItsGrid(EmissionFactor factor) =>
        factor.Kind == FactorKind.TransmissionAndDistributionLoss || factor.Activity.IsWithin("upstream.electricity") || factor.Activity.IsWithin("upstream.losses");

    /// <summary>Why an amount has no way to the unit of any of the factors, and which units have one.</summary>
    public static string UnitMessage(FactorLibrary library, FactorQuery query, IReadOnlyList<EmissionFactor> factors, string? fault)
    {
        if (fault is not null)
            return fault;

        Unit unit = query.Unit!;
        EmissionFactor factor = factors[0];
        if (unit.Dimension == UnitDimension.Volume && library.FindConversion(query with { Unit = Unit.NormalCubicMetre }, factor, out _) is not null)
        {
            string accepted = factor.Unit.Dimension == UnitDimension.NormalVolume ? $"an amount in {factor.Unit} is accepted" : $"the amount in Nm3 or {factor.Unit} is accepted";
            return $"'{unit}' does not convert to {factor.Unit}, the unit of {factor.Id}; {accepted} (Nm3: at 0 °C and 101.325 kPa, which {unit} as metered is not)";
        }

        if (factor.Substance is null)
            return $"'{unit}' does not convert to {factor.Unit}, the unit of {factor.Id}; an amount in {factor.Unit}, or a unit that converts to it, is accepted{DistanceHint(unit, factors)}";

        return $"'{unit}' does not convert to {factor.Unit}, the unit of {factor.Id}, without {Missing(unit.Dimension, factor.Unit.Dimension)} of {factor.Substance}; give it with {Ask.OwnProperties}, or the amount in {factor.Unit}";
    }

    // A distance alone does not say whose: the vehicle's, every passenger's, or every tonne's.
    private static string DistanceHint(Unit unit, IReadOnlyList<EmissionFactor> factors)
    {
        if (unit.Dimension != UnitDimension.Distance)
            return "";

        string length = unit.Symbol == "mi" ? "mi" : "km";
        IEnumerable<string> hints = factors.Select(factor => factor.Unit.Dimension).Distinct().Order().Select(dimension => dimension switch
        {
            UnitDimension.VehicleDistance => $"v{length} for {length} that the vehicle drove",
            UnitDimension.PassengerDistance => $"p{length} for {length} times passengers",
            UnitDimension.FreightDistance => $"t{length} for {length} times tonnes carried",
            _ => "",
        }).Where(hint => hint.Length > 0);
        return string.Join(", ", hints) is { Length: > 0 } text ? $" ({text})" : "";
    }

    private static string Missing(UnitDimension from, UnitDimension to) => (from, to) switch
    {
        (UnitDimension.Volume or UnitDimension.NormalVolume, UnitDimension.Mass) or (UnitDimension.Mass, UnitDimension.Volume or UnitDimension.NormalVolume) => "the density",
        (UnitDimension.Volume or UnitDimension.NormalVolume, UnitDimension.NetEnergy or UnitDimension.GrossEnergy) => "the density (or the heating value by volume)",
        (UnitDimension.NetEnergy, UnitDimension.GrossEnergy) or (UnitDimension.GrossEnergy, UnitDimension.NetEnergy) => "both heating values (ncv, gcv)",
        _ => "the heating value or density",
    };

    public static string Describe(EmissionFactor factor) => $"{factor.Id} ({factor.Region}, {factor.Years}, per {factor.Unit}{(factor.Location.File is { } file && factor.IsUserSupplied ? $", {file}:{factor.Location.Line}" : "")})";

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
