using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Coverage;

/// <summary>A site that an inventory should cover, and what there should be of it.</summary>
public sealed record Facility
{
    private readonly ValueArray<FacilityStream> _streams = new([]);

    /// <summary>The name, as in the ledger.</summary>
    public required string Name { get; init; }

    /// <summary>The entity that it belongs to; null where the name alone tells it from others.</summary>
    public string? Entity { get; init; }

    /// <summary>What it is; null where that is not said.</summary>
    public FacilityKind? Kind { get; init; }

    /// <summary>The kind of lease, in words. No figure depends on it.</summary>
    public string? Lease { get; init; }

    /// <summary>By which policy it is counted, in words. No figure depends on it.</summary>
    public string? Policy { get; init; }

    /// <summary>Why, in words. No figure depends on it.</summary>
    public string? Justification { get; init; }

    /// <summary>Where it is; null where that is not said.</summary>
    public Region? Region { get; init; }

    /// <summary>The electricity market that it is in, in words. No figure depends on it.</summary>
    public string? Market { get; init; }

    /// <summary>The first day; null where it was always open.</summary>
    public DateOnly? Opened { get; init; }

    /// <summary>The last day; null where it is open still.</summary>
    public DateOnly? Closed { get; init; }

    /// <summary>The power of the IT equipment in kW; null where it is not known.</summary>
    public decimal? ItKilowatts { get; init; }

    /// <summary>How many racks there are; null where it is not known.</summary>
    public int? Racks { get; init; }

    /// <summary>The floor area in m²; null where it is not known.</summary>
    public decimal? AreaSquareMeters { get; init; }

    /// <summary>How scarce water is there, in the words of whoever says so. No figure depends on it.</summary>
    public string? WaterStress { get; init; }

    /// <summary>What there should be rows of.</summary>
    public ImmutableArray<FacilityStream> Streams
    {
        get => _streams.Items;
        init => _streams = new(value);
    }

    /// <summary>The file and line it was read from.</summary>
    [JsonInclude]
    public SourceLocation Location { get; internal init; }

    /// <summary>The site and how much is expected of it: <c>BJ-DC1 (Example Ltd): 3 streams</c>.</summary>
    public override string ToString() => $"{Brief.Line(Label)}: {Brief.Count(Streams, "stream")}";

    /// <summary>The name, with the entity where there is one.</summary>
    internal string Label => LabelOf(Name, Entity);

    internal static string LabelOf(string name, string? entity) => entity is null ? name : $"{name} ({entity})";

    /// <summary>Whether it was open on some day of a period.</summary>
    internal bool IsOpenIn(ReportingPeriod period) =>
        (Opened is not { } first || first <= period.End) && (Closed is not { } last || last >= period.Start);

    /// <summary>Whether a row may be of another region than the site although it says another code.</summary>
    internal bool MayLieIn(Region region) =>
        Region is not { } own || region.IsGlobal || own.IsWithin(region) || region.IsWithin(own)
        || (CountryOf(own) == CountryOf(region) && (IsOfOpenExtent(own, region) || IsOfOpenExtent(region, own)));

    // A province that two grids share, or a state of several, names none of them; nor is it known where a region of one's own ends.
    private static bool IsOfOpenExtent(Region region, Region other) =>
        IsGridOrOwn(region) && !other.Lineage().Any(IsGridOrOwn);

    private static bool IsGridOrOwn(Region region) => region.Kind is "grid" or "private-use";

    private static Region CountryOf(Region region) => region.Lineage().Last(wider => !wider.IsGlobal);
}
