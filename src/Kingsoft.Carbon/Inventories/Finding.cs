using System.Collections.Immutable;

namespace Kingsoft.Carbon;

/// <summary>What a careful reviewer would say of an inventory: computed, coded, with the tonnes at stake.</summary>
public sealed record Finding
{
    /// <summary>A stable code, such as <c>earlier-year</c>.</summary>
    public required string Code { get; init; }

    /// <summary>How much it matters.</summary>
    public required FindingSeverity Severity { get; init; }

    /// <summary>What there is to say, in a sentence.</summary>
    public required string Message { get; init; }

    /// <summary>The tonnes of CO2e at stake; null where no tonnes are.</summary>
    public decimal? Tonnes { get; init; }

    /// <summary>The ids of the first lines concerned, at most twenty: by length, then by code unit, so that the order of the rows changes nothing.</summary>
    public ImmutableArray<string> Lines { get; init; } = [];

    /// <summary>How many lines are concerned.</summary>
    public long LineCount { get; init; }
}
