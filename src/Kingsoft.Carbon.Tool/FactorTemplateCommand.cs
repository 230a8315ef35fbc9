using System.CommandLine;
using Kingsoft.Carbon.Reporting;

namespace Kingsoft.Carbon.Tool;

/// <summary><c>carbon factors template</c>: a starting file of a user's own factors, and what its columns mean.</summary>
internal static class FactorTemplateCommand
{
    public static Command Create(ToolConsole console)
    {
        Option<string?> file = TemplateFile.Output();
        var properties = new Option<bool>("--properties")
        {
            Description = "A file of densities and heating values instead, for --properties of an inventory.",
        };
        var command = new Command(
            "template", "A starting file of your own factors; what its columns mean goes to the error stream.") { file, properties };
        command.SetAction(parsed =>
        {
            bool ofProperties = parsed.GetValue(properties);
            TemplateFile.Write(
                console,
                parsed.GetValue(file),
                ofProperties ? PropertyTemplate.ToCsv() : FactorTemplate.ToCsv(),
                ofProperties ? PropertyTemplate.ToText() : FactorTemplate.ToText());
            return ExitCode.Done;
        });
        return command;
    }
}
