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

    /// <summary>The category of Scope 3 that it is of; null for another scope.</summary>
    public Scope3Category? Category { get; init; }

    /// <summary>Whether a finding of its own names it already.</summary>
    public bool IsNamed { get; init; }

    /// <summary>Whether it is of what came now and then in each of several years.</summary>
    public bool IsOccasional { get; init; }

    /// <summary>Whether it is most likely as it should be: the year is whole without it.</summary>
    public bool IsOnlyAsked { get; init; }

    /// <summary>Whether the year has less of its scope by it.</summary>
    public bool IsLacking => !(IsRenamed || IsOnlyAsked);

    /// <summary>Whether with the others of its scope it is so much that no comparison with another year holds.</summary>
    public bool IsDecisive { get; init; }

    /// <summary>What part a sum of tonnes is of another; all where there is no other.</summary>
    public static decimal ShareOf(Int128 part, Int128 whole) => whole <= 0 ? part > 0 ? 1m : 0m : new Ratio(part, whole).ToDecimal();
}
