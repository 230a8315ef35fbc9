namespace Kingsoft.Carbon.Instruments;

/// <summary>What a contractual instrument is: the order of the market-based method is that of these members.</summary>
/// <remarks>Source: GHG Protocol Scope 2 Guidance (2015), table 6.3 (hierarchy of the market-based method).</remarks>
public enum InstrumentType
{
    /// <summary>A certificate: a GEC, an I-REC, a guarantee of origin, a REC.</summary>
    Certificate = 1,

    /// <summary>A contract that carries its certificates: green-power trade, a power purchase agreement.</summary>
    Contract = 2,

    /// <summary>The rate that a supplier states for what it delivers.</summary>
    SupplierRate = 3,

    /// <summary>A share of all load that a mandate covers, delivered with the standard supply.</summary>
    StandardShare = 4,

    /// <summary>What is left of a market's electricity when everything claimed is taken out.</summary>
    ResidualMix = 5,
}
