using System.Globalization;

namespace Kingsoft.Carbon;

/// <summary>Finds the meter that a piece of evidence names: what stands after a word such as "meter".</summary>
internal static class MeterNames
{
    private const int FirstYear = 1990, LastYear = 2099;

    /// <summary>The name, in capitals: <c>7</c> of <c>meter 7, March</c>; null where none is named.</summary>
    public static string? Find(string evidence)
    {
        foreach (string word in MeterWords.Meter)
        {
            for (int at = IndexOf(word, 0); at >= 0; at = IndexOf(word, at + 1))
            {
                if (MeterWords.IsApart(evidence, at, word) && NameIn(evidence.AsSpan(at + word.Length)) is { } name)
                    return name;
            }
        }

        return null;

        int IndexOf(string word, int from) => evidence.IndexOf(word, from, StringComparison.OrdinalIgnoreCase);
    }

    private static string? NameIn(ReadOnlySpan<char> rest)
    {
        rest = rest.TrimStart(" \t:：#№=._-([");
        foreach (string filler in MeterWords.Filler)
        {
            if (rest.StartsWith(filler, StringComparison.OrdinalIgnoreCase) && MeterWords.IsApart(rest, 0, filler))
                return NameIn(rest[filler.Length..]);
        }

        int length = 0;
        while (length < rest.Length && (char.IsAsciiLetterOrDigit(rest[length]) || rest[length] is '-' or '/' or '_' or '.'))
            length++;
        ReadOnlySpan<char> name = rest[..length].TrimEnd("-/_.");
        bool isName = (name.Length == 1 && char.IsAsciiLetterUpper(name[0])) || name.ContainsAnyInRange('0', '9');
        return isName && !IsFile(name) && !IsDate(name) ? name.ToString().ToUpperInvariant() : null;
    }

    // "meter-01.pdf" is one of many.
    private static bool IsFile(ReadOnlySpan<char> name) =>
        name.LastIndexOf('.') is >= 0 and var dot && !name[(dot + 1)..].ContainsAnyInRange('0', '9');

    /// <summary>Whether a name is a year, a quarter, a month or a day.</summary>
    private static bool IsDate(ReadOnlySpan<char> name)
    {
        Span<char> digits = stackalloc char[8];
        int count = 0;
        foreach (char letter in name)
        {
            if (char.IsAsciiLetter(letter) && letter is not ('Q' or 'q'))
                return false;
            if (char.IsAsciiDigit(letter) && count == digits.Length)
                return false;
            if (char.IsAsciiDigit(letter))
                digits[count++] = letter;
        }

        if (name[0] is 'Q' or 'q')
            return true;
        return count is 4 or 5 or 6 or 8 && (IsYear(digits[..4]) || IsYear(digits[(count - 4)..count]));
    }

    private static bool IsYear(ReadOnlySpan<char> digits) =>
        int.Parse(digits, CultureInfo.InvariantCulture) is >= FirstYear and <= LastYear;
}
