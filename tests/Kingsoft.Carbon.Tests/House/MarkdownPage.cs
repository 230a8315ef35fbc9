using System.Text.RegularExpressions;

namespace Kingsoft.Carbon.Tests.House;

/// <summary>The fenced blocks of a Markdown page, by their language.</summary>
internal sealed partial class MarkdownPage(string path)
{
    private readonly string _text = File.ReadAllText(path);

    /// <summary>The blocks of a language, in the order of the page.</summary>
    public IReadOnlyList<string> Blocks(string language) =>
        [.. BlockPattern().Matches(_text).Where(block => block.Groups["language"].Value == language)
            .Select(block => block.Groups["text"].Value)];

    /// <summary>The commands of the shell blocks: one a line, lines that end with a backslash joined, comments left out.</summary>
    public IEnumerable<string> Commands => new[] { "sh", "bash", "shell", "console" }
        .SelectMany(Blocks)
        .SelectMany(block => block.Replace("\\\n", " ", StringComparison.Ordinal)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        .Where(line => !line.StartsWith('#'));

    [GeneratedRegex(@"^```(?<language>\w*)[^\n]*\n(?<text>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex BlockPattern();
}
