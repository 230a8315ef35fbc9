using System.Globalization;

namespace Kingsoft.Carbon.Tool;

/// <summary>Writes what is wrong in the data, one a line: the first thousand, and how many there are.</summary>
internal static class IssueReport
{
    private const int Shown = 1_000;

    public static void Write(ToolConsole console, IEnumerable<DataIssue> issues, long total, bool isOfProject)
    {
        int shown = 0;
        foreach (DataIssue issue in issues.Take(Shown))
        {
            console.Error.WriteLine(isOfProject ? OptionWords.InProject(issue.ToString()) : OptionWords.In(issue.ToString()));
            shown++;
        }

        if (total > shown)
            console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"… {total} issues in all, the first {shown} are shown"));
    }
}
