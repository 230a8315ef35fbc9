using System.Text.Json.Serialization;

namespace Kingsoft.Carbon;

/// <summary>The mass of one gas that a factor emits per unit of activity.</summary>
public readonly record struct GasAmount
{
    /// <summary>Names an amount.</summary>
    /// <param name="gas">The code of the gas in the GWP tables: <c>CO2</c>, <c>CH4</c>, <c>CH4-fossil</c>, <c>N2O</c>, <c>HFC-134a</c>
    /// ….</param>
    /// <param name="kilogramsPerUnit">Kilograms of the gas per unit of activity.</param>
    /// <exception cref="ArgumentException">The code is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The mass is negative.</exception>
    [JsonConstructor]
    public GasAmount(string gas, decimal kilogramsPerUnit)
    {
        ArgumentException.ThrowIfNullOrEmpty(gas);
        ArgumentOutOfRangeException.ThrowIfNegative(kilogramsPerUnit);
        Gas = gas;
        KilogramsPerUnit = kilogramsPerUnit;
    }

    /// <summary>The code of the gas.</summary>
    public string Gas { get; }

    /// <summary>Kilograms of the gas per unit of activity; 0 where the publisher says zero.</summary>
    public decimal KilogramsPerUnit { get; }
}
