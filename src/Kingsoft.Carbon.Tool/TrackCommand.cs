using System.CommandLine;
using Kingsoft.Carbon.Projects;
using Kingsoft.Carbon.Reporting;
using Kingsoft.Carbon.Tracking;

namespace Kingsoft.Carbon.Tool;

/// <summary><c>carbon track</c>: intensities, what changed from year to year and why, and where targets stand.</summary>
internal static class TrackCommand
{
    public static Command Create(ToolConsole console)
    {
        var project = new Argument<string>("PROJECT.json") { Description = "The project file." };
        var output = new OutputArguments("table", "json", "csv", "md");
        var command = new Command("track", "Intensities, what changed from year to year and why, and where targets stand.") { project };
        project.RefuseOptions("the name of a project");
        output.AddTo(command);
        command.SetAction(parsed => Run(parsed, console, parsed.GetValue(project)!, output));
        return command;
    }

    private static int Run(ParseResult parsed, ToolConsole console, string path, OutputArguments output)
    {
        var issues = new DataIssues();
        CarbonProject? project = InputFiles.Existing([path], issues).Count > 0 ? CarbonProject.Read(path, issues) : null;
        issues.ThrowIfAny();
        output.RefuseToLose(parsed, project!.Files);
        TrackingReport report = ProjectTracking.Calculate(project);
        return output.Format(parsed) switch
        {
            "json" => output.Write(parsed, console, TrackingJson.ToJson(report)),
            "csv" => output.Write(parsed, console, TrackingCsv.ToCsv(report)),
            "md" => output.Write(parsed, console, string.Join('\n', TrackingTables.Create(report).Select(table => table.ToMarkdown()))),
            _ => output.Write(
                parsed, console,
                TableText.Draw(console, console.IsOutputTerminal && !output.IsToFile(parsed), TrackingTables.Create(report))),
        };
    }
}
