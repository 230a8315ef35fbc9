namespace Kingsoft.Carbon.Reconciliation;

/// <summary>The units in which figures are printed: emissions are often in tonnes or thousands of tonnes, without a word of CO2e.</summary>
internal static class PrintedUnits
{
    private const string Co2e = "CO2e";

    private static readonly string[] Endings =
        [Co2e, "CO2-e", "CO2eq", "CO2-eq", "CO2 eq", "CO₂e", "CO₂-e", "CO₂eq", "CO₂-eq", "二氧化碳当量"];

    /// <summary>The unit of a figure that is wanted in another; null where what is printed does not convert into it.</summary>
    /// <param name="text">Such as <c>tCO2e</c>, <c>kt</c>, <c>万吨二氧化碳当量</c>, <c>MWh</c>.</param>
    /// <param name="wanted">The unit of the figure that is calculated.</param>
    public static Unit? Find(string text, Unit wanted)
    {
        if (Unit.TryParse(text, out Unit? unit) && unit.IsConvertibleTo(wanted))
            return unit;
        return wanted.Dimension == UnitDimension.Emissions
            && Unit.TryParse(MassOf(text), out Unit? mass)
            && mass.Dimension == UnitDimension.Mass
            && Unit.TryParse(mass.Symbol + Co2e, out unit)
                ? unit
                : null;
    }

    private static string MassOf(string text)
    {
        string? ending = Endings.FirstOrDefault(ending => text.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
        return ending is null ? text : text[..^ending.Length].TrimEnd();
    }
}
