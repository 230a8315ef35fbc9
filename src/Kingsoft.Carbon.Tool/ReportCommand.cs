using System.CommandLine;
using System.CommandLine.Parsing;
using Kingsoft.Carbon.Projects;
using Kingsoft.Carbon.Reporting;

namespace Kingsoft.Carbon.Tool;

/// <summary><c>carbon report</c>: a project as one page that people read and print.</summary>
internal static class ReportCommand
{
    private const string Html = ".html";

    private static readonly string[] Later = [".md", ".json", ".xlsx"];

    public static Command Create(ToolConsole console)
    {
        var project = new Argument<string>("PROJECT.json") { Description = "The project file." };
        var language = new LanguageArguments();
        var output = new OutputArguments("html");
        var command = new Command("report", "The whole report: one page that needs no network, for the screen and for paper.") { project };
        project.RefuseOptions("the name of a project");
        language.AddTo(command);
        output.AddTo(command);
        command.Validators.Add(result => RefuseOtherFiles(result, output));
        command.SetAction(parsed => Run(parsed, console, parsed.GetValue(project)!, language, output));
        return command;
    }

    private static int Run(ParseResult parsed, ToolConsole console, string path, LanguageArguments language, OutputArguments output)
    {
        var issues = new DataIssues();
        CarbonProject? project = InputFiles.Existing([path], issues).Count > 0 ? CarbonProject.Read(path, issues) : null;
        issues.ThrowIfAny();
        output.RefuseToLose(parsed, project!.Files);
        ProjectResult result = ProjectResult.Calculate(project);
        return output.Write(parsed, console, ReportPage.ToHtml(result, language.Of(parsed, project.Language)));
    }

    // The name says the form; what does not work yet is not written under it.
    private static void RefuseOtherFiles(CommandResult command, OutputArguments output)
    {
        if (output.FileOf(command) is not { Length: > 0 } file || Path.GetExtension(file) is var ending && IsHtml(ending))
            return;

        command.AddError(Later.Contains(ending, StringComparer.OrdinalIgnoreCase)
            ? $"--output: '{file}': a report as {ending} does not work yet; a name that ends in {Html} is accepted"
            : $"--output: '{file}' does not end in {Html}; the name of a page, such as report{Html}, is accepted");
    }

    private static bool IsHtml(string ending) => ending.Equals(Html, StringComparison.OrdinalIgnoreCase);
}
