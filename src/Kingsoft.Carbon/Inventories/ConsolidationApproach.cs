namespace Kingsoft.Carbon;

/// <summary>By which rule entities and sites are counted as the organization's own.</summary>
/// <remarks>Source: GHG Protocol Corporate Standard (2004), chapter 3.</remarks>
public enum ConsolidationApproach
{
    /// <summary>What the organization operates, in full.</summary>
    OperationalControl = 1,

    /// <summary>What it controls financially, in full.</summary>
    FinancialControl = 2,

    /// <summary>By its share of equity; not calculated yet.</summary>
    EquityShare = 3,
}
