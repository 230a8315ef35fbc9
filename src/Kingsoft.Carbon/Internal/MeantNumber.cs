using System.Buffers;
using System.Text;

namespace Kingsoft.Carbon.Internal;

/// <summary>The number that a text with separators, odd characters or a unit most likely means, as it is to be written.</summary>
internal static class MeantNumber
{
    private const int Thousands = 3;

    // Exponents of units are 2 and 3.
    private static readonly SearchValues<char> OfNumbers = SearchValues.Create("01456789.");

    /// <summary>The plain form of full-width digits and of what looks like a minus sign; null where that is no number.</summary>
    public static string? OfOddCharacters(string text) =>
        NumberOrNull(string.Concat(OddCharacters.Mended(string.Concat(text.Select(FullWidth.Plain))).Where(letter => letter != ' ')));

    /// <summary>
    /// What stands with ',' or between thousands: one number, or two where ',' may be either; none where that is not known.
    /// </summary>
    public static string[] OfSeparators(string text)
    {
        string plain = string.Concat(text.Where(letter => letter is not (' ' or '\'' or '\u2019' or '_')));
        int comma = plain.LastIndexOf(','), dot = plain.LastIndexOf('.'), commas = plain.Count(letter => letter == ',');
        if (comma < 0)
            return NumberOrNull(plain) is { } grouped ? [grouped] : [];

        string whole = plain[..comma].TrimStart('-', '+'), rest = plain[(comma + 1)..];
        string asPoint = $"{plain[..comma].Replace(".", "", StringComparison.Ordinal)}.{rest}";
        string asThousands = plain.Replace(",", "", StringComparison.Ordinal);
        string?[] meant = (commas, dot) switch
        {
            (1, >= 0) when dot < comma => [NumberOrNull(asPoint)],
            (_, >= 0) => [NumberOrNull(asThousands)],
            ( > 1, _) => rest.Length == Thousands ? [NumberOrNull(asThousands)] : [],
            _ when rest.Length != Thousands || whole is "" or "0" || whole.Length > Thousands => [NumberOrNull(asPoint)],
            _ => [NumberOrNull(asThousands), NumberOrNull(asPoint)],
        };
        return [.. meant.OfType<string>()];
    }

    /// <summary>A number and the letters behind it, such as a unit; null where it is no such text.</summary>
    public static (string Number, string Unit)? WithUnit(string text)
    {
        int at = 0;
        while (at < text.Length && (char.IsAsciiDigit(text[at]) || text[at] is '.' or '-' or '+'))
            at++;
        string unit = text[at..].Trim();
        bool isUnit = unit.Length > 0 && char.IsLetter(unit[0]) && unit is not ("e" or "E") && !unit.AsSpan(1).ContainsAny(OfNumbers);
        return isUnit && NumberOrNull(text[..at]) is { } number ? (number, unit) : null;
    }

    /// <summary>A percentage as it is, and as a share; null where it is none.</summary>
    public static (string Percent, string Share)? OfPercent(string text) =>
        NumberOrNull(text.TrimEnd('%').Trim()) is { } percent && Numbers.TryParseAmount(Encoding.UTF8.GetBytes(percent), out decimal value)
            ? (percent, Numbers.Format(value / 100m))
            : null;

    private static string? NumberOrNull(string text) => Numbers.TryParseAmount(Encoding.UTF8.GetBytes(text), out _) ? text : null;
}
