using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Reconciliation;

/// <summary>Names of indicators that are one slip away from one that is compared: a figure that nobody sees compared.</summary>
internal static class IndicatorSlips
{
    /// <summary>The indicator that was meant; null where none is near. Another number is another figure, and no slip.</summary>
    public static string? Meant(string indicator)
    {
        string written = indicator.ToLowerInvariant();
        return Figure.Compared
            .Select(figure => figure.Indicator!)
            .FirstOrDefault(known => SpellingDistance.WithExchanges(written, known, 1) <= 1 && Digits(written) == Digits(known));
    }

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));
}
