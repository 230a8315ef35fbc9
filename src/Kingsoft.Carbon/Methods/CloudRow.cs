using System.Collections.Immutable;

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
/// <param name="File">Which of the files it is of, from 0.</param>
/// <param name="Description">Everything that it says of its figure, by the names of its columns.</param>
/// <param name="Column">The column of its figure.</param>
/// <param name="HasOtherBasis">Whether its file has the figures by the other method, too.</param>
/// <param name="Figure">The figure, in the unit of the export; null where the row has none of the basis that was chosen.</param>
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
    int File,
    ImmutableArray<KeyValuePair<string, string?>> Description,
    string Column,
    bool HasOtherBasis,
    decimal? Figure)
{
    // A character that no table holds, between texts that are compared as one.
    private const char Between = '\u001f';

    /// <summary>The figure of a row that counts.</summary>
    public decimal Amount => Figure ?? 0m;

    /// <summary>What it says in some columns, as one text.</summary>
    public string TextOf(Func<string, bool> isOf) => string.Join(
        Between, Description.Where(pair => isOf(pair.Key)).Select(pair => $"{pair.Key}{Between}{pair.Value}"));
}
