using System.Globalization;

namespace Kingsoft.Carbon;

/// <summary>One part of what a factor emits per unit: a gas by its mass, or a figure that its publisher gives in CO2e.</summary>
public readonly record struct FactorComponent
{
    internal FactorComponent(GasAmount gas)
    {
        // A default amount names no gas, and is none: not a figure in CO2e.
        Gas = gas.Gas ?? "";
        Label = Gas;
        KilogramsPerUnit = gas.KilogramsPerUnit;
    }

    internal FactorComponent(string label, GasFamily family, decimal kilogramsPerUnit)
    {
        Label = label;
        Family = family;
        KilogramsPerUnit = kilogramsPerUnit;
    }

    /// <summary>The code of the gas in the GWP tables; null for a figure in CO2e.</summary>
    public string? Gas { get; }

    /// <summary>
    /// What it is, for people: the code of the gas, <c>CH4 as CO2e</c>, <c>N2O as CO2e</c>, <c>radiative forcing as CO2e</c>,
    /// <c>CO2e</c> or <c>non-Kyoto CO2e</c>.
    /// </summary>
    public string Label { get; }

    /// <summary>The group that a figure in CO2e is reported in; null for a gas, whose group stands in the GWP tables.</summary>
    public GasFamily? Family { get; }

    /// <summary>Kilograms per unit: of the gas, or of CO2e.</summary>
    public decimal KilogramsPerUnit { get; }

    /// <summary>The mass with what it is: <c>0.02 kg CH4 as CO2e</c>.</summary>
    public override string ToString() => $"{KilogramsPerUnit.ToString(CultureInfo.InvariantCulture)} kg {Label}";
}
