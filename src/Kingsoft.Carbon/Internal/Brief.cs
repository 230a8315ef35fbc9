using System.Collections.Immutable;
using System.Globalization;

namespace Kingsoft.Carbon.Internal;

/// <summary>What a <c>ToString</c> says in a debugger: short, in one line, the same in every culture, and never an exception.</summary>
internal static class Brief
{
    private const int MostCharacters = 100;

    /// <summary>Such as <c>1 line</c> or <c>14,710 factors</c>.</summary>
    public static string Count(long count, string one, string? many = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? one : many ?? $"{one}s")}");

    /// <summary>How many items there are; none where there is no list.</summary>
    public static string Count<T>(ImmutableArray<T> items, string one, string? many = null) =>
        Count(items.IsDefault ? 0 : items.Length, one, many);

    /// <summary>As <see cref="Count(long, string, string?)"/>; null where there are none, to be left out.</summary>
    public static string? Some<T>(IReadOnlyCollection<T>? items, string one, string? many = null) =>
        items is { Count: > 0 and var count } ? Count(count, one, many) : null;

    /// <summary>Such as <c>56,622.952</c>.</summary>
    public static string Number(decimal value) => value.ToString("#,0.###", CultureInfo.InvariantCulture);

    /// <summary>Such as <c>530.6 tCO2e</c>, or <c>none</c>.</summary>
    public static string Tonnes(decimal? tonnes) => tonnes is { } known ? $"{Number(known)} tCO2e" : "none";

    /// <summary>Somebody's text in one line, its beginning where it is long.</summary>
    public static string Line(string? text) => ShownText.Cut(ShownText.OneLine(text ?? ""), MostCharacters);

    /// <summary>Such as <c>a, b, c</c>; what is null is left out.</summary>
    public static string List<T>(ImmutableArray<T> items) => items.IsDefault ? "" : List(items.AsEnumerable());

    /// <summary>Such as <c>a, b, c</c>; what is null is left out.</summary>
    public static string List<T>(IEnumerable<T>? items) =>
        Line(string.Join(", ", (items ?? []).Select(item => item?.ToString()).Where(text => !string.IsNullOrEmpty(text))));

    /// <summary>The parts that there are, with commas between them; else what stands for none.</summary>
    public static string Parts(string none, params ReadOnlySpan<string?> parts) =>
        List(parts.ToArray()) is { Length: > 0 } text ? text : none;

    /// <summary>Such as <c>2 figures: a, b</c>; without the colon where nothing follows.</summary>
    public static string Colon(string what, string which) => which.Length == 0 ? what : $"{what}: {which}";

    /// <summary>From the first to the last year of a table: <c>2020 to 2030</c>.</summary>
    public static string Years(IEnumerable<int> ordered)
    {
        int[] years = [.. ordered];
        return years.Length switch { 0 => "no years", 1 => $"{years[0]}", _ => $"{years[0]} to {years[^1]}" };
    }
}
