using System.CommandLine;
using Kingsoft.Carbon.Reporting;

namespace Kingsoft.Carbon.Tool;

/// <summary><c>carbon factors template</c>: a starting file of a user's own factors, and what its columns mean.</summary>
internal static class FactorTemplateCommand
{
    public static Command Create(ToolConsole console)
    {
        var file = new Option<string?>("--output", "-o")
        {
            Description = "Write the file here, whole or not at all; it may not exist yet.",
            HelpName = "FILE",
        };
        var properties = new Option<bool>("--properties")
        {
            Description = "A file of densities and heating values instead, for --properties of an inventory.",
        };
        var command = new Command(
            "template", "A starting file of your own factors; what its columns mean goes to the error stream.") { file, properties };
        command.SetAction(parsed =>
        {
            bool ofProperties = parsed.GetValue(properties);
            string csv = ofProperties ? PropertyTemplate.ToCsv() : FactorTemplate.ToCsv();
            if (parsed.GetValue(file) is { } path)
            {
                // Somebody may have filled in an earlier one: never over a file that is there.
                if (File.Exists(path))
                    throw new CarbonDataException([new DataIssue(
                        new SourceLocation(path, 1), "file",
                        "the file exists already and is left alone; the path of a new file is accepted")]);

                using var stream = new FileStream(path, FileMode.CreateNew);
                stream.Write(System.Text.Encoding.UTF8.GetBytes(csv));
            }
            else
            {
                console.Write(csv);
            }

            console.Error.Write(OptionWords.In(ofProperties ? PropertyTemplate.ToText() : FactorTemplate.ToText()));
            return ExitCode.Done;
        });
        return command;
    }
}
