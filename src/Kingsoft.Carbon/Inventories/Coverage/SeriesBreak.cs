using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Coverage;

/// <summary>Rows that a year has fewer of than the year that it is compared with: part of it is missing, or came to an end.</summary>
internal sealed record SeriesBreak
{
    /// <summary>What it is of, and which days it covers.</summary>
    public required Message Said { get; init; }

    public required Scope Scope { get; init; }

    /// <summary>What the missing days hold in the other year, as an integer of 10⁻¹² t.</summary>
    public required Int128 Tonnes { get; init; }

    /// <summary>The same by the CO2e of the scope in that year.</summary>
    public required decimal Share { get; init; }

    /// <summary>Whether a site has no row at all any more.</summary>
    public bool IsGone { get; init; }

    /// <summary>Whether another site is most likely the same under a new name: nothing is missing then.</summary>
    public bool IsRenamed { get; init; }

    /// <summary>Whether a category of Scope 3 has no row at all any more.</summary>
    public bool IsCategory { get; init; }

    /// <summary>Whether with the others of its scope it is so much that no comparison with another year holds.</summary>
    public bool IsDecisive { get; init; }
}
