using System.Buffers;
using System.Globalization;
using System.Text;

namespace Kingsoft.Carbon.Internal;

/// <summary>Writes CSV by RFC 4180 with <c>\n</c> line ends.</summary>
internal static class CsvText
{
    private static readonly SearchValues<char> NeedQuotes = SearchValues.Create(",\"\r\n");

    // OWASP, CSV Injection: with the full-width forms that some spreadsheets take for the same.
    private static readonly SearchValues<char> FormulaStarts = SearchValues.Create("=+-@＝＋－＠");

    // Where a spreadsheet may begin a cell: many take the semicolon or the tab for what separates fields, and then no quotes hold.
    private static readonly SearchValues<char> CellEnds = SearchValues.Create(";\t\r\n");

    public static void AppendRow(StringBuilder text, IEnumerable<string?> fields)
    {
        bool first = true;
        foreach (string? field in fields)
        {
            if (!first)
                text.Append(',');
            first = false;
            text.Append(Field(field));
        }

        text.Append('\n');
    }

    /// <summary>
    /// A text with the apostrophe by which spreadsheets know text before all that one would take for a formula, wherever it may begin a
    /// cell; numbers stay numbers.
    /// </summary>
    public static string? NoFormula(string? value)
    {
        if (value is null || !value.AsSpan().ContainsAny(FormulaStarts))
            return value;

        StringBuilder? text = null;
        int done = 0;
        for (int start = 0; start < value.Length;)
        {
            int length = value.AsSpan(start).IndexOfAny(CellEnds);
            int end = length < 0 ? value.Length : start + length;
            if (IsFormula(value.AsSpan(start, end - start)))
            {
                (text ??= new StringBuilder()).Append(value, done, start - done).Append('\'');
                done = start;
            }

            start = end + 1;
        }

        return text is null ? value : text.Append(value, done, value.Length - done).ToString();
    }

    // Blanks, what nobody sees and quotes may be passed over before a formula.
    private static bool IsFormula(ReadOnlySpan<char> cell)
    {
        int first = 0;
        while (first < cell.Length && IsPassedOver(cell[first]))
            first++;
        return first < cell.Length && FormulaStarts.Contains(cell[first]) && !IsNumber(cell.Trim());
    }

    private static bool IsPassedOver(char character) => char.IsWhiteSpace(character) || char.IsControl(character)
        || character == '"' || CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.Format;

    private static bool IsNumber(ReadOnlySpan<char> cell) => Numbers.TryParseAmount(Encoding.UTF8.GetBytes([.. cell]), out _);

    private static string Field(string? value)
    {
        if (string.IsNullOrEmpty(value))
            return "";
        bool quote = value.AsSpan().ContainsAny(NeedQuotes) || value[0] == ' ' || value[^1] == ' ';
        return quote ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : value;
    }
}
