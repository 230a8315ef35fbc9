namespace Kingsoft.Carbon.Methods;

/// <summary>A row of an export: what was emitted in a month, and of what.</summary>
/// <param name="Layout">The export that it is of.</param>
/// <param name="Location">Where it stands.</param>
/// <param name="Basis">By which method the provider's electricity is in it.</param>
/// <param name="Month">Its month.</param>
/// <param name="Account">The account; null where none is named.</param>
/// <param name="Service">The service; null where none is named.</param>
/// <param name="Place">The provider's region; null where none is named.</param>
/// <param name="Version">The version of the provider's model; null where none is named.</param>
/// <param name="Refreshed">When the figure was made, as written; null where that is not said.</param>
/// <param name="Description">Everything that it says of its figure, which tells it from all others.</param>
/// <param name="Column">The column of its figure.</param>
/// <param name="Amount">The figure, in the unit of the export.</param>
internal sealed record CloudRow(
    CloudLayout Layout,
    SourceLocation Location,
    Scope2Method Basis,
    ReportingPeriod Month,
    string? Account,
    string? Service,
    string? Place,
    string? Version,
    string? Refreshed,
    string Description,
    string Column,
    decimal Amount);
