namespace Kingsoft.Carbon.Estimates;

/// <summary>What a published loss of a grid or a network is a part of.</summary>
/// <remarks>
/// Source: GHG Protocol Technical Guidance for Calculating Scope 3 Emissions (2013), category 3, activity C. Amounts are metered at the
/// user: where the loss is a part of what was sent out, each unit that arrives causes l ÷ (1 − l) units of loss; where it is a part of
/// what was delivered, l.
/// </remarks>
public enum LossBasis
{
    /// <summary>A part of what was sent out, as most statistics of grids print it.</summary>
    SentOut = 1,

    /// <summary>A part of what was delivered.</summary>
    Delivered = 2,
}
