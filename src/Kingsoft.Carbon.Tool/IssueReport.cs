using System.Globalization;

namespace Kingsoft.Carbon.Tool;

/// <summary>Writes what is wrong in the data, one a line: the first thousand, and how many there are.</summary>
internal static class IssueReport
{
    private const int Shown = 1_000;

    // What the library has of no file is of an option here.
    private const string InCode = "(in code): ";

    public static void Write(ToolConsole console, IEnumerable<DataIssue> issues, long total, bool isOfProject, Language language)
    {
        int lines = 0;
        long told = 0;
        foreach (DataIssue issue in issues.Take(Shown))
        {
            string text = issue.ToString(language);
            if (text.StartsWith(InCode, StringComparison.Ordinal))
                text = text[InCode.Length..];
            if (language == Language.Chinese)
                text = FileFaults.InChinese(text);
            console.Say(isOfProject ? OptionWords.InProject(text, language) : OptionWords.In(text, language));
            lines++;
            told += issue.Count;
        }

        if (total > told)
            console.Say(language == Language.Chinese
                ? string.Create(CultureInfo.InvariantCulture, $"… 共 {total} 个问题，显示前 {lines} 个")
                : string.Create(CultureInfo.InvariantCulture, $"… {total} issues in all, the first {lines} are shown"));
    }
}
