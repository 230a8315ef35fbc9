using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>One summand of a line: a gas with its GWP, or a figure that was published in CO2e.</summary>
internal sealed class PlanTerm
{
    private PlanTerm(string? gas, string label, GasFamily family, decimal kilogramsPerUnit, decimal gwp, Ratio unitsPerAmount)
    {
        Gas = gas;
        Label = label;
        Family = family;
        KilogramsPerUnit = kilogramsPerUnit;
        Gwp = gwp;
        GasTonnesPerAmount = unitsPerAmount * Ratio.From(kilogramsPerUnit) * new Ratio(1, 1000);
        Co2eTonnesPerAmount = new ScaledRatio(GasTonnesPerAmount * Ratio.From(gwp), Exact.TonneScale);
    }

    /// <summary>The code of the gas; null for a figure in CO2e.</summary>
    public string? Gas { get; }

    /// <summary>What the figure is, for people.</summary>
    public string Label { get; }

    public GasFamily Family { get; }

    /// <summary>Kilograms per unit of the factor, of the gas or of CO2e.</summary>
    public decimal KilogramsPerUnit { get; }

    /// <summary>The GWP; 1 for a figure in CO2e.</summary>
    public decimal Gwp { get; }

    /// <summary>The GWP as it is printed, where that is a bound (<c>&lt;1</c>); null for a figure.</summary>
    public string? GwpBound { get; private init; }

    /// <summary>Tonnes of the gas per unit of the amount, exactly.</summary>
    public Ratio GasTonnesPerAmount { get; }

    /// <summary>Tonnes of CO2e per unit of the amount.</summary>
    public ScaledRatio Co2eTonnesPerAmount { get; }

    public static PlanTerm OfGas(GasAmount amount, GwpValue gwp, Ratio unitsPerAmount) =>
        new(amount.Gas, amount.Gas, gwp.Family, amount.KilogramsPerUnit, gwp.Value, unitsPerAmount) { GwpBound = gwp.AsPublished };

    public static PlanTerm OfCo2e(string label, GasFamily family, decimal kilogramsPerUnit, Ratio unitsPerAmount) =>
        new(null, label, family, kilogramsPerUnit, 1m, unitsPerAmount);

    /// <summary>A component of a factor; null where its gas has no potential in the table.</summary>
    public static PlanTerm? Of(FactorComponent component, GwpTable table, Ratio unitsPerAmount)
    {
        if (component.Gas is not { } gas)
            return OfCo2e(component.Label, component.Family!.Value, component.KilogramsPerUnit, unitsPerAmount);
        return table.TryFind(gas, out GwpValue? gwp) ? OfGas(new GasAmount(gas, component.KilogramsPerUnit), gwp, unitsPerAmount) : null;
    }
}
