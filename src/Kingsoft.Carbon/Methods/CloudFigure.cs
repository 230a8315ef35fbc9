using System.Collections.Immutable;

namespace Kingsoft.Carbon.Methods;

/// <summary>A figure of an export: the columns whose sum it is, and where its unit stands.</summary>
/// <param name="Basis">By which method the provider's electricity is in it; none where the export does not say.</param>
/// <param name="Columns">The columns, by the names of <see cref="CloudColumns"/>.</param>
/// <param name="UnitColumn">The column of its unit; null for a unit that is the export's.</param>
internal sealed record CloudFigure(Scope2Method Basis, ImmutableArray<string> Columns, string? UnitColumn = null);
