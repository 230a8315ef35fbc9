using System.Text;

namespace Kingsoft.Carbon.Internal;

/// <summary>Writes CSV by RFC 4180 with <c>\n</c> line ends.</summary>
internal static class CsvText
{
    private static readonly System.Buffers.SearchValues<char> NeedQuotes = System.Buffers.SearchValues.Create(",\"\r\n");

    // OWASP, CSV Injection: with the full-width forms that some spreadsheets take for the same.
    private static readonly System.Buffers.SearchValues<char> FormulaStarts = System.Buffers.SearchValues.Create("=+-@\t\r\n＝＋－＠");

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
    /// A text that a spreadsheet would take for a formula, with the apostrophe by which spreadsheets know text; numbers stay numbers.
    /// </summary>
    public static string? NoFormula(string? value) =>
        value is { Length: > 0 } && FormulaStarts.Contains(value[0]) && !Numbers.TryParseAmount(Encoding.UTF8.GetBytes(value), out _)
            ? $"'{value}"
            : value;

    private static string Field(string? value)
    {
        if (string.IsNullOrEmpty(value))
            return "";
        bool quote = value.AsSpan().ContainsAny(NeedQuotes) || value[0] == ' ' || value[^1] == ' ';
        return quote ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : value;
    }
}
