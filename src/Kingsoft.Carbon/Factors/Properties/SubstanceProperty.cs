using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>A property of a substance that bridges two dimensions: so much of one unit per one of another.</summary>
public sealed record SubstanceProperty
{
    private readonly ValueArray<string> _elsewhere = new([]);

    /// <summary>The substance, such as <c>diesel</c>.</summary>
    public required string Substance { get; init; }

    /// <summary>Which property.</summary>
    public required SubstancePropertyKind Kind { get; init; }

    /// <summary>The value: so many <see cref="Numerator"/> per <see cref="Denominator"/>.</summary>
    public required decimal Value { get; init; }

    /// <summary>The unit above the stroke: <c>kg</c> in kg/L, <c>GJ(net)</c> in GJ/t.</summary>
    public required Unit Numerator { get; init; }

    /// <summary>The unit below the stroke: <c>L</c> in kg/L, <c>t</c> in GJ/t.</summary>
    public required Unit Denominator { get; init; }

    /// <summary>The alternative set it belongs to: used with factors of that set; null for the ordinary ones.</summary>
    public string? Set { get; init; }

    /// <summary>The region it holds for; <see cref="Region.Global"/> by default.</summary>
    public Region Region { get; init; } = Region.Global;

    /// <summary>The first year it holds for; null for open.</summary>
    public int? ValidFrom { get; init; }

    /// <summary>The last year it holds for; null for open.</summary>
    public int? ValidTo { get; init; }

    /// <summary>Where the value comes from.</summary>
    public required Citation Citation { get; init; }

    /// <summary>Whether the property came from the user, not with the library.</summary>
    [JsonInclude]
    public bool IsUserSupplied { get; internal init; }

    /// <summary>The file and line it was read from.</summary>
    [JsonInclude]
    public SourceLocation Location { get; internal init; }

    /// <summary>The substances that it stands in for outside its region, where nothing nearer is published.</summary>
    [JsonInclude]
    internal ImmutableArray<string> Elsewhere
    {
        get => _elsewhere.Items;
        init => _elsewhere = new(value);
    }

    /// <summary>Whether its years cover a year.</summary>
    /// <param name="year">The calendar year.</param>
    /// <returns>True from <see cref="ValidFrom"/> to <see cref="ValidTo"/>, both included; null is open.</returns>
    public bool Covers(int year) => (ValidFrom is null || ValidFrom <= year) && (ValidTo is null || ValidTo >= year);

    /// <summary>Substance, property and value, such as <c>diesel density 0.84 kg/L</c>.</summary>
    public override string ToString() =>
        $"{Substance} {SubstanceProperties.Name(Kind)} {Value.ToString(System.Globalization.CultureInfo.InvariantCulture)} "
        + $"{Numerator}/{Denominator}";
}
