using System.CommandLine;
using Kingsoft.Carbon.Projects;
using Kingsoft.Carbon.Reporting;

namespace Kingsoft.Carbon.Tool;

/// <summary><c>carbon chart</c>: one picture of a project by itself, the same as on its page.</summary>
internal static class ChartCommand
{
    private static readonly (string Word, ChartFigure Figure, string Needs, string ChineseNeeds)[] Figures =
    [
        ("bridge", ChartFigure.Bridge, "two years with figures of Scope 1 and 2", "两个有范围1和范围2数据的年度"),
        ("trend", ChartFigure.Trend, "two years with figures, or a target that is no intensity", "两个有数据的年度，或一个非密度目标"),
        ("scopes", ChartFigure.Scopes, "a year with figures", "一个有数据的年度"),
        ("sites", ChartFigure.Sites, "rows of Scope 1 or 2 that name sites", "写明设施的范围1或范围2的行"),
        ("categories", ChartFigure.Categories, "two categories of Scope 3 in the last year", "最近年度的两个范围3类别"),
    ];

    public static Command Create(ToolConsole console)
    {
        var project = new Argument<string>("PROJECT.json") { Description = "The project file." };
        var figure = new Option<string>("--figure")
        {
            Description = $"The picture: {string.Join(", ", Figures.Select(each => each.Word))}.",
            HelpName = "FIGURE",
            Required = true,
        };
        var language = new LanguageArguments();
        var output = new OutputArguments("svg");
        var command = new Command("chart", "One picture of a project, as SVG.") { project };
        project.RefuseOptions("the name of a project");
        figure.AcceptOnly([.. Figures.Select(each => each.Word)]);
        command.Options.Add(figure);
        language.AddTo(command);
        output.AddTo(command);
        command.SetAction(parsed => Run(
            parsed, console, parsed.GetValue(project)!, parsed.GetValue(figure)!, language, output));
        return command;
    }

    private static int Run(
        ParseResult parsed, ToolConsole console, string path, string word, LanguageArguments languages, OutputArguments output)
    {
        var issues = new DataIssues();
        CarbonProject? project = InputFiles.Existing([path], issues).Count > 0 ? CarbonProject.Read(path, issues) : null;
        issues.ThrowIfAny();
        output.RefuseToLose(parsed, project!.Files);
        Language language = languages.Of(parsed, project.Language);
        (_, ChartFigure figure, string needs, string chineseNeeds) = Figures.Single(each => each.Word == word);
        string svg = CarbonChart.ToSvg(ProjectResult.Calculate(project), figure, language)
            ?? throw new CommandLineException(language == Language.Chinese
                ? $"--figure {word}：项目没有可绘制的内容；需要{chineseNeeds}"
                : $"--figure {word}: the project has nothing to draw; it needs {needs}");
        return output.Write(parsed, console, svg);
    }
}
