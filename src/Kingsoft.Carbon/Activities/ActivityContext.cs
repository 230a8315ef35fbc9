namespace Kingsoft.Carbon;

/// <summary>
/// What many rows have in common and what decides their factor: shared between the rows of a ledger, so that a choice is made once for all
/// of them.
/// </summary>
internal sealed record ActivityContext(
    ActivityCode Activity,
    Unit Unit,
    Region Region,
    string? Entity,
    string? Facility,
    Scope? Scope,
    Scope3Category? Scope3Category,
    Scope2Method Scope2Method,
    GwpBasis? GwpBasis,
    string? FactorId,
    string? Instrument,
    string? Supplier,
    DataQuality? Quality,
    decimal? UncertaintyPct);
