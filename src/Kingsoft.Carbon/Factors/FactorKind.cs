namespace Kingsoft.Carbon;

/// <summary>
/// What a factor measures, which decides where it may be used. Location-based Scope 2 takes only <see cref="GridAverage"/> and <see
/// cref="Heat"/>.
/// </summary>
public enum FactorKind
{
    /// <summary>Fuel burnt.</summary>
    Combustion = 1,

    /// <summary>Gas that escapes.</summary>
    Fugitive = 2,

    /// <summary>Emissions of an industrial process.</summary>
    Process = 3,

    /// <summary>The average of the electricity used on a grid.</summary>
    GridAverage = 4,

    /// <summary>The electricity of a grid that nobody claimed by contract, or what stands in for it.</summary>
    GridResidual = 5,

    /// <summary>Operating or build margin (OM, BM) for reduction projects: no inventory takes it.</summary>
    GridMargin = 6,

    /// <summary>A factor of one supplier.</summary>
    Supplier = 7,

    /// <summary>Purchased steam, heat or cooling.</summary>
    Heat = 8,

    /// <summary>Extraction, refining and transport of fuels, well to tank.</summary>
    Upstream = 9,

    /// <summary>Losses in transmission and distribution.</summary>
    TransmissionAndDistributionLoss = 10,

    /// <summary>A whole life cycle.</summary>
    LifeCycle = 11,

    /// <summary>What making a thing emitted, cradle to gate.</summary>
    Embodied = 12,

    /// <summary>Emissions per money spent.</summary>
    Spend = 13,

    /// <summary>Any other activity: distance travelled, freight, waste, nights.</summary>
    Activity = 14,
}
