using System.Text;
using System.Text.RegularExpressions;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Factors;

/// <summary>
/// How the numbers of one column are written: with '.' before their decimals, or with ','. Where a number may be read both ways, the other
/// ones of its column tell, or it is none.
/// </summary>
internal sealed partial class ForeignNumbers
{
    private readonly bool _mayHaveDecimalComma, _mayHaveGroups;

    /// <summary>Looks at the numbers of a column.</summary>
    /// <param name="texts">Its fields.</param>
    /// <param name="separator">What separates fields: where that is ',' none stands before decimals.</param>
    public ForeignNumbers(IEnumerable<string> texts, char separator)
    {
        bool hasDecimalComma = false, hasGroups = false;
        foreach (string text in texts)
        {
            hasDecimalComma |= DecimalComma().IsMatch(text) && !OneGroup().IsMatch(text);
            hasGroups |= Groups().IsMatch(text) && !OneGroup().IsMatch(text);
        }

        _mayHaveDecimalComma = separator != ',' && hasDecimalComma && !hasGroups;
        _mayHaveGroups = !hasDecimalComma && (hasGroups || separator == ',');
    }

    /// <summary>The number; null where it is none, too large to be calculated with, or may mean two.</summary>
    public decimal? Read(string text)
    {
        string plain = !text.Contains(',', StringComparison.Ordinal) ? text
            : _mayHaveDecimalComma && DecimalComma().IsMatch(text) ? text.Replace(',', '.')
            : _mayHaveGroups && Groups().IsMatch(text) ? text.Replace(",", "", StringComparison.Ordinal)
            : "";
        return TryParse(plain, out decimal value) && Math.Abs(value) <= Numbers.MostCalculable && !IsDottedGroup(text) ? value : null;
    }

    /// <summary>Why a field is no number.</summary>
    public Message WhyNot(string column, string text) =>
        text.Contains(',', StringComparison.Ordinal) && (DecimalComma().IsMatch(text) || Groups().IsMatch(text)) || IsDottedGroup(text)
            ? ImportMessages.UnclearNumber(column, text)
            : TryParse(text, out _) ? ImportMessages.LargeNumber(column, text, Numbers.MostCalculable)
            : ImportMessages.NoValue;

    private static bool TryParse(string text, out decimal value) => Numbers.TryParseAmount(Encoding.UTF8.GetBytes(text), out value);

    // Beside decimals behind ',' a point may be that of thousands.
    private bool IsDottedGroup(string text) => _mayHaveDecimalComma && OneDottedGroup().IsMatch(text);

    [GeneratedRegex(@"^[+-]?\d+,\d+(?:[eE][+-]?\d+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex DecimalComma();

    [GeneratedRegex(@"^[+-]?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Groups();

    [GeneratedRegex(@"^[+-]?[1-9]\d{0,2},\d{3}$", RegexOptions.CultureInvariant)]
    private static partial Regex OneGroup();

    [GeneratedRegex(@"^[+-]?[1-9]\d{0,2}\.\d{3}$", RegexOptions.CultureInvariant)]
    private static partial Regex OneDottedGroup();
}
