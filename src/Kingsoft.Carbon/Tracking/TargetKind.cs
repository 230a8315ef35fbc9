namespace Kingsoft.Carbon.Tracking;

/// <summary>What a target promises. The three are different things; in none of them does a credit lower the gross figure.</summary>
/// <remarks>
/// Source: IFRS S2 (2023), paragraphs 33 and 36 (gross and net targets apart); ISO 14068-1:2023 (carbon neutrality); SBTi Corporate
/// Net-Zero Standard 1.3 (2025).
/// </remarks>
public enum TargetKind
{
    /// <summary>Gross emissions fall by the stated percentage; nothing is offset.</summary>
    GrossReduction = 1,

    /// <summary>Gross emissions fall by the stated percentage and credits counterbalance the rest.</summary>
    Neutrality = 2,

    /// <summary>
    /// Gross emissions fall by the stated percentage, at least 90 by most standards, and removals neutralize the residual.
    /// </summary>
    NetZero = 3,
}
