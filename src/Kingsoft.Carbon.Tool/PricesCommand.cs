using System.CommandLine;
using Kingsoft.Carbon.Reporting;

namespace Kingsoft.Carbon.Tool;

/// <summary><c>carbon prices</c>: price indices and exchange rates of one's own.</summary>
internal static class PricesCommand
{
    public static Command Create(ToolConsole console) => new("prices", "Price indices and exchange rates, for --prices of an inventory.")
    {
        ImportCommand.OfPrices(console), Template(console),
    };

    private static Command Template(ToolConsole console)
    {
        Option<string?> file = TemplateFile.Output();
        var command = new Command(
            "template", "A starting file of prices; what its columns mean goes to the error stream.") { file };
        command.SetAction(parsed =>
        {
            TemplateFile.Write(console, parsed.GetValue(file), PriceTemplate.ToCsv(), PriceTemplate.ToText());
            return ExitCode.Done;
        });
        return command;
    }
}
