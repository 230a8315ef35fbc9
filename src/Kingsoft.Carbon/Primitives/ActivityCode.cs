using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Kingsoft.Carbon.Serialization;

namespace Kingsoft.Carbon;

/// <summary>
/// The code of an activity: dotted words from general to particular, in lower case, such as <c>fuel.diesel.stationary</c>.
/// A ledger and a factor meet where their codes are equal, character for character.
/// </summary>
[JsonConverter(typeof(ParsableJsonConverter<ActivityCode>))]
public sealed class ActivityCode : IEquatable<ActivityCode>, IComparable<ActivityCode>, IParsable<ActivityCode>
{
    private ActivityCode(string value) => Value = value;

    /// <summary>Electricity bought from a grid: <c>electricity.grid</c>.</summary>
    public static ActivityCode GridElectricity { get; } = new("electricity.grid");

    /// <summary>Electricity fed into a grid, reported but never netted: <c>electricity.exported</c>.</summary>
    public static ActivityCode ExportedElectricity { get; } = new("electricity.exported");

    /// <summary>Emissions that somebody else calculated: <c>emissions.reported</c>.</summary>
    public static ActivityCode ReportedEmissions { get; } = new("emissions.reported");

    /// <summary>
    /// Electricity that was made and used on site: <c>electricity.self-generated</c>, with all below it. It is no emission of Scope 2 and
    /// counts as energy; what is burnt for it has rows of its own.
    /// </summary>
    public static ActivityCode SelfGeneratedElectricity { get; } = new("electricity.self-generated");

    /// <summary>Electricity by a line of its own from a power plant of somebody else: <c>electricity.direct-line</c>.</summary>
    public static ActivityCode DirectLineElectricity { get; } = new("electricity.direct-line");

    /// <summary>The code as written.</summary>
    public string Value { get; }

    /// <summary>Whether amounts in energy need a net or gross basis: codes under <c>fuel</c>.</summary>
    public bool IsFuel => IsWithin("fuel");

    /// <summary>Whether the activity needs a region: codes under <c>electricity</c>, <c>heat</c> and <c>cooling</c>.</summary>
    public bool NeedsRegion => IsWithin("electricity") || IsWithin("heat") || IsWithin("cooling");

    /// <summary>
    /// Whether it is power of a plant of one's own or of a direct line of which the attributes were sold: power like any of the grid.
    /// </summary>
    internal bool IsOfSoldAttributes => Value.EndsWith(".attributes-sold", StringComparison.Ordinal)
        && (IsWithin(SelfGeneratedElectricity.Value) || IsWithin(DirectLineElectricity.Value));

    /// <summary>Whether it is electricity made and used on site whose attributes were kept.</summary>
    internal bool IsSelfGenerated => IsWithin(SelfGeneratedElectricity.Value) && !IsOfSoldAttributes;

    /// <summary>How a plant of one's own, or at the other end of a direct line, makes power; null where the code does not say.</summary>
    internal string? TechnologyOfPlant => IsOfSoldAttributes ? null
        : IsWithin(SelfGeneratedElectricity.Value) ? After(SelfGeneratedElectricity)
        : IsWithin(DirectLineElectricity.Value) ? After(DirectLineElectricity) : null;

    /// <summary>Whether rows of it take no factor.</summary>
    internal bool TakesNoFactor => this == ReportedEmissions || this == ExportedElectricity || IsSelfGenerated;

    private string? After(ActivityCode wider) => Value.Length > wider.Value.Length ? Value[(wider.Value.Length + 1)..] : null;

    /// <summary>The activity whose factors serve it.</summary>
    internal ActivityCode OfFactors => IsOfSoldAttributes ? GridElectricity : this;

    /// <summary>Reads a code.</summary>
    /// <param name="text">Words of a–z, 0–9 and '-', joined by '.'.</param>
    /// <returns>The code.</returns>
    /// <exception cref="FormatException">The text is not of that form.</exception>
    public static ActivityCode Parse(string text) =>
        TryParse(text, out ActivityCode? code)
            ? code
            : throw new FormatException(WordMessages.NotAnActivity(text, "fuel.diesel.stationary").ToString());

    /// <summary>Reads a code; false where the text is not of its form.</summary>
    /// <param name="text">The text.</param>
    /// <param name="code">The code.</param>
    /// <returns>Whether the text is a code.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out ActivityCode? code)
    {
        code = null;
        if (string.IsNullOrEmpty(text) || text[0] == '.' || text[^1] == '.')
            return false;

        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c != '-' && !(c == '.' && text[i - 1] != '.'))
                return false;
        }

        code = new ActivityCode(text);
        return true;
    }

    static ActivityCode IParsable<ActivityCode>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<ActivityCode>.TryParse(
        [NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out ActivityCode result) =>
        TryParse(s, out result);

    /// <summary>Whether this code is the given one or a more particular one below it.</summary>
    /// <param name="prefix">A code such as <c>travel.air</c>.</param>
    /// <returns>True for <c>travel.air</c> and <c>travel.air.long-haul</c>, false for <c>travel.airship</c>.</returns>
    public bool IsWithin(string prefix)
    {
        ArgumentNullException.ThrowIfNull(prefix);
        return IsWithin(Value, prefix);
    }

    /// <summary>Whether a text that is to be a code is another one or below it.</summary>
    internal static bool IsWithin(string code, string prefix) =>
        code.StartsWith(prefix, StringComparison.Ordinal) && (code.Length == prefix.Length || code[prefix.Length] == '.');

    /// <summary>Whether a code is that of an average, which is meant where nothing more particular is said.</summary>
    internal static bool IsOfAverage(string code) => $".{code}.".Contains(".average.", StringComparison.Ordinal);

    /// <inheritdoc/>
    public bool Equals(ActivityCode? other) => other is not null && string.Equals(Value, other.Value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ActivityCode);

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode(StringComparison.Ordinal);

    /// <summary>Ordinal order of the codes.</summary>
    public int CompareTo(ActivityCode? other) => string.CompareOrdinal(Value, other?.Value);

    /// <summary>The code as written.</summary>
    public override string ToString() => Value;

    /// <summary>Whether two codes are the same.</summary>
    public static bool operator ==(ActivityCode? left, ActivityCode? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether two codes differ.</summary>
    public static bool operator !=(ActivityCode? left, ActivityCode? right) => !(left == right);

    /// <summary>Whether the left code comes first in ordinal order.</summary>
    public static bool operator <(ActivityCode? left, ActivityCode? right) => string.CompareOrdinal(left?.Value, right?.Value) < 0;

    /// <summary>Whether the left code comes last in ordinal order.</summary>
    public static bool operator >(ActivityCode? left, ActivityCode? right) => string.CompareOrdinal(left?.Value, right?.Value) > 0;

    /// <summary>Whether the left code comes first or both are the same.</summary>
    public static bool operator <=(ActivityCode? left, ActivityCode? right) => !(left > right);

    /// <summary>Whether the left code comes last or both are the same.</summary>
    public static bool operator >=(ActivityCode? left, ActivityCode? right) => !(left < right);
}
