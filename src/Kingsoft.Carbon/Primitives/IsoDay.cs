using System.Globalization;

namespace Kingsoft.Carbon;

/// <summary>Days as files and reports write them, such as <c>2025-04-30</c>.</summary>
internal static class IsoDay
{
    private const string Format = "yyyy-MM-dd";

    public static string Text(DateOnly day) => day.ToString(Format, CultureInfo.InvariantCulture);

    public static bool TryParse(string? text, out DateOnly day) =>
        DateOnly.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
