using System.Text.Json.Serialization;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Estimates;

/// <summary>What turns one activity into another, or adds another to it: IT load into the energy of a site, a kilowatt-hour into losses of
/// the grid.</summary>
/// <remarks>Never changed once it is made, so safe for many threads.</remarks>
public sealed record EstimationFactor
{
    /// <summary>Its id, which stands in the ids of lines that it adds; not <c>outside</c>, not a number, and without <c>#</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The activity of the rows that it serves.</summary>
    public required ActivityCode FromActivity { get; init; }

    /// <summary>The unit in which the row's amount is taken; rows may have any unit of its dimension.</summary>
    public required Unit FromUnit { get; init; }

    /// <summary>The activity that comes of it.</summary>
    public required ActivityCode ToActivity { get; init; }

    /// <summary>The unit of what comes of it.</summary>
    public required Unit ToUnit { get; init; }

    /// <summary>
    /// How many <see cref="ToUnit"/> come of one <see cref="FromUnit"/>; where <see cref="LossBasis"/> is given, the loss as a part of
    /// one (0.045 for 4.5 %).
    /// </summary>
    public required decimal Value { get; init; }

    /// <summary>What the loss is a part of, where <see cref="Value"/> is one; null where it is none.</summary>
    public LossBasis? LossBasis { get; init; }

    /// <summary>Whether the row becomes the other activity, or causes it as well.</summary>
    public required EstimateMode Mode { get; init; }

    /// <summary>The site for which it holds; null for any.</summary>
    public string? Facility { get; init; }

    /// <summary>The region for which it holds; <see cref="Region.Global"/> for any.</summary>
    public Region Region { get; init; } = Region.Global;

    /// <summary>The first calendar year of activity for which it holds; null for any before <see cref="ValidTo"/>.</summary>
    public int? ValidFrom { get; init; }

    /// <summary>The last calendar year of activity for which it holds; null for any from <see cref="ValidFrom"/> on.</summary>
    public int? ValidTo { get; init; }

    /// <summary>The scope of what comes of it; null for that which the factor of the activity says.</summary>
    public Scope? Scope { get; init; }

    /// <summary>The Scope 3 category of what comes of it; null for that which the factor says.</summary>
    public Scope3Category? Scope3Category { get; init; }

    /// <summary>The 95 % interval around the value, in percent; null where none is given. No figure depends on it.</summary>
    public UncertaintyRange? Uncertainty { get; init; }

    /// <summary>Where it comes from; its publisher may be empty.</summary>
    public required Citation Citation { get; init; }

    /// <summary>The file and line it was read from.</summary>
    [JsonInclude]
    public SourceLocation Location { get; internal init; }

    /// <summary>What it makes of what: <c>own-pue, it.energy kWh → 1.3 kWh electricity.grid</c>.</summary>
    public override string ToString() => Brief.Parts(
        Brief.Line(Id), $"{FromActivity} {FromUnit} → {Numbers.Format(Value)} {ToUnit} {ToActivity}");

    /// <summary>How many <see cref="ToUnit"/> come of one <see cref="FromUnit"/>, exactly.</summary>
    internal Ratio Multiplier => LossBasis == Estimates.LossBasis.SentOut
        ? Ratio.From(Value) / (Ratio.One - Ratio.From(Value))
        : Ratio.From(Value);

    /// <summary>The scope that it states, with a category Scope 3; null where it states none.</summary>
    internal Scope? StatedScope => Scope ?? (Scope3Category is null ? null : Carbon.Scope.Scope3);

    /// <summary>Whether it came with the library.</summary>
    internal bool IsBuiltIn => BuiltInEstimates.CollectionOf(Location.File) is not null;

    /// <summary>Whether it is for a calendar year.</summary>
    internal bool Covers(int year) => (ValidFrom is not { } from || from <= year) && (ValidTo is not { } to || year <= to);

    /// <summary>For how many years it holds: of two for the same place the shorter is meant for its years.</summary>
    internal int Years => (ValidTo ?? FieldReader.LastYear) - (ValidFrom ?? FieldReader.FirstYear);

    /// <summary>Whether it is for a site and a region.</summary>
    internal bool IsFor(string? facility, Region region) => (Facility is null || Facility == facility) && region.IsWithin(Region);
}
