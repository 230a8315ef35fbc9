namespace Kingsoft.Carbon.Instruments;

/// <summary>How much of the electricity is renewable: three metrics, which are never one another.</summary>
/// <remarks>Source: GHG Protocol Scope 2 Guidance (2015), chapters 6 and 8: claims by contract apart from the mix of the grid.</remarks>
public enum RenewableMetric
{
    /// <summary>
    /// What certificates and contracts that were retired cover, and power of one's own plants and direct lines whose attributes were kept.
    /// </summary>
    BoughtAndMatched = 1,

    /// <summary>The renewable part of the grids from which the electricity comes, as it is published.</summary>
    LocationMix = 2,

    /// <summary>
    /// What is bought and matched, with the rates of suppliers, mandated shares and residual mixes of the file of instruments that state a
    /// technology.
    /// </summary>
    ContractualMix = 3,
}
