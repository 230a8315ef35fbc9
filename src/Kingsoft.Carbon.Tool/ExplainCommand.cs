using System.Collections.Immutable;
using System.CommandLine;
using Kingsoft.Carbon.Reporting;

namespace Kingsoft.Carbon.Tool;

/// <summary><c>carbon explain</c>: how one record became its emissions.</summary>
internal static class ExplainCommand
{
    public static Command Create(ToolConsole console)
    {
        var calculation = new CalculationArguments();
        var id =
            new Option<string>("--id") { Description = "The id of the record, or its place, file:line.", Required = true, HelpName = "ID" };
        var all = new Option<bool>("--all") { Description = "Every other factor of the activity, not only those that reached the row." };
        var output = new OutputArguments("table", "json");
        var command = new Command("explain", "How one record became its emissions: factor, what was passed over and why, units, formula.");
        calculation.AddTo(command);
        command.Options.Add(id);
        command.Options.Add(all);
        output.AddTo(command);
        command.SetAction(parsed => Run(parsed, console, calculation, parsed.GetValue(id)!, all, output));
        return command;
    }

    private static int Run(
        ParseResult parsed, ToolConsole console, CalculationArguments arguments, string id, Option<bool> all, OutputArguments output)
    {
        bool isJson = output.Format(parsed) == "json";
        if (isJson && parsed.GetValue(all))
            throw new CommandLineException("--all: the JSON always has every factor; --format table is accepted with it");

        Calculation calculation = arguments.Calculate(parsed, console);
        output.RefuseToLose(parsed, calculation.ProjectFiles);
        ActivityLedger ledger = calculation.Ledger!;
        ImmutableArray<(Inventory Inventory, EmissionLine Line)> lines = [.. calculation.Inventories
            .SelectMany(inventory => inventory.LinesOf(id).Select(line => (inventory, line)))];
        if (lines.IsEmpty)
            throw new CarbonDataException(
                [new DataIssue(new SourceLocation(ledger.Files[0], 1), "id", NotFound(ledger, id))]);

        if (isJson)
            return output.Write(parsed, console, LineExplanation.ToJson(lines));

        var options = new ExplanationOptions { AllFactors = parsed.GetValue(all) };
        string text = string.Join('\n', lines.Select(pair => LineExplanation.ToText(pair.Inventory, pair.Line, options)));
        int width = TableText.WidthOfText(console, console.IsOutputTerminal && !output.IsToFile(parsed));
        return output.Write(parsed, console, WrappedText.Of(OptionWords.In(text), width));
    }

    private static string NotFound(ActivityLedger ledger, string id)
    {
        if (ledger.Any(record => record.Id == id))
            return $"'{id}' is in the ledgers, but in none of these inventories: --year or --as-of leave it out; "
                + "call without them to see it";

        string? suggestion = NearWord.Hint(id, ledger.Take(10_000).Select(record => record.Id));
        return $"no record has the id '{id}'; {suggestion ?? "the id of a row, or file:line, is accepted"}";
    }
}
