using System.Collections.Immutable;
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
        var detail = new Option<bool>("--detail") { Description = "The causes in every form; the plainest otherwise." };
        var language = new LanguageArguments();
        project.RefuseOptions("the name of a project");
        command.Options.Add(detail);
        language.AddTo(command);
        output.AddTo(command);
        command.SetAction(parsed => Run(parsed, console, parsed.GetValue(project)!, parsed.GetValue(detail), language, output));
        return command;
    }

    private static int Run(
        ParseResult parsed, ToolConsole console, string path, bool isDetailed, LanguageArguments languages, OutputArguments output)
    {
        if (isDetailed && output.Format(parsed) is var format and ("json" or "csv"))
            throw new CommandLineException($"--detail: the {format} has everything anyway; --format table or md has --detail");

        var issues = new DataIssues();
        CarbonProject? project = InputFiles.Existing([path], issues).Count > 0 ? CarbonProject.Read(path, issues) : null;
        issues.ThrowIfAny();
        output.RefuseToLose(parsed, project!.Files);
        TrackingReport report = ProjectTracking.Calculate(project);
        Language language = languages.Of(parsed, project.Language);
        return output.Format(parsed) switch
        {
            "json" => output.Write(parsed, console, TrackingJson.ToJson(report)),
            "csv" => output.Write(parsed, console, TrackingCsv.ToCsv(report)),
            "md" => output.Write(parsed, console, Markdown(report, isDetailed, language)),
            _ => output.Write(
                parsed, console, Text(console, console.IsOutputTerminal && !output.IsToFile(parsed), report, isDetailed, language)),
        };
    }

    private static string Markdown(TrackingReport report, bool isDetailed, Language language) => string.Join('\n',
        Summary(report, language).Select(sentence => $"{sentence}\n")
            .Concat(Tables(report, isDetailed, language).Select(table => table.ToMarkdown())));

    private static string Text(ToolConsole console, bool isTerminal, TrackingReport report, bool isDetailed, Language language)
    {
        int width = TableText.WidthOfText(console, isTerminal);
        IEnumerable<string> summary = Summary(report, language).SelectMany(sentence => WrappedText.Lines(sentence, width));
        return string.Concat(summary.Select(line => line + "\n"))
            + TableText.Draw(console, isTerminal, language, Tables(report, isDetailed, language));
    }

    private static IEnumerable<string> Summary(TrackingReport report, Language language) =>
        TrackingSummary.Create(report, language).Select(sentence => sentence + (language == Language.Chinese ? "。" : "."));

    private static ImmutableArray<ReportTable> Tables(TrackingReport report, bool isDetailed, Language language) =>
        isDetailed ? TrackingTables.CreateAll(report, language) : TrackingTables.Create(report, language);
}
