using System.Text.RegularExpressions;

namespace Kingsoft.Carbon.Tests.House;

/// <summary>A string in C# code.</summary>
/// <param name="Before">The code before it, without comments and literals.</param>
/// <param name="Text">What it says; what is escaped by a backslash is left out.</param>
internal sealed partial record CSharpLiteral(string Before, string Text)
{
    /// <summary>The line on which it begins.</summary>
    public int Line => Before.Count(c => c == '\n') + 1;

    /// <summary>Whether it is said to programmers: in an exception or an attribute.</summary>
    public bool IsForProgrammers => ForProgrammers().IsMatch(Before[(Before.LastIndexOfAny([';', '{', '}']) + 1)..]);

    [GeneratedRegex(@"\bnew \w*Exception\(|^\s*\[\w+\(")]
    private static partial Regex ForProgrammers();
}
