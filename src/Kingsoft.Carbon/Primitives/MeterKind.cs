namespace Kingsoft.Carbon;

/// <summary>What a meter measures.</summary>
internal enum MeterKind
{
    /// <summary>Electricity.</summary>
    Electricity = 1,

    /// <summary>Heat and steam.</summary>
    Heat = 2,

    /// <summary>Chilled water.</summary>
    Cooling = 3,

    /// <summary>Natural gas.</summary>
    NaturalGas = 4,

    /// <summary>Water.</summary>
    Water = 5,
}
