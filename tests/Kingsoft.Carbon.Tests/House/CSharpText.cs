using System.Text;

namespace Kingsoft.Carbon.Tests.House;

/// <summary>C# source text without comments and literals, for tests that look for words in code.</summary>
internal static class CSharpText
{
    /// <summary>
    /// The code alone: comments are dropped, literals become <c>""</c>, the expressions inside interpolated strings stay. Line ends stay.
    /// </summary>
    public static string WithoutCommentsAndLiterals(string source)
    {
        var code = new StringBuilder(source.Length);
        int position = 0;
        ReadCode(source, ref position, code, [], insideHole: false);
        return code.ToString();
    }

    /// <summary>The strings in the code, with the code before each; a hole of an interpolated string is <c>{}</c>.</summary>
    public static IReadOnlyList<CSharpLiteral> Literals(string source)
    {
        var literals = new List<CSharpLiteral>();
        int position = 0;
        ReadCode(source, ref position, new StringBuilder(source.Length), literals, insideHole: false);
        return literals;
    }

    private static void ReadCode(
        string source, ref int position, StringBuilder code, List<CSharpLiteral> literals, bool insideHole)
    {
        int depth = 0;
        while (position < source.Length)
        {
            if (StartsWith(source, position, "//"))
                SkipTo(source, ref position, "\n", code);
            else if (StartsWith(source, position, "/*"))
                SkipTo(source, ref position, "*/", code);
            else if (source[position] == '\'')
                SkipCharacter(source, ref position, code);
            else if (IsString(source, position))
                ReadString(source, ref position, code, literals);
            else if (insideHole && depth == 0 && source[position] is '}' or ':')
                return;
            else
            {
                depth += source[position] switch { '{' or '(' or '[' => 1, '}' or ')' or ']' => -1, _ => 0 };
                code.Append(source[position++]);
            }
        }
    }

    private static bool IsString(string source, int position)
    {
        while (position < source.Length && source[position] is '$' or '@')
            position++;
        return position < source.Length && source[position] == '"';
    }

    private static void ReadString(string source, ref int position, StringBuilder code, List<CSharpLiteral> literals)
    {
        string before = code.ToString();
        var text = new StringBuilder();
        int dollars = 0;
        bool verbatim = false;
        for (; source[position] != '"'; position++)
        {
            dollars += source[position] == '$' ? 1 : 0;
            verbatim |= source[position] == '@';
        }

        int quotes = Count(source, position, '"');
        bool raw = quotes >= 3;
        if (!raw)
            quotes = 1;
        string end = new('"', quotes);
        position += quotes;
        code.Append('"');
        while (position < source.Length)
        {
            if (!raw && !verbatim && source[position] == '\\')
                position += 2;
            else if (verbatim && StartsWith(source, position, "\"\""))
                position += 2;
            else if (StartsWith(source, position, end))
                break;
            else if (dollars > 0 && source[position] == '{')
                text.Append(ReadBraces(source, ref position, code, literals, raw ? dollars : 1, raw));
            else
            {
                text.Append(source[position]);
                Keep(source[position++], code);
            }
        }

        literals.Add(new CSharpLiteral(before, text.ToString()));

        position += quotes;
        code.Append('"');
    }

    // A hole begins with as many braces as the string has dollars; a doubled brace of an ordinary string is text.
    private static string ReadBraces(
        string source, ref int position, StringBuilder code, List<CSharpLiteral> literals, int needed, bool raw)
    {
        int braces = Count(source, position, '{');
        if (raw ? braces < needed : braces % 2 == 0)
        {
            position += braces;
            return new string('{', braces);
        }

        position += braces;
        code.Append("\" + (");
        ReadCode(source, ref position, code, literals, insideHole: true);
        while (position < source.Length && source[position] != '}')
            position++;
        position += needed;
        code.Append(") + \"");
        return "{}";
    }

    private static void SkipCharacter(string source, ref int position, StringBuilder code)
    {
        position += source[position + 1] == '\\' ? 3 : 2;
        while (source[position] != '\'')
            position++;
        position++;
        code.Append("' '");
    }

    private static void SkipTo(string source, ref int position, string end, StringBuilder code)
    {
        while (position < source.Length && !StartsWith(source, position, end))
            Keep(source[position++], code);
        if (end != "\n")
            position += end.Length;
    }

    private static void Keep(char c, StringBuilder code)
    {
        if (c == '\n')
            code.Append(c);
    }

    private static int Count(string source, int position, char c)
    {
        int count = 0;
        while (position + count < source.Length && source[position + count] == c)
            count++;
        return count;
    }

    private static bool StartsWith(string source, int position, string text) =>
        string.CompareOrdinal(source, position, text, 0, text.Length) == 0;
}
