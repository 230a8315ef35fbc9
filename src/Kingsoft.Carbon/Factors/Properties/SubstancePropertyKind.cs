namespace Kingsoft.Carbon;

/// <summary>Which property of a substance.</summary>
public enum SubstancePropertyKind
{
    /// <summary>Mass per volume.</summary>
    Density = 1,

    /// <summary>Net calorific (lower heating) value: net energy per mass or volume.</summary>
    NetCalorificValue = 2,

    /// <summary>Gross calorific (higher heating) value: gross energy per mass or volume.</summary>
    GrossCalorificValue = 3,

    /// <summary>
    /// Coal equivalent by GB/T 2589: kilograms of standard coal per unit. It serves the comprehensive energy consumption, and bridges no
    /// emission factor.
    /// </summary>
    CoalEquivalent = 4,
}
