using System.CommandLine;
using Kingsoft.Carbon.Estimates;

namespace Kingsoft.Carbon.Tool;

/// <summary>What turns one activity into another: files of estimation factors, and collections that come with the library.</summary>
internal sealed class EstimateArguments
{
    private readonly Option<string[]> _estimates = new("--estimates")
    {
        Description = "Estimation factors (CSV), or the name of a collection that comes with the tool: "
            + $"{string.Join(", ", EstimationFactors.BuiltInNames)}.",
        HelpName = "FILE|NAME",
        AllowMultipleArgumentsPerToken = false,
    };

    /// <summary>The option, which a project file decides.</summary>
    public Option Estimates => _estimates;

    public void AddTo(Command command) => command.Options.Add(_estimates);

    /// <summary>Adds what was asked for to the choices; faults of the files are noted.</summary>
    public InventoryOptions AddTo(InventoryOptions options, ParseResult parsed, DataIssues issues)
    {
        EstimationFactors estimates = EstimationFactors.None;
        string[] texts = parsed.GetValue(_estimates) ?? [];
        foreach (string name in texts.Where(IsName).Distinct())
        {
            estimates = EstimationFactors.BuiltInNames.Contains(name)
                ? estimates.With(EstimationFactors.FromBuiltIn(name), issues)
                : throw new CommandLineException(
                    $"--estimates: there is no collection '{name}'; {string.Join(", ", EstimationFactors.BuiltInNames)} "
                    + $"are accepted, and the path of a file, which has a dot or a slash (./{name})");
        }

        IEnumerable<string> files = texts.Where(text => !IsName(text));
        foreach (string file in InputFiles.Existing(files, issues, issues.AddMissingFactors))
            estimates = estimates.With(EstimationFactors.ReadCsv(file, issues), issues);
        return options with { Estimates = estimates };
    }

    private static bool IsName(string text) => text.Length > 0 && !text.AsSpan().ContainsAny('.', '/', '\\');
}
