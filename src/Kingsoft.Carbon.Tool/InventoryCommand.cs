using System.CommandLine;
using Kingsoft.Carbon.Reconciliation;
using Kingsoft.Carbon.Reporting;

namespace Kingsoft.Carbon.Tool;

/// <summary><c>carbon inventory</c>: one inventory for each year in the ledgers.</summary>
internal static class InventoryCommand
{
    public static Command Create(ToolConsole console)
    {
        var calculation = new CalculationArguments();
        var reported = new Option<string?>("--reported") { Description = "Printed figures (CSV) to set beside the totals.", HelpName = "FILE" };
        var output = new OutputArguments("table", "json", "csv", "md");
        var command = new Command("inventory", "One inventory for each year in the ledgers: Scope 1, 2 and 3, with what qualifies them.");
        calculation.AddTo(command);
        command.Options.Add(reported);
        output.AddTo(command);
        command.SetAction(parsed => Run(parsed, console, calculation, reported, output));
        return command;
    }

    private static int Run(ParseResult parsed, ToolConsole console, CalculationArguments arguments, Option<string?> reportedOption, OutputArguments output)
    {
        ReportedFigures? reported = null;
        Calculation calculation = arguments.Calculate(parsed, console, issues => reported = ReadReported(parsed.GetValue(reportedOption), issues));
        output.RefuseToLose(parsed, calculation.ProjectFiles);
        switch (output.Format(parsed))
        {
            case "json":
                return output.Write(parsed, console, stream => InventoryJson.Write(stream, calculation.Inventories, calculation.Library, calculation.Options, CarbonTool.Version, reported));
            case "csv":
                return output.Write(parsed, console, stream => InventoryCsv.Write(stream, calculation.Inventories));
            case "md":
                return output.Write(parsed, console, string.Join('\n', calculation.Inventories.SelectMany(inventory => Markdown(inventory, reported))));
            default:
                bool isTerminal = console.IsOutputTerminal && !output.IsToFile(parsed);
                return output.Write(parsed, console, TableText.Draw(console, isTerminal, calculation.Inventories.SelectMany(inventory => Tables(inventory, reported))));
        }
    }

    private static IEnumerable<ReportTable> Tables(Inventory inventory, ReportedFigures? reported) =>
        [InventoryTables.Totals(inventory, reported), InventoryTables.Findings(inventory)];

    private static IEnumerable<string> Markdown(Inventory inventory, ReportedFigures? reported)
    {
        yield return Disclosure.GhgProtocol(inventory).ToMarkdown();
        if (reported is not null)
            yield return InventoryTables.Totals(inventory, reported).ToMarkdown();
    }

    private static ReportedFigures? ReadReported(string? path, DataIssues issues) =>
        path is not null && InputFiles.Existing([path], issues).Count > 0 ? ReportedFigures.ReadCsv(path, issues) : null;
}
